/** Relations to attributions: cleaned, judged, in reading order. */
import { calibrated } from "../language/calibrate.js";
import type { Quotation } from "../language/quotes.js";
import { sentencesOf } from "../language/sentences.js";
import type { Relation } from "../language/sight.js";
import type { ModelCard } from "../language/weights.js";
import type { Kind, Span } from "../reading.js";
import { withoutPersonTold } from "./addressee/told.js";
import { cutCoordinated } from "./coordinate.js";
import { inMind } from "./in-mind.js";
import { firstAfter } from "./in-order.js";
import { kindOf } from "./kind.js";
import { putAtIn } from "./put-at.js";
import { receivedIn } from "./received.js";
import { splitRejected } from "./rejected-claim.js";
import { withoutAside } from "./reporters-aside.js";
import {
  isExpletive,
  isFormula,
  isFunctionWords,
  isHearing,
  isNobody,
  sharedSource,
  sourceInCue,
  trimSource,
  withoutPassiveSubject,
} from "./source.js";
import { dropLooseMarks, joinAdjacent, trimSpan, wholeNumbers, wholeQuotations, wholeWords } from "./spans.js";

/** A statement before it is understood: whose words, by what sign, which words. */
export interface Attribution {
  source: Span[];
  cue: Span[];
  content: Span[];
  kind: Kind;
  confidence: number;
}

/**
 * @param relations what the model found in `text`, in any order
 * @param headline where the report's own is, if it has one
 */
