// The short reports of bench/dates, and which of the reader's statements is which of theirs.
import { readFileSync } from "node:fs";
import { rangeOf } from "./gold-dates.mjs";

const itemsOf = (name) =>
  readFileSync(new URL(`dates/${name}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const isOdd = ({ id }) => Number(id.slice(1)) % 2 === 1;
/** Those with odd ids are learned from (`training/dating.mjs`), those with even ids never. */
const halvesOf = (name, title) => {
  const items = itemsOf(name);
  return [
    { name: `${name}-odd`, title: `${title}, odd, learned from`, items: items.filter(isOdd), learned: true },
    { name: `${name}-even`, title: `${title}, even, kept apart`, items: items.filter((item) => !isOdd(item)) },
  ];
};

/** [{ name, title, items, learned? }] */
export const SETS = [
  { name: "first", title: "first set, learned from", items: itemsOf("items"), learned: true },
  ...halvesOf("second", "second set"),
  ...halvesOf("third", "third set, by strangers"),
  {
    name: "fourth",
    title: "fourth set, whole reports by strangers, learned from",
    items: itemsOf("fourth"),
    learned: true,
  },
  {
    name: "fifth",
    title: "fifth set, whole reports by strangers, learned from",
    items: itemsOf("fifth"),
    learned: true,
  },
];

/** The statement whose content holds the words and whose cue is the same, the nearest. */
const nearest = (text, statements, { cue, content }, taken) => {
  const at = text.indexOf(content);
  const end = at + content.length;
  const sameCue = (words) => cue !== null && (words.includes(cue) || cue.includes(words));
  return statements
    .filter((one) => !taken.has(one) && one.content.some(([from, to]) => from < end && to > at))
    .filter((one) => sameCue(one.cue.map((span) => text.slice(...span)).join(" ")))
    .sort((a, b) => Math.abs(a.content[0][0] - at) - Math.abs(b.content[0][0] - at))[0];
};

/** Pairs of an item's statements and the reader's: each is taken once. `gold.date` is its words', `gold.range` its days. */
export function matchDated({ text, statements: golds }, statements) {
  const taken = new Set();
  const pairs = [];
  for (const gold of golds) {
    const predicted = nearest(text, statements, gold, taken);
    if (!predicted) continue;
    taken.add(predicted);
    pairs.push({ gold: { ...gold, range: gold.date ? rangeOf(gold.date) : undefined }, predicted });
  }
  return pairs;
}
