/** Relations to attributions: cleaned, judged, in reading order. */
import { calibrated } from "../language/calibrate.js";
import type { Relation } from "../language/sight.js";
import type { Quotation } from "../language/quotes.js";
import type { ModelCard } from "../language/weights.js";
import type { Kind, Span } from "../reading.js";
import { kindOf } from "./kind.js";
import { isExpletive, sharedSource, sourceInCue, trimSource } from "./source.js";
import { dropLooseMarks, joinAdjacent, trimSpan, wholeQuotations } from "./spans.js";

/** A statement before it is understood: whose words, by what sign, which words. */
export interface Attribution {
  source: Span[];
  cue: Span[];
  content: Span[];
  kind: Kind;
  confidence: number;
}

/** @param relations what the model found in `text`, in any order */
export function assemble(
  text: string,
  relations: readonly Relation[],
  quotations: readonly Quotation[],
  card: ModelCard,
): Attribution[] {
  const near = quotationsNear(quotations);
  const statements: Attribution[] = [];
  for (const relation of relations) {
    if (relation.scores.valid < card.leastValid) continue;
    const confidence = calibrated(relation.scores, card.calibration);
    const marks = near(relation);
    const content = joinAdjacent(
      text,
      relation.content.flatMap((span) => {
        const trimmed = trimSpan(text, dropLooseMarks(text, span, marks));
        return trimmed ? [wholeQuotations(text, trimmed, marks)] : [];
      }),
    ).filter((span) => /[\p{L}\p{N}]/u.test(text.slice(...span)));
    if (content.length === 0) continue;
    const own = trimSpan(text, relation.cue) ?? relation.cue;
    const split = relation.source.length === 0 ? sourceInCue(text, own) : undefined;
    const source = (split ? [split.source] : relation.source).flatMap((span) => {
      const trimmed = trimSpan(text, span);
      return trimmed ? [trimSource(text, trimmed)] : [];
    });
    const cue = [split?.cue ?? own];
    statements.push({
      source,
      cue,
      content,
      kind: kindOf(text, content, cue, marks),
      confidence: Math.round(confidence * 1000) / 1000,
    });
  }
  statements.sort((a, b) => firstOf(a) - firstOf(b) || (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0));
  const kept = statements.filter(({ source, cue }) => !isExpletive(text, source, cue));
  return kept.map((one, i) => {
    const source = one.source.length > 0 ? one.source : sharedSource(text, one, kept.slice(Math.max(0, i - NEAR), i));
    return { ...one, source };
  });
}

/** Attributions looked back for a shared source. */
const NEAR = 4;

const firstOf = ({ source, cue, content }: Attribution): number =>
  Math.min(...[...source, ...cue, ...content].map(([start]) => start));

/** The quotations a relation can touch; found by halving, since a report may have thousands. */
const quotationsNear = (quotations: readonly Quotation[]): ((relation: Relation) => Quotation[]) => {
  const segments = quotations
    .flatMap((quotation) => quotation.segments.map((span) => ({ span, quotation })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const longest = segments.reduce((most, { span }) => Math.max(most, span[1] - span[0]), 0);
  return ({ content }) => {
    const from = Math.min(...content.map(([start]) => start)) - longest - 2;
    const to = Math.max(...content.map(([, end]) => end)) + 2;
    let low = 0;
    let high = segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((segments[middle]?.span[0] as number) < from) low = middle + 1;
      else high = middle;
    }
    const near = new Set<Quotation>();
    for (let i = low; i < segments.length && (segments[i]?.span[0] as number) <= to; i++) {
      near.add((segments[i] as (typeof segments)[number]).quotation);
    }
    return [...near];
  };
};
