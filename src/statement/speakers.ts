/** From a statement's source to the one who speaks: the reference that the source is, and the cluster behind it. */
import type { Pronoun } from "../language/pair-features.js";
import type { Span } from "../reading.js";
import type { Cluster } from "./entity/cluster.js";
import { coreOf, isBodyNoun, isRoleNoun, wordsOf } from "./entity/phrase.js";
import { type Reference, referenceOfPhrase } from "./entity/reference.js";
import type { Resolution } from "./entity/resolve.js";
import { issuerIn } from "./issuer.js";
import { nationOf } from "./where/index.js";

export interface Speaker {
  cluster: Cluster;
  reference: Reference;
}

/** Finds speakers; asked about outer statements before those inside them. */
export class Speakers {
  readonly #text: string;
  readonly #resolution: Resolution;
  readonly #near: (span: Span) => number[];
  /** Of countries that the report does not name, whatever stands for them. */
  readonly #actors = new Map<string, Cluster>();
  /** Whom each person's "we" means. */
  readonly #groups = new Map<Cluster, Cluster>();

  constructor(text: string, resolution: Resolution) {
    this.#text = text;
    this.#resolution = resolution;
    this.#near = inSpan(resolution.references.map(({ span }, index) => ({ span, index })));
  }

  /**
   * @param outer who speaks the statement around this one, for "we" and "I" in it
   * @param opens whether the source opens what the outer one says without quotation marks: "She said [she] hoped …"
   */
  of(source: readonly Span[], outer: Speaker | undefined, opens = false): Speaker | undefined {
    const [span] = source;
    if (!span) return undefined;
    const index = this.#issuer(span) ?? this.#referenceFor(span) ?? this.#relative(span);
    if (index === undefined) {
      const reference = referenceOfPhrase(this.#text, span);
      const called = this.#resolution.called(this.#text.slice(...span));
      if (called) this.#resolution.adopt(reference, called);
      return { cluster: called ?? this.#resolution.add(reference), reference };
    }
    const reference = this.#resolution.references[index] as Reference;
    const own = outer && this.#ownWord(reference, outer, opens);
    if (own) {
      this.#resolution.assign(index, own);
      return { cluster: own, reference };
    }
    if (reference.pronoun === "we" && outer)
      this.#groups.set(outer.cluster, this.#resolution.clusterOf[index] as Cluster);
    const actor = this.#actor(index, this.#resolution.clusterOf[index] as Cluster);
    return { cluster: actor, reference };
  }

  /** Whom a pronoun in somebody's words means, where it means the one who says them, or those that one speaks for. */
  #ownWord({ pronoun, quoted }: Reference, { cluster, reference }: Speaker, opens: boolean): Cluster | undefined {
    if (pronoun === "i") return cluster;
    if (pronoun === "we") return this.#groupOf(cluster);
    if (!opens || quoted || pronoun === undefined || SPEAKS_FOR.test(this.#text.slice(...reference.span)))
      return undefined;
    return mayBe(cluster, pronoun) ? cluster : undefined;
  }

  /** No person is "we": the body that a spokesman, an official or a chairwoman speaks for; none where the report names none. */
  #groupOf(cluster: Cluster): Cluster | undefined {
    if (cluster.type !== "person") return cluster;
    const known = this.#groups.get(cluster);
    if (known) return known;
    const { references, clusterOf } = this.#resolution;
    for (const index of cluster.references) {
      const { form, head, name = head } = references[index] as Reference;
      if (form === "pronoun") continue;
      const body = this.#near([name[0] - BESIDE, name[1] + BESIDE]).find(
        (other) =>
          other !== index && clusterOf[other] !== cluster && this.#isBodyOf(references[other] as Reference, name),
      );
      if (body === undefined) continue;
      const found = clusterOf[body] as Cluster;
      this.#groups.set(cluster, found);
      return found;
    }
    return undefined;
  }

  /** "[Comelec] spokesperson Ana Ruiz", "[its] head, Ana Ruiz", "Ana Ruiz, an analyst at [Oro Bank]", "a source at [the ministry]". */
  #isBodyOf({ form, pronoun, span, type }: Reference, name: Span): boolean {
    if (span[1] <= name[0]) {
      const isIts = /^(?:its|their)$/i.test(this.#text.slice(...span));
      if (!isIts && (type !== "organization" || form === "pronoun")) return false;
      const between = ROLE_BEFORE.exec(this.#text.slice(span[1], name[0]))?.[1];
      return between !== undefined && wordsOf(between).some((word) => isRoleNoun(word.toLowerCase()));
    }
    return (
      pronoun === undefined &&
      (type === "organization" || type === "group") &&
      span[0] >= name[1] &&
      ROLE_AFTER.test(this.#text.slice(name[1], span[0]))
    );
  }

  /** First persons in the words of a speaker are the speaker; whom they call "he" or "they" is somebody else. */
  claim(content: readonly Span[], { cluster }: Speaker): void {
    const group = cluster.type === "person" ? this.#groups.get(cluster) : cluster;
    for (const span of content) {
      for (const index of this.#near(span)) {
        const { pronoun } = this.#resolution.references[index] as Reference;
        if (pronoun === "i") this.#resolution.assign(index, cluster);
        else if (pronoun === "we" && group) this.#resolution.assign(index, group);
        else if (pronoun === "he" || pronoun === "she" || pronoun === "they")
          this.#resolution.reconsider(index, cluster);
      }
    }
  }

  /** A document that names whose it is speaks for them. */
  #issuer(source: Span): number | undefined {
    const near = this.#near([Math.max(0, source[0] - ARTICLE), source[1]]);
    const issuer = issuerIn(
      this.#text,
      source,
      near.map((index) => this.#resolution.references[index] as Reference),
    );
    return issuer && near.find((index) => this.#resolution.references[index] === issuer);
  }

  /** "the party, which said …": where "which" is no reference of its own, what stands right before it. */
  #relative(source: Span): number | undefined {
    if (!/^(?:who|which|that|whom)$/i.test(this.#text.slice(...source))) return undefined;
    const { references } = this.#resolution;
    return this.#near([Math.max(0, source[0] - 4), source[0]]).find((index) => {
      const { span, form } = references[index] as Reference;
      return form !== "pronoun" && span[1] <= source[0] && /^,?\s+$/.test(this.#text.slice(span[1], source[0]));
    });
  }

  /**
   * The reference that a source is. Of "the envoy to Kharat, Yusuf al-Hakimi" and "opposition leader Ana Ruiz" the person
   * named; else whoever its head noun is, for what hangs on it is part of it; else what it begins with.
   */
  #referenceFor(whole: Span): number | undefined {
    const { references } = this.#resolution;
    // What a relative clause tells is about others too: "Ana Ruiz, who lost to Bo Hale".
    const clause = /,?\s+(?:who|whose|whom|which|where)\b/.exec(this.#text.slice(...whole));
    const source: Span = clause && clause.index > 1 ? [whole[0], whole[0] + clause.index] : whole;
    const inside = this.#near(source).filter((index) => {
      const { span, head } = references[index] as Reference;
      // "Russia's defence ministry" is not Russia.
      return head[0] >= source[0] && head[0] < source[1] && !this.#owns(span, source);
    });
    const named = inside.findLast((index) => this.#isTheOneNamed(references[index] as Reference, source));
    if (named !== undefined) return named;
    const words = this.#text.slice(...source);
    const core = coreOf(words);
    const noun = wordsOf(core).at(-1);
    const at = noun === undefined ? -1 : source[0] + words.indexOf(core) + core.lastIndexOf(noun);
    const byNoun = inside.filter((index) => {
      const { head, name } = references[index] as Reference;
      return [head, name].some((span) => span && span[0] <= at && at < span[1]);
    });
    const longest = (some: number[]): number | undefined =>
      some.sort(
        (a, b) =>
          overlap((references[b] as Reference).span, source) - overlap((references[a] as Reference).span, source),
      )[0];
    if (byNoun.length > 0) return longest(byNoun);
    const begin = source[0] + Math.max(0, words.search(/[\p{L}\p{N}]/u));
    const first = inside.filter((index) => {
      const { span, form } = references[index] as Reference;
      return span[0] <= begin + ARTICLE && (form === "pronoun" || span[1] >= source[1] - 1 || at < span[1]);
    });
    return longest(first) ?? this.#around(source);
  }

  /** Of a source cut short, "President" of "President Ana Ruiz", the reference that it begins. */
  #around(source: Span): number | undefined {
    return this.#near(source).find((index) => {
      const { span, form } = this.#resolution.references[index] as Reference;
      return form === "name" && Math.abs(span[0] - source[0]) <= ARTICLE && span[1] >= source[1];
    });
  }

