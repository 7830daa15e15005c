/**
 * Who is who in a report: references joined into clusters, in one pass from the first to the last. Names go by their
 * words; descriptions by apposition, role and noun; what is left, and pronouns, by the model's ranking of antecedents among
 * those that fit in kind, number and gender.
 */
import type { Pronoun } from "../../language/pair-features.js";
import { isAgencyAlone } from "../../page/index.js";
import type { Span } from "../../reading.js";
import { nationOf } from "../where/index.js";
import { alive, type Cluster, isNamed, newCluster, Register } from "./cluster.js";
import { genderOfName, genderOfTitle } from "./gender.js";
import { acronymOf, plainName } from "./name.js";
import { ROLE_KEY } from "./nouns.js";
import { coreOf, headNounOf, isBodyNoun, isRoleNoun, singularOf, wordsOf } from "./phrase.js";
import type { Reference } from "./reference.js";
import { isCourtesy, isRole } from "./title.js";

export class Resolution {
  readonly #text: string;
  readonly #body: number;
  readonly references: Reference[];
  /** The cluster of each reference. */
  readonly clusterOf: (Cluster | undefined)[] = [];
  readonly clusters: Cluster[] = [];
  /** The earlier reference by which each was joined, where the model's ranking chose it. */
  readonly antecedentOf: (number | undefined)[] = [];
  readonly #byName = new Register();
  readonly #byRole = new Register();
  readonly #byNoun = new Register();
  /** Whom the headline describes. */
  readonly #inHeadline: Cluster[] = [];
  readonly #byCountry = new Register();

  /** @param body where the headline and what else stands before the report ends */
  constructor(text: string, references: readonly Reference[], body = 0) {
    this.#text = text;
    this.#body = body;
    this.references = [...references];
    for (let index = 0; index < references.length; index++) this.#place(index);
  }

  /** A reference that no head found; joined as if it stood at its place. */
  add(reference: Reference): Cluster {
    this.references.push(reference);
    return this.#place(this.references.length - 1);
  }

  /** Whom a phrase names that no head took for a name: "The HSE", "Col James Farquhar". */
  called(phrase: string): Cluster | undefined {
    const words = wordsOf(phrase.replace(/^(?:the|an?)\s+/i, "")).filter(
      (word) => !isRoleNoun(word.toLowerCase()) && !isCourtesy(word.toLowerCase()),
    );
    if (words.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && words.length > 0) {
      const whole = this.#byName.find(plainName(words.join(" ")), isNamed);
      if (whole) return whole;
    }
    // "Rescue 1122 spokesperson Bilquis Zehra": the name that it ends with.
    const last = /((?:\p{Lu}[\p{L}’'.-]*\s+)+\p{Lu}[\p{L}’'.-]*),?$/u.exec(phrase.trim())?.[1]?.split(/\s+/) ?? [];
    for (let from = Math.max(0, last.length - 4); from < last.length - 1; from++) {
      const found = this.#byName.find(plainName(last.slice(from).join(" ")), isNamed);
      if (found?.type === "person") return found;
    }
    return undefined;
  }

  /** A reference that no head found, of somebody known. */
  adopt(reference: Reference, cluster: Cluster): void {
    this.references.push(reference);
    this.#join(reference, this.references.length - 1, cluster);
  }

  /** Puts a pronoun that the model can't place, "we" in a quotation, where the speaker is known to be. */
  assign(index: number, cluster: Cluster): void {
    const former = this.clusterOf[index];
    if (former === cluster) return;
    if (former) former.references.splice(former.references.indexOf(index), 1);
    this.clusterOf[index] = cluster;
    cluster.references.push(index);
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
    const other = this.#ranked(reference, index, not);
    if (other) this.assign(index, other);
  }

  /** All references of one cluster are the other's from now on. */
  merge(from: Cluster, into: Cluster): void {
    if (from === into) return;
    from.mergedInto = into;
    for (const index of from.references) this.clusterOf[index] = into;
    into.references.push(...from.references.splice(0));
    for (const name of from.names) if (!into.names.includes(name)) into.names.push(name);
    for (const role of from.roles) if (!into.roles.includes(role)) into.roles.push(role);
    for (const country of from.countries) into.countries.add(country);
    into.names.sort(byFullness);
  }

  /** The cluster of a country, where the report names it. */
  country(code: string): Cluster | undefined {
    return this.#byCountry.find(code, () => true);
  }

  #place(index: number): Cluster {
    const reference = this.references[index] as Reference;
    const found = this.#search(reference, index);
    const cluster = found ?? newCluster(this.clusters.length, reference);
    if (!found) this.clusters.push(cluster);
    this.#join(reference, index, cluster);
    const full = this.#initialled(reference, index);
    if (full && full !== cluster) {
      this.merge(cluster, full);
      return full;
    }
    if (reference.form === "name" && reference.type === "person") {
      const headline = this.#inHeadline.map(alive).find((other) => this.#isHeadlines(other, reference));
      if (headline) this.merge(headline, cluster);
    }
    return cluster;
  }

