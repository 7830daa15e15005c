/** A reading, corrections applied, as the rows by which its statements are found. Pure. */
import type { Quantity, Span, Statement } from "../../reading.js";
import { dayNumber } from "../days.js";
import type { Effective, EffectiveStatement } from "../effective.js";
import { figureKey } from "../figure-key.js";
import { plain } from "../fold.js";
import { sameSpans } from "../overlap.js";
import type { Detail } from "./detail.js";
import {
  aboutFacet,
  actFacet,
  chainFacet,
  confidenceFacet,
  countryFacet,
  EVERY,
  kindFacet,
  lengthFacets,
  namedFacet,
  placeFacet,
  publisherFacet,
  reportFacet,
  speakerFacet,
} from "./facets.js";

export interface StatementRow {
  id: string;
  /** When it was said, else when the report was published; none where it is undated. */
  day: number | null;
  speaker: number | null;
  carrier: number | null;
  act: string;
  confidence: number;
  detail: Detail;
  /** For the search index. */
  content: string;
  headline: string;
  speakerName: string;
  facets: string;
}

export interface FigureRow {
  /** Index among the statements. */
  statement: number;
  position: number;
  key: string;
  unit: string | null;
  head: string;
  counted: string;
  low: number;
  high: number;
  quantity: Quantity;
}

export interface About {
  report: number;
  version: number;
  publisher: number | null;
  headline: string;
  /** When it was published: the day of statements that have no date of their own. */
  day: number | null;
}

export const statementRows = (effective: Effective, about: About): StatementRow[] => {
  const entities = new Map(effective.reading.entities.map((entity) => [entity.id, entity]));
  const mentions = effective.reading.entities.flatMap(({ id, mentions }) =>
    mentions.map(({ span: [start, end] }) => ({ start, end, known: effective.known.get(id) as number })),
  );
  mentions.sort((one, other) => one.start - other.start);
  const recordIds = new Map(effective.statements.map(({ id, statement }) => [statement.id, id]));
  return effective.statements.map(({ id, statement, corrected }) => {
    const known = (local: string): number[] => {
      const number = effective.known.get(local);
      return number === undefined ? [] : [number];
    };
    const speaker = statement.speaker === undefined ? undefined : known(statement.speaker)[0];
    const entity = statement.speaker === undefined ? undefined : entities.get(statement.speaker);
    const chain = statement.chain.flatMap(known);
    const above = speaker !== undefined && chain.at(-1) === speaker ? chain.at(-2) : chain.at(-1);
    const mentioned = new Set(
      mentions
        .filter(({ start, end }) => statement.content.some(([from, to]) => from <= start && to >= end))
        .map(({ known }) => known),
    );
    const detail = detailOf(
      effective.reading.article.text,
      statement,
      about.version,
      corrected,
      chain,
      speaker,
      recordIds,
    );
    const { place } = statement;
    const facets = [
      EVERY,
      reportFacet(about.report),
      kindFacet(statement.kind),
      actFacet(statement.act),
      namedFacet(entity !== undefined && entity.type !== "unnamed"),
      confidenceFacet(statement.confidence),
      ...(about.publisher === null ? [] : [publisherFacet(about.publisher)]),
      ...(speaker === undefined ? [] : [speakerFacet(speaker)]),
      ...[...new Set(chain)].map(chainFacet),
      ...[...mentioned].map(aboutFacet),
      ...lengthFacets(statement.chain.length),
      ...(place ? [placeFacet(place.name), ...(place.country === undefined ? [] : [countryFacet(place.country)])] : []),
    ];
    return {
      id,
      day: (statement.date && dayNumber(statement.date.start)) ?? about.day,
      speaker: speaker ?? null,
      carrier: above ?? null,
      act: statement.act,
      confidence: statement.confidence,
      detail,
      content: plain(detail.text),
      headline: plain(about.headline),
      speakerName: plain(entity?.name ?? ""),
      facets: facets.join(" "),
    };
  });
};

const detailOf = (
  text: string,
  statement: Statement,
  version: number,
  corrected: boolean,
  chain: number[],
  speaker: number | undefined,
  recordIds: ReadonlyMap<string, string>,
): Detail => {
  const words = (spans: readonly Span[]): string => spans.map((span) => text.slice(...span).toWellFormed()).join(" … ");
  const { date, place, hedged, speakerRole, parent } = statement;
  const parentId = parent === undefined ? undefined : recordIds.get(parent);
  return {
    version,
    local: statement.id,
    ...(speakerRole !== undefined && { role: speakerRole }),
    source: words(statement.source),
    cue: words(statement.cue),
    text: words(statement.content),
    kind: statement.kind,
    type: statement.type,
    act: statement.act,
    polarity: statement.polarity,
    ...(hedged !== undefined && { hedged }),
    ...(speaker !== undefined && { speaker }),
    chain,
    ...(date && { date }),
    ...(place && { place }),
    quantities: statement.quantities,
    confidence: statement.confidence,
    corrected,
    ...(parentId !== undefined && { parent: parentId }),
    content: statement.content,
  };
};

/** Each figure once: with the innermost statement that holds it. */
export const figureRows = (statements: readonly EffectiveStatement[]): FigureRow[] =>
  statements.flatMap(({ statement }, index) => {
    const inside = statements.filter(({ statement: { parent } }) => parent === statement.id);
    return statement.quantities.flatMap((quantity, position) => {
      const deeper = inside.some(({ statement: { quantities } }) =>
        quantities.some(({ span }) => sameSpans([span], [quantity.span])),
      );
      const group = figureKey(quantity);
      const low = quantity.value ?? quantity.low ?? quantity.high;
      const high = quantity.value ?? quantity.high ?? quantity.low;
      if (deeper || !group || low === undefined || high === undefined) return [];
      const counted = plain(quantity.counted ?? (quantity.unit === "ratio" ? quantity.of : undefined) ?? group.head);
      return [
        {
          statement: index,
          position,
          key: group.key,
          unit: quantity.unit === undefined ? null : plain(quantity.unit),
          head: group.head,
          counted: counted.slice(0, 200).toWellFormed(),
          low: Math.min(low, high),
          high: Math.max(low, high),
          quantity,
        },
      ];
    });
  });
