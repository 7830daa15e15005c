/**
 * A reading as brat standoff (https://brat.nlplab.org/standoff.html), to be corrected there by people: a text and an
 * `.ann` file. What stands for what is told in `intake/brat-names.ts`; `intake/brat-reading.ts` reads them back.
 */
import {
  ATTRIBUTE,
  type EntityNote,
  EVENT_OF,
  isGap,
  MENTION_OF,
  NOTE,
  RELATION,
  type ReportNote,
  ROLE,
  type StatementNote,
  TEXT,
  UNBROKEN,
} from "../intake/brat-names.js";
import { whenOf } from "../intake/brat-when.js";
import { CodePoints, countWhile } from "../intake/code-points.js";
import { Act, type Article, Kind, Mention, type Reading, type Span, type Statement } from "../reading.js";

import { jsonLine } from "./format-json.js";

export interface BratFiles {
  text: string;
  ann: string;
}

export const bratOf = (reading: Reading): BratFiles => ({
  // What counts a line end as one character would count every one after it wrongly.
  text: reading.article.text.replace(/\r\n/g, " \n").replace(/\r/g, "\n"),
  ann: new AnnWriter(reading).lines(),
});

/** A place for what is said of the report as a whole: as many characters of its first word. */
const LONGEST_ANCHOR = 40;

/** One annotation's pieces, in code points, and the words of each. */
interface Fragment {
  /** In code units. */
  span: Span;
  /** In code points. */
  points: Span;
}
type Fragments = readonly Fragment[];

class AnnWriter {
  readonly #reading: Reading;
  readonly #points: CodePoints;
  readonly #texts: string[] = [];
  readonly #relations: string[] = [];
  readonly #aliases: string[] = [];
  readonly #events: string[] = [];
  readonly #attributes: string[] = [];
  readonly #notes: string[] = [];
  /** Ids of texts that several statements may share, by what is said of them. */
  readonly #shared = new Map<string, string>();
  /** Every mention that is written, by its entity's id. */
  readonly #mentions = new Map<string, Written[]>();
  readonly #eventOf: ReadonlyMap<string, string>;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#points = new CodePoints(reading.article.text);
    const written = reading.statements.filter(({ content }) => this.#groups(content).length > 0);
    this.#eventOf = eventIds(written);
    this.#writeEntities();
    this.#writeReport();
    for (const statement of written) this.#writeStatement(statement);
  }

  lines(): string {
    // Groups have no ids of their own; after an event, fewest readers take them for the rest of what stands before.
    const all = [this.#texts, this.#relations, this.#events, this.#aliases, this.#attributes, this.#notes].flat();
    return all.map((line) => `${line}\n`).join("");
  }

  /** No piece holds a line end, none begins or ends with white space. */
  #fragments([start, end]: Span): Fragment[] {
    const { text } = this.#reading.article;
    const pieces = text.slice(start, end).matchAll(UNBROKEN);
    return [...pieces].flatMap(({ 0: piece, index }) => {
      const words = piece.trim();
      if (words === "") return [];
      const from = start + index + piece.length - piece.trimStart().length;
      const points = this.#points.of([from, from + words.length]);
      return [{ span: this.#points.units(points), points }];
    });
  }

  /**
   * Spans as annotations: one, in as many fragments as it takes, wherever that can be told apart from one span that
   * goes over a line end. brat takes no fragments that touch, either.
   */
  #groups(spans: readonly Span[]): Fragment[][] {
    const groups: Fragment[][] = [];
    for (const span of spans) {
      const fragments = this.#fragments(span);
      const [first] = fragments;
      if (first === undefined) continue;
      const last = groups.at(-1);
      const reached = last?.at(-1)?.span[1] ?? Number.POSITIVE_INFINITY;
      const apart = reached < first.span[0] && !isGap(this.#reading.article.text.slice(reached, first.span[0]));
      if (last && apart) last.push(...fragments);
      else groups.push(fragments);
    }
    return groups;
  }

  #writeText(type: string, fragments: Fragments): string {
    const id = `T${this.#texts.length + 1}`;
    const offsets = fragments.map(({ points }) => points.join(" ")).join(";");
    const words = fragments.map(({ span }) => this.#reading.article.text.slice(...span)).join(" ");
    this.#texts.push(`${id}\t${type} ${offsets}\t${words}`);
    return id;
  }

  /** Two statements may have one source, or one content. */
  #share(type: string, fragments: Fragments, note = ""): string {
    const key = [type, ...fragments.map(({ points }) => points.join(" ")), note].join(";");
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const id = this.#writeText(type, fragments);
    this.#shared.set(key, id);
    if (note !== "") this.#note(id, note);
    return id;
  }

  #note(id: string, text: string): void {
    this.#notes.push(`#${this.#notes.length + 1}\t${NOTE} ${id}\t${text}`);
  }