  /** "the Ghana Cocoa Board (COCOBOD)": what stands in brackets after a body's name is its name too. */
  #initialled(reference: Reference, index: number): Cluster | undefined {
    if (reference.form !== "name" || !reference.name || reference.type === "person") return undefined;
    for (let i = index - 1; i >= Math.max(0, index - 4); i--) {
      const { name, type } = this.references[i] as Reference;
      if (!name || !BODIES.has(type) || type === "place") continue;
      if (!/^\s*\($/.test(this.#text.slice(name[1], reference.name[0]))) continue;
      const [long, short] = [name, reference.name].map((span) => this.#text.slice(...span));
      // "UNITED NATIONS (AP)" is a dateline.
      if (!isAgencyAlone(short as string) || isShortFor(short as string, long as string)) return this.clusterOf[i];
    }
    return undefined;
  }

  #search(reference: Reference, index: number): Cluster | undefined {
    if (reference.form === "name") {
      return (
        this.#byItsName(reference) ??
        this.#apposed(reference, index) ??
        this.#calledInside(reference, index) ??
        this.#foretold(reference) ??
        this.#ranked(reference, index)
      );
    }
    if (reference.pronoun === "who") return this.#beside(reference, index) ?? this.#ranked(reference, index);
    // In a quotation "I" and "we" are whoever speaks it, which is not known yet.
    if (reference.quoted && (reference.pronoun === "i" || reference.pronoun === "we")) return undefined;
    if (reference.form === "pronoun") return this.#ranked(reference, index);
    return (
      this.#apposed(reference, index) ??
      this.#described(reference) ??
      this.#ranked(reference, index) ??
      this.#lastBody(reference, index)
    );
  }

  #join(reference: Reference, index: number, cluster: Cluster): void {
    this.clusterOf[index] = cluster;
    cluster.references.push(index);
    const phrase = this.#text.slice(...reference.span);
    if (reference.form === "name" && reference.name) {
      const name = this.#text
        .slice(...reference.name)
        .replace(/\s+/g, " ")
        .replace(/['’]s?$/u, "");
      if (!isNamed(cluster)) cluster.type = reference.type;
      if (!cluster.names.includes(name)) cluster.names.push(name);
      cluster.names.sort(byFullness);
      cluster.indefinite = false;
      if (cluster.type === "person") {
        const age = this.#ageBeside(reference.name);
        if (age) cluster.age ??= age;
        const title = genderOfTitle(this.#text.slice(reference.span[0], reference.name[0]));
        if (title) cluster.gender ??= title;
        const likely = genderOfName(name);
        if (likely) cluster.likelyGender ??= likely;
      }
      for (const key of keysOf(name, reference)) this.#byName.add(key, cluster);
      const nation = nationOf(name);
      if (nation?.as === "name") this.#byCountry.add(nation.country, cluster);
    } else if (reference.form === "description") {
      if (reference.reach === "definite") cluster.indefinite = false;
      const title = reference.type === "person" ? genderOfTitle(coreOf(phrase)) : undefined;
      if (title) cluster.gender ??= title;
      this.#byNoun.add(headNounOf(phrase), cluster);
      if (reference.span[0] < this.#body) this.#inHeadline.push(cluster);
    }
    for (const role of reference.roles) this.#addRole(cluster, role);
    if (reference.form === "description" && cluster.type === "person" && isNamed(cluster))
      this.#addRole(cluster, bareOf(phrase));
    for (const country of reference.countries)
      if (reference.form !== "description" || cluster.countries.size === 0) cluster.countries.add(country);
    // Whom a quotation calls "he" is told less surely than whom the reporter does.
    const isSure = !reference.quoted && (reference.pronoun === "he" || reference.pronoun === "she");
    if (isSure) cluster.gender ??= reference.pronoun as "he" | "she";
  }

  /** "Ana Ruiz, 58," and "58-year-old Ana Ruiz". */
  #ageBeside([start, end]: Span): string | undefined {
    return (
      /^,\s+(?:aged\s+)?(\d{1,3})[,.)]/.exec(this.#text.slice(end, end + 16))?.[1] ??
      /\b(\d{1,3})-year-old\s+(?:[\p{L}-]+\s+){0,3}$/u.exec(this.#text.slice(Math.max(0, start - 60), start))?.[1]
    );
  }

  #addRole(cluster: Cluster, role: string): void {
    if (!isRole(role)) return;
    if (!cluster.roles.includes(role)) cluster.roles.push(role);
    const noun = headNounOf(role).replace(/\.$/, "");
    this.#byRole.add(roleKeyOf(SHORT_TITLES.get(noun) ?? noun), cluster);
  }

  #byItsName(reference: Reference): Cluster | undefined {
    const name = this.#text.slice(...(reference.name as Span));
    const key = plainName(name);
    const words = key.split(" ");
    // Mrs Parry is not Gethin Parry.
    const title =
      reference.type === "person" ? genderOfTitle(this.#text.slice(reference.span[0], reference.name?.[0])) : undefined;
    const fits = (cluster: Cluster): boolean =>
      isNamed(cluster) &&
      sameKind(cluster, reference) &&
      (title === undefined || (cluster.gender ?? cluster.likelyGender ?? title) === title);
    const nation = reference.type === "place" || reference.type === "organization" ? nationOf(name) : undefined;
    if (nation?.as === "name") {
      const country = this.#byCountry.find(nation.country, () => true);
      if (country) return country;
    }
    const exact = this.#byName.find(key, fits);
    if (exact) return exact;
    if (reference.type === "person") {
      const agrees = (cluster: Cluster): boolean =>
        fits(cluster) && cluster.names.some((other) => namesAgree(words, plainName(other).split(" ")));
      const found = this.#byName.find(`~${words.at(-1)}`, agrees);
      if (found || words.length < 2) return found;
      // "Elvira" first, and Elvira Oyarzun then.
      return this.#byName.find(
        `~${words[0]}`,
        (cluster) => agrees(cluster) && cluster.names.every((other) => !/\s/.test(other)),
      );
    }
    // "Umlazi", the club, is Umlazi United.
    if (words.length === 1 && reference.type === "organization" && !isBodyNoun(key)) {
      const club = this.#byName.find(`^${key}`, (cluster) => fits(cluster) && cluster.type === "organization");
      if (club) return club;
    }
    // "The Board" is the Ghana Cocoa Board.
    if (words.length === 1 && isBodyNoun(key)) {
      const body = this.#byName.find(`~${key}`, fits);
      if (body) return body;
    }
    // "The Commission" first, and the Elections Commission then.
    const noun = headNounOf(name);
    if (reference.type === "organization" && words.length > 1 && isBodyNoun(noun)) {
      const alone = this.#byName.find(
        noun,
        (cluster) => fits(cluster) && cluster.names.every((other) => plainName(other) === noun),
      );
      if (alone) return alone;
    }
    const acronym = /^\p{Lu}{2,}s?$/u.test(name.replaceAll(".", "")) ? key : acronymOf(name);
    return acronym
      ? this.#byName.find(`@${acronym}`, (cluster) => fits(cluster) && acronymAgrees(cluster, name))
      : undefined;
  }

  /** Whom a headline calls "Fire chief" and the lead by name. */
  #foretold(reference: Reference): Cluster | undefined {
    if (reference.type !== "person") return undefined;
    for (const role of reference.roles) {
      const noun = headNounOf(role);
      const own = rest(role, noun);
      const found = this.#byNoun.find(noun, (cluster) => {
        if (!isSomebodyDescribed(cluster) || !countriesAgree(cluster, reference)) return false;
        const first = this.references[cluster.references[0] as number];
        const phrase = first ? this.#text.slice(...first.span) : "";
        if (first?.reach === "indefinite") return false;
        const said = rest(phrase, noun);
        return own.length > 0 && said.length > 0 && (ownWordsIn(own, phrase) || ownWordsIn(said, role));
      });
      if (found) return found;
    }
    return undefined;
  }

  /** A headline has room for one role: "United boss" is the coach or the chairman, "CEO" the chief executive. */
  #isHeadlines(cluster: Cluster, reference: Reference): boolean {
    if (!isSomebodyDescribed(cluster) || !countriesAgree(cluster, reference)) return false;
    const first = this.references[cluster.references[0] as number];
    if (!first || first.reach === "indefinite" || first.span[0] >= this.#body) return false;
    const phrase = this.#text.slice(...first.span);
    const noun = headNounOf(phrase);
    const said = rest(phrase, noun);
    return reference.roles.some((role) => {
      const other = headNounOf(role);
      const same =
        roleKeyOf(noun) === roleKeyOf(other) || (LEADERS.has(noun) && isRoleNoun(other) && LED.has(roleKeyOf(other)));
      return same && ownWordsIn(said, role);
    });
  }

  /** "the envoy, Yusuf al-Hakimi," and "Yusuf al-Hakimi, the envoy,": one beside the other. */
  #apposed(reference: Reference, index: number): Cluster | undefined {
    for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
      const other = this.references[i] as Reference;
      if (other.form === "pronoun" || other.span[1] > reference.span[0]) continue;
      const between = this.#text.slice(other.span[1], reference.span[0]);
      const noun = headNounOf(this.#text.slice(...other.span));
      const isBeside = between === " " && other.form === "description" && isBodyNoun(noun);
      if (!isBeside && !/^(?:\s(?:for|of|to|in|at|on)\s[^,.;:()"“”\n]{1,40})?,\s+(?:\d{1,3},\s+)?$/.test(between))
        continue;
      const [name, description] = other.form === "name" ? [other, reference] : [reference, other];
      const phrase = this.#text.slice(...description.span);
      if (name.form !== "name" || description.form !== "description" || description.plural) continue;
      const role = headNounOf(phrase);
      const isItsRole = name.type === "person" && description.type === "person" && isRoleNoun(role);
      const isItsNoun = name.type === "organization" && isBodyNoun(role);
      if (!isItsRole && !isItsNoun) continue;
      const cluster = this.clusterOf[i];
      // A list, "the mayor, Ana Ruiz, and …", is told by what follows the second of the two.
      if (
        cluster &&
        !(isNamed(cluster) && reference.form === "name") &&
        APPOSED.test(this.#text.slice(reference.span[1], reference.span[1] + 40))
      ) {
        return cluster;
      }
    }
    return undefined;
  }

  /** "a mechanic who gave his name as Yasir", "a man called Yasir": the name is in the description. */
  #calledInside(reference: Reference, index: number): Cluster | undefined {
    for (let i = index - 1; i >= Math.max(0, index - INSIDE); i--) {
      const { span, head, form, type } = this.references[i] as Reference;
      if (form !== "description" || type !== reference.type || span[1] < reference.span[1]) continue;
      if (/\s(?:as|called|named|nicknamed)\s+$/.test(this.#text.slice(head[1], reference.span[0])))
        return this.clusterOf[i];
    }
    return undefined;
  }

  /** "the party, which …": what stands right before it. */
  #beside(reference: Reference, index: number): Cluster | undefined {
    for (let i = index - 1; i >= Math.max(0, index - 6); i--) {
      const { span, form } = this.references[i] as Reference;
      const gap = this.#text.slice(span[1], reference.span[0]);
      if (form !== "pronoun" && span[1] <= reference.span[0] && /^,?\s+$/.test(gap)) return this.clusterOf[i];
    }
    return undefined;
  }

  /** "the minister" is the last minister, "the ministry" the last ministry, of the same country if it says which. */
  #described(reference: Reference): Cluster | undefined {
    if (reference.reach === "indefinite") return undefined;
    const phrase = this.#text.slice(...reference.span);
    const noun = headNounOf(phrase);
    const age = reference.reach === "definite" ? /^the\s+(\d{1,3})-year-old\b/i.exec(phrase)?.[1] : undefined;
    const aged = age && this.clusters.findLast((cluster) => cluster.age === age && !cluster.mergedInto);
    if (aged) return aged;
    const agrees = (cluster: Cluster): boolean =>
      cluster.plural === reference.plural && sameKind(cluster, reference) && countriesAgree(cluster, reference);
    if (reference.reach === "definite" && reference.type === "person" && isRoleNoun(noun) && !reference.plural) {
      const own = rest(phrase, noun);
      const held = this.#byRole.find(
        roleKeyOf(noun),
        (cluster) => agrees(cluster) && cluster.roles.some((role) => ownWordsIn(own, role)),
      );
      if (held) return held;
    }
    if (reference.reach === "definite" && reference.speaks && !reference.plural && ANY_SPEAKER.has(noun)) {
      const spoke = this.#lastPersonSpeaking();
      if (spoke) return spoke;
    }
    const same = this.#byNoun.find(noun, (cluster) => agrees(cluster) && this.#saysTheSame(cluster, phrase, noun));
    if (reference.type !== "organization" || reference.reach !== "definite") return same;
    const own = rest(phrase, noun);
    const called = this.#byName.find(
      `~${noun}`,
      (cluster) => agrees(cluster) && cluster.names.some((name) => ownWordsIn(own, name)),
    );
    // Of a ministry described and another named, the one spoken of last.
    const lastOf = (cluster: Cluster | undefined): number => Math.max(-1, ...(cluster?.references.slice(-20) ?? []));
    return lastOf(called) > lastOf(same) ? called : same;
  }

  #lastPersonSpeaking(): Cluster | undefined {
    for (let i = this.clusterOf.length - 1; i >= Math.max(0, this.clusterOf.length - BODY_REACH); i--) {
      const cluster = this.clusterOf[i];
      if (this.references[i]?.speaks && cluster?.type === "person" && isNamed(cluster)) return cluster;
    }
    return undefined;
  }

  /** Has the cluster been described by all the words of the phrase that mean something? */
  #saysTheSame(cluster: Cluster, phrase: string, noun: string): boolean {
    const own = rest(phrase, noun);
    return cluster.references.slice(-20).some((i) => {
      const other = this.references[i] as Reference;
      if (other.form === "pronoun") return false;
      const words = this.#text.slice(...other.span);
      return headNounOf(words) === noun && ownWordsIn(own, words);
    });
  }

  /** The model's first choice that fits. */
  #ranked(reference: Reference, index: number, not?: Cluster): Cluster | undefined {
    const { pronoun, candidates, alone } = reference;
    if (reference.form === "description" && (reference.reach === "indefinite" || reference.type === "other"))
      return undefined;
    if (reference.form === "name" && reference.type !== "person" && reference.type !== "organization") return undefined;
    const least = alone - (pronoun ? MARGINS[pronoun] : reference.form === "name" ? NAMED : DESCRIBED);
    for (const { reference: at, score } of this.#weighed(reference, candidates)) {
      if (score < least) return undefined;
      const cluster = this.clusterOf[at];
      if (!cluster || cluster === not || !this.#compatible(reference, cluster)) continue;
      if (this.#contains(at, index) || this.#names(reference, index, cluster)) continue;
      this.antecedentOf[index] = at;
      return cluster;
    }
    return undefined;
  }

  /** The model ranks by text alone; that "he" who speaks is most often who spoke last, and that Maria is no "he", helps it. */
  #weighed({ pronoun, speaks, quoted }: Reference, candidates: Reference["candidates"]): Reference["candidates"] {
    if (pronoun !== "he" && pronoun !== "she" && pronoun !== "they" && pronoun !== "it") return candidates;
    const spoke = (at: number): boolean => {
      const other = this.references[at];
      return other?.speaks === true && !other.quoted;
    };
    const last = candidates.reduce((most, { reference: at }) => (spoke(at) ? Math.max(most, at) : most), -1);
    return candidates
      .map(({ reference: at, score }) => {
        const own = speaks && spoke(at) ? SPEAKS + (at === last ? SPOKE_LAST : 0) : 0;
        const cluster = this.clusterOf[at];
        const misfit = cluster && this.#misfits(pronoun, cluster) ? MISFIT : 0;
        return { reference: at, score: score + own - misfit - this.#doubts(pronoun, quoted, at) };
      })
      .sort((a, b) => b.score - a.score);
  }

  /** Does a cluster's kind or number speak against a pronoun? The model may know better: a baby is "it", a club "they". */
  #misfits(pronoun: Pronoun, cluster: Cluster): boolean {
    if (pronoun === "he" || pronoun === "she") return cluster.type !== "person" || cluster.plural;
    if (pronoun === "it") return cluster.type === "person" || cluster.plural;
    return !cluster.plural && !BODIES.has(cluster.type) && (cluster.type !== "person" || isNamed(cluster));
  }

  /** How little "he" or "she" suits a reference that the rules let pass. */
  #doubts(pronoun: Pronoun, quoted: boolean, at: number): number {
    if (pronoun !== "he" && pronoun !== "she") return 0;
    const cluster = this.clusterOf[at];
    const other = this.references[at] as Reference;
    let doubt = other.quoted && !quoted ? QUOTED : 0;
    if (cluster?.likelyGender && !cluster.gender && cluster.likelyGender !== pronoun) doubt += UNLIKELY_NAME;
    if (cluster?.indefinite) doubt += INDEFINITE;
    if (NOBODY_WORDS.test(this.#text.slice(...other.span))) doubt += NOBODY;
    const isUnknown = other.form === "description" && cluster && !isNamed(cluster);
    if (isUnknown && !isRoleNoun(headNounOf(this.#text.slice(...other.span)))) doubt += UNLIKELY_NOUN;
    return doubt;
  }

  /** "the group", "the company": the body last named, where nothing says more. */
  #lastBody(reference: Reference, index: number): Cluster | undefined {
    if (
      reference.reach !== "definite" ||
      reference.plural ||
      !ANY_BODY.has(headNounOf(this.#text.slice(...reference.span)))
    )
      return undefined;
    for (let i = index - 1; i >= Math.max(0, index - BODY_REACH); i--) {
      const cluster = this.clusterOf[i] as Cluster;
      if (this.#names(reference, index, cluster)) continue;
      const isBody = isNamed(cluster) && (cluster.type === "organization" || cluster.type === "group");
      if (isBody && !cluster.names.some((name) => nationOf(name)) && countriesAgree(cluster, reference)) return cluster;
    }
    return undefined;
  }

  /** Nobody is a part of what is said of them: "them" in "a few of them" is not those few; "a man who lost his son" may be. */
  #contains(a: number, b: number): boolean {
    const { span: outer, head } = this.references[a] as Reference;
    const inner = (this.references[b] as Reference).span;
    if (outer[0] > inner[0] || outer[1] < inner[1]) return false;
    return !/\bwho(?:se)?\b/.test(this.#text.slice(head[1], inner[0]));
  }

  /** May somebody described so far be who is named now? Whoever has a name already goes by it, and roles must not differ. */
  #maybeNamed(reference: Reference, cluster: Cluster): boolean {
    if (isNamed(cluster) || cluster.plural || cluster.type !== reference.type) return false;
    const first = this.references[cluster.references[0] as number] as Reference;
    if (first.form === "pronoun") return true;
    const phrase = this.#text.slice(...first.span);
    const noun = headNounOf(phrase);
    const name = this.#text.slice(...(reference.name ?? reference.span));
    if (reference.type !== "person")
      return !isBodyNoun(noun) || headNounOf(name) !== noun || ownWordsIn(rest(phrase, noun), name);
    if (!isRoleNoun(noun) || ANY_ROLE.has(singularOf(noun)) || reference.roles.length === 0) return true;
    return reference.roles.some((role) => roleKeyOf(headNounOf(role)) === roleKeyOf(noun));
  }

  /** "Malta's home ministry" is not Malta: whom a description names is somebody else. */
  #names(reference: Reference, index: number, cluster: Cluster): boolean {
    if (reference.form !== "description") return false;
    for (let i = index - 1; i >= Math.max(0, index - INSIDE); i--) {
      const { span } = this.references[i] as Reference;
      if (this.clusterOf[i] === cluster && span[0] >= reference.span[0] && span[1] <= reference.span[1]) return true;
    }
    return false;
  }

  /** "The interior ministry" is not the Foreign Ministry. */
  #isAnotherOfItsKind(phrase: string, { names }: Cluster): boolean {
    const noun = headNounOf(phrase);
    const own = rest(phrase, noun);
    const alike = names.filter((name) => headNounOf(name) === noun);
    return isBodyNoun(noun) && own.length > 0 && alike.length > 0 && !alike.some((name) => ownWordsIn(own, name));
  }

  /** "The prime minister" is not the spokeswoman who speaks of him. */
  #holdsAnotherRole(reference: Reference, cluster: Cluster): boolean {
    if (reference.type !== "person" || !isNamed(cluster) || cluster.roles.length === 0) return false;
    const noun = headNounOf(this.#text.slice(...reference.span));
    if (!isRoleNoun(noun) || ANY_ROLE.has(singularOf(noun))) return false;
    return !cluster.roles.some((role) => roleKeyOf(headNounOf(role)) === roleKeyOf(noun));
  }

  #compatible(reference: Reference, cluster: Cluster): boolean {
    const { pronoun } = reference;
    if (pronoun === "he" || pronoun === "she") {
      // A quotation's "I" is joined to its speaker later; it is nobody yet.
      const first = this.references[cluster.references[0] as number]?.pronoun;
      if (first === "i" || first === "we" || first === "you") return false;
      return (cluster.gender ?? pronoun) === pronoun;
    }
    if (pronoun === "it" || pronoun === "they") return true;
    if (pronoun === "i") return cluster.type === "person" || cluster.references.length === 1;
    if (pronoun) return true;
    if (reference.form === "name" && !this.#maybeNamed(reference, cluster)) return false;
    if (!sameKind(cluster, reference) || !countriesAgree(cluster, reference)) return false;
    if (reference.type === "person" && cluster.plural !== reference.plural) return false;
    if (
      cluster.type === "place" &&
      isNamed(cluster) &&
      isBodyNoun(headNounOf(this.#text.slice(...reference.span))) &&
      !isLand(headNounOf(this.#text.slice(...reference.span)), cluster)
    )
      return false;
    if (this.#isAnotherOfItsKind(this.#text.slice(...reference.span), cluster)) return false;
    return !this.#holdsAnotherRole(reference, cluster);
  }
}

/** What follows an apposition: a mark or a verb of saying, after "of Singapore" perhaps. */
const APPOSED = /^(?:\sof\s(?:\p{Lu}[\p{L}-]*\s?){1,3})?(?:[,.;:)”"]|\s*(?:said|says|told|who)\b|\s\(|$)/u;

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

/** "The republic" may be a country, "the government" a country that acts; "the coastguard" is no place. */
const isLand = (noun: string, { names }: Cluster): boolean =>
  LANDS.has(noun) || (RULERS.has(noun) && names.some((name) => nationOf(name)));
const LANDS = new Set(
  "state country nation kingdom republic province municipality village town city community".split(" "),
);
const RULERS = new Set("government administration regime".split(" "));

/** Words for whoever just spoke. */
const ANY_SPEAKER = new Set("official leader head chief man woman expert boss politician veteran executive".split(" "));
/** Roles that anybody may be called by who has another. */
const ANY_ROLE = new Set([...ANY_SPEAKER, "victim", "suspect", "accused", "defendant"]);

/** Headline words for whoever is at the head, and the roles, by their keys, that they stand for. */
const LEADERS = new Set("boss chief head leader supremo".split(" "));
const LED = new Set(
  "executive coach manager chairman president director commissioner secretary general governor owner founder minister premier mayor commander captain superintendent".split(
    " ",
  ),
);

/** Titles as news shortens them. */
const SHORT_TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    col: "colonel",
    gen: "general",
    capt: "captain",
    cmdr: "commander",
    lt: "lieutenant",
    maj: "major",
    sgt: "sergeant",
    cpl: "corporal",
    adm: "admiral",
    sen: "senator",
    rep: "representative",
    gov: "governor",
    supt: "superintendent",
    insp: "inspector",
    det: "detective",
    cllr: "councillor",
    atty: "attorney",
    prof: "professor",
    dr: "doctor",
  }),
);

/** Nouns for bodies whose names do not hold them. */
const ANY_BODY = new Set(
  "group movement militia organisation organization company firm party agency body club team side union network airline militants insurgents rebels carmaker retailer manufacturer watchdog charity".split(
    " ",
  ),
);
/** What having spoken adds to a candidate's score, and having spoken last; the best for the gold set's tuning part. */
const SPEAKS = 1.5;
const SPOKE_LAST = 1.5;
const MISFIT = 2;
const UNLIKELY_NAME = 3;
const UNLIKELY_NOUN = 1;
const QUOTED = 2.5;
const NOBODY = 4;
const NOBODY_WORDS = /^(?:no|any|each|every|nobody|anybody|everybody|everyone|anyone)\b/i;
const INDEFINITE = 1;

/** References looked back for those inside one. */
const INSIDE = 6;
/** References looked back for one. */
const BODY_REACH = 40;

/** How much less likely than standing for nothing an antecedent may be: "he" is always somebody, "it" may be the weather. */
const MARGINS: Record<Pronoun, number> = { he: 4, she: 4, they: 3, it: 2, i: 0, we: 0, you: 0, who: 0 };

/** The same for a name that the report has not had before: who is described first, and named then. */
const NAMED = 0;
/** The same for a description: it may well bring up somebody new. */
const DESCRIBED = -2;

/** "ISLAMABAD" of a dateline, not "FAO". */
const isShouted = (name: string): boolean => name.length > 5 && name === name.toUpperCase();

const byFullness = (a: string, b: string): number => Number(isShouted(a)) - Number(isShouted(b)) || b.length - a.length;

const roleKeyOf = (noun: string): string => {
  const one = singularOf(noun);
  return ROLE_KEY.get(one) ?? one;
};

/** Under which a name is found again: itself, its last word, its initials. */
const keysOf = (name: string, { type }: Reference): string[] => {
  const key = plainName(name);
  const words = key.split(" ");
  const keys = [key];
  if (type === "person") keys.push(`~${words.at(-1)}`, ...(words.length > 1 ? [`~${words[0]}`] : []));
  else {
    const noun = headNounOf(name);
    if (isBodyNoun(noun)) keys.push(`~${noun}`);
    for (const word of words.length > 1 && words.length < 4 ? [words[0], words.at(-1)] : [])
      if (word && word.length > 3 && !isBodyNoun(word) && !nationOf(capital(word))) keys.push(`^${word}`);
    const acronym = acronymOf(name);
    if (acronym) keys.push(`@${acronym}`);
    if (/^\p{Lu}{2,}$/u.test(name.replaceAll(".", ""))) keys.push(`@${key}`);
  }
  return keys;
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

const sameKind = (cluster: Cluster, { type }: Reference): boolean =>
  cluster.type === type ||
  cluster.type === "other" ||
  type === "other" ||
  (BODIES.has(cluster.type) && BODIES.has(type));

/** A country acts, a movement is a body: these the model and the text may take for one another. */
const BODIES: ReadonlySet<string> = new Set(["organization", "place", "group"]);

/** One person, without a name so far. */
const isSomebodyDescribed = (cluster: Cluster): boolean =>
  !isNamed(cluster) && !cluster.plural && cluster.type === "person";

const countriesAgree = (cluster: Cluster, { countries }: Reference): boolean =>
  countries.length === 0 || cluster.countries.size === 0 || countries.some((country) => cluster.countries.has(country));

const bareOf = (phrase: string): string =>
  phrase.replace(/^(?:the|an?|its|his|her|their|our)\s+/i, "").replace(/\s+/g, " ");

const SMALL = new Set("the a an this that these those its his her their our my your of and".split(" "));

/** What the core of a phrase says beside its noun. */
const rest = (phrase: string, noun: string): string[] =>
  wordsOf(unpointed(coreOf(phrase)))
    .map((word) => word.toLowerCase().replace(/['’]s?$/, ""))
    .filter((word) => word !== noun && !SMALL.has(word) && nationOf(capital(word)) === undefined);

/** "U.N." is written "UN" elsewhere. */
const unpointed = (phrase: string): string => phrase.replace(/(?:\p{Lu}\.){2,}/gu, (word) => word.replaceAll(".", ""));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const ownWordsIn = (own: readonly string[], phrase: string): boolean => {
  if (own.length === 0) return true;
  const words = new Set(wordsOf(unpointed(phrase)).map((word) => word.toLowerCase().replace(/['’]s?$/, "")));
  return own.every((word) => words.has(word));
};
