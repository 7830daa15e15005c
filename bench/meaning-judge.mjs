// What a reading of a gold report got right, figure by figure.
import { entityMaps } from "./gold-entities.mjs";
import { matchStatements } from "./gold-match.mjs";
import { overlaps } from "./gold-place.mjs";

/** One spelling a unit: times in seconds (UCUM's month and year), powers without the raised digit. */
const SECONDS = { min: 60, h: 3600, d: 86_400, wk: 604_800, mo: 2_629_800, a: 31_557_600 };
const plainUnit = (unit, value) =>
  unit in SECONDS ? ["s", value && value * SECONDS[unit]] : [unit?.replace("²", "2").replace("³", "3"), value];

const near = (a, b) => a === b || (a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-6 * Math.abs(a));

export const sameQuantity = (gold, predicted) =>
  gold.bound === predicted.bound &&
  (gold.value === undefined ? ["low", "high"] : ["value"]).every((key) => {
    const [unit, number] = plainUnit(gold.unit, gold[key]);
    const [otherUnit, other] = plainUnit(predicted.unit, predicted[key]);
    return unit === otherUnit && near(number, other);
  });

const lower = (words) => words.toLowerCase();
const contains = (a, b) => lower(a).includes(lower(b)) || lower(b).includes(lower(a));
const wordsOf = (text) => new Set(lower(text).match(/[\p{L}\p{N}]+/gu) ?? []);

/**
 * Counts of one reading against its gold report, and what it got wrong.
 *
 * @param gold a report of `loadGold`
 * @param reading a Reading of the same text (`src/reading.ts`)
 * @returns `{ counts, misses }`: `counts[figure]` is `{ right, predicted, gold }`, where an accuracy has the same number
 *   twice; `misses` is `[{ figure, statement, gold, predicted }]` in words
 */
export function judgeMeaning(gold, reading) {
  const counts = {};
  const misses = [];
  const { text } = gold;
  const say = (spans) => spans.map(([start, end]) => text.slice(start, end)).join(" … ");
  const add = (figure, right, predicted, golds) => {
    counts[figure] ??= { right: 0, predicted: 0, gold: 0 };
    const count = counts[figure];
    count.right += right;
    count.predicted += predicted;
    count.gold += golds;
  };
  const miss = (figure, statement, wanted, got) =>
    misses.push({
      figure,
      statement: `${statement.id} “${say(statement.content).slice(0, 60)}”`,
      gold: wanted,
      predicted: got,
    });
  const judge = (figure, statement, right, wanted, got) => {
    add(figure, Number(right), 1, 1);
    if (!right) miss(figure, statement, `${wanted}`, `${got}`);
  };

  const pairs = matchStatements(text, gold.statements, reading.statements);
  const total = [reading.statements.length, gold.statements.length];
  const { one, any } = entityMaps(gold, reading);
  const goldOf = new Map(pairs.map((pair) => [pair.predicted.id, pair.gold.id]));
  const nameOf = new Map(reading.entities.map(({ id, name }) => [id, name]));
  const speakerIs = ({ gold, predicted }, map) =>
    predicted.speaker === undefined ? gold.speaker === null : map.get(predicted.speaker) === gold.speaker;
  const chainIs = ({ gold, predicted }, map) =>
    predicted.chain.length === gold.chain.length && predicted.chain.every((id, i) => map.get(id) === gold.chain[i]);
  const count = (of) => pairs.filter(of).length;

  add("what", pairs.length, ...total);
  add(
    "who+what",
    count(({ who }) => who),
    ...total,
  );
  add(
    "who+what resolved",
    count((pair) => speakerIs(pair, one)),
    ...total,
  );
  const found = new Set(pairs.map((pair) => pair.gold.id));
  const nested = gold.statements.filter(({ parent }) => parent);
  add("nested found", nested.filter(({ id }) => found.has(id)).length, nested.length, nested.length);
  for (const statement of gold.statements)
    if (!found.has(statement.id)) miss("found", statement, say(statement.cue), "");
  const paired = new Set(pairs.map((pair) => pair.predicted));
  for (const extra of reading.statements) if (!paired.has(extra)) miss("spurious", extra, "", say(extra.cue));

  for (const pair of pairs) {
    const { gold: g, predicted: p } = pair;
    if (!pair.who) miss("source", g, say(g.source), say(p.source));
    judge("speaker", g, speakerIs(pair, one), g.speaker, nameOf.get(p.speaker));
    add("speaker, split entities forgiven", Number(speakerIs(pair, any)), 1, 1);
    judge("chain", g, chainIs(pair, one), g.chain.join(" > "), p.chain.map((id) => nameOf.get(id)).join(" > "));
    add("chain, split entities forgiven", Number(chainIs(pair, any)), 1, 1);
    const parent = p.parent === undefined ? undefined : (goldOf.get(p.parent) ?? "one that is not gold");
    judge("parent", g, parent === g.parent, g.parent, parent);
    for (const key of ["kind", "type", "act", "polarity"]) judge(key, g, g[key] === p[key], g[key], p[key]);
    judge("hedged", g, g.hedged === (p.hedged ?? false), g.hedged, p.hedged ?? false);
    if (g.date || p.date) {
      const right = g.date?.start === p.date?.start && g.date?.end === p.date?.end;
      judge("date", g, right, g.date?.value, p.date?.value);
      add("date missing", Number(!p.date), 1, 1);
      add("date spurious", Number(!g.date), 1, 1);
    }
    if (g.place || p.place) {
      const right = Boolean(g.place && p.place) && contains(g.place.text, p.place.name);
      judge("place", g, right, g.place?.text, p.place?.name);
    }
    for (const key of ["addressee", "occasion"]) {
      const span = key === "addressee" ? p.addressee?.span : p.occasion;
      if (!g[key] && !span) continue;
      judge(key, g, Boolean(g[key] && span) && overlaps(g[key].span, span), g[key]?.text, span && say([span]));
    }
    const left = new Set(p.quantities);
    let right = 0;
    for (const quantity of g.quantities) {
      const touching = [...left].filter(({ span }) => overlaps(span, quantity.span));
      const other = touching.find((one) => sameQuantity(quantity, one)) ?? touching[0];
      left.delete(other);
      if (other && sameQuantity(quantity, other)) right++;
      else
        miss("quantity", g, quantityWords(quantity), other ? quantityWords({ ...other, text: say([other.span]) }) : "");
      if (!other || !quantity.counted) continue;
      const words = wordsOf(quantity.counted);
      const same = [...wordsOf(other.counted ?? "")].some((word) => words.has(word));
      judge("counted thing", g, same, quantity.counted, other.counted);
    }
    for (const other of left) miss("quantity", g, "", quantityWords({ ...other, text: say([other.span]) }));
    add("quantity", right, p.quantities.length, g.quantities.length);
  }
  return { counts, misses };
}

export const quantityWords = ({ text, bound, value, low, high, unit }) =>
  `${text} [${[bound, value ?? `${low}–${high}`, unit].filter((part) => part !== undefined).join(" ")}]`;