  #attribute(name: string, id: string, value?: string): void {
    const rest = value === undefined ? "" : ` ${value}`;
    this.#attributes.push(`A${this.#attributes.length + 1}\t${name} ${id}${rest}`);
  }

  #writeEntities(): void {
    for (const entity of this.#reading.entities) {
      const mentions = entity.mentions.flatMap(({ span, form }) => {
        const fragments = this.#fragments(span);
        if (fragments.length === 0) return [];
        const id = this.#writeText(MENTION_OF[entity.type], fragments);
        this.#attribute(ATTRIBUTE.form, id, form);
        return [{ id, span }];
      });
      const [first] = mentions;
      if (first === undefined) continue;
      this.#mentions.set(
        entity.id,
        [...mentions].sort((a, b) => a.span[0] - b.span[0]),
      );
      if (mentions.length > 1) {
        this.#aliases.push(`*\t${RELATION.alias} ${mentions.map(({ id }) => id).join(" ")}`);
      }
      const { type: _type, mentions: _mentions, ...note } = entity;
      this.#note(first.id, jsonLine(note satisfies EntityNote));
    }
  }

  #writeReport(): void {
    const { article, entities, id, model } = this.#reading;
    const at = article.text.search(/[^\s\p{Cc}]/u);
    const word = /^[^\s\p{Cc}]+/u.exec(article.text.slice(at, at + LONGEST_ANCHOR))?.[0] ?? "";
    const fragments = this.#fragments([at, at + word.length]);
    if (fragments.length === 0) return;
    const { text: _text, ...about } = article;
    const note: ReportNote = {
      id,
      article: { ...about, parts: this.#parts(article) },
      entities: entities.flatMap(({ mentions, ...entity }) => (this.#mentions.has(entity.id) ? [] : [entity])),
      outer: outerOf(this.#reading),
      model,
    };
    this.#note(this.#writeText(TEXT.report, fragments), jsonLine(note));
  }

  #parts({ parts: { headline, description, ...lists } }: Article): Article["parts"] {
    const points = (span: Span): Span => this.#points.of(span);
    return {
      ...(headline && { headline: points(headline) }),
      ...(description && { description: points(description) }),
      body: lists.body.map(points),
      headings: lists.headings.map(points),
      captions: lists.captions.map(points),
      notes: lists.notes.map(points),
    };
  }

  #writeStatement(statement: Statement): void {
    const { type, act, kind, polarity, hedged, quantities, parent, occasion } = statement;
    const content = this.#groups(statement.content);
    const [cue, ...moreCue] = this.#groups(statement.cue);
    const trigger = this.#share(EVENT_OF[type], cue ?? this.#firstWord(content));
    const args: [role: string, id: string][] = [];
    const add = (role: string, groups: readonly Fragments[], note?: string): void => {
      for (const fragments of groups) args.push([role, this.#share(role, fragments, note)]);
    };
    add(TEXT.source, this.#groups(statement.source));
    add(TEXT.content, content);
    add(TEXT.cue, moreCue);
    const note: StatementNote = {};
    this.#addSpeaker(statement, args, note);
    const parentEvent = parent === undefined ? undefined : this.#eventOf.get(parent);
    if (parentEvent !== undefined) args.push([ROLE.parent, parentEvent]);
    this.#addWhen(statement, add, note);
    this.#addWhere(statement, add, note);
    this.#addAddressee(statement, args);
    if (occasion) add(TEXT.occasion, this.#whole(occasion));
    for (const { span, ...figure } of quantities) add(TEXT.quantity, this.#whole(span), jsonLine(figure));

    const event = this.#eventOf.get(statement.id) as string;
    if (statement.id !== event.replace("E", "s")) note.id = statement.id;
    this.#events.push([`${event}\t${EVENT_OF[type]}:${trigger}`, ...numbered(args)].join(" "));
    this.#attribute(ATTRIBUTE.act, event, act);
    this.#attribute(ATTRIBUTE.kind, event, kind);
    if (polarity === "negative") this.#attribute(ATTRIBUTE.negative, event);
    if (hedged) this.#attribute(ATTRIBUTE.hedged, event);
    if (cue === undefined) this.#attribute(ATTRIBUTE.noCue, event);
    if (Object.keys(note).length > 0) this.#note(event, jsonLine(note));
  }

  /** A span that is one annotation however many lines it goes over. */
  #whole(span: Span): Fragment[][] {
    const fragments = this.#fragments(span);
    return fragments.length > 0 ? [fragments] : [];
  }

  /** brat has no event without a trigger: where the text has no cue, the content's first word stands in for it. */
  #firstWord(content: readonly Fragments[]): Fragments {
    const [start, end] = content[0]?.[0]?.span ?? [0, 0];
    const length = this.#reading.article.text.slice(start, end).search(/\s/);
    return this.#fragments([start, length < 0 ? end : start + length]);
  }

  #addSpeaker({ speaker, speakerRole, source }: Statement, args: [string, string][], note: StatementNote): void {
    if (speakerRole !== undefined) note.speakerRole = speakerRole;
    if (speaker === undefined) return;
    const mentions = this.#mentions.get(speaker) ?? [];
    const mention = insideOf(mentions, source) ?? mentions[0];
    if (mention) args.push([ROLE.speaker, mention.id]);
    else note.speaker = speaker;
  }

  #addWhen({ date }: Statement, add: Add, note: StatementNote): void {
    if (date === undefined) return;
    const { span, ...when } = date;
    const words = span ? this.#whole(span) : [];
    if (words.length === 0) note.date = when;
    // The value alone is easier to mend than JSON, where it says all.
    else add(TEXT.date, words, same(whenOf(when.value), when) ? when.value : jsonLine(when));
  }

  #addWhere({ place }: Statement, add: Add, note: StatementNote): void {
    if (place === undefined) return;
    const { span, ...where } = place;
    const words = span ? this.#whole(span) : [];
    if (words.length === 0) note.place = where;
    else add(TEXT.place, words, jsonLine(where));
  }

  #addAddressee({ addressee }: Statement, args: [string, string][]): void {
    const [words] = addressee ? this.#whole(addressee.span) : [];
    if (addressee === undefined || words === undefined) return;
    const { entity } = addressee;
    const { span } = addressee;
    const mentions = this.#mentions.get(entity ?? "") ?? [];
    const mention = insideOf(mentions, [span]) ?? mentions[0];
    // One for each entity, also where the words are the same: who is meant by them stands in a relation of its own.
    const key = `${TEXT.addressee};${span.join(" ")};${entity ?? ""}`;
    const id = this.#shared.get(key) ?? this.#writeText(TEXT.addressee, words);
    args.push([TEXT.addressee, id]);
    if (this.#shared.has(key)) return;
    this.#shared.set(key, id);
    if (mention) {
      this.#relations.push(`R${this.#relations.length + 1}\t${RELATION.refers} Arg1:${id} Arg2:${mention.id}`);
    } else if (entity !== undefined) this.#note(id, jsonLine({ entity }));
  }
}

