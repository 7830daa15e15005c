/** A version of a report, as a list shows it. */
import type { Article, Hints } from "../../reading.js";

/** The fixed part of a `ReportLine`, kept with the version. */
export interface Line {
  headline?: string;
  publisher?: string;
  url?: string;
  datePublished?: string;
  creditText?: string;
  opening: string;
}

/** Characters of an opening. */
const OPENING = 280;

export const lineOf = (article: Article, hints: Hints): Line => {
  const { creditText } = article;
  const headline = article.headline ?? hints.headline;
  const publisher = article.publisher ?? hints.publisher;
  const url = article.url ?? hints.url;
  const datePublished = article.datePublished ?? hints.datePublished;
  return {
    ...(headline !== undefined && { headline }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
    ...(datePublished !== undefined && { datePublished }),
    ...(creditText !== undefined && { creditText }),
    opening: openingOf(article),
  };
};

const openingOf = ({ text, parts: { body } }: Article): string => {
  let opening = "";
  for (const span of body.length > 0 ? body : [[0, text.length] as const]) {
    if (opening.length > OPENING) break;
    opening += `${opening === "" ? "" : " "}${text
      .slice(span[0], Math.min(span[1], span[0] + 2 * OPENING))
      .replace(/\s+/gu, " ")
      .trim()}`;
  }
  if (opening.length <= OPENING) return opening.toWellFormed();
  const cut = opening.slice(0, OPENING);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), OPENING / 2)).toWellFormed()} …`;
};

/** The body as one text, to be searched. */
export const bodyOf = ({ text, parts: { body } }: Article): string =>
  body.length > 0 ? body.map((span) => text.slice(...span)).join("\n") : text;
