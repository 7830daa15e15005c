// Coreference on GUM dev, as the reader resolves it: who a third-person pronoun and a description stand for, and CoNLL-F1.
//   npm run bench:coreference
//
// Antecedent accuracy: of the gold pronouns (he, she, it, they and their forms) that have a gold mention before them, the share
// whose antecedent, as the reader chose it, is a mention of the same gold entity. One that is not found counts as wrong.
import { pronounOf } from "../dist/language/pair-features.js";
import { referencesOf } from "../dist/statement/entity/reference.js";
import { Resolution } from "../dist/statement/entity/resolve.js";
import { readGum } from "./annotated.mjs";
import { conllF1 } from "./conll-f1.mjs";
import { openEyes } from "./seen.mjs";
import { percent, shared } from "./shared.mjs";

const TARGET = 85;
const THIRD = new Set(["he", "she", "it", "they"]);
const documents = readGum(shared("corpora/syntax/gum-dev.conllu.gz"));
const { see, close } = await openEyes();

const count = {};
const add = (key, right) => {
  count[key] ??= { right: 0, all: 0 };
  count[key].all++;
  if (right) count[key].right++;
};
const clusterings = [];
for (const { text, mentions } of documents) {
  const seen = await see(text);
  const references = referencesOf(text, seen.names, seen.mentions);
  const resolution = new Resolution(text, references);
  /** Gold mentions headed where a reference is; of a name, those headed by any word of it. */
  const goldOf = ({ head, name = head }) =>
    mentions.filter((mention) => mention.head[0] >= name[0] && mention.head[1] <= name[1]);
  const referenceAt = new Map(references.map(({ head }, index) => [head[0], index]));
  const before = new Set();
  for (const gold of mentions.toSorted((a, b) => a.head[0] - b.head[0])) {
    const known = before.has(gold.entity);
    before.add(gold.entity);
    if (!known) continue;
    const pronoun = /^PRP/.test(gold.tag) ? pronounOf(text.slice(...gold.head)) : undefined;
    const description = /^NNS?$/.test(gold.tag) && ["person", "organization"].includes(gold.type);
    if (!(pronoun && THIRD.has(pronoun)) && !description) continue;
    const index = referenceAt.get(gold.head[0]);
    const cluster = index === undefined ? undefined : resolution.clusterOf[index];
    const chosen =
      index === undefined
        ? undefined
        : (resolution.antecedentOf[index] ?? cluster?.references.filter((other) => other < index).at(-1));
    const right = chosen !== undefined && goldOf(references[chosen]).some(({ entity }) => entity === gold.entity);
    if (pronoun) for (const key of ["third person", pronoun]) add(key, right);
    else add("description", right);
  }
  clusterings.push({
    gold: grouped(mentions.map((mention) => [mention.entity, mention.span.join("-")])),
    predicted: grouped(
      references.map((reference, index) => [resolution.clusterOf[index]?.id, reference.span.join("-")]),
    ),
  });
}
await close();

function grouped(pairs) {
  const groups = new Map();
  for (const [id, mention] of pairs) groups.set(id, new Set([...(groups.get(id) ?? []), mention]));
  return [...groups.values()];
}
const share = ({ right, all }) => `${percent(right / all)} % (${right} of ${all})`;
console.log(
  `GUM dev, ${documents.length} documents of ${new Set(documents.map(({ id }) => id.split("_")[1])).size} genres`,
);
console.log(`antecedents of third-person pronouns  ${share(count["third person"])}  target ${TARGET} %`);
for (const pronoun of THIRD) console.log(`  ${pronoun.padEnd(5)} ${share(count[pronoun])}`);
console.log(`antecedents of definite descriptions of people and organizations  ${share(count.description)}`);
const entities = conllF1(clusterings, { singletons: false });
console.log(
  `CoNLL-F1 ${percent(entities.conll)} (MUC ${percent(entities.muc)}, B³ ${percent(entities.b3)}, CEAFe ${percent(entities.ceaf)}), without singletons, as CoNLL-2012 scores`,
);
console.log(`CoNLL-F1 with GUM's singletons ${percent(conllF1(clusterings, { singletons: true }).conll)}`);
