/**
 * References: names and mentions, which two heads of the model find apart, put together. A reference is one phrase that
 * speaks of somebody or something, with what its own words tell.
 */
import type { Mention } from "../../language/antecedents.js";
import type { NameType } from "../../language/names.js";
import { type Pronoun, pronounOf } from "../../language/pair-features.js";
import type { MentionKind, Name } from "../../language/sight.js";
import type { Span } from "../../reading.js";
import { countriesIn, nationOf } from "../where/index.js";
import { plainName } from "./name.js";
import { PAPERS, TITLE_MODIFIERS } from "./nouns.js";
import { headNounOf, isBodyNoun, isPlural, isRoleNoun, type Reach, reachOf } from "./phrase.js";
import { isCourtesy, isShortTitle, type Titled, titleOf } from "./title.js";

export type ReferenceType = "person" | "organization" | "place" | "group" | "other";

export interface Reference {
  span: Span;
  head: Span;
  form: "name" | "description" | "pronoun";
  pronoun?: Pronoun;
  type: ReferenceType;
  /** The bare name in it. */
  name?: Span;
  /** Title, apposition or description by which a person is known: "Russian Foreign Minister". */
  roles: string[];
  /** ISO 3166-1 alpha-2, of its own words. */
  countries: string[];
  reach: Reach;
  plural: boolean;
  /** Whether it stands in a quotation. */
  quoted: boolean;
  /** Earlier references, the likeliest first. */
  candidates: { reference: number; score: number }[];
  /** Score of having none. */
  alone: number;
  /** Whether it is whose words some statement gives. */
  speaks?: boolean;
}

/** Mentions as the model links them, names as it finds them; both in the text's order. */
export function referencesOf(text: string, names: readonly Name[], found: readonly Mention[]): Reference[] {
  const mentions = found.map((mention) => ({ ...mention, span: withinLine(text, mention) }));
  const agreed = agreedNames(text, names, mentions);
  const inOrder = nearOf(mentions);
  const homes = agreed.map((name) => {
    const near = inOrder(name.span);
    const own = near.filter((i) => within((mentions[i] as Mention).head, name.span));
    const title = near.filter((i) => titles(text, mentions[i] as Mention, name));
    const same = near.filter(
      (i) =>
        !own.includes(i) &&
        (isAround(text, mentions[i] as Mention, name) ||
          (title.includes(i) && isBefore(text, mentions[i] as Mention, name))),
    );
    return { name, own: [...own, ...same], home: longest(own, mentions) ?? title[0] ?? same[0] };
  });
  const typeOf = typesOf(text, homes, mentions);
  const named = new Map<number, Named>();
  const absorbed = new Set<number>();
  const loose: Named[] = [];
  for (const { name, own, home } of homes) {
    const type = typeOf(name, home === undefined ? undefined : mentions[home]);
    if (!type) continue;
    if (home === undefined) loose.push({ span: name.span, type });
    else if (!named.has(home)) {
      named.set(home, { span: name.span, type });
      for (const i of own) if (i !== home) absorbed.add(i);
    }
  }
  const indexOf = new Int32Array(mentions.length).fill(-1);
  const drafts: { at: number; mention?: number; reference: Reference }[] = [
    ...mentions.flatMap((mention, i) => {
      if (absorbed.has(i)) return [];
      const name = named.get(i);
      return [
        {
          at: mention.span[0],
          mention: i,
          reference: name ? ofName(text, name, mention) : ofMention(text, clipped(text, mention, agreed)),
        },
      ];
    }),
    ...loose.map((name) => ({ at: name.span[0], reference: ofName(text, name, undefined) })),
  ];
  drafts.sort((a, b) => a.reference.head[0] - b.reference.head[0] || a.at - b.at);
  for (const [index, { mention }] of drafts.entries()) if (mention !== undefined) indexOf[mention] = index;
  return drafts.map(({ mention, reference }, index) => {
    const candidates: Reference["candidates"] = [];
    for (const { mention: earlier, score } of mention === undefined ? [] : (mentions[mention] as Mention).antecedents) {
      const at = indexOf[earlier] as number;
      if (at >= 0 && at < index) candidates.push({ reference: at, score });
    }
    return { ...reference, candidates };
  });
}