interface Written {
  id: string;
  span: Span;
}

/** The first mention that stands inside one of the spans; an entity may have very many. */
const insideOf = (mentions: readonly Written[], spans: readonly Span[]): Written | undefined => {
  for (const [start, end] of spans) {
    for (
      let i = countWhile(mentions.length, (i) => (mentions[i] as Written).span[0] < start);
      i < mentions.length;
      i++
    ) {
      const mention = mentions[i] as Written;
      if (mention.span[0] >= end) break;
      if (mention.span[1] <= end) return mention;
    }
  }
  return undefined;
};

type Add = (role: string, groups: readonly Fragments[], note?: string) => void;

const same = (a: object | undefined, b: { value: string; start: string; end: string; granularity: string }): boolean =>
  a !== undefined && Object.entries(a).every(([key, value]) => b[key as keyof typeof b] === value);

/** The second of a role is "Content2", as brat numbers them. */
const numbered = (args: readonly (readonly [role: string, id: string])[]): string[] => {
  const counts = new Map<string, number>();
  return args.map(([role, id]) => {
    const count = (counts.get(role) ?? 0) + 1;
    counts.set(role, count);
    return `${role}${count > 1 ? count : ""}:${id}`;
  });
};

/** "s7" is E7, so that the numbers on the screen are those of the reading. */
const eventIds = (statements: readonly Statement[]): Map<string, string> => {
  const ids = new Map<string, string>();
  const numbered = /^s([1-9]\d{0,8})$/;
  let last = 0;
  for (const { id } of statements) {
    const number = numbered.exec(id)?.[1];
    if (number === undefined) continue;
    ids.set(id, `E${number}`);
    last = Math.max(last, Number(number));
  }
  for (const { id } of statements) if (!ids.has(id)) ids.set(id, `E${++last}`);
  return ids;
};

