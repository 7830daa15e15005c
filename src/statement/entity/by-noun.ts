/** Places and what else is no person and no body: "the valley" is what was called a valley last, with all its words. */
import { countriesAgree, sameKind } from "./agreement.js";
import type { Cluster } from "./cluster.js";
import { headNounOf } from "./phrase.js";
import type { Reference } from "./reference.js";
import { ownWordsIn, rest } from "./role.js";
import type { SoFar } from "./so-far.js";

export function byNoun({ text, references, byNoun: register }: SoFar, reference: Reference): Cluster | undefined {
  if (reference.reach === "indefinite") return undefined;
  const phrase = text.slice(...reference.span);
  const noun = headNounOf(phrase);
  const own = rest(phrase, noun);
  /** Has the cluster been described by all the words of the phrase that mean something? */
  const saysTheSame = (cluster: Cluster): boolean =>
    cluster.references.slice(-20).some((i) => {
      const other = references[i] as Reference;
      if (other.form === "pronoun") return false;
      const words = text.slice(...other.span);
      return headNounOf(words) === noun && ownWordsIn(own, words);
    });
  return register.find(
    noun,
    (cluster) =>
      cluster.plural === reference.plural &&
      sameKind(cluster, reference) &&
      countriesAgree(cluster, reference) &&
      saysTheSame(cluster),
  );
}
