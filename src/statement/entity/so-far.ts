/** What is known of who is who, as far as a report has been gone through: references, their clusters, and registers to find them by. */
import type { Span } from "../../reading.js";
import { nationOf } from "../where/index.js";
import { type Cluster, isNamed, newCluster, Register } from "./cluster.js";
import { genderOfName, genderOfTitle } from "./gender.js";
import { keysOf } from "./name-keys.js";
import { coreOf, headNounOf, isRoleNoun, singularOf, wordsOf } from "./phrase.js";
import { type Profile, profileOf } from "./profile.js";
import type { Reference } from "./reference.js";
import { roleKeyOf } from "./role.js";
import { isRole, unshortened } from "./title.js";
import { kindsOf } from "./variation.js";

export class SoFar {
  readonly references: Reference[];
  /** The cluster of each reference. */
  readonly clusterOf: (Cluster | undefined)[] = [];
  readonly clusters: Cluster[] = [];
  /** The earlier reference by which each was joined, where the model's ranking chose it. */
  readonly antecedentOf: (number | undefined)[] = [];
  readonly byName = new Register();
  readonly byNoun = new Register();
  readonly byCountry = new Register();
  /** People, bodies and places, the one spoken of last first; so many as are looked at for one more reference of theirs. */
  readonly recent: Cluster[] = [];
  /** The person who spoke last, outside of quotations. */
  lastSpeaker: Cluster | undefined;
  readonly #profiles: Profile[] = [];
  /** Line ends up to a reference. */
  readonly #lines: number[] = [];

  /** @param body where the headline and what else stands before the report ends */
  constructor(
    readonly text: string,
    references: readonly Reference[],
    readonly body: number,
  ) {
    this.references = [...references];
  }

  words([start, end]: Span): string {
    return this.text.slice(start, end);
  }

  profileOf(index: number): Profile {
    const known = this.#profiles[index];
    if (known) return known;
    const profile = profileOf(this.text, this.references[index] as Reference, this.#lineOf(index));
    this.#profiles[index] = profile;
    return profile;
  }

  /** In which line of the text a reference stands, counted on from the one before. */
  #lineOf(index: number): number {
    const [start] = (this.references[index] as Reference).head;
    let line = 0;
    let from = 0;
    for (let i = Math.min(index, this.#lines.length) - 1; i >= 0; i--) {
      const known = this.#lines[i];
      const head = (this.references[i] as Reference).head[0];
      if (known === undefined || head > start) continue;
      line = known;
      from = head;
      break;
    }
    for (let at = this.text.indexOf("\n", from); at >= 0 && at < start; at = this.text.indexOf("\n", at + 1)) line++;
    this.#lines[index] = line;
    return line;
  }

  /** Whose a reference is: who is mentioned in it before its head, "its" and "the union's" of "its chairman". */
  ownersOf(index: number): Cluster[] {
    const { span, head } = this.references[index] as Reference;
    const owners: Cluster[] = [];
    for (let i = index - 1; i >= Math.max(0, index - INSIDE); i--) {
      const inner = this.references[i] as Reference;
      const cluster = this.clusterOf[i];
      if (cluster && inner.span[0] >= span[0] && inner.span[1] <= head[0]) owners.push(cluster);
    }
    return owners;
  }

  /** A cluster of its own for a reference. */
  open(index: number): Cluster {
    const cluster = newCluster(this.clusters.length, this.references[index] as Reference);
    this.clusters.push(cluster);
    return cluster;
  }

  join(index: number, cluster: Cluster): void {
    const reference = this.references[index] as Reference;
    this.clusterOf[index] = cluster;
    cluster.references.push(index);
    if (reference.speaks && !reference.quoted) {
      cluster.spoke++;
      if (cluster.type === "person") this.lastSpeaker = cluster;
    }
    if (reference.form === "name" && reference.name) this.#learnName(reference, reference.name, cluster);
    if (reference.form === "description") this.#learnDescription(reference, index, cluster);
    if (reference.form !== "pronoun") this.#learnWords(reference, index, cluster);
    for (const role of reference.roles) learnRole(cluster, role);
    if (reference.form === "description" && cluster.type === "person" && isNamed(cluster))
      learnRole(cluster, bareOf(this.words(reference.span)));
    for (const country of reference.countries)
      if (reference.form !== "description" || cluster.countries.size === 0) cluster.countries.add(country);
    if (cluster.type !== "other") this.#recall(cluster);
    // Whom a quotation calls "he" is told less surely than whom the reporter does.
    const isSure = !reference.quoted && (reference.pronoun === "he" || reference.pronoun === "she");
    if (isSure) cluster.gender ??= reference.pronoun as "he" | "she";
  }

  #recall(cluster: Cluster): void {
    const at = this.recent.indexOf(cluster);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.unshift(cluster);
    if (this.recent.length > REMEMBERED) this.recent.pop();
  }

