/**
 * A reading as Web Annotations (W3C Recommendation, https://www.w3.org/TR/annotation-model/): a page of annotations a
 * report, one annotation a statement, its targets the words of source, cue and content.
 */
import { CodePoints } from "../intake/code-points.js";
import type { Article, Entity, Reading, Span, Statement } from "../reading.js";
import { jsonLine } from "./format-json.js";
import { addressOf, nameOf, partOf } from "./iri.js";
import { textOf } from "./words.js";

export interface TextQuoteSelector {
  type: "TextQuoteSelector";
  exact: string;
  prefix: string;
  suffix: string;
}
/** In Unicode code points of the report's text, as the model demands ("not in terms of code units"). */
export interface TextPositionSelector {
  type: "TextPositionSelector";
  start: number;
  end: number;
}
export interface Target {
  type: "SpecificResource";
  source: string;
  purpose: "identifying" | "classifying" | "highlighting";
  /** Which part of the statement it is. */
  styleClass: "source" | "cue" | "content";
  /** Two ways to the same words: whoever has the page goes by the quote, whoever has the text by the position. */
  selector: [TextQuoteSelector, TextPositionSelector];
}
export interface TextualBody {
  type: "TextualBody";
  purpose: "describing" | "tagging";
  format: "text/plain" | "application/json";
  language?: string;
  value: string;
}
export interface Annotation {
  id: string;
  type: "Annotation";
  motivation: "describing";
  generator: { type: "Software"; name: string };
  /** In words, as the record that JSON output has, and its act, type and kind as tags. */
  body: TextualBody[];
  target: Target[];
}
export interface AnnotationPage {
  "@context": typeof CONTEXT;
  id: string;
  type: "AnnotationPage";
  partOf: { id: string; type: "AnnotationCollection"; label: string; total: number };
  startIndex: 0;
  items: Annotation[];
}

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";
/** Code units of text on each side: enough to tell places apart, and what annotation clients commonly take. */
const AROUND = 32;
const PURPOSES = { source: "identifying", cue: "classifying", content: "highlighting" } as const;
const ROLES = ["source", "cue", "content"] as const;

export const formatAnnotations = (reading: Reading): string => jsonLine(annotationsOf(reading));

export function annotationsOf(reading: Reading): AnnotationPage {
  const { article, statements, id } = reading;
  const name = nameOf(reading);
  const about: About = {
    reading,
    name,
    source: addressOf(reading),
    points: new CodePoints(article.text),
    entities: new Map(reading.entities.map((entity) => [entity.id, entity])),
  };
  const items = statements.map((statement) => annotationOf(statement, about));
  return {
    "@context": CONTEXT,
    id: partOf(name, "page"),
    type: "AnnotationPage",
    partOf: { id: name, type: "AnnotationCollection", label: article.headline ?? id, total: items.length },
    startIndex: 0,
    items,
  };
}

interface About {
  reading: Reading;
  name: string;
  source: string;
  points: CodePoints;
  entities: ReadonlyMap<string, Entity>;
}

const annotationOf = (statement: Statement, about: About): Annotation => {
  const { reading, name, source, points } = about;
  const { type, act, kind, polarity, hedged } = statement;
  const tags = [act, type, kind, ...(polarity === "negative" ? [polarity] : []), ...(hedged ? ["hedged"] : [])];
  return {
    id: partOf(name, statement.id),
    type: "Annotation",
    motivation: "describing",
    generator: { type: "Software", name: `Hearsay, ${reading.model}` },
    body: [
      {
        type: "TextualBody",
        purpose: "describing",
        format: "text/plain",
        ...(reading.article.inLanguage !== undefined && { language: reading.article.inLanguage }),
        value: inWords(statement, about),
      },
      { type: "TextualBody", purpose: "describing", format: "application/json", value: recordOf(statement, about) },
      ...tags.map((value): TextualBody => ({ type: "TextualBody", purpose: "tagging", format: "text/plain", value })),
    ],
    target: ROLES.flatMap((role) =>
      statement[role].map(
        (span): Target => ({
          type: "SpecificResource",
          source,
          purpose: PURPOSES[role],
          styleClass: role,
          selector: [quoteOf(reading.article, span), positionOf(points, span)],
        }),
      ),
    ),
  };
};

/** `Tamsin Vale said: it failed` */
const inWords = ({ speaker, source, cue, content }: Statement, { reading, entities }: About): string => {
  const name = entities.get(speaker ?? "")?.name ?? textOf(reading, source);
  return `${[name, textOf(reading, cue)].filter((part) => part !== "").join(" ")}: ${textOf(reading, content)}`;
};

/** The statement as JSON output has it, with the entities that it names. Its spans are in UTF-16 code units. */
const recordOf = (statement: Statement, { entities }: About): string => {
  const named = new Set([...statement.chain, statement.speaker, statement.addressee?.entity]);
  const own = [...named].flatMap((id) => entities.get(id ?? "") ?? []);
  return JSON.stringify({ statement, entities: own.map(({ mentions: _mentions, ...entity }) => entity) });
};

const quoteOf = ({ text }: Article, [start, end]: Span): TextQuoteSelector => ({
  type: "TextQuoteSelector",
  exact: text.slice(start, end),
  prefix: text.slice(whole(text, start - AROUND), start),
  suffix: text.slice(end, whole(text, end + AROUND)),
});

/** Not inside a surrogate pair: a character before it. */
const whole = (text: string, at: number): number => {
  const within = Math.max(0, Math.min(at, text.length));
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, within - 1), within + 1)) ? within - 1 : within;
};

const positionOf = (points: CodePoints, span: Span): TextPositionSelector => {
  const [start, end] = points.of(span);
  return { type: "TextPositionSelector", start, end };
};
