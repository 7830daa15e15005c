// Names: CoNLL-2003 dev (whole spans and types), and re3d, on which nothing was trained, whole and by overlap.
//   npm run bench:entities
import { nationOf } from "../dist/statement/where/index.js";
import { readConll, readRe3d } from "./annotated.mjs";
import { openEyes } from "./seen.mjs";
import { percent, shared } from "./shared.mjs";

const CONLL = { person: "person", organisation: "organization", location: "place", misc: "other" };
const RE3D = { Person: "person", Organisation: "organization", Location: "place", Nationality: "nationality" };
const TARGET = 91;

/** Precision, recall and F1 of each type and of all, from counts {right, predicted, gold}. */
const figures = ({ right, predicted, gold }) => {
  const [p, r] = [right / (predicted || 1), right / (gold || 1)];
  return { p, r, f1: p + r ? (2 * p * r) / (p + r) : 0 };
};
const tally = () => ({ right: 0, predicted: 0, gold: 0 });

const judge = async (see, documents, typeOf, predictedOf, same) => {
  const counts = { all: tally() };
  for (const { text, entities } of documents) {
    const gold = entities.filter(({ type }) => typeOf[type]).map(({ span, type }) => ({ span, type: typeOf[type] }));
    const predicted = predictedOf(text, (await see(text)).names);
    const count = (type, what) => {
      for (const key of ["all", type]) {
        counts[key] ??= tally();
        counts[key][what]++;
      }
    };
    for (const { type } of gold) count(type, "gold");
    const left = new Set(gold);
    for (const one of predicted) {
      count(one.type, "predicted");
      const match = [...left].find((other) => other.type === one.type && same(one.span, other.span));
      if (!match) continue;
      left.delete(match);
      count(one.type, "right");
    }
  }
  return counts;
};
const show = (title, counts) => {
  console.log(title);
  for (const [type, count] of Object.entries(counts)) {
    const { p, r, f1 } = figures(count);
    console.log(`  ${type.padEnd(14)} P ${percent(p)}  R ${percent(r)}  F1 ${percent(f1)}  (${count.gold} gold)`);
  }
};

const conll = readConll(shared("corpora/entities/conll2003-dev.conll.gz"));
const re3d = readRe3d(shared("corpora/entities/re3d.jsonl.gz"));
const { see, close } = await openEyes();
const exact = (a, b) => a[0] === b[0] && a[1] === b[1];
const overlap = (a, b) => a[0] < b[1] && b[0] < a[1];

const onConll = await judge(see, conll, CONLL, (_, names) => names, exact);
show(`CoNLL-2003 dev, entity F1 ${percent(figures(onConll.all).f1)}  target ${TARGET}`, onConll);

// re3d marks nationalities apart, and counts titles and articles to a name: hence by overlap too.
const withNations = (text, names) =>
  names.flatMap(({ span, type }) => {
    if (type !== "other") return [{ span, type }];
    return nationOf(text.slice(...span))?.as === "demonym" ? [{ span, type: "nationality" }] : [];
  });
show("re3d, all 98 documents (none trained on), by overlap", await judge(see, re3d, RE3D, withNations, overlap));
show("re3d, whole spans", await judge(see, re3d, RE3D, withNations, exact));
await close();
