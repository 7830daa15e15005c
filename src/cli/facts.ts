/** What is known of a statement beyond its words, each fact in a few words of its own, on one harmless line. */
import type { Entity, Span, Statement } from "../reading.js";
import type { Lookup } from "./lookup.js";
import { named } from "./speaker.js";
import { visible } from "./visible.js";
import { whenInWords } from "./when-in-words.js";

/** Names, as they are, from the outermost on whose word we have it down to the speaker. */
export const chainOf = (lookup: Lookup, { chain }: Statement): string[] =>
  chain.map((id) => lookup.entity(id)?.name ?? id);

/** The chain as drawn, each on the word of the next; nothing where there is no more to it than the speaker. */
export const chainDrawn = (lookup: Lookup, statement: Statement): string | undefined =>
  statement.chain.length > 1 ? chainOf(lookup, statement).map(visible).join(" ⟵ ") : undefined;

/** What turns the cue round or weakens it. */
export const marksOf = ({ polarity, hedged }: Statement): string[] => [
  ...(polarity === "negative" ? ["negative"] : []),
  ...(hedged ? ["hedged"] : []),
];

/** Outer statement, kind, act, type, date, place, occasion and addressee: those that are known and say something. */
export const factsOf = (lookup: Lookup, statement: Statement): string[] => {
  const { kind, act, type, date, place, occasion, parent } = statement;
  const at = occasion ? wordsAt(lookup, occasion) : "";
  const where = place ? visible(place.name) : "";
  const outer = lookup.number(parent);
  const to = addresseeOf(lookup, statement);
  return [
    ...(outer === undefined ? [] : [`inside ${outer}`]),
    kind,
    act,
    ...(type === "assertion" ? [] : [type]),
    ...(date ? [whenInWords(date)] : []),
    // "at a conference in Uzbekistan" has the place in it.
    ...(where && !at.includes(where) ? [where] : []),
    ...(at ? [at] : []),
    ...(to ? [`to ${to}`] : []),
  ];
};

const wordsAt = ({ reading }: Lookup, span: Span): string => visible(reading.article.text.slice(...span));

/** "reporters", "Orro (them)". */
const addresseeOf = (lookup: Lookup, { addressee }: Statement): string | undefined => {
  if (!addressee) return undefined;
  const whom = named(lookup, [addressee.span], addressee.entity);
  return whom?.asWritten ? `${whom.name} (${whom.asWritten})` : wordsAt(lookup, addressee.span);
};

/** Who speaks, by how many statements: the most first, then in the order in which they first do. */
export const speakersOf = (lookup: Lookup): { entity: Entity; statements: number }[] => {
  const counts = new Map<Entity, number>();
  for (const { speaker } of lookup.reading.statements) {
    const entity = lookup.entity(speaker);
    if (entity) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts]
    .map(([entity, statements]) => ({ entity, statements }))
    .sort((a, b) => b.statements - a.statements);
};
