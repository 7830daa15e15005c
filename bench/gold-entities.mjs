// Which gold entity each predicted one is, by where they are mentioned and by their names.
import { occurrences, overlaps } from "./gold-place.mjs";

const PRONOUN = /^(?:s?he|him|her|it|they|them|we|us|i|you|who|his|its|their|our)$/i;
/** A cluster is told by its names; the pronouns in it say little of which one it is. */
const PRONOUN_WEIGHT = 0.2;
const NAME_WEIGHT = 2;

export const plainName = (name) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^ ?(?:the|an?) /, "")
    .trim();

/** Where each gold entity is mentioned: [{ id, span, weight }]. The longest mention wins where they overlap. */
function goldMentions({ text, entities, statements }) {
  const found = Object.entries(entities).flatMap(([id, { mentions = [] }]) =>
    mentions
      .filter((words) => !PRONOUN.test(words))
      .flatMap((words) => occurrences(text, words, { caseless: true }).map((span) => ({ id, span, weight: 1 }))),
  );
  const size = ({ span: [start, end] }) => end - start;
  const whole = found.filter(
    (one) => !found.some((other) => overlaps(one.span, other.span) && size(other) > size(one)),
  );
  const sources = statements.flatMap(({ speaker, source }) =>
    speaker === null
      ? []
      : source.map((span) => {
          const weight = PRONOUN.test(text.slice(...span)) ? PRONOUN_WEIGHT : 1;
          return { id: speaker, span, weight };
        }),
  );
  return [...whole, ...sources];
}

const share = ([a, b], [c, d]) => Math.max(0, Math.min(b, d) - Math.max(a, c)) / (Math.max(b, d) - Math.min(a, c));

/**
 * `one`: predicted id → gold id, each gold entity having one predicted one at most (the best); `any`: the same where several
 * may stand for the same, as when "the minister" was left apart from the minister's name.
 */
export function entityMaps(gold, reading) {
  const mentions = goldMentions(gold);
  const best = [];
  for (const { id, name, mentions: own = [] } of reading.entities) {
    const scores = new Map();
    const add = (key, score) => scores.set(key, (scores.get(key) ?? 0) + score);
    for (const { span, form } of own) {
      const here = new Map();
      for (const other of mentions) {
        const score = share(span, other.span) * (form === "pronoun" ? PRONOUN_WEIGHT : other.weight);
        if (score > (here.get(other.id) ?? 0)) here.set(other.id, score);
      }
      for (const [key, score] of here) add(key, score);
    }
    for (const [key, entity] of Object.entries(gold.entities)) {
      if (plainName(entity.name) === plainName(name)) add(key, NAME_WEIGHT);
    }
    const [top] = [...scores].sort((a, b) => b[1] - a[1]);
    if (top) best.push({ predicted: id, gold: top[0], score: top[1] });
  }
  best.sort((a, b) => b.score - a.score);
  const one = new Map();
  for (const pair of best) if (![...one.values()].includes(pair.gold)) one.set(pair.predicted, pair.gold);
  return { one, any: new Map(best.map((pair) => [pair.predicted, pair.gold])) };
}
