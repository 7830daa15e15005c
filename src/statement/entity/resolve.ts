/**
 * Who is who in a report: references joined into clusters, in one pass from the first to the last. Each goes through the
 * rules (`by-*.ts`) of its form, the surest first, until one of them knows whose it is (Lee et al. 2013: sieves).
 */

import { byAge } from "./by-age.js";
import { byApposition, byBrackets, byCalling, byRelative, byTitle } from "./by-apposition.js";
import { byLikeness, type Choose, likeliest } from "./by-likeness.js";
import { byName, calledBy } from "./by-name.js";
import { byNoun } from "./by-noun.js";
import { byRanking } from "./by-ranking.js";
import type { Cluster } from "./cluster.js";
import type { Reference } from "./reference.js";
import { SoFar } from "./so-far.js";

export class Resolution {
  readonly #soFar: SoFar;
  readonly #choose: Choose;

  /**
   * @param body where the headline and what else stands before the report ends
   * @param choose which of the clusters that fit a reference it is of; another one in training
   */
  constructor(text: string, references: readonly Reference[], body = 0, choose: Choose = likeliest) {
    this.#soFar = new SoFar(text, references, body);
    this.#choose = choose;
    for (let index = 0; index < references.length; index++) this.#place(index);
  }

  get references(): readonly Reference[] {
    return this.#soFar.references;
  }

  /** The cluster of each reference. */
  get clusterOf(): readonly (Cluster | undefined)[] {
    return this.#soFar.clusterOf;
  }

  get clusters(): readonly Cluster[] {
    return this.#soFar.clusters;
  }

  /** The earlier reference by which each was joined, where the model's ranking chose it. */
  get antecedentOf(): readonly (number | undefined)[] {
    return this.#soFar.antecedentOf;
  }

  /** A reference that no head found; joined as if it stood at its place. */
  add(reference: Reference): Cluster {
    return this.#place(this.#soFar.references.push(reference) - 1);
  }

  /** Whom a phrase names that no head took for a name. */
  called(phrase: string): Cluster | undefined {
    return calledBy(this.#soFar, phrase);
  }

  /** A reference that no head found, of somebody known. */
  adopt(reference: Reference, cluster: Cluster): void {
    this.#soFar.join(this.#soFar.references.push(reference) - 1, cluster);
  }

  /** Puts a pronoun that the model can't place, "we" in a quotation, where the speaker is known to be. */
  assign(index: number, cluster: Cluster): void {
    this.#soFar.assign(index, cluster);
  }

  /** The same, with the pronouns that stand for it: "Moscow said it would …". */
  assignWithPronouns(index: number, cluster: Cluster): void {
    const former = this.clusterOf[index];
    this.assign(index, cluster);
    for (let i = index + 1; i < this.references.length; i++) {
      if (this.clusterOf[i] !== former) continue;
      if (this.references[i]?.form !== "pronoun") return;
      this.assign(i, cluster);
    }
  }

  /** Places a quoted pronoun anew that was taken for somebody it can't be. */
  reconsider(index: number, not: Cluster): void {
    const reference = this.references[index] as Reference;
    if (!reference.quoted || this.clusterOf[index] !== not) return;
    const other = byRanking(this.#soFar, index, not);
    if (other) this.assign(index, other);
  }

  /** The cluster of a country, where the report names it. */
  country(code: string): Cluster | undefined {
    return this.#soFar.byCountry.find(code, () => true);
  }

  #place(index: number): Cluster {
    const soFar = this.#soFar;
    const reference = soFar.references[index] as Reference;
    const found = this.#search(reference, index);
    const cluster = found ?? soFar.open(index);
    soFar.join(index, cluster);
    const full = byBrackets(soFar, index);
    if (full && full !== cluster) {
      soFar.merge(cluster, full);
      return full;
    }
    // "Mayor" in the headline, Ana Ruiz in the lead, and "Mayor Ana Ruiz" below.
    if (found && reference.form === "name" && reference.type === "person" && reference.roles.length > 0) {
      const described = byLikeness(soFar, index, this.#choose, cluster);
      if (described) soFar.merge(described, cluster);
    }
    return cluster;
  }

  #search(reference: Reference, index: number): Cluster | undefined {
    const soFar = this.#soFar;
    const { form, type, pronoun, quoted } = reference;
    const isSomebody = type === "person" || type === "organization";
    const likely = (): Cluster | undefined => (isSomebody ? byLikeness(soFar, index, this.#choose) : undefined);
    if (form === "name")
      return (
        byName(soFar, reference) ??
        byTitle(soFar, index) ??
        byApposition(soFar, index) ??
        byCalling(soFar, index) ??
        likely()
      );
    if (pronoun === "who") return byRelative(soFar, index) ?? byRanking(soFar, index);
    // In a quotation "I" and "we" are whoever speaks it, which is not known yet.
    if (quoted && (pronoun === "i" || pronoun === "we")) return undefined;
    if (form === "pronoun") return byRanking(soFar, index);
    if (isSomebody) return byApposition(soFar, index) ?? byAge(soFar, reference) ?? likely();
    return byNoun(soFar, reference) ?? byRanking(soFar, index);
  }
}
