/** What must agree between a reference and the cluster that it is of, whatever else speaks for it. */
import { nationOf } from "../where/index.js";
import type { Cluster } from "./cluster.js";
import { wordsOf } from "./phrase.js";
import type { Profile } from "./profile.js";
import type { Reference } from "./reference.js";
import { capital } from "./role.js";
import { INSIDE, type SoFar } from "./so-far.js";

/** A country acts, a movement is a body: these the model and the text may take for one another. */
export const BODIES: ReadonlySet<string> = new Set(["organization", "place", "group"]);

export const sameKind = (cluster: Cluster, { type }: Reference): boolean =>
  cluster.type === type ||
  cluster.type === "other" ||
  type === "other" ||
  (BODIES.has(cluster.type) && BODIES.has(type));

export const countriesAgree = (cluster: Cluster, { countries }: Reference): boolean =>
  countries.length === 0 || cluster.countries.size === 0 || countries.some((country) => cluster.countries.has(country));

/** "The republic" may be a country, "the government" a country that acts; "the coastguard" is no place. */
export const isLand = (noun: string, { names }: Cluster): boolean =>
  LANDS.has(noun) || (RULERS.has(noun) && names.some((name) => nationOf(name)));
const LANDS = new Set(
  "state country nation kingdom republic province municipality village town city community".split(" "),
);
const RULERS = new Set("government administration regime".split(" "));

/** "The defence ministry" is not the Foreign Ministry: each has a matter of its own, as far as it is told. */
export const anotherMatter = ({ noun, own }: Profile, { names, nouns, words }: Cluster): boolean => {
  if (!MATTERS.has(noun) || own.length === 0) return false;
  if (!nouns.has(noun) && !names.some((name) => wordsOf(name.toLowerCase()).includes(noun))) return false;
  const others = [...words].filter((word) => word !== noun && word.length > 3 && nationOf(capital(word)) === undefined);
  const matters = new Set(others.map(plainMatter));
  return matters.size > 0 && !own.some((word) => matters.has(plainMatter(word)));
};
const MATTERS = new Set(["ministry", "department", "committee"]);
const plainMatter = (word: string): string => SAME_MATTER[word] ?? word;
const SAME_MATTER: Record<string, string> = {
  defense: "defence",
  external: "foreign",
  home: "interior",
  internal: "interior",
  treasury: "finance",
};

/** Nobody is a part of what is said of them: "them" in "a few of them" is not those few; "a man who lost his son" may be. */
export const contains = ({ references, text }: SoFar, a: number, b: number): boolean => {
  const { span: outer, head } = references[a] as Reference;
  const inner = (references[b] as Reference).span;
  if (outer[0] > inner[0] || outer[1] < inner[1]) return false;
  return !/\bwho(?:se)?\b/.test(text.slice(head[1], inner[0]));
};

/** "Malta's home ministry" is not Malta: whom a description names is somebody else. */
export const names = ({ references, clusterOf }: SoFar, index: number, cluster: Cluster): boolean => {
  const { form, span: outer } = references[index] as Reference;
  if (form !== "description") return false;
  for (let i = index - 1; i >= Math.max(0, index - INSIDE); i--) {
    const { span } = references[i] as Reference;
    if (clusterOf[i] === cluster && span[0] >= outer[0] && span[1] <= outer[1]) return true;
  }
  return false;
};
