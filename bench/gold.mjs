// Loads the gold set (bench/gold/README.md), checks it, and gives its readings with spans.
//   node bench/gold.mjs [NAME…]    checks, and prints every statement as it was placed
import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { rangeOf, weekdayOf, weekdaysIn } from "./gold-dates.mjs";
import { kindByMarks } from "./gold-marks.mjs";
import { occurrences, overlaps, placeContent, placeNear, within } from "./gold-place.mjs";
import { GoldShape } from "./gold-schema.mjs";

const folder = new URL("gold/", import.meta.url);
const listOf = (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
const hullOf = (spans) => [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];

/** Names of the reports in bench/gold, in order. */
export const goldNames = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -5))
    .sort();

/**
 * Every report of the gold set, or of one split: [{ name, split, text, publisher?, datePublished?, entities, statements,
 * doubts }]. Spans are [start, end) in UTF-16 units of `text`; `source`, `cue`, `content` are lists of them, `place`,
 * `addressee`, `occasion` are { text, span }, `date` is { value, start, end }, a quantity has its span. `doubts` are things
 * to look at again. Throws one error that names every file, statement and string that is wrong.
 */
export function loadGold({ split, names = goldNames() } = {}) {
  const faults = [];
  const reports = names.flatMap((name) => {
    try {
      return [loadReport(name)];
    } catch (error) {
      faults.push(error.message);
      return [];
    }
  });
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return split ? reports.filter((report) => report.split === split) : reports;
}

/** One report from bench/gold. */
export function loadReport(name) {
  const text = readFileSync(new URL(`${name}.txt`, folder), "utf8");
  let json;
  try {
    json = JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
  } catch (error) {
    throw new Error(`${name}.json: ${error.message}`);
  }
  return resolveReport(name, text, json);
}