export function assemble(
  text: string,
  relations: readonly Relation[],
  quotations: readonly Quotation[],
  card: ModelCard,
  headline?: Span,
): Attribution[] {
  const near = quotationsNear(quotations);
  const statements: Attribution[] = [];
  for (const { relation, confidence, inside } of kept(relations, card)) {
    const marks = near(relation);
    const words = inside ? withinSentence(text, relation) : relation.content;
    const content = joinAdjacent(
      text,
      words.flatMap((span) => {
        const trimmed = trimSpan(text, dropLooseMarks(text, span, marks));
        return trimmed ? [wholeQuotations(text, wholeNumbers(text, trimmed), marks)] : [];
      }),
    ).filter((span) => /[\p{L}\p{N}]/u.test(text.slice(...span)));
    if (content.length === 0) continue;
    const own = wholeWords(text, trimSpan(text, relation.cue) ?? relation.cue);
    const split = relation.source.length === 0 ? sourceInCue(text, own) : undefined;
    if (inside && isFunctionWords(text, own)) continue;
    const source = (split ? [split.source] : relation.source).flatMap((span) => {
      const trimmed = trimSpan(text, span);
      return trimmed && !isFunctionWords(text, trimmed) && !isNobody(text, trimmed) ? [trimSource(text, trimmed)] : [];
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
  statements.sort(inOrder);
  const real = statements.filter(
    ({ source, cue, content }) => !isExpletive(text, source, cue) && !isFormula(text, content),
  );
  const shared = real
    .map((found, i) => {
      const one = withoutPassiveSubject(text, found);
      if (isHearing(text, one.cue)) return one;
      const source = one.source.length > 0 ? one.source : sharedSource(text, one, real.slice(Math.max(0, i - NEAR), i));
      return { ...one, source };
    })
    .flatMap((one) => splitRejected(text, one));
  const apart = cutCoordinated(text, shared).map((one) => {
    const [cue] = one.cue;
    if (!cue) return one;
    const said = withoutPersonTold(text, cue, one.content);
    const content = withoutAside(text, cue, said, headline !== undefined && cue[1] <= headline[1]);
    const isSame =
      content.length === one.content.length &&
      content.every(([from, to], i) => from === one.content[i]?.[0] && to === one.content[i]?.[1]);
    return isSame ? one : { ...one, content, kind: kindOf(text, content, one.cue, near(one)) };
  });
  const ruled = [...apart, ...heardInside(text, apart, quotations)];
  return [...ruled, ...putAt(text, ruled, quotations)].sort(inOrder);
}

/** What speakers say that they heard, or that somebody thinks and wants, where the model saw no statement. */
const heardInside = (
  text: string,
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
): Attribution[] => {
  const cues = new Set(attributions.flatMap(({ cue }) => cue.map(([start]) => start)));
  const isTaken = ([start, end]: Span): boolean => {
    for (let at = start; at < end; at++) if (cues.has(at)) return true;
    return false;
  };
  const near = quotationsNear(quotations);
  return attributions
    .flatMap(({ content }) => content)
    .flatMap((span) => sentencesOf(text, [span[0], Math.min(span[1], span[0] + SENTENCE_REACH)]))
    .flatMap((sentence) => [...receivedIn(text, sentence), ...inMind(text, sentence)])
    .flatMap(({ source, cue, content }): Attribution[] => {
      const [first] = cue;
      if (!first || isTaken(first)) return [];
      cues.add(first[0]);
      return [{ source, cue, content, kind: kindOf(text, content, cue, near({ content })), confidence: BY_RULE }];
    });
};

/** Figures that somebody puts at something, where the model saw no statement. */
const putAt = (text: string, attributions: readonly Attribution[], quotations: readonly Quotation[]): Attribution[] => {
  const cues = attributions.flatMap(({ cue }) => cue).sort((a, b) => a[0] - b[0]);
  const near = quotationsNear(quotations);
  return putAtIn(text).flatMap(({ cue, content }): Attribution[] => {
    const [sign] = cue as [Span];
    const next = firstAfter(cues, sign[1] - 1);
    if (cues.slice(Math.max(0, next - CUES_NEAR), next).some(([, end]) => end > sign[0])) return [];
    return [{ source: [], cue, content, kind: kindOf(text, content, cue, near({ content })), confidence: BY_RULE }];
  });
};

/** Cues before a place that may reach over it. */
const CUES_NEAR = 6;

/** Not fitted: too few of these stand in the gold set to tell how many hold. */
const BY_RULE = 0.5;

const inOrder = (a: Attribution, b: Attribution): number =>
  firstOf(a) - firstOf(b) || (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0);

interface Kept {
  relation: Relation;
  confidence: number;
  /** Kept only because it stands in another's content. */
  inside: boolean;
}

/**
 * Relations that the relation head believes; and inside the content of one of them those that another head believes, which
 * was not taught that there are none.
 */
const kept = (relations: readonly Relation[], card: ModelCard): Kept[] => {
  const isOuter = ({ inner, scores }: Relation): boolean => !inner && scores.valid >= card.leastValid;
  const outer = relations.filter(isOuter);
  const contents = outer.flatMap(({ content }) => content).sort((a, b) => a[0] - b[0]);
  const reach = contents.reduce((most, [start, end]) => Math.max(most, end - start), 0);
  const isHeld = ([start, end]: Span): boolean => {
    let low = 0;
    let high = contents.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((contents[middle]?.[0] as number) < start - reach) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < contents.length && (contents[i]?.[0] as number) <= start; i++) {
      if ((contents[i]?.[1] as number) >= end) return true;
    }
    return false;
  };
  return relations.flatMap((relation): Kept[] => {
    const { scores, cue } = relation;
    if (isOuter(relation)) {
      return [{ relation, confidence: calibrated(scores, card.calibration), inside: false }];
    }
    if (!isHeld(cue)) return [];
    const confidence = calibrated({ ...scores, valid: scores.inside }, card.calibrationInside);
    if (confidence < card.leastInside + (relation.source.length === 0 ? SOURCELESS : 0)) return [];
    return [{ relation, confidence, inside: true }];
  });
};

/** How much surer the model must be, inside a content, of a cue that is nobody's. */
export const SOURCELESS = 0.25;

/** What is said to be said seldom goes beyond its sentence, though the quotation around it may. */
const withinSentence = (text: string, { cue, content }: Relation): Span[] => {
  const start = Math.max(text.lastIndexOf("\n", cue[0]) + 1, cue[0] - SENTENCE_REACH);
  const line = text.indexOf("\n", cue[1]);
  const end = Math.min(line < 0 ? text.length : line, cue[1] + SENTENCE_REACH);
  const sentence = sentencesOf(text, [start, end]).find(([from, to]) => from <= cue[0] && cue[1] <= to);
  if (!sentence) return content;
  return content.flatMap(([from, to]): Span[] => {
    const clause = from < cue[1] ? -1 : text.slice(from, to).search(NEXT_CLAUSE);
    const clipped: Span = [Math.max(from, sentence[0]), Math.min(clause < 0 ? to : from + clause, sentence[1])];
    return clipped[0] < clipped[1] ? [clipped] : [];
  });
};

/** ", and I'd ask everyone to wait": the clause after the one that is said. */
const NEXT_CLAUSE = /,?\s+(?:and|but)\s+(?:(?:in|on|at|by|last|this)\s+\S+\s+)?(?:I|we|he|she|they|you)(?=[\s'’])/u;

/** Characters looked at on each side of a cue for its sentence. */
const SENTENCE_REACH = 1000;

/** Attributions looked back for a shared source. */
const NEAR = 4;

const firstOf = ({ source, cue, content }: Attribution): number =>
  Math.min(...[...source, ...cue, ...content].map(([start]) => start));

/** The quotations a relation can touch; found by halving, since a report may have thousands. */
const quotationsNear = (quotations: readonly Quotation[]): ((relation: { content: Span[] }) => Quotation[]) => {
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
