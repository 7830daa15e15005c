/**
 * What speaks for and against a time being the day of a statement, as features: one value of each group, as indices into the
 * one table of weights (`dating.ts`). Words count by their classes alone (`word-class.ts`), so that what is learned from few
 * reports holds for others.
 */
import { Act, Kind, type Span, StatementType, When } from "../../../reading.js";
import { type Day, dayOfIso } from "../days.js";
import { isAwaited, isNow } from "./ahead.js";
import { CUE_FORMS, cueForm, type Range, SOURCE_FORMS, sourceForm, TIME_FORMS, timeForm } from "./forms.js";
import { type Attribution, type Candidate, holds } from "./place.js";
import { C, CLASSES_COUNT, type Token } from "./word-class.js";

/** Where a time is: before the cue, behind it, in it, in the source, in a content behind the cue, in one before it. */
const WHERE = 6;

/** Values of each group of features; their order is the order of the weights. */
const SIZES = {
  slot: 59,
  clause: 13,
  toCue: 17,
  commas: 8,
  relative: 4,
  that: 4,
  when: 4,
  after: 4,
  subordinator: 4,
  and: 4,
  strong: 4,
  quote: 4,
  verb: 3 * WHERE,
  preposition: CLASSES_COUNT * 2,
  prepositionWhere: CLASSES_COUNT * WHERE,
  lead: CLASSES_COUNT * 2,
  next: CLASSES_COUNT * 2,
  nextWhere: CLASSES_COUNT * WHERE,
  opener: CLASSES_COUNT * 3,
  openerEdge: CLASSES_COUNT * 4,
  segment: 96,
  openerSpoken: CLASSES_COUNT * 4,
  spoken: 2 * WHERE,
  takenUp: 4,
  eventAfter: 12,
  eventBefore: 16,
  before: CLASSES_COUNT,
  beforeEvent: 4,
  form: TIME_FORMS,
  grain: When.shape.granularity.options.length * 2,
  past: 8,
  bearing: 6 * WHERE,
  cue: CUE_FORMS * 2,
  cueWhere: CUE_FORMS * WHERE,
  awaited: 3,
  act: Act.options.length * WHERE,
  type: StatementType.options.length,
  content: Kind.options.length * 4,
  depth: 9,
  source: SOURCE_FORMS * 3,
  rank: 12,
  others: 9,
  inOther: 12,
  quoted: 6,
  nearest: 6,
  previous: 48,
  parent: 8,
} as const;
type Group = keyof typeof SIZES;
const GROUPS = Object.keys(SIZES) as Group[];
export const GROUPS_COUNT = GROUPS.length;
let total = 0;
/** Where each group's values begin. */
const STARTS = Int32Array.from(GROUPS, (group) => {
  const at = total;
  total += SIZES[group];
  return at;
});
/** Rows in the table of weights. */
export const FEATURES = total;

/** A statement with the times that may be its day, and what is known around them. */
export interface Bond {
  text: string;
  /** Of the stretch that the times are in. */
  tokens: readonly Token[];
  own: Attribution;
  act: Act;
  type: StatementType;
  /** Statements beside it. */
  others: readonly Attribution[];
  times: readonly Candidate[];
  today: Day | undefined;
  /** How many statements it is inside of. */
  depth: number;
  /** The statement that it is inside of, and its day where it is known already: `null` if it has none. */
  parent: { content: readonly Span[]; date: When | null | undefined } | undefined;
  /** The statement before it in its sentence, and its day; whether it is the same speaker's, or this one's source is left out. */
  previous: { date: When | null; speaker: "same" | "other" | "unnamed" } | undefined;
}

const [CUE, SOURCE, CONTENT] = [1, 2, 3];
const WORDS = [1, 2, 3, 5, 8, 13, 21];
const DAYS = [0, 1, 2, 7, 31, 365];
/** How far from a time the occasion that it belongs to may stand, in words. */
const NEAR = 12;
/** Words between the two where a time is taken up by "when" or "in which". */
const TAKEN_UP = 12;