  #learnName(reference: Reference, span: Span, cluster: Cluster): void {
    const name = this.words(span)
      .replace(/\s+/g, " ")
      .replace(/['’]s?$/u, "");
    if (!isNamed(cluster)) cluster.type = reference.type;
    if (!cluster.names.includes(name)) cluster.names.push(name);
    cluster.names.sort(byFullness);
    cluster.indefinite = false;
    if (cluster.type === "person") {
      const age = this.#ageBeside(span);
      if (age) cluster.age ??= age;
      const title = genderOfTitle(this.text.slice(reference.span[0], span[0]));
      if (title) cluster.gender ??= title;
      const likely = genderOfName(name);
      if (likely) cluster.likelyGender ??= likely;
    }
    for (const key of keysOf(name, reference.type)) this.byName.add(key, cluster);
    const nation = nationOf(name);
    if (nation?.as === "name") this.byCountry.add(nation.country, cluster);
  }

  #learnDescription(reference: Reference, index: number, cluster: Cluster): void {
    const { phrase, noun, age } = this.profileOf(index);
    if (reference.reach === "definite") cluster.indefinite = false;
    const title = reference.type === "person" ? genderOfTitle(coreOf(phrase)) : undefined;
    if (title) cluster.gender ??= title;
    if (age) cluster.age ??= age;
    cluster.nouns.add(noun);
    if (isRoleNoun(noun)) cluster.roleKeys.add(roleKeyOf(noun));
    this.byNoun.add(noun, cluster);
  }

  #learnWords(reference: Reference, index: number, cluster: Cluster): void {
    const { words, kinds } = this.profileOf(index);
    const tellKinds = reference.form === "name" && reference.type !== "person";
    for (const word of words) {
      cluster.words.add(word);
      if (tellKinds) for (const kind of kindsOf(word, word)) cluster.kinds.add(kind);
    }
    for (const kind of kinds) cluster.kinds.add(kind);
    for (const owner of this.ownersOf(index)) cluster.owners.add(owner);
  }

  /** "Ana Ruiz, 58," and "58-year-old Ana Ruiz". */
  #ageBeside([start, end]: Span): string | undefined {
    return (
      /^,\s+(?:aged\s+)?(\d{1,3})[,.)]/.exec(this.text.slice(end, end + 16))?.[1] ??
      /\b(\d{1,3})-year-old\s+(?:[\p{L}-]+\s+){0,3}$/u.exec(this.text.slice(Math.max(0, start - 60), start))?.[1]
    );
  }

  /** A reference belongs to another cluster than it did. */
  assign(index: number, cluster: Cluster): void {
    const former = this.clusterOf[index];
    if (former === cluster) return;
    if (former) former.references.splice(former.references.indexOf(index), 1);
    this.clusterOf[index] = cluster;
    cluster.references.push(index);
  }

  /** All references of one cluster are the other's from now on. */
  merge(from: Cluster, into: Cluster): void {
    if (from === into) return;
    from.mergedInto = into;
    const at = this.recent.indexOf(from);
    if (at >= 0) this.recent.splice(at, 1);
    if (this.lastSpeaker === from) this.lastSpeaker = into;
    for (const index of from.references) this.clusterOf[index] = into;
    into.references.push(...from.references.splice(0));
    into.references.sort((a, b) => a - b);
    for (const name of from.names) if (!into.names.includes(name)) into.names.push(name);
    for (const role of from.roles) if (!into.roles.includes(role)) into.roles.push(role);
    for (const country of from.countries) into.countries.add(country);
    for (const key of ["nouns", "roleKeys", "words"] as const) for (const word of from[key]) into[key].add(word);
    for (const kind of from.kinds) into.kinds.add(kind);
    for (const owner of from.owners) into.owners.add(owner);
    into.spoke += from.spoke;
    if (from.gender) into.gender ??= from.gender;
    if (from.age) into.age ??= from.age;
    into.names.sort(byFullness);
  }
}

/** References looked back for those inside one. */
export const INSIDE = 6;
/** Clusters looked at for one more reference of theirs. */
const REMEMBERED = 60;

const learnRole = (cluster: Cluster, phrase: string): void => {
  // "the secretary's figures"
  const role = phrase.replace(/['’]s$/u, "");
  if (!isRole(role)) return;
  const lower = role.toLowerCase();
  if (!cluster.roles.some((known) => known.toLowerCase() === lower)) cluster.roles.push(role);
  const noun = unshortened(headNounOf(role).replace(/\.$/, ""));
  cluster.roleKeys.add(roleKeyOf(noun));
  for (const kind of kindsOf(noun, singularOf(noun))) cluster.kinds.add(kind);
  for (const word of wordsOf(role)) cluster.words.add(word.toLowerCase().replace(/['’]s?$/, ""));
};

/** "ISLAMABAD" of a dateline, not "FAO". */
const isShouted = (name: string): boolean => name.length > 5 && name === name.toUpperCase();

const byFullness = (a: string, b: string): number => Number(isShouted(a)) - Number(isShouted(b)) || b.length - a.length;

const bareOf = (phrase: string): string =>
  phrase.replace(/^(?:the|an?|its|his|her|their|our)\s+/i, "").replace(/\s+/g, " ");
