/** Titles before a person's name and appositions beside it: the roles by which somebody is introduced. */
import type { Span } from "../../reading.js";
import { nationOf } from "../where/index.js";
import { COURTESY, NEVER_IN_TITLE, TITLE_MODIFIERS } from "./nouns.js";
import { coreOf, headNounOf, isRoleNoun } from "./phrase.js";

export interface Titled {
  /** As the text gives them, without article. */
  roles: string[];
  /** The name with the title before it. */
  span: Span;
}

const REACH = 90;
const LEADING_ARTICLE = /^(?:the|an?|its|his|her|their|our)\s+/i;

/** @param name span of a person's bare name */
export function titleOf(text: string, name: Span): Titled {
  const roles: string[] = [];
  let start = name[0];
  const line = text.lastIndexOf("\n", name[0] - 1) + 1;
  const before = text.slice(Math.max(line, name[0] - REACH), name[0]);
  const title = titleBefore(before);
  if (title) {
    start = name[0] - title.length;
    const role = clean(title);
    if (role && isRole(role)) roles.push(role);
  } else {
    const apposed =
      /(?:^|[\s"“‘])((?:the|its|his|her|their|an?|\p{Lu}[\p{L}-]*['’]s?)\s[^,.;:()"“”]{3,80}),\s*$/iu.exec(before)?.[1];
    // Only the noun phrase itself: "said the envoy, Name" gives "the envoy".
    const phrase = apposed && lastNounPhrase(apposed);
    if (phrase && isRoleNoun(headNounOf(phrase))) roles.push(clean(phrase));
  }
  const after = text.slice(name[1], name[1] + REACH);
  const apposition = /^,\s+(?:\d{1,3},\s+)?([^,;:.()"“”\n]{3,80})(?=[,;.]|$)/u.exec(after)?.[1];
  if (
    apposition &&
    isRoleNoun(headNounOf(apposition)) &&
    !/^(?:and|but|who|which|said|told|says|whose|where|when)\b/i.test(apposition)
  ) {
    roles.push(clean(apposition));
  }
  return { roles, span: [start, name[1]] };
}

/** On one line, without article and without the "Dr" that ends it. */
const clean = (role: string): string => {
  const words = role.replace(/\s+/g, " ").trim().replace(LEADING_ARTICLE, "").split(" ");
  while (words.length > 1 && COURTESY.has((words.at(-1) ?? "").toLowerCase().replace(/\.$/, ""))) words.pop();
  return words.join(" ");
};

const lastNounPhrase = (words: string): string => {
  const at = words.search(
    /(?:\b(?:the|its|his|her|their|an?)|\b\p{Lu}[\p{L}-]*['’]s?)\s(?!.*\b(?:said|says|told|by)\b)/iu,
  );
  return at < 0 ? words : words.slice(at);
};

/** Words before a name, back from it, while they could be a title; kept if a role or courtesy title is the last of them. */
const titleBefore = (before: string): string | undefined => {
  const words = [...before.matchAll(/\S+\s+/g)];
  let from = words.length;
  while (from > 0) {
    const word = (words[from - 1]?.[0] ?? "").trim();
    const plain = word.toLowerCase().replace(/\.$/, "");
    const closes =
      /[,;:!?)"”]$|[.,;:!?]["”'’]+$/.test(word) ||
      (/\.$/.test(word) && !COURTESY.has(plain) && !/^(?:\p{Lu}\p{Ll}{1,5}|\p{Lu}(?:\.\p{Lu})*)\.$/u.test(word));
    if (closes || NEVER_IN_TITLE.has(plain)) break;
    const fits =
      COURTESY.has(plain) ||
      isRoleNoun(plain) ||
      TITLE_MODIFIERS.has(plain) ||
      isRoleNoun(plain.split("-").at(-1) ?? "") ||
      /^\p{Lu}/u.test(word) ||
      /['’]s?$/.test(word) ||
      nationOf(word) !== undefined ||
      SHORT_TITLES.test(word);
    if (!fits) break;
    from--;
  }
  const title = words.slice(from);
  const last = (title.at(-1)?.[0] ?? "").trim();
  const plain = last.toLowerCase().replace(/\.$/, "");
  if (
    !(isRoleNoun(plain) || COURTESY.has(plain) || SHORT_TITLES.test(last) || isRoleNoun(plain.split("-").at(-1) ?? ""))
  )
    return undefined;
  return title.map(([word]) => word).join("");
};

/** Shortened as news does it. */
const SHORT_TITLES =
  /^(?:Sen|Rep|Gov|Gen|Lt|Col|Capt|Cmdr|Maj|Sgt|Cpl|Adm|Amb|Pres|Supt|Insp|Det|Atty|Dir|Cllr|Brig|Pte|Const|Fr|Ven|Bro)s?\.?$/;
export const isShortTitle = (word: string): boolean => SHORT_TITLES.test(word);

export const isCourtesy = (word: string): boolean => COURTESY.has(word);

/** "Dr" and "Mr" are no roles. */
export const isRole = (title: string): boolean => !COURTESY.has(coreOf(title).toLowerCase().replace(/\.$/, ""));

/** Titles as news shortens them. */
const LONG_TITLES: ReadonlyMap<string, string> = new Map(
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

/** "col" → "colonel". */
export const unshortened = (noun: string): string => LONG_TITLES.get(noun) ?? noun;
