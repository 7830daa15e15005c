/** What stands side by side: "the envoy, Yusuf al-Hakimi,", "Foreign Minister Ana Ruiz", "Ghana Cocoa Board (COCOBOD)". */
import { isAgencyAlone } from "../../page/index.js";
import { BODIES } from "./agreement.js";
import { type Cluster, isNamed } from "./cluster.js";
import { headNounOf, isBodyNoun, isRoleNoun } from "./phrase.js";
import type { Reference } from "./reference.js";
import { INSIDE, type SoFar } from "./so-far.js";

/** "Foreign Minister" of "Foreign Minister Ana Ruiz", where it was taken for a phrase of its own. */
export function byTitle({ text, references, clusterOf }: SoFar, index: number): Cluster | undefined {
  const { span, name, type } = references[index] as Reference;
  if (type !== "person" || !name) return undefined;
  for (let i = index - 1; i >= Math.max(0, index - INSIDE); i--) {
    const title = references[i] as Reference;
    if (title.form !== "description" || title.type !== "person" || title.plural) continue;
    if (title.span[0] < span[0] || title.span[1] > name[0]) continue;
    if (/^(?:\s+\p{Lu}\p{L}{0,8}\.?)?\s*$/u.test(text.slice(title.span[1], name[0]))) return clusterOf[i];
  }
  return undefined;
}

/** "the envoy, Yusuf al-Hakimi," and "Yusuf al-Hakimi, the envoy,": one beside the other. */
export function byApposition({ text, references, clusterOf }: SoFar, index: number): Cluster | undefined {
  const reference = references[index] as Reference;
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    const other = references[i] as Reference;
    if (other.form === "pronoun" || other.span[1] > reference.span[0]) continue;
    const between = text.slice(other.span[1], reference.span[0]);
    const isBeside =
      between === " " && other.form === "description" && isBodyNoun(headNounOf(text.slice(...other.span)));
    if (!isBeside && !/^(?:\s(?:for|of|to|in|at|on)\s[^,.;:()"“”\n]{1,40})?,\s+(?:\d{1,3},\s+)?$/.test(between))
      continue;
    const [name, description] = other.form === "name" ? [other, reference] : [reference, other];
    const phrase = text.slice(...description.span);
    if (name.form !== "name" || description.form !== "description" || description.plural) continue;
    const role = headNounOf(phrase);
    const isItsRole = name.type === "person" && description.type === "person" && isRoleNoun(role);
    const isItsNoun = name.type === "organization" && isBodyNoun(role);
    if (!isItsRole && !isItsNoun) continue;
    const cluster = clusterOf[i];
    if (!cluster || (isNamed(cluster) && reference.form === "name")) continue;
    // A list, "the mayor, Ana Ruiz, and …", is told by what follows the second of the two.
    if (APPOSED.test(text.slice(reference.span[1], reference.span[1] + 40))) return cluster;
  }
  return undefined;
}

/** What follows an apposition: a mark or a verb of saying, after "of Singapore" perhaps. */
const APPOSED = /^(?:\sof\s(?:\p{Lu}[\p{L}-]*\s?){1,3})?(?:[,.;:)”"]|\s*(?:said|says|told|who)\b|\s\(|$)/u;

/** "a mechanic who gave his name as Yasir", "a man called Yasir": the name is in the description. */
export function byCalling({ text, references, clusterOf }: SoFar, index: number): Cluster | undefined {
  const reference = references[index] as Reference;
  for (let i = index - 1; i >= Math.max(0, index - INSIDE); i--) {
    const { span, head, form, type } = references[i] as Reference;
    if (form !== "description" || type !== reference.type || span[1] < reference.span[1]) continue;
    if (/\s(?:as|called|named|nicknamed)\s+$/.test(text.slice(head[1], reference.span[0]))) return clusterOf[i];
  }
  return undefined;
}

/** "the party, which …": what stands right before it. */
export function byRelative({ text, references, clusterOf }: SoFar, index: number): Cluster | undefined {
  const [start] = (references[index] as Reference).span;
  for (let i = index - 1; i >= Math.max(0, index - INSIDE); i--) {
    const { span, form } = references[i] as Reference;
    if (form !== "pronoun" && span[1] <= start && /^,?\s+$/.test(text.slice(span[1], start))) return clusterOf[i];
  }
  return undefined;
}

/** "the Ghana Cocoa Board (COCOBOD)": what stands in brackets after a body's name is its name too. */
export function byBrackets({ text, references, clusterOf }: SoFar, index: number): Cluster | undefined {
  const reference = references[index] as Reference;
  if (reference.form !== "name" || !reference.name || reference.type === "person") return undefined;
  for (let i = index - 1; i >= Math.max(0, index - 4); i--) {
    const { name, type } = references[i] as Reference;
    if (!name || !BODIES.has(type) || type === "place") continue;
    if (!/^\s*\($/.test(text.slice(name[1], reference.name[0]))) continue;
    const [long, short] = [name, reference.name].map((span) => text.slice(...span));
    // "UNITED NATIONS (AP)" is a dateline.
    if (!isAgencyAlone(short as string) || isShortFor(short as string, long as string)) return clusterOf[i];
  }
  return undefined;
}

/** Are the letters of "COCOBOD" those of "Ghana Cocoa Board", in their order, from the beginning of a word on? */
const isShortFor = (short: string, long: string): boolean => {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, "");
  // The K of "KATCA" may be Kenya's, which its name leaves out.
  if (letters.length > 4 && isShortFor(letters.slice(1), long)) return true;
  const words = long.toLowerCase();
  const starts = [...words.matchAll(/(?<!\p{L})\p{L}/gu)].map(({ index }) => index);
  return starts.some((start) => {
    let at = start;
    for (const letter of letters) {
      at = words.indexOf(letter, at) + 1;
      if (at === 0) return false;
    }
    return true;
  });
};
