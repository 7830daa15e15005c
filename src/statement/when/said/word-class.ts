/** Words by the small closed classes that tell how a time is bound to what stands around it. */
import type { Span } from "../../../reading.js";
import { SPEECH_EVENT } from "../names.js";

/** What stands in each class; those without words are told by their ending or their marks. */
const WORDS = {
  none: "",
  comma: ",",
  strong: "; : — – ( ) -",
  quote: "\" “ ” « » ‘ ’ '",
  end: ". ! ? …",
  determiner: "a an the this these those each another every some any no all",
  possessive: "his her its their our my your 's ’s",
  on: "on upon",
  in: "in",
  at: "at during",
  of: "of",
  to: "to",
  limit: "from since until till by between through throughout for than without",
  after: "after before following",
  when: "when while as once whenever",
  relative: "who which whose whom where",
  that: "that",
  subordinator: "because if although though whether unless despite amid lest why how what",
  and: "and or nor",
  but: "but yet",
  pronoun: "he she it they we i you there",
  had: "had",
  have: "has have having ’ve 've",
  be: "is are was were been be being am",
  modal: "will would could should may might must shall can cannot",
  say: "said says say saying wrote writes written",
  tell: "told tells tell telling",
  past:
    "made met left went came took gave held found saw won lost fell rose began broke cut put set ran led hit shot stood sat " +
    "became brought built bought caught chose drew drove felt fought flew got grew heard kept knew laid paid read rang sought " +
    "sold shook shut stepped struck swept taken seen thought threw understood wore withdrew quit beat born sworn known given " +
    "gone done",
  ing: "",
  spoke:
    "spoke talked testified briefed addressed appeared disclosed revealed announced visited toured opened attended hosted joined",
  speaking:
    "speaking talking writing appearing testifying addressing responding reacting briefing tweeting commenting replying " +
    "answering announcing unveiling introducing campaigning visiting opening giving",
  asked:
    "asked questioned pressed quoted interviewed contacted approached reached quizzed grilled cross-examined challenged",
  issued:
    "released published lodged issued posted dated sent aired broadcast delivered filed signed obtained printed circulated " +
    "unveiled carried conducted commissioned",
  adverb:
    "also again only just even later then still once late early back earlier recently ago now first soon so too repeatedly never " +
    "ever already twice",
  not: "not n't",
  event: "",
  preposition:
    "with about against over under via outside inside near into onto around across among behind beside above below along within " +
    "aboard alongside like off up out down toward towards",
  connective: "meanwhile however moreover indeed separately instead otherwise thus therefore",
  capital: "",
  number: "",
  other: "",
} as const;
export type WordClass = keyof typeof WORDS;
const CLASSES = Object.keys(WORDS) as WordClass[];
export const CLASSES_COUNT = CLASSES.length;
/** The classes as numbers. */
export const C = Object.fromEntries(CLASSES.map((name, i) => [name, i])) as Record<WordClass, number>;

const KNOWN: ReadonlyMap<string, number> = new Map(
  CLASSES.flatMap((name) => WORDS[name].split(" ").map((word): [string, number] => [word, C[name]])),
);

/** A word or mark of a sentence. */
export interface Token {
  start: number;
  end: number;
  class: number;
}

const TOKEN =
  /['’]s(?!\p{L})|\p{L}[\p{L}\p{N}]*(?:[-.](?=\p{L})[\p{L}\p{N}]+|['’](?!s\b)\p{L}+)*|\p{N}[\p{N}.,:/]*(?:\p{L}+)?|[^\s]/gu;

/** Full stops inside, as of "Mr.", are left out. */
export function tokensIn(text: string, [from, to]: Span): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.slice(from, to).matchAll(TOKEN))
    if (word !== "." || from + index + 1 >= to - 2)
      tokens.push({ start: from + index, end: from + index + word.length, class: classOf(word) });
  return tokens;
}

function classOf(word: string): number {
  const small = word.toLowerCase();
  const known = KNOWN.get(small);
  if (known !== undefined) return known;
  const first = word.charAt(0);
  if (/\p{N}/u.test(first)) return C.number;
  if (!/\p{L}/u.test(first)) return C.other;
  if (SPEECH_EVENT.exec(small)?.[0].length === small.length) return C.event;
  if (/n['’]t$/.test(small)) return C.not;
  if (first !== small.charAt(0)) return C.capital;
  if (small.length > 3 && small.endsWith("ed")) return C.past;
  if (small.length > 4 && small.endsWith("ing")) return C.ing;
  if (small.length > 3 && small.endsWith("ly")) return C.adverb;
  return C.other;
}