/** What most chains begin with, before the first speaker of the text: publisher and wire. */
const outerOf = ({ statements }: Reading): string[] => {
  const speakerOf = new Map(statements.map(({ id, speaker }) => [id, speaker]));
  const counts = new Map<string, number>();
  for (const { chain, speaker, parent } of statements) {
    if (parent !== undefined && speakerOf.has(parent)) continue;
    const outer = JSON.stringify(chain.at(-1) === speaker ? chain.slice(0, -1) : chain);
    counts.set(outer, (counts.get(outer) ?? 0) + 1);
  }
  const [most = ["[]"]] = [...counts].sort((a, b) => b[1] - a[1]);
  return JSON.parse(most[0]) as string[];
};

const WHO = Object.values(MENTION_OF);
const EVENTS = Object.values(EVENT_OF);

const ARGUMENTS = [
  `${TEXT.source}*:${TEXT.source}`,
  `${TEXT.content}+:${TEXT.content}`,
  `${TEXT.cue}*:${TEXT.cue}`,
  `${ROLE.speaker}?:<WHO>`,
  `${ROLE.parent}?:<EVENT>`,
  `${TEXT.date}?:${TEXT.date}`,
  `${TEXT.place}?:${TEXT.place}`,
  `${TEXT.addressee}?:${TEXT.addressee}`,
  `${TEXT.occasion}?:${TEXT.occasion}`,
  `${TEXT.quantity}*:${TEXT.quantity}`,
].join(", ");

/** What may be annotated, as brat's own configuration file has it. */
export const ANNOTATION_CONF = `# Statements as Hearsay writes them; to read them back: hearsay read --input brat FOLDER
[entities]
${[...WHO, ...Object.values(TEXT)].join("\n")}

[relations]
<WHO>=${WHO.join("|")}
${RELATION.alias}\tArg1:<WHO>, Arg2:<WHO>, <REL-TYPE>:symmetric-transitive
${RELATION.refers}\tArg1:${TEXT.addressee}, Arg2:<WHO>
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]
<WHO>=${WHO.join("|")}
${EVENTS.map((event) => `${event}\t${ARGUMENTS}`).join("\n")}

[attributes]
<WHO>=${WHO.join("|")}
${ATTRIBUTE.act}\tArg:<EVENT>, Value:${Act.options.join("|")}
${ATTRIBUTE.kind}\tArg:<EVENT>, Value:${Kind.options.join("|")}
${ATTRIBUTE.negative}\tArg:<EVENT>
${ATTRIBUTE.hedged}\tArg:<EVENT>
${ATTRIBUTE.noCue}\tArg:<EVENT>
${ATTRIBUTE.form}\tArg:<WHO>, Value:${Mention.shape.form.options.join("|")}
`;

const colour = (names: readonly string[], background: string): string[] =>
  names.map((name) => `${name}\tbgColor:${background}`);

/** How it looks there. */
export const VISUAL_CONF = `[labels]
${TEXT.quantity} | Quantity | Qty
${TEXT.addressee} | Addressee | To
${MENTION_OF.organization} | Organization | Org
${EVENT_OF.assertion} | Assertion | Says
${EVENT_OF.belief} | Belief | Thinks
${EVENT_OF.fact} | Fact | Knows
${EVENT_OF.eventuality} | Eventuality | Wants

[drawing]
SPAN_DEFAULT\tfgColor:black, bgColor:#eeeeee, borderColor:darken
ARC_DEFAULT\tcolor:black, arrowHead:triangle-5
ATTRIBUTE_DEFAULT\tglyph:*
${[
  ...colour(EVENTS, "#ffd27f"),
  ...colour([TEXT.source, TEXT.cue], "#b7d8ff"),
  ...colour([TEXT.content], "#d9f2c4"),
  ...colour(WHO, "#e3d1f5"),
  ...colour([TEXT.report], "#ffffff"),
].join("\n")}
${ROLE.parent}\tcolor:#a04000
${ROLE.speaker}\tcolor:#5b2c83
`;