/** The same from a text and a parsed reading. */
export function resolveReport(name, text, json) {
  const parsed = GoldShape.safeParse(json);
  if (!parsed.success) throw new Error(`${name}.json: ${z.prettifyError(parsed.error).replaceAll("\n", " ")}`);
  const gold = parsed.data;
  const faults = [];
  const doubts = [];
  const statements = [];
  const byId = new Map();
  const check = (where, work) => {
    try {
      return work();
    } catch (error) {
      faults.push(`${name}.json: ${where}: ${error.message}`);
      return undefined;
    }
  };
  for (const [id, entity] of Object.entries(gold.entities)) {
    for (const words of entity.mentions ?? []) {
      if (occurrences(text, words, { caseless: true }).length === 0) {
        faults.push(`${name}.json: entity ${id}: mention not found in the text: ${JSON.stringify(words)}`);
      }
    }
  }
  // Parents may stand after their children in the file; they are placed first all the same.
  for (const given of parentsFirst(gold.statements)) {
    const where = `statement ${given.id}`;
    if (byId.has(given.id)) faults.push(`${name}.json: ${where}: the id is used twice`);
    const parent = byId.get(given.parent);
    if (given.parent && !parent) {
      faults.push(`${name}.json: ${where}: no parent ${given.parent} (or it is at fault itself)`);
      continue;
    }
    const statement = check(where, () => resolveStatement(text, given, parent));
    if (!statement) continue;
    byId.set(given.id, statement);
    for (const fault of faultsOf(statement, parent, gold)) faults.push(`${name}.json: ${where}: ${fault}`);
    for (const doubt of doubtsOf(text, statement, parent, gold)) doubts.push(`${where}: ${doubt}`);
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
  for (const { id } of gold.statements) statements.push(byId.get(id));
  for (const statement of statements) inheritQuantities(statement, byId);
  const { split, publisher, datePublished, entities } = gold;
  return { name, split, text, publisher, datePublished, entities, statements, doubts };
}

function parentsFirst(statements) {
  const ids = new Map(statements.map((statement) => [statement.id, statement]));
  const depth = ({ parent }, seen = 0) =>
    parent && ids.has(parent) && seen < statements.length ? 1 + depth(ids.get(parent), seen + 1) : 0;
  return [...statements].sort((a, b) => depth(a) - depth(b));
}

function resolveStatement(text, given, parent) {
  const [cues, sources] = [listOf(given.cue), listOf(given.source)];
  const content = placeContent(text, given.content, { parent: parent?.content, hints: [...cues, ...sources] });
  const chained = (words, first, anchors, options) => {
    const spans = [];
    for (const [i, piece] of words.entries()) {
      const at = placeNear(text, piece, i === 0 ? anchors : spans, { ...options, nth: i === 0 ? first : undefined });
      spans.push(at);
    }
    return spans.sort((a, b) => a[0] - b[0]);
  };
  const cue = chained(cues, given.cueNth, content, { avoid: content });
  const near = cue.length > 0 ? cue : content;
  const source = chained(sources, given.sourceNth, near, { avoid: [...content, ...cue] });
  const framed = (words) => words && { text: words, span: placeNear(text, words, near) };
  const quantities = given.quantities.map(({ text: words, nth, ...figure }) => {
    const inside = occurrences(text, words).filter((span) => within(span, content));
    if (inside.length === 0) throw new Error(`quantity not in the content: ${JSON.stringify(words)}`);
    if (inside.length > 1 && !nth)
      throw new Error(`quantity stands more than once, give "nth": ${JSON.stringify(words)}`);
    const span = inside[(nth ?? 1) - 1];
    if (!span) throw new Error(`nth ${nth} of ${inside.length}: ${JSON.stringify(words)}`);
    return { text: words, span, ...figure };
  });
  const { id, speaker, chain, kind, type, act, polarity, hedged = false } = given;
  return {
    id,
    parent: given.parent,
    source,
    cue,
    content,
    speaker,
    chain,
    date: given.date && { value: given.date, ...rangeOf(given.date) },
    place: framed(given.place),
    addressee: framed(given.addressee),
    occasion: framed(given.occasion),
    quantities,
    kind,
    type,
    act,
    polarity,
    hedged,
  };
}

/** A figure in a statement's content is in its parent's content too, whether the file says it again or not. */
function inheritQuantities(statement, byId) {
  for (let parent = byId.get(statement.parent); parent; parent = byId.get(parent.parent)) {
    for (const quantity of statement.quantities) {
      if (!within(quantity.span, parent.content)) continue;
      if (!parent.quantities.some(({ span }) => overlaps(span, quantity.span))) parent.quantities.push(quantity);
    }
    parent.quantities.sort((a, b) => a.span[0] - b.span[0]);
  }
}

function* faultsOf(statement, parent, gold) {
  const { speaker, chain } = statement;
  for (const id of [...chain, speaker].filter((id) => id !== null)) {
    if (!(id in gold.entities)) yield `no entity ${id}`;
  }
  if (statement.source.length === 0 && speaker !== null) yield "has a speaker and no source";
  if (statement.source.length > 0 && speaker === null) yield "has a source and no speaker";
  if (speaker !== null && chain.at(-1) !== speaker) yield `the chain does not end in the speaker ${speaker}`;
  if (parent) {
    const hull = hullOf(parent.content);
    for (const span of statement.content) {
      if (!within(span, [hull])) yield "content stands outside of its parent's";
    }
    if (parent.chain.some((id, i) => chain[i] !== id)) yield `the chain does not start with that of ${parent.id}`;
  } else if (gold.publisher) {
    if (gold.entities[chain[0]]?.name !== gold.publisher) yield "the chain does not start with the publisher";
  }
}

function* doubtsOf(text, statement, parent, gold) {
  const marks = kindByMarks(text, statement);
  if (marks !== statement.kind) yield `kind is ${statement.kind}, by the quotation marks it is ${marks}`;
  if (!parent && gold.publisher && statement.chain.length > 3) yield "a long chain for one that is not nested";
  const spans = [...statement.source, ...statement.cue, ...statement.content];
  const [from, to] = hullOf(spans);
  if (text.slice(from, to).split("\n\n").length > 5) yield "spread over more than five paragraphs";
  const own = [...statement.cue, ...statement.source];
  if (own.some((a) => own.some((b) => a !== b && overlaps(a, b)))) yield "cue and source overlap";
  if (!statement.date) return;
  const published = gold.datePublished?.slice(0, 10);
  if (published && statement.date.start > published) yield `said after publication: ${statement.date.value}`;
  if (statement.date.start !== statement.date.end) return;
  const start = Math.max(text.lastIndexOf("\n", from), text.lastIndexOf(". ", from));
  const stop = [text.indexOf("\n", to), text.indexOf(". ", to)].filter((at) => at >= 0);
  const named = weekdaysIn(text.slice(start + 1, Math.min(text.length, ...stop)));
  const weekday = weekdayOf(statement.date.value);
  if (named.length > 0 && !named.includes(weekday)) yield `${statement.date.value} is a ${weekday}; text: ${named}`;
}

const shown = (text, spans) => {
  const words = spans.map(([start, end]) => text.slice(start, end).replaceAll("\n", "¶")).join(" … ");
  return words.length > 150 ? `${words.slice(0, 90)} […] ${words.slice(-50)}` : words;
};

function print({ name, split, text, statements, doubts }) {
  console.log(`\n${name} (${split}): ${text.split(/\s+/).length} words, ${statements.length} statements`);
  for (const s of statements) {
    const extra = [
      s.date && `date ${s.date.value}`,
      s.place && `place ${s.place.text}`,
      s.addressee && `to ${s.addressee.text}`,
      s.occasion && `at ${s.occasion.text}`,
      ...s.quantities.map((q) => `[${q.bound} ${q.value ?? `${q.low}–${q.high}`}${q.unit ? ` ${q.unit}` : ""}]`),
    ].filter(Boolean);
    console.log(
      `${s.id}${s.parent ? `<${s.parent}` : ""} @${s.content[0][0]} (${shown(text, s.source)} | ${shown(text, s.cue)}) ` +
        `${shown(text, s.content)} | ${s.act} ${s.type} ${s.kind} ${s.polarity}${s.hedged ? " hedged" : ""} | ` +
        `${s.chain.join(" > ")} | ${extra.join(", ")}`,
    );
  }
  for (const doubt of doubts) console.log(`  DOUBT ${doubt}`);
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const names = process.argv.slice(2).map((name) => name.replace(/^.*\//, "").replace(/\.(json|txt)$/, ""));
  const failures = [];
  const reports = (names.length > 0 ? names : goldNames()).flatMap((name) => {
    try {
      const report = loadReport(name);
      print(report);
      return [report];
    } catch (error) {
      failures.push(error.message);
      return [];
    }
  });
  const count = (of) => reports.reduce((sum, report) => sum + of(report), 0);
  console.log(
    `\n${reports.length} reports, ${count((r) => r.statements.length)} statements, ` +
      `${count((r) => r.statements.filter((s) => s.parent).length)} nested, ${count((r) => r.doubts.length)} doubts`,
  );
  for (const failure of failures) console.error(`FAULT ${failure}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