/** A byline runs into the paragraph below it at times: no phrase goes on over a line's end, nor over a sentence's. */
const withinLine = (text: string, { span, head }: Mention): Span => {
  const before = text.slice(span[0], head[0]).lastIndexOf("\n");
  const after = text.slice(head[1], span[1]).search(/\n|(?<=\p{Ll}{3})[.!?]["”’)]*\s+\p{Lu}/u);
  return [before < 0 ? span[0] : span[0] + before + 1, after < 0 ? span[1] : head[1] + after];
};

/**
 * One name is of one type all through a report: the one it is most often taken for. A mention that is written like a name
 * found elsewhere, and was missed as one, is that name too.
 */
const agreedNames = (text: string, names: readonly Name[], mentions: readonly Mention[]): Name[] => {
  const votes = new Map<string, Map<NameType, number>>();
  const wordsOf = ({ span }: Pick<Name, "span">): string => plainName(text.slice(...span));
  for (const name of names) {
    const key = wordsOf(name);
    const types = votes.get(key) ?? new Map<NameType, number>();
    types.set(name.type, (types.get(name.type) ?? 0) + 1);
    votes.set(key, types);
  }
  const typeOf = (key: string): NameType | undefined => {
    const types = [...(votes.get(key) ?? [])];
    // "other" says least: any type that is half as frequent says more.
    return types.sort((a, b) => weight(b) - weight(a))[0]?.[0];
  };
  const isPersons = surnamesOf(text, names);
  const bodyBegun = beginningsOfBodies(new Map([...votes.keys()].map((key) => [key, typeOf(key)])));
  const agreed = joinedNames(
    text,
    names
      .filter(({ span }) => pronounOf(text.slice(...span)) === undefined)
      .map((name) =>
        titledPerson(
          text,
          isPersons({ ...name, type: bodyBegun(wordsOf(name)) ?? typeOf(wordsOf(name)) ?? name.type }),
        ),
      ),
  );
  const covered = coverOf(names.map(({ span }) => span));
  for (const { head, form, kind, span } of mentions) {
    if (form !== "name" || covered(head)) continue;
    const type = typeOf(wordsOf({ span: head }));
    const whole = kind === "person" ? capitalsAround(text, head, span) : head;
    if (type) agreed.push({ span: head, type });
    else if (kind === "person" && /\p{L}\s+\p{Lu}/u.test(text.slice(...whole)) && !covered(whole)) {
      agreed.push({ span: whole, type: "person" });
    }
  }
  return agreed.sort((a, b) => a.span[0] - b.span[0]);
};

/** "Ostara", taken for a person where the report has Ostara Motors, and nobody called so, is that body. */
const beginningsOfBodies = (
  types: ReadonlyMap<string, NameType | undefined>,
): ((key: string) => "organization" | undefined) => {
  const begun = new Set<string>();
  const people = new Set<string>();
  for (const [key, type] of types) {
    const words = key.split(" ");
    if (words.length < 2) continue;
    if (type === "person") for (const word of words) people.add(word);
    if (type === "organization") for (let i = 1; i < words.length; i++) begun.add(words.slice(0, i).join(" "));
  }
  return (key) =>
    begun.has(key) && types.get(key) === "person" && !key.split(" ").some((word) => people.has(word))
      ? "organization"
      : undefined;
};

/**
 * "Whitcomb", taken for a body where the report has Dana Whitcomb, is that person; so is "Ms Chebii"; and "Mzee Lokwang Ekiru"
 * where it has Mr Ekiru.
 */
const surnamesOf = (text: string, names: readonly Name[]): ((name: Name) => Name) => {
  const ofPeople = new Set<string>();
  const ofTitled = new Set<string>();
  const isTitled = ({ span: [start] }: Name): boolean =>
    /(?:^|\s)(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?\s$/.test(text.slice(Math.max(0, start - 6), start));
  for (const name of names) {
    const words = plainName(text.slice(...name.span)).split(" ");
    const last = words.at(-1) as string;
    if (name.type === "person" && words.length > 1) ofPeople.add(last);
    if (isTitled(name) && words.length === 1) ofTitled.add(last);
  }
  return (name) => {
    if (name.type === "person") return name;
    const words = plainName(text.slice(...name.span)).split(" ");
    const last = words.at(-1) as string;
    if (words.length === 1)
      return isTitled(name) || (name.type !== "place" && ofPeople.has(last)) ? { ...name, type: "person" } : name;
    if (name.type !== "organization" || !ofTitled.has(last)) return name;
    const own = /\S+\s+\S+$/.exec(text.slice(...name.span));
    return { type: "person", span: [name.span[0] + (own?.index ?? 0), name.span[1]] };
  };
};

/** "Independent TD Noreen Geraghty", taken for a body: a role with a capital, and a name of two words behind it. */
const titledPerson = (text: string, name: Name): Name => {
  if (name.type === "person") return name;
  const words = text.slice(...name.span);
  const title = /^((?:\p{Lu}[\p{L}-]*\s+){0,4}?(\p{Lu}[\p{L}-]*)\s+)\p{Lu}[\p{L}’'-]+\s+\p{Lu}[\p{L}’'-]+$/u.exec(
    words,
  );
  if (!title || !isRoleNoun((title[2] as string).toLowerCase())) return name;
  return { type: "person", span: [name.span[0] + (title[1] as string).length, name.span[1]] };
};

/** What the model took apart: "Centers for" and "Disease Control", "Dr" and "Leon Castell" with a point between. */
const joinedNames = (text: string, names: readonly Name[]): Name[] => {
  const joined: Name[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const gap = last ? text.slice(last.span[1], name.span[0]) : "";
    const title = last && gap.startsWith(".") && last.span[1] - last.span[0] <= 5;
    if (last && last.type === name.type && (gap === " " || (title && gap === ". "))) {
      joined[joined.length - 1] = { type: name.type, span: [last.span[0], name.span[1]] };
    } else joined.push(name);
  }
  return joined;
};

/** The run of capitalized words that a mention's head stands in. */
const capitalsAround = (text: string, [start, end]: Span, [from, to]: Span): Span => {
  const before = /(?:\p{Lu}[\p{L}.'’-]*\s+)*$/u.exec(text.slice(from, start))?.[0].length ?? 0;
  const after = /^(?:[\p{L}'’-]*)(?:\s+\p{Lu}[\p{L}'’-]*)*/u.exec(text.slice(end, to))?.[0].length ?? 0;
  return [start - before, end + after];
};

const weight = ([type, count]: readonly [NameType, number]): number => (type === "other" ? count / 2 : count);

/** Whether one of some spans, which stand in order and apart, overlaps another. */
const coverOf = (spans: readonly Span[]): ((span: Span) => boolean) => {
  return ([start, end]) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.[1] as number) <= start) low = middle + 1;
      else high = middle;
    }
    return ((spans[low]?.[0] as number) ?? Infinity) < end;
  };
};

const within = (inner: Span, outer: Span): boolean => inner[0] >= outer[0] && inner[1] <= outer[1];
const sizeOf = ([start, end]: Span): number => end - start;

const longest = (indices: readonly number[], mentions: readonly Mention[]): number | undefined =>
  indices.reduce<number | undefined>(
    (best, i) =>
      best === undefined || sizeOf((mentions[i] as Mention).span) > sizeOf((mentions[best] as Mention).span) ? i : best,
    undefined,
  );

/** How far before a name a mention's head may stand that is its title. */
const TITLE_REACH = 60;

/** Mentions whose head stands in a span or little before it. */
const nearOf = (mentions: readonly Mention[]): ((span: Span) => number[]) => {
  let from = 0;
  return ([start, end]) => {
    while (from < mentions.length && (mentions[from] as Mention).head[0] < start - TITLE_REACH) from++;
    const near: number[] = [];
    for (let i = from; i < mentions.length && (mentions[i] as Mention).head[0] < end; i++) near.push(i);
    return near;
  };
};

/**
 * Is the mention's head a title before the name, "Foreign Minister Ana Ruiz", "news agency RTN", "leader of the opposition Ana
 * Ruiz"?
 */
const titles = (text: string, { head, span }: Mention, { span: name, type }: Name): boolean => {
  if (!within(name, span) || head[1] > name[0]) return false;
  const between = text.slice(head[1], name[0]);
  const noun = text.slice(...head).toLowerCase();
  const beside = /^[\s.]*(?:[\p{Lu}][\p{L}.'’-]*\s+){0,2}$/u.test(between);
  if (type !== "person") return beside && isBodyNoun(noun);
  if (beside) return true;
  if (!isRoleNoun(noun)) return false;
  // "the union's president, Madam Ana Ruiz"
  if (span[1] <= name[1] + 1 && /^[^,;:()"“”\n]{0,80},\s+(?:\p{Lu}\p{L}{1,9}\.?\s+)?$/u.test(between)) return true;
  return (
    /^\s+(?:of|for|in|at)\s+(?:[\p{L}'’-]+\s+){1,6}$/u.test(between) &&
    !/\s(?:and|or|who|with|by|to|from|said|says|told)\s/.test(between)
  );
};

/** Does the mention's title go on into the name without a comma? "Doctors Ana Ruiz and Bo Hale" is more than who is named first. */
const isBefore = (text: string, { span, head }: Mention, { span: name }: Name): boolean =>
  !text.slice(head[1], name[0]).includes(",") && !isPlural(text.slice(...span));

/** Is the mention one phrase that ends with the person's name: "Nagar Deputy Commissioner retired Capt Sohail Abbas"? */
const isAround = (text: string, { span, kind }: Mention, { span: name, type }: Name): boolean =>
  type === "person" &&
  kind === "person" &&
  span[0] < name[0] &&
  span[1] >= name[1] &&
  span[1] <= name[1] + 1 &&
  !/[,;:()"“”]|['’]s?\s|\s(?:of|for|in|at|by|with|from|to|on|and|or|than|as|who)\s/.test(text.slice(span[0], name[0]));

/** A "name" that only qualifies the title after it: "Nagar Deputy Commissioner Sohail Abbas". */
const qualifies = (text: string, [, end]: Span): boolean => {
  const next = /^\s+([\p{L}-]+)/u.exec(text.slice(end, end + 30))?.[1]?.toLowerCase();
  return (
    next !== undefined && /^\s\p{Lu}/u.test(text.slice(end, end + 2)) && (TITLE_MODIFIERS.has(next) || isRoleNoun(next))
  );
};

/** "Bishop", "CEO": a title that the model took for a name. */
const isTitleAlone = (words: string): boolean => {
  const plain = words
    .replace(/^the\s+/i, "")
    .split(/\s+/)
    .map((word) => word.toLowerCase().replace(/\.$/, ""));
  const last = plain.at(-1) as string;
  return (
    (isCourtesy(last) || isRoleNoun(last)) &&
    plain.every((word) => isCourtesy(word) || isRoleNoun(word) || TITLE_MODIFIERS.has(word))
  );
};

interface Named {
  span: Span;
  type: ReferenceType;
}

/**
 * CoNLL's names that are neither people, bodies nor places are adjectives ("Russian"), peoples ("the Afghans"), or events
 * and works; movements are often among them. What a mention is built on, and is somebody, counts; as what, the report's
 * mentions of that name decide together.
 */
const typesOf = (
  text: string,
  homes: readonly { name: Name; home: number | undefined }[],
  mentions: readonly Mention[],
): ((name: Name, mention: Mention | undefined) => ReferenceType | undefined) => {
  const acting = new Map<string, { body: number; people: number; neither: number }>();
  for (const { name, home } of homes) {
    const mention = home === undefined ? undefined : mentions[home];
    if (name.type !== "other" || !mention || !within(mention.head, name.span)) continue;
    const key = plainName(text.slice(...name.span));
    const count = acting.get(key) ?? { body: 0, people: 0, neither: 0 };
    if (mention.kind === "organization") count.body++;
    else if (mention.kind === "person") count.people++;
    else count.neither++;
    acting.set(key, count);
  }
  // What is "near Limni" or "in Limni" once, and no part of anybody's name, is a place.
  const parts = new Set<string>();
  const located = new Set<string>();
  for (const { name } of homes) {
    const words = plainName(text.slice(...name.span)).split(" ");
    if (name.type === "person" && words.length > 1) for (const word of words) parts.add(word);
    if (IN_PLACE.test(text.slice(Math.max(0, name.span[0] - 10), name.span[0]))) located.add(words.join(" "));
  }
  const isAlone = (span: Span): boolean =>
    !parts.has(plainName(text.slice(...span))) &&
    !isCourtesy(/(\p{L}+)\.?\s+$/u.exec(text.slice(Math.max(0, span[0] - 12), span[0]))?.[1]?.toLowerCase() ?? "");
  return ({ span, type }, mention) => {
    if (type === "person" && (qualifies(text, span) || isTitleAlone(text.slice(...span)))) return undefined;
    if (PARTY_AND_STATE.test(text.slice(...span))) return undefined;
    const nation = type === "person" && !isAlone(span) ? undefined : nationOf(text.slice(...span));
    if (nation && nation.as !== "demonym" && nation.as !== "seat") return "place";
    if (type !== "organization" && isPaper(text, span)) return "organization";
    if (type === "person" && isAlone(span) && located.has(plainName(text.slice(...span)))) return "place";
    if (type !== "other") return type;
    if (!mention || !within(mention.head, span)) return undefined;
    if (nation) return "group";
    const count = acting.get(plainName(text.slice(...span)));
    if (!count || count.body + count.people <= count.neither) return undefined;
    return count.body >= count.people ? "organization" : "group";
  };
};

const IN_PLACE = /\b(?:in|near|outside|around|across)\s+$/i;
/** "Sen. Ana Ruiz, D-Fla." */
const PARTY_AND_STATE = /^[DRI]-\p{Lu}/u;

/** "The Sunday Echo", "the Tyne Courier". */
const isPaper = (text: string, [start, end]: Span): boolean => {
  const before = /\b[Tt]he\s+(?:\p{Lu}[\p{L}-]+\s+){0,2}$/u.exec(text.slice(Math.max(0, start - 40), start));
  return before !== null && PAPERS.has(text.slice(start, end).split(/\s+/).at(-1)?.toLowerCase() ?? "");
};

const ofName = (text: string, whole: Named, mention: Mention | undefined): Reference => {
  const { type } = whole;
  const bare = type === "person" ? withoutLetters(text, bareName(text, whole.span)) : whole.span;
  const titled: Titled = type === "person" ? titleOf(text, bare) : { roles: [], span: bare };
  const own = mention && within(bare, mention.span) ? leadIn(text, mention.span, bare) : bare;
  const span: Span = [Math.min(own[0], titled.span[0]), bare[1]];
  const nation = nationOf(text.slice(...bare));
  const countries = nation
    ? [nation.country]
    : [...titled.roles.flatMap(countriesIn), ...(type === "organization" ? countriesIn(text.slice(...span)) : [])];
  return {
    span,
    head: mention?.head ?? bare,
    form: "name",
    type,
    name: bare,
    roles: titled.roles,
    countries: [...new Set(countries)],
    reach: reachOf(text.slice(...span)),
    plural: type === "group",
    quoted: mention?.quoted ?? false,
    candidates: [],
    alone: mention?.alone ?? 0,
  };
};

/** The name without the "Ms" or "Justice" that the model took along. */
const bareName = (text: string, [start, end]: Span): Span => {
  const title = /^((?:\p{L}+\.?\s+)+?)(?=\p{Lu})/u.exec(text.slice(start, end))?.[1];
  if (!title) return [start, end];
  const word = title.trim().toLowerCase().replace(/\.$/, "");
  const isTitle = isCourtesy(word) || isRoleNoun(word) || isShortTitle(title.trim());
  return isTitle ? bareName(text, [start + title.length, end]) : [start, end];
};

/** The name without the letters behind it: "Nuala Deasy SC". */
const withoutLetters = (text: string, [start, end]: Span): Span => {
  const letters = /\s+(?:SC|KC|QC|SAN|MP|MEP|TD|MBE|OBE|CBE|PhD|MD|Esq|Jr|Sr)\.?$/.exec(text.slice(start, end));
  return [start, end - (letters?.[0].length ?? 0)];
};

/** The phrase up to the name, where nothing stands between that is not part of it: "the Foreign Ministry", "news agency RTN". */
const leadIn = (text: string, [start]: Span, name: Span): Span =>
  /[,;:()"“”]/.test(text.slice(start, name[0])) ? name : [start, name[1]];

/** A mention that runs over a quotation's mark, or on into the name beside it ("the charity, Open Hand"), ends there. */
const clipped = (text: string, mention: Mention, names: readonly Name[]): Mention => {
  const { head } = mention;
  let [start, end] = mention.span;
  const before = text.slice(start, head[0]);
  start += Math.max(before.lastIndexOf('"'), before.lastIndexOf("”"), before.lastIndexOf("“")) + 1;
  start += /^[\s,]*/.exec(text.slice(start, head[0]))?.[0].length ?? 0;
  // "hospital officials in Port Selwyn said on Tuesday": the verb is none of it.
  const mark = /["”“]|\s(?:said|says|told)\b/.exec(text.slice(head[1], end));
  if (mark) end = head[1] + mark.index;
  const comma = text.slice(head[1], end).indexOf(", ");
  const next = head[1] + comma + 2;
  const isNamedNext = ({ span }: Name): boolean => span[0] >= next && span[0] <= next + ARTICLE && span[1] <= end + 1;
  if (comma >= 0 && names.slice(...around(names, next)).some(isNamedNext)) end = head[1] + comma;
  return { ...mention, span: [start, end] };
};

/** Indices of the few names from a place on; they stand in order. */
const around = (names: readonly Name[], place: number): [number, number] => {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.span[0] as number) < place) low = middle + 1;
    else high = middle;
  }
  return [low, low + 2];
};

const ARTICLE = 4;

const KINDS: Record<MentionKind, ReferenceType> = {
  person: "person",
  organization: "organization",
  place: "place",
  other: "other",
};

const ofMention = (text: string, mention: Mention): Reference => {
  const { span, head, quoted, alone } = mention;
  const words = text.slice(...span);
  const pronoun = sizeOf(span) === sizeOf(head) ? pronounOf(words) : undefined;
  const noun = headNounOf(words);
  return {
    span,
    head,
    form: pronoun ? "pronoun" : "description",
    ...(pronoun && { pronoun }),
    type: pronoun ? KINDS[mention.kind] : typeOfNoun(noun, KINDS[mention.kind]),
    roles: [],
    countries: pronoun ? [] : countriesIn(words),
    reach: reachOf(words),
    plural: pronoun ? pronoun === "they" || pronoun === "we" : isPlural(words),
    quoted,
    candidates: [],
    alone,
  };
};

/** The model's kind, but where the noun leaves no doubt. */
const typeOfNoun = (noun: string, kind: ReferenceType): ReferenceType => {
  if (kind === "person" || kind === "organization") {
    if (isBodyNoun(noun) && !isRoleNoun(noun)) return "organization";
    if (isRoleNoun(noun) && !isBodyNoun(noun)) return "person";
  }
  return kind;
};

/** A phrase that no head found a mention in, as a source at times is. */
export function referenceOfPhrase(text: string, span: Span): Reference {
  const words = text.slice(...span);
  const noun = headNounOf(words);
  const kind: ReferenceType = isRoleNoun(noun) ? "person" : isBodyNoun(noun) ? "organization" : "other";
  const reference = ofMention(text, {
    span,
    head: span,
    kind: "other",
    form: "description",
    quoted: false,
    alone: 0,
    antecedents: [],
  });
  return { ...reference, type: reference.pronoun ? "other" : kind };
}
