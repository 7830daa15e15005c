/** Names go by their words: "Lavrov" is Sergei Lavrov, "the PSA" the Port Safety Agency, "the US" the United States. */
import type { Span } from "../../reading.js";
import { nationOf } from "../where/index.js";
import { sameKind } from "./agreement.js";
import { type Cluster, isNamed } from "./cluster.js";
import { genderOfTitle } from "./gender.js";
import { acronymOf, plainName } from "./name.js";
import { headNounOf, isBodyNoun, isRoleNoun, wordsOf } from "./phrase.js";
import type { Reference } from "./reference.js";
import type { SoFar } from "./so-far.js";
import { isCourtesy } from "./title.js";

export function byName({ text, byName: register, byCountry }: SoFar, reference: Reference): Cluster | undefined {
  const name = text.slice(...(reference.name as Span));
  const key = plainName(name);
  const words = key.split(" ");
  // Mrs Parry is not Gethin Parry.
  const title =
    reference.type === "person" ? genderOfTitle(text.slice(reference.span[0], reference.name?.[0])) : undefined;
  const fits = (cluster: Cluster): boolean =>
    isNamed(cluster) &&
    sameKind(cluster, reference) &&
    (title === undefined || (cluster.gender ?? cluster.likelyGender ?? title) === title);
  const nation = reference.type === "place" || reference.type === "organization" ? nationOf(name) : undefined;
  if (nation?.as === "name") {
    const country = byCountry.find(nation.country, () => true);
    if (country) return country;
  }
  const exact = register.find(key, fits);
  if (exact) return exact;
  if (reference.type === "person") {
    const agrees = (cluster: Cluster): boolean => fits(cluster) && agreesWithAll(words, cluster);
    const found = register.find(`~${words.at(-1)}`, agrees);
    if (found || words.length < 2) return found;
    // "Elvira" first, and Elvira Oyarzun then.
    return register.find(
      `~${words[0]}`,
      (cluster) => agrees(cluster) && cluster.names.every((other) => !/\s/.test(other)),
    );
  }
  // "Umlazi", the club, is Umlazi United.
  if (words.length === 1 && reference.type === "organization" && !isBodyNoun(key)) {
    const club = register.find(`^${key}`, (cluster) => fits(cluster) && cluster.type === "organization");
    if (club) return club;
  }
  // "The Board" is the Ghana Cocoa Board.
  if (words.length === 1 && isBodyNoun(key)) {
    const body = register.find(`~${key}`, fits);
    if (body) return body;
  }
  // "The Commission" first, and the Elections Commission then.
  const noun = headNounOf(name);
  if (reference.type === "organization" && words.length > 1 && isBodyNoun(noun)) {
    const alone = register.find(
      noun,
      (cluster) => fits(cluster) && cluster.names.every((other) => plainName(other) === noun),
    );
    if (alone) return alone;
  }
  const acronym = /^\p{Lu}{2,}s?$/u.test(name.replaceAll(".", "")) ? key : acronymOf(name);
  return acronym ? register.find(`@${acronym}`, (cluster) => fits(cluster) && acronymAgrees(cluster, name)) : undefined;
}

/** Whom a phrase names that no head took for a name: "The HSE", "Col James Farquhar". */
export function calledBy({ byName: register }: SoFar, phrase: string): Cluster | undefined {
  const words = wordsOf(phrase.replace(/^(?:the|an?)\s+/i, "")).filter(
    (word) => !isRoleNoun(word.toLowerCase()) && !isCourtesy(word.toLowerCase()),
  );
  if (words.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && words.length > 0) {
    const whole = register.find(plainName(words.join(" ")), isNamed);
    if (whole) return whole;
  }
  // "Rescue 1122 spokesperson Bilquis Zehra": the name that it ends with.
  const last = /((?:\p{Lu}[\p{L}’'.-]*\s+)+\p{Lu}[\p{L}’'.-]*),?$/u.exec(phrase.trim())?.[1]?.split(/\s+/) ?? [];
  for (let from = Math.max(0, last.length - 4); from < last.length - 1; from++) {
    const found = register.find(plainName(last.slice(from).join(" ")), isNamed);
    if (found?.type === "person") return found;
  }
  return undefined;
}

/** "Marta Ruiz" agrees with "Mr Ruiz", but not where he is Juan Ruiz: names of more than one word count, if there are any. */
const agreesWithAll = (words: readonly string[], { names }: Cluster): boolean => {
  const known = names.map((name) => plainName(name).split(" "));
  const full = known.filter(({ length }) => length > 1);
  return full.length > 0
    ? full.every((name) => namesAgree(words, name))
    : known.some((name) => namesAgree(words, name));
};

/** One is the other with words left out: "Lavrov" and "Sergei Lavrov", never "Ana Ruiz" and "Marta Ruiz". */
const namesAgree = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every(
    (word) => long.includes(word) || long.some((other) => word.length === 1 && other.startsWith(word)),
  );
};

const acronymAgrees = (cluster: Cluster, name: string): boolean => {
  const key = plainName(name);
  return cluster.names.some((other) => acronymOf(other) === key || plainName(other) === acronymOf(name));
};
