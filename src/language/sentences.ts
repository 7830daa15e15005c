/** Sentences of a paragraph: Unicode's rules (UAX #29), mended where news has points that end nothing ("Sen. Cruz", "U.S."). */
import type { Span } from "../reading.js";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Words with a point after which a sentence goes on: titles, months, and the like. */
const ABBREVIATION =
  /(?:^|[\s("'“‘[])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|Fr|Sr|Jr|St|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Capt|Cmdr|Maj|Sgt|Cpl|Adm|Amb|Pres|Supt|Insp|Det|Dist|Asst|Atty|No|Nos|vs|v|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Rs|Ave|Mt|Ft|approx|e\.g|i\.e|cf|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.["'”’)]*\s*$/u;
/** Initials that may well end a sentence: it does where the next begins like one. */
const MAY_END = /(?:\p{Lu}\.){2,}["'”’)]*\s*$/u;
const OPENS_LIKE_ONE = /^["'“‘(]*(?:The|A|An|In|On|At|He|She|It|They|We|But|And|However|According|Mr|Ms|Mrs)\b/;
const STARTS_SMALL = /^["'”’)\]\s]*(?:\p{Ll}|[,;:)\]]|[-\u2013\u2014]\s)/u;

/** @returns spans of `text` inside `paragraph`, in order, without the space between */
export function sentencesOf(text: string, [start, end]: Span): Span[] {
  const found: Span[] = [];
  let open: number | undefined;
  const pieces = [...piecesOf(text.slice(start, end))];
  for (const [i, { index, segment }] of pieces.entries()) {
    const next = pieces[i + 1]?.segment;
    open ??= index;
    if (next !== undefined && goesOn(segment, next)) continue;
    const words = text.slice(start + open, start + index + segment.length);
    const before = words.length - words.trimStart().length;
    if (words.trim() !== "") found.push([start + open + before, start + open + before + words.trim().length]);
    open = undefined;
  }
  return found;
}

/**
 * What Unicode's rules make of a paragraph. A very long one is taken apart before, at the end of a sentence where there is one:
 * every piece that the segmenter gives holds on to all that the segmenter was given.
 */
function* piecesOf(paragraph: string): Generator<{ index: number; segment: string }> {
  for (let from = 0; from < paragraph.length; ) {
    let part = paragraph.slice(from, from + LONGEST);
    if (from + part.length < paragraph.length) {
      const end = [...part.matchAll(/[.!?]["'”’)]*\s+/g)].at(-1);
      if (end) part = part.slice(0, end.index + end[0].length);
    }
    for (const { index, segment } of segmenter.segment(part)) yield { index: from + index, segment };
    from += part.length;
  }
}

/** Characters segmented at once. */
const LONGEST = 4000;

const goesOn = (sentence: string, next: string): boolean => {
  if (/\n\s*$/.test(sentence)) return false;
  if (STARTS_SMALL.test(next)) return true;
  if (!ABBREVIATION.test(sentence)) return false;
  return !(MAY_END.test(sentence) && OPENS_LIKE_ONE.test(next));
};