/** @returns features of all times, {@link GROUPS_COUNT} indices each */
export function bonds({
  text,
  tokens,
  own,
  act,
  type,
  others,
  times,
  today,
  depth,
  parent,
  previous,
}: Bond): Int32Array {
  const n = tokens.length;
  const classAt = (i: number): number => tokens[i]?.class ?? C.none;
  const isOneOf = (i: number, ...classes: number[]): boolean => classes.includes(classAt(i));
  const rangesOf = (spans: readonly Span[]): Range[] =>
    spans.map((span) => rangeIn(tokens, span)).filter(([from, to]) => from < to);
  const [cues, sources, contents] = [rangesOf(own.cue), rangesOf(own.source), rangesOf(own.content)];
  const role = new Uint8Array(n);
  for (const [ranges, value] of [
    [contents, CONTENT],
    [sources, SOURCE],
    [cues, CUE],
  ] as const)
    for (const [from, to] of ranges) role.fill(value, from, to);
  const isOtherCue = new Uint8Array(n);
  for (const other of others) for (const [from, to] of rangesOf(other.cue)) isOtherCue.fill(1, from, to);
  const quoted = inQuotes(text, tokens);
  const cueFrom = cues.length > 0 ? Math.min(...cues.map(([from]) => from)) : 0;
  const cueTo = cues.length > 0 ? Math.max(...cues.map(([, to]) => to)) : 0;
  /** What ends a phrase. */
  const isEdge = (i: number): boolean => isOneOf(i, C.comma, C.strong, C.quote) || role[i] === CUE;
  const form = cueForm(text, tokens, [cueFrom, cueTo], (i) => role[i] === SOURCE);
  const ofSource = sourceForm(tokens, sources[0], own.source.length > 0);
  const [firstContent, lastContent] = [contents[0], contents.at(-1)];
  const order = !firstContent || !lastContent ? 0 : firstContent[0] >= cueTo ? 1 : lastContent[1] <= cueFrom ? 2 : 3;
  const tie = tieOf(text, own.cue);
  const ranges = times.map(({ span }) => rangeIn(tokens, span));
  const distances = ranges.map(([from, to]) => (from >= cueTo ? from - cueTo : to <= cueFrom ? cueFrom - to : 0));

  const out = new Int32Array(times.length * GROUPS_COUNT);
  let at = 0;
  // In the order of the groups: the name says which it is.
  const put = (_: Group, value: number): void => {
    out[at] = (STARTS[at % GROUPS_COUNT] as number) + value;
    at++;
  };
  for (const [k, time] of times.entries()) {
    const [from, to] = ranges[k] as Range;
    const distance = distances[k] as number;
    const end = Math.max(to, rangeIn(tokens, [time.span[0], Math.max(time.span[1], time.phraseEnd)])[1]);
    const side = from >= cueTo ? 1 : to <= cueFrom ? 0 : 2;
    const behind = side === 0 ? 0 : 1;

    // Between which parts it stands, or where inside one.
    const holder = role[from] ?? 0;
    let [slot, where, clause] = [0, 2, 0];
    if (holder === CUE) slot = 16;
    else if (holder === SOURCE) {
      const source = sources.find((range) => range[0] <= from && from < range[1]) as Range;
      slot = 17 + (to >= source[1] ? 0 : from - source[0] < 4 ? 1 : 2) * 2 + (source[0] < cueFrom ? 0 : 1);
      where = 3;
    } else if (holder === CONTENT) {
      const content = contents.find((range) => range[0] <= from && from < range[1]) as Range;
      const isBehind = content[0] >= cueTo;
      const offset =
        (isBehind && content[0] - cueTo < 3 ? 2 : isBehind ? 1 : 0) * 4 + bin(from - content[0], [2, 5, 10]);
      slot = 23 + offset * 3 + bin(content[1] - end, [1, 4]);
      where = isBehind ? 4 : 5;
      // "dismissed [the plan on Monday]", "told [his wife in May that …]": what of a clause stands before it and after it.
      const isVerb = (i: number): boolean => isOneOf(i, C.be, ...FINITE);
      let [before, after] = [content[0], end];
      while (before < from && !isVerb(before)) before++;
      while (after < content[1] && !isVerb(after)) after++;
      const later = isOneOf(end, C.that) || isOneOf(end + 1, C.that) ? 2 : after < content[1] ? 1 : 0;
      if (isBehind) clause = 1 + ((before < from ? 1 : 0) * 2 + (end >= content[1] ? 1 : 0)) * 3 + later;
    } else {
      let [last, next] = [from - 1, to];
      while (last >= 0 && role[last] === 0) last--;
      while (next < n && role[next] === 0) next++;
      slot = (role[last] ?? 0) * 4 + (role[next] ?? 0);
      where = side;
    }
    put("slot", slot);
    put("clause", clause);
    put("toCue", side === 2 ? 16 : side * 8 + bin(distance, WORDS));

    // What stands between it and the cue.
    const seen = new Set<number>();
    let [commas, verbs, cuesBetween] = [0, 0, 0];
    const [low, high] = side === 1 ? [cueTo, from] : side === 0 ? [to, cueFrom] : [0, 0];
    for (let i = low; i < high; i++) {
      if (isOtherCue[i] === 1 && isOtherCue[i - 1] !== 1) cuesBetween++;
      if (role[i] === SOURCE) continue;
      seen.add(classAt(i));
      if (isOneOf(i, C.comma)) commas++;
      if (isOneOf(i, ...FINITE)) verbs++;
    }
    const between = (group: Group, ...classes: number[]): void =>
      put(group, (classes.some((each) => seen.has(each)) ? 2 : 0) + behind);
    put("commas", Math.min(3, commas) * 2 + behind);
    between("relative", C.relative);
    between("that", C.that);
    between("when", C.when);
    between("after", C.after);
    between("subordinator", C.subordinator);
    between("and", C.and, C.but);
    between("strong", C.strong);
    between("quote", C.quote);
    put("verb", Math.min(2, verbs) * WHERE + where);

    // "late on [Monday]", and what follows.
    let preposition = from - 1;
    while (preposition > 0 && isOneOf(preposition, C.adverb)) preposition--;
    put("preposition", classAt(preposition) * 2 + (preposition < from - 1 ? 1 : 0));
    put("prepositionWhere", classAt(preposition) * WHERE + where);
    put("lead", classAt(preposition - 1) * 2 + (holder === SOURCE ? 1 : 0));
    put("next", classAt(end) * 2 + (end > to ? 1 : 0));
    put("nextWhere", classAt(end) * WHERE + where);

    // The phrase that it is in, from comma to comma.
    let [start, stop] = [from, to];
    while (start > 0 && !isEdge(start - 1)) start--;
    while (stop < n && !isEdge(stop)) stop++;
    const position = start === 0 ? 0 : stop >= n - 1 ? 2 : 1;
    let opener = start;
    while (opener < from && isOneOf(opener, C.connective, C.and, C.but, C.adverb, C.quote)) opener++;
    const opens = opener < from ? classAt(opener) : C.none;
    put("opener", opens * 3 + position);
    put("openerEdge", opens * 4 + (role[start - 1] ?? 0));
    const has = (until: number, ...classes: number[]): number => {
      for (let i = start; i < until; i++) if (isOneOf(i, ...classes)) return 1;
      return 0;
    };
    const isSpoken = has(from, C.spoke, C.speaking, C.asked);
    const marks = [has(end, C.event), has(from, C.be, ...FINITE), has(from, C.pronoun), has(from, ...PARTICIPLES)];
    put("segment", (marks.reduce((sum, mark) => sum * 2 + mark, 0) * 3 + position) * 2 + isSpoken);
    put("openerSpoken", (opens * 2 + isSpoken) * 2 + (marks[0] as number));
    put("spoken", isSpoken * WHERE + where);

    // "at Monday's meeting, when he said", "on Monday, in which"
    const up = isOneOf(end, C.comma) ? end + 1 : end;
    const isRelative = isOneOf(up, C.relative) || (isOneOf(up, C.at, C.in, C.on) && isOneOf(up + 1, C.relative));
    const takes = isOneOf(up, C.when) ? 1 : isRelative ? 2 : 0;
    put("takenUp", takes > 0 && !(cueFrom > up && cueFrom - up < TAKEN_UP) ? 3 : takes);

    // An occasion or document behind it ("Monday's report"), or before it ("a report released on Monday").
    let event = to;
    while (event < to + 4 && isOneOf(event, C.other, C.possessive, C.capital, C.past, C.ing)) event++;
    const after = !isOneOf(event, C.event) ? 0 : event === to ? 1 : isOneOf(to, C.possessive) ? 2 : 3;
    const bound = isOneOf(preposition, C.in, C.at, C.on) ? 1 : isOneOf(preposition, C.determiner, C.possessive) ? 2 : 0;
    put("eventAfter", after * 3 + bound);
    event = from - 1;
    let isIssued = 0;
    while (event >= start && from - event < NEAR && !isOneOf(event, C.event)) {
      if (isOneOf(event, C.issued)) isIssued = 1;
      event--;
    }
    const gap = event >= start && isOneOf(event, C.event) ? 1 + bin(from - event, [3, 6]) : 0;
    let place = event - 1;
    while (place > start && event - place < 5 && !isOneOf(place, ...OCCASION)) place--;
    put("eventBefore", (gap * 2 + isIssued) * 2 + (gap > 0 && isOneOf(place, ...OCCASION) ? 1 : 0));

    // The phrase before: "In its report, [published last month], …"
    let earlier = start - 1;
    while (earlier > 0 && !isEdge(earlier - 1)) earlier--;
    const follows = start > 0 && isOneOf(start - 1, C.comma) && role[start - 1] === 0;
    put("before", follows ? classAt(earlier) : C.none);
    const isEvent = tokens.slice(Math.max(0, earlier), start).some((token) => token.class === C.event);
    put("beforeEvent", (isEvent ? 2 : 0) + (opens === C.issued ? 1 : 0));

    put("form", timeForm(text.slice(...time.span)));
    put(
      "grain",
      When.shape.granularity.options.indexOf(time.when.granularity) * 2 + (time.phraseEnd > time.span[1] ? 1 : 0),
    );
    const day = dayOfIso(time.when.start);
    put("past", today === undefined || day === undefined ? 0 : 1 + bin(today - day, DAYS));
    put(
      "bearing",
      (BEARINGS.indexOf(time.bearing) * 2 + (/['’]/.test(text.charAt(time.span[1])) ? 1 : 0)) * WHERE + where,
    );
    put("cue", form * 2 + (order === 2 ? 1 : 0));
    put("cueWhere", form * WHERE + where);
    put("awaited", isAwaited(text, own.cue) ? 1 : isNow(text, own.cue) ? 2 : 0);
    put("act", Act.options.indexOf(act) * WHERE + where);
    put("type", StatementType.options.indexOf(type));
    put("content", Kind.options.indexOf(own.kind) * 4 + order);
    const isInParent = parent !== undefined && holds(parent.content, time.span);
    put("depth", Math.min(2, depth) * 3 + (parent ? (isInParent ? 2 : 1) : 0));
    put("source", ofSource * 3 + Math.min(2, where));

    // Other times and other statements.
    let [closer, closerThere] = [0, 0];
    for (const [j, other] of distances.entries()) {
      if (other > distance || (other === distance && j >= k)) continue;
      closer++;
      if ((ranges[j] as Range)[0] >= cueTo === (behind === 1)) closerThere = 1;
    }
    put("rank", (Math.min(2, closer) * 2 + closerThere) * 2 + behind);
    put("others", Math.min(2, cuesBetween) * 3 + side);
    put(
      "inOther",
      Math.max(0, ...others.map((other) => inOther(other, own, time, holder))) * 2 + (holder === CONTENT ? 1 : 0),
    );
    put("quoted", (quoted[from] ?? 0) * 3 + (holder === CONTENT ? (own.kind === "direct" ? 2 : 1) : 0));
    let theirs = Number.POSITIVE_INFINITY;
    for (let i = 0; i < n; i++)
      if (isOtherCue[i] === 1 && role[i] !== CUE)
        theirs = Math.min(theirs, i >= to ? i - to + 1 : i < from ? from - i - 1 : 0);
    put("nearest", (theirs === Number.POSITIVE_INFINITY ? 0 : theirs < distance ? 1 : 2) * 2 + behind);
    put("previous", previous ? (dated(previous.date, time) * 3 + SPEAKERS.indexOf(previous.speaker)) * 4 + tie : 0);
    put("parent", dated(parent?.date, time) * 2 + (isInParent ? 1 : 0));
  }
  return out;
}

const FINITE = [C.past, C.spoke, C.say, C.tell, C.had, C.have, C.modal];
const PARTICIPLES = [C.ing, C.speaking, C.asked, C.issued];
const OCCASION = [C.in, C.at, C.on, C.preposition, C.speaking];
const BEARINGS = ["adverbial", "occasion", "other"];
const SPEAKERS = ["other", "same", "unnamed"];

const bin = (value: number, bounds: readonly number[]): number => {
  let at = 0;
  while (at < bounds.length && value >= (bounds[at] as number)) at++;
  return at;
};

const rangeIn = (tokens: readonly Token[], [start, end]: Span): Range => {
  let from = 0;
  while (from < tokens.length && (tokens[from] as Token).end <= start) from++;
  let to = from;
  while (to < tokens.length && (tokens[to] as Token).start < end) to++;
  return [from, to];
};

/** For each token whether it stands in double quotation marks. */
function inQuotes(text: string, tokens: readonly Token[]): Uint8Array {
  let open = 0;
  return Uint8Array.from(tokens, ({ start, class: name }) => {
    if (name === C.quote) {
      const mark = text.charAt(start);
      if (mark === "“" || mark === "”") open = mark === "“" ? 1 : 0;
      else if (mark === '"') open = 1 - open;
    }
    return open;
  });
}

/** Not known, none, this day, another. */
const dated = (date: When | null | undefined, { when }: Candidate): number =>
  date === undefined ? 0 : date === null ? 1 : date.start === when.start && date.end === when.end ? 2 : 3;

/** What joins the cue to what stands before: "and warned", ", warning", "warning", nothing. */
function tieOf(text: string, [cue]: readonly Span[]): number {
  if (!cue) return 0;
  const before = text.slice(Math.max(0, cue[0] - 30), cue[0]);
  if (/\b(?:and|but|then)\s+(?:[a-z]+ly\s+|also\s+|then\s+|later\s+)?$/i.test(before)) return 1;
  if (!/^\p{L}+ing\b/u.test(text.slice(cue[0], cue[0] + 16))) return 0;
  return /(?:[,”"’]|\bwhile)\s*$/.test(before) ? 2 : 3;
}

/** Where the time is in another statement: not, in its cue, its source, its content that holds the own cue, or does not. */
function inOther(other: Attribution, own: Attribution, { span }: Candidate, holder: number): number {
  if (holds(other.content, span)) {
    const isAround = other.content.some(([from, to]) => own.cue.some(([at]) => from <= at && at < to));
    return isAround ? 3 : holder === CONTENT ? 4 : 5;
  }
  return holds(other.source, span) ? 2 : holds(other.cue, span) ? 1 : 0;
}
