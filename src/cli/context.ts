/** Where a statement stands: the sentences of the report around it, on one line. */
import stringWidth from "string-width";
import type { Article, Reading, Span, Statement } from "../reading.js";
import { oneLine } from "./visible.js";
import { elide } from "./wrap.js";

export type Role = "source" | "cue" | "content" | "around";

export interface Piece {
  role: Role;
  text: string;
}

/**
 * The sentences that hold the statement, cut at its edges, in at most `width` columns. What must give way is first the
 * middle of the content, which is printed in full elsewhere, and what stands far from source and cue.
 * @param marks columns that each piece takes beyond its text, unless it only stands around
 */
export function contextOf(reading: Reading, statement: Statement, width: number, marks: number): Piece[] {
  return fitted(cut(reading.article.text, stretchOf(reading.article, statement), statement), width, marks);
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
/** Characters of a paragraph looked at on each side: more would not fit on the line. */
const REACH = 400;

/** From the beginning of the first sentence to the end of the last; sentences do not cross paragraphs. */
const stretchOf = ({ text }: Article, { source, cue, content }: Statement): Span => {
  const spans = [...source, ...cue, ...content];
  const first = Math.min(...spans.map(([start]) => start));
  const last = Math.max(...spans.map(([, end]) => end));
  const before = text.slice(Math.max(0, first - REACH), first);
  const after = text.slice(last, last + REACH);
  const lead = before.slice(before.lastIndexOf("\n") + 1);
  const tail = after.slice(0, after.includes("\n") ? after.indexOf("\n") : undefined);
  // Only the edges are of interest; the statement itself may be long.
  const opening = sentences.segment(`${lead}${text.slice(first, first + REACH)}`).containing(lead.length);
  const body = text.slice(Math.max(first, last - REACH), last);
  const closing = sentences.segment(`${body}${tail}`).containing(Math.max(0, body.length - 1));
  const begun = lead.slice(opening?.index ?? lead.length).trimStart();
  const toEnd = closing ? closing.index + closing.segment.trimEnd().length - body.length : 0;
  return [first - begun.length, last + Math.max(0, toEnd)];
};

const ROLES = ["source", "cue", "content"] as const;

/** The stretch in pieces; where spans overlap, who said it goes before how and what. */
const cut = (text: string, [from, to]: Span, statement: Statement): Piece[] => {
  const edges = new Set([from, to]);
  for (const role of ROLES) for (const span of statement[role]) for (const edge of span) edges.add(edge);
  const inOrder = [...edges].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [i, start] of inOrder.slice(0, -1).entries()) {
    const end = inOrder[i + 1] ?? to;
    const role = ROLES.find((one) => statement[one].some((span) => span[0] <= start && end <= span[1])) ?? "around";
    pieces.push({ role, text: text.slice(start, end) });
  }
  return pieces.map(({ role, text }) => ({ role, text: oneLine(withoutMiddle(text)) }));
};

/** Only its beginning and its end can be on the line; measuring all of a long text would take long. */
const withoutMiddle = (text: string): string =>
  text.length <= 2 * REACH ? text : `${text.slice(0, REACH)}…${text.slice(-REACH)}`;

/** What is shortened least comes first; what it leaves over goes to the next. */
const GROUPS: readonly (readonly Role[])[] = [["source", "cue"], ["around"], ["content"]];
/** The most of the line that source and cue take where it is too short for all. */
const NAMED_SHARE = 0.7;
/** Columns of content that stay: its first words and its last. */
const LEAST_CONTENT = 24;

const fitted = (pieces: readonly Piece[], width: number, marks: number): Piece[] => {
  const extra = ({ role }: Piece): number => (role === "around" ? 0 : marks);
  const room = width - sum(pieces.map(extra));
  if (sum(pieces.map(widthOf)) <= room) return [...pieces];

  const content = sum(pieces.filter(({ role }) => role === "content").map(widthOf));
  const texts = new Map<Piece, string>();
  let left = room;
  for (const group of GROUPS) {
    const members = pieces.filter(({ role }) => group.includes(role));
    const limit = group.includes("source")
      ? Math.floor(room * NAMED_SHARE)
      : group.includes("around")
        ? left - Math.min(content, LEAST_CONTENT)
        : left;
    for (const [piece, share] of shareOut(members, Math.max(0, limit))) {
      const text = elide(piece.text, share, sideOf(piece, pieces));
      texts.set(piece, text);
      left -= stringWidth(text);
    }
  }
  const shortened = pieces.map((piece) => ({ ...piece, text: texts.get(piece) ?? piece.text }));
  return upTo(shortened, width, extra);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const widthOf = ({ text }: Piece): number => stringWidth(text);

/** What stands around is cut where it is farthest from the statement; the statement's own parts in their middle. */
const sideOf = (piece: Piece, pieces: readonly Piece[]): "start" | "middle" | "end" => {
  if (piece.role !== "around") return "middle";
  if (piece === pieces[0]) return "start";
  return piece === pieces.at(-1) ? "end" : "middle";
};

/** A space or a comma takes no more than the ellipsis that would stand for it. */
const LEAST_SHARE = 2;

/** Short pieces get what they want; the long ones share the rest evenly. */
const shareOut = (pieces: readonly Piece[], room: number): Map<Piece, number> => {
  const byWidth = [...pieces].sort((a, b) => widthOf(a) - widthOf(b));
  const shares = new Map<Piece, number>();
  let left = room;
  for (const [i, piece] of byWidth.entries()) {
    const share = Math.min(widthOf(piece), Math.max(LEAST_SHARE, Math.floor(left / (byWidth.length - i))));
    shares.set(piece, share);
    left -= share;
  }
  return shares;
};

/** Very many pieces do not fit even with an ellipsis each; the line ends before them. */
const upTo = (pieces: readonly Piece[], width: number, extra: (piece: Piece) => number): Piece[] => {
  const kept: Piece[] = [];
  let taken = 0;
  for (const piece of pieces) {
    taken += widthOf(piece) + extra(piece);
    if (taken > width) break;
    kept.push(piece);
  }
  return kept;
};