  /** A person's name with only a title or an apposition before it in the source; a body's after a comma at its end. */
  #isTheOneNamed({ form, type, name, span }: Reference, source: Span): boolean {
    if (form !== "name" || !name) return false;
    const before = this.#text.slice(source[0], name[0]);
    if (type === "place" || type === "other") return false;
    // "the state broadcaster, RTN"; "the refugee agency UNHCR"
    if (type !== "person") {
      const noun = /(?:^|\s)(\p{Ll}+)\s+$/u.exec(before)?.[1];
      if (noun && isBodyNoun(noun)) return true;
      return before.length > 0 && /,\s+(?:the\s+)?$/i.test(before) && name[1] >= source[1] - 1;
    }
    if (span[0] <= source[0]) return true;
    return (
      /^["'“‘]?$/.test(before.trim()) ||
      !/(?:\b(?:of|for|by|with|from|to|and|or|than|at)|['’]s?|,\s+and)\s*(?:\p{L}{1,4}\.?\s+)?$/iu.test(before)
    );
  }

  #owns([start, end]: Span, source: Span): boolean {
    const rest = this.#text.slice(end - Math.min(3, end - start), Math.min(source[1], end + 3));
    return (
      /\p{L}['’]s?(?:\s|$)/u.test(rest) &&
      /[\p{L}\p{N}]{2}/u.test(this.#text.slice(end, source[1]).replace(/^['’]s\b/, ""))
    );
  }

  /** A capital or seat that speaks is its country's government: "Moscow said" is Russia, and so is "the Kremlin". */
  #actor(index: number, cluster: Cluster): Cluster {
    const reference = this.#resolution.references[index] as Reference;
    if (reference.form !== "name" || !reference.name || cluster.type === "person") return cluster;
    const nation = nationOf(this.#text.slice(...reference.name));
    if (!nation || nation.as === "demonym" || nation.as === "name") return cluster;
    const country = this.#resolution.country(nation.country) ?? this.#actors.get(nation.country);
    if (!country || country === cluster) {
      this.#actors.set(nation.country, cluster);
      return cluster;
    }
    this.#resolution.assignWithPronouns(index, country);
    return country;
  }
}

/** Characters before and after somebody's name in which the body stands that they speak for. */
const BESIDE = 70;
const ROLE_BEFORE = /^(?:['’]s?)?((?:\s+[\p{L}-]+\.?){1,5},?\s*)$/u;
const ROLE_AFTER =
  /^(?:,\s+(?:(?:the|an?|its)\s+)?[\p{L}\s-]{2,40})?\s+(?:of|at|from|for|with)\s+(?:the\s+)?$|^,\s+who\s+(?:heads|leads|chairs|runs|represents|speaks for|works for)\s+(?:the\s+)?$/u;

/** Who speaks for another calls that one "he", "she" or "it". */
const SPEAKS_FOR =
  /\b(?:spokes\p{Ll}+|lawyers?|attorneys?|solicitors?|barristers?|counsel|agents?|publicists?|advis[eo]rs?|wife|husband|widow(?:er)?|sons?|daughters?|brothers?|sisters?|mother|father|parents?|famil(?:y|ies)|relatives?|friends?|neighbou?rs?|doctors?)\b/iu;

const mayBe = ({ type, gender, likelyGender, plural }: Cluster, pronoun: Pronoun): boolean => {
  if (pronoun === "he" || pronoun === "she") {
    return type === "person" && !plural && (gender ?? likelyGender ?? pronoun) === pronoun;
  }
  if (pronoun === "it") return (type === "organization" || type === "place") && !plural;
  return pronoun === "they" && (plural || type === "organization" || type === "group");
};

/** Length of "the ", before a mention that begins without it. */
const ARTICLE = 4;

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** Indices of the items that overlap a span; found by halving. */
const inSpan = (items: readonly { span: Span; index: number }[]): ((span: Span) => number[]) => {
  const sorted = [...items].sort((a, b) => a.span[0] - b.span[0]);
  const longest = sorted.reduce((most, { span }) => Math.max(most, span[1] - span[0]), 0);
  return ([start, end]) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.span[0] as number) < start - longest) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let i = low; i < sorted.length && (sorted[i]?.span[0] as number) < end; i++) {
      const item = sorted[i] as { span: Span; index: number };
      if (item.span[1] > start) found.push(item.index);
    }
    return found;
  };
};
