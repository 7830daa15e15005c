/**
 * The lines of a brat `.ann` file, taken apart and checked against the text. What Hearsay does not know by name is
 * passed over; what brat itself could not have written is an error, with its line.
 */
import { ReportError, type Span } from "../reading.js";
import { NOTE } from "./brat-names.js";
import type { CodePoints } from "./code-points.js";

/** An error in one line; the file's name is added where it is known. */
export class LineError extends ReportError {
  constructor(
    /** From 1. */
    readonly line: number,
    message: string,
  ) {
    super("bad-record", message);
  }
}

interface Line {
  id: string;
  /** From 1. */
  line: number;
}
/** `T`: a type on a piece of text, or several. */
export interface TextBound extends Line {
  type: string;
  /** In code units of the text, in its order. */
  fragments: Span[];
}
/** `E`: a trigger with arguments. */
export interface EventLine extends Line {
  type: string;
  trigger: string;
  /** Role, without the number that tells several of one role apart, and id. */
  args: { role: string; id: string }[];
}
/** `R` and `*`: ids that belong together, in the order of the line. */
export interface Relation extends Line {
  type: string;
  ids: string[];
}
export interface Note {
  line: number;
  text: string;
}

export interface AnnFile {
  texts: Map<string, TextBound>;
  events: Map<string, EventLine>;
  relations: Relation[];
  /** By the id they are said of, then by name; "" for a flag. */
  attributes: Map<string, Map<string, { value: string; line: number }>>;
  notes: Map<string, Note>;
}

/** @throws LineError */
export function parseAnn(ann: string, points: CodePoints): AnnFile {
  const file: AnnFile = {
    texts: new Map(),
    events: new Map(),
    relations: [],
    attributes: new Map(),
    notes: new Map(),
  };
  const seen = new Set<string>();
  for (const [index, whole] of ann.split("\n").entries()) {
    const text = whole.replace(/\r$/, "");
    if (text.trim() === "") continue;
    const line = index + 1;
    const [id = "", data = "", ...rest] = text.split("\t");
    if (!/^(?:[A-Z]+\d[^\s]*|#[A-Za-z]*\d+|\*)$/.test(id) || data === "") {
      throw new LineError(
        line,
        `not a line of brat (${brief(text)}); each is an id, a tab, and what the id stands for`,
      );
    }
    if (id !== "*" && seen.has(id))
      throw new LineError(line, `${id} stands in the file twice; number one of them anew`);
    seen.add(id);
    take(file, { id, line }, data, rest.join("\t"), points);
  }
  return file;
}

const take = (file: AnnFile, at: Line, data: string, tail: string, points: CodePoints): void => {
  switch (at.id[0]) {
    case "T":
      file.texts.set(at.id, textBound(at, data, tail, points));
      return;
    case "E":
      file.events.set(at.id, eventOf(at, data));
      return;
    case "R":
    case "*": {
      const [type = "", ...ids] = data.split(" ").filter((part) => part !== "");
      file.relations.push({ ...at, type, ids: ids.map((part) => part.slice(part.indexOf(":") + 1)) });
      return;
    }
    case "A":
    case "M": {
      const [name = "", target = "", value = ""] = data.split(" ");
      const others = file.attributes.get(target) ?? new Map<string, { value: string; line: number }>();
      file.attributes.set(target, others.set(name, { value, line: at.line }));
      return;
    }
    case "#": {
      const [type, target = ""] = data.split(" ");
      if (type === NOTE) file.notes.set(target, { line: at.line, text: tail.trim() });
      return;
    }
  }
};

const OFFSETS = /^\d{1,9} \d{1,9}$/;

const textBound = (at: Line, data: string, tail: string, points: CodePoints): TextBound => {
  const [type = "", ...rest] = data.split(" ");
  const pieces = rest.join(" ").trim().split(";");
  if (type === "" || !pieces.every((piece) => OFFSETS.test(piece))) {
    throw new LineError(at.line, `${at.id} has no offsets (${brief(data)}); write a type, a start and an end`);
  }
  const fragments = pieces.map((piece): Span => {
    const [start = 0, end = 0] = piece.split(" ").map(Number);
    if (start >= end || end > points.length) {
      const why =
        start >= end ? "ends before it begins" : `goes beyond the text, which has ${points.length} characters`;
      throw new LineError(at.line, `${at.id} (${piece}) ${why}; is the .txt the one it was made on?`);
    }
    return points.units([start, end]);
  });
  fragments.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const words = fragments.map((span) => points.text.slice(...span)).join(" ");
  if (tail.trim() !== "" && bare(tail) !== bare(words)) {
    const message = `${at.id} is said to be "${brief(tail)}", but "${brief(words)}" stands there; the .txt was changed`;
    throw new LineError(at.line, `${message}, put back the one it was made on`);
  }
  return { ...at, type, fragments };
};

/** Joining fragments, editors and brat itself change white space, and nothing else. */
const bare = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, "");

const eventOf = (at: Line, data: string): EventLine => {
  const pairs = data
    .split(" ")
    .filter((part) => part !== "")
    .map((part) => part.split(":"));
  const [[type = "", trigger = ""] = [], ...rest] = pairs;
  if (trigger === "" || !pairs.every((pair) => pair.length === 2 && pair[1] !== "")) {
    throw new LineError(at.line, `${at.id} is no event (${brief(data)}); write TYPE:TRIGGER and any number of ROLE:ID`);
  }
  const numbered = rest.map(([role = "", id = ""]) => ({
    role: role.replace(/\d{1,9}$/, ""),
    id,
    number: numberIn(role),
  }));
  numbered.sort((a, b) => a.number - b.number);
  return { ...at, type, trigger, args: numbered.map(({ role, id }) => ({ role, id })) };
};

/** The first of several has no number. */
const numberIn = (role: string): number => Number(/\d{1,9}$/.exec(role)?.[0] ?? 1);

const LONGEST = 60;
/** Words of a file in a message. */
export const brief = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
