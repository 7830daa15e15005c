/** Occasions that a report told of before, and dates by them: "shortly after the vote", "at half-time", "outside the hearing". Bare "after the match" tells no day: the gold set leaves it undated. */
import type { Span } from "../../reading.js";
import { S } from "./rule.js";

/** Gatherings and contests of one day, at which or right after which people speak: no trials or tours. Speeches and documents are none: what is said in one is dated with it. */
const OCCASIONS =
  "match|game|derby|final|semi-final|fight|bout|race|whistle|hooter|siren|bell|defeat|win|victory|loss|draw|meeting|hearing|verdict|ruling|sentencing|vote|talks|summit|debate|session|ceremony|inauguration|swearing-in|turnover|handover|launch|unveiling|signing|funeral|burial|vigil|rally|march|protest|demonstration|concert|gig|AGM";

/** What a text with one in it holds, in small letters, at the beginning of a word. */
export const OCCASION_SIGNS: readonly string[] = [
  ...OCCASIONS.split("|").map((noun) => noun.toLowerCase()),
  "half-time",
  "halftime",
  "half time",
  "full-time",
  "fulltime",
  "full time",
  "post-",
  "postm",
  "postg",
];

const DETERMINER = "(?:the|that|this|his|her|its|their)";
const SOON = `(?:(?:shortly|soon|immediately|just|right|straight|moments|minutes)${S})`;

/** Each ends with the noun of the occasion. */
const PATTERN = new RegExp(
  [
    String.raw`\b(?:${SOON}(?:after|following)|${SOON}before|during|at(?:${S}the${S}(?:end|start|close)${S}of)?|outside|on${S}the${S}(?:sidelines|margins)${S}of)`,
    String.raw`${S}${DETERMINER}${S}(?:(?!(?:last|next|previous|first|second|third|same|of|to|and|in|on|at)\b)[\p{L}’'-]+${S}){0,2}?(?<noun>${OCCASIONS})(?!${S}(?:${OCCASIONS})\b)`,
    String.raw`|\bat${S}(?:half|full)(?:-|${S})?time`,
    String.raw`|\bin${S}(?:an?|the|his|her|its|their)${S}post-?(?<contest>match|game|race|fight)${S}(?:(?:press|news|TV|television|radio)${S})?(?:conference|interview|briefing|remarks|comments)`,
  ].join("") + String.raw`(?![\p{L}\p{N}-]|['’]s)`,
  "giu",
);

/** "after the match [fee]": another thing. */
const OTHER_NOUN =
  /^\s+(?!(?:that|and|but|or|in|on|at|with|against|to|as|when|where|which|who|he|she|they|it|we|was|were|is|had|has|said|told|by|for|of|between|over|near|here|there|late|the|an?|his|her|their|last|this|\p{L}+ed|\p{L}+ing)\b)\p{Ll}/u;
/** "at the meeting in the hall [on Monday]": it has a day of its own. */
const TO_ITS_DAY = /^,?\s+(?:(?!(?:that|to|will|would)\b)[\p{L}’'-]+\s+){0,5}$/u;

/**
 * @param nextTime where the next time begins that the report names by itself
 * @returns where such words stand in a stretch of the text, and the noun of the occasion in small letters
 */
export const occasionsIn = (
  text: string,
  [begin, end]: Span,
  nextTime: (from: number) => number,
): { span: Span; noun: string }[] =>
  [...text.slice(begin, end).matchAll(PATTERN)].flatMap((match) => {
    const { noun, contest } = match.groups ?? {};
    const span: Span = [begin + match.index, begin + match.index + match[0].length];
    if (OTHER_NOUN.test(text.slice(span[1], span[1] + 24))) return [];
    const next = nextTime(span[1]);
    if (next - span[1] < LONGEST_TO_DAY && TO_ITS_DAY.test(text.slice(span[1], next))) return [];
    const plain = (noun ?? contest ?? "match").toLowerCase();
    return [{ span, noun: /^(?:whistle|hooter|siren|bell|final)$/.test(plain) ? "match" : plain }];
  });

const LONGEST_TO_DAY = 60;
