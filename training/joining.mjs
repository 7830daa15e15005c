// Decisions to learn joining from: our own marked texts and GUM, gone through as the reader does, with what it looks at for
// each description and each new name (`likeness.ts`), and which of the clusters were right.
//   node training/joining.mjs GUM-TRAIN.conllu.gz OUT.jsonl
// Each text is gone through twice: once choosing as the marks say, once as the reader chooses now, so that it learns to go on
// after its own mistakes. Every fifth of our texts is only measured on.
import { createWriteStream } from "node:fs";
import { readGum } from "../bench/annotated.mjs";
import { openEyes } from "../bench/seen.mjs";
import { articleFromText } from "../dist/page/index.js";
import { assemble } from "../dist/statement/assemble.js";
import { likeliest } from "../dist/statement/entity/by-likeness.js";
import { FEATURES, GROUPS_COUNT } from "../dist/statement/entity/likeness.js";
import { referencesOf } from "../dist/statement/entity/reference.js";
import { Resolution } from "../dist/statement/entity/resolve.js";
import { markSpeakers } from "../dist/statement/speaking.js";
import { withSubject } from "../dist/statement/subject.js";
import { readMarked } from "./marked.mjs";

/** Share of their words that a reference and a mark have in common, at least. */
const LIKE = 0.5;
/** A pronoun tells less of whose a cluster is. */
const PRONOUN = 0.3;

const [gum, out] = process.argv.slice(2);
const ours = readMarked(new URL("coreference", import.meta.url).pathname);
const sink = createWriteStream(out);
const { card, see, close } = await openEyes();
for (const { text, entityOf, held } of [
  ...ours.map(({ text, marked }, i) => ({ text, entityOf: (one) => markOf(one, marked)?.entity, held: i % 5 === 0 })),
  ...readGum(gum).map(({ text, mentions }) => ({
    text,
    entityOf: (one) => headed(one, mentions)?.entity,
    held: false,
  })),
]) {
  const seen = await see(text);
  const body = articleFromText(text, {}).parts.body[0]?.[0];
  const found = referencesOf(text, seen.names, seen.mentions);
  const attributions = [];
  for (const given of assemble(text, seen.relations, seen.tokens.quotations, card))
    attributions.push(withSubject(text, given, attributions, found));
  const references = markSpeakers(found, attributions);
  const entities = references.map(entityOf);
  for (const own of [false, true]) {
    new Resolution(text, references, body, (features, index, options) => {
      const entity = entities[index];
      const right = options.flatMap((cluster, i) =>
        entity !== undefined && most(cluster, references, entities) === entity ? [i] : [],
      );
      sink.write(
        `${JSON.stringify({ held, form: references[index].form, groups: GROUPS_COUNT, of: FEATURES, features: [...features], right })}\n`,
      );
      return own ? likeliest(features, index, options) : (right[0] ?? -1);
    });
  }
}
sink.end();
await close();

/** The mark that holds a reference's head, or its name, and is most like it. */
function markOf({ span, head, name }, marked) {
  const [at] = name ?? head;
  let [best, found] = [LIKE, undefined];
  for (const mark of marked) {
    const [start, end] = mark.span;
    if (start > at || end <= at) continue;
    const share =
      (Math.min(end, span[1]) - Math.max(start, span[0])) / (Math.max(end, span[1]) - Math.min(start, span[0]));
    if (share >= best) [best, found] = [share, mark];
  }
  return found;
}

/** GUM's mention whose head a reference, or its name, holds. */
function headed({ head, name = head }, mentions) {
  return mentions.find((mention) => mention.head[0] >= name[0] && mention.head[1] <= name[1]);
}

/** The entity that most of a cluster's references are of. */
function most(cluster, references, entities) {
  const counts = new Map();
  for (const index of cluster.references) {
    const entity = entities[index];
    if (entity === undefined) continue;
    counts.set(entity, (counts.get(entity) ?? 0) + (references[index].form === "pronoun" ? PRONOUN : 1));
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
