/** A reading as it is to be read: what people said of it wins over what the model said. Pure. */
import type { Entity, EntityType, Reading, Span, Statement } from "../reading.js";
import { nameKey } from "./fold.js";
import { type Spans, statementId } from "./ids.js";
import type { Correction } from "./kept.js";
import { covers, lengthOf, overlap, sameSpans } from "./overlap.js";

/** Whom a person named, once it is known who that is in the record. */
export interface Named {
  /** The record's own number of the entity. */
  known: number;
  type: EntityType;
  name: string;
  countries: readonly string[];
}

export interface ToApply {
  correction: Correction;
  /** The spans of the statement it speaks of, as the model had them then; of a missing one, its own. */
  anchor: Spans;
  /** Of a correction that names a speaker. */
  speaker?: Named | null;
}

/** A statement, with the spans by which the record knows it: the model's, or those of the person who missed it. */
export interface EffectiveStatement {
  id: string;
  statement: Statement;
  origin: Spans;
  corrected: boolean;
}

export interface Effective {
  reading: Reading;
  statements: EffectiveStatement[];
  /** Which entity of the record each of the reading's is. */
  known: ReadonlyMap<string, number>;
}

/** Less of the content in common, and it is another statement. */
const LEAST_OVERLAP = 0.5;

/**
 * @param report its id
 * @param known which entity of the record each of the reading's is
 * @param corrections in the order in which they were made: of two that contradict each other the later holds
 */
export const applyCorrections = (
  report: string,
  textDigest: string,
  reading: Reading,
  known: ReadonlyMap<string, number>,
  corrections: readonly ToApply[],
): Effective => {
  const work = new Work(report, textDigest, reading, known);
  for (const one of corrections) work.apply(one);
  return work.done();
};

/** Takes corrections one after the other; the reading it was given stays as it is. */
class Work {
  readonly #report: string;
  readonly #textDigest: string;
  readonly #reading: Reading;
  readonly #known: Map<string, number>;
  readonly #entities: Entity[];
  #statements: EffectiveStatement[];
  /** What stands before the speakers in every chain: publisher and wire. */
  readonly #outer: string[];

  constructor(report: string, textDigest: string, reading: Reading, known: ReadonlyMap<string, number>) {
    this.#report = report;
    this.#textDigest = textDigest;
    this.#reading = reading;
    this.#known = new Map(known);
    this.#entities = [...reading.entities];
    const seen = new Map<string, number>();
    this.#statements = reading.statements.map((statement) => {
      const { source, cue, content } = statement;
      const origin = { source, cue, content };
      const spans = JSON.stringify([source, cue, content]);
      const again = seen.get(spans) ?? 0;
      seen.set(spans, again + 1);
      return { id: statementId(report, textDigest, origin, again), statement, origin, corrected: false };
    });
    const outermost = reading.statements.filter(({ parent }) => parent === undefined);
    this.#outer =
      outermost.length > 0
        ? commonBeginning(outermost.map(({ chain, speaker }) => without(chain, speaker)))
        : publisherIn(reading);
  }

  apply({ correction, anchor, speaker }: ToApply): void {
    if (correction.what === "missing") {
      this.#add(correction, anchor, speaker ?? null);
      return;
    }
    const target = this.#find(anchor);
    if (!target) return;
    if (correction.what === "not-a-statement") this.#remove(target);
    else if (correction.what === "speaker") this.#setSpeaker(target, speaker ?? null);
    else this.#setSpans(target, correction);
  }

  done(): Effective {
    return {
      reading: {
        ...this.#reading,
        entities: this.#entities,
        statements: this.#statements.map(({ statement }) => statement),
      },
      statements: this.#statements,
      known: this.#known,
    };
  }

  #find(anchor: Spans): EffectiveStatement | undefined {
    const exact = this.#statements.find(
      ({ origin }) =>
        sameSpans(origin.source, anchor.source) &&
        sameSpans(origin.cue, anchor.cue) &&
        sameSpans(origin.content, anchor.content),
    );
    if (exact) return exact;
    let best: EffectiveStatement | undefined;
    let most = 0;
    for (const one of this.#statements) {
      // Of words inside words, the one by the same cue: a statement's content is nearly all of that of the one around it.
      const sameCue = anchor.cue.length === 0 || one.origin.cue.length === 0 || overlap(one.origin.cue, anchor.cue) > 0;
      const much = overlap(one.origin.content, anchor.content);
      if (sameCue && much >= LEAST_OVERLAP && much > most) [best, most] = [one, much];
    }
    return best;
  }

  #byId(id: string): EffectiveStatement {
    return this.#statements.find((one) => one.id === id) as EffectiveStatement;
  }

  #replace(old: EffectiveStatement, statement: Statement): void {
    const one = { ...old, statement: { ...statement, confidence: 1 }, corrected: true };
    this.#statements = this.#statements.map((other) => (other === old ? one : other));
  }

  #setSpeaker(target: EffectiveStatement, named: Named | null): void {
    const before = target.statement;
    const local = named === null ? undefined : this.#localOf(named);
    if (local === before.speaker) {
      this.#replace(target, before);
      return;
    }
    // The role was the other one's.
    const { speaker: _, speakerRole: __, ...rest } = before;
    const chain = ending(without(before.chain, before.speaker), local);
    this.#replace(target, { ...rest, chain, ...(local !== undefined && { speaker: local }) });
    this.#rechain(before.id, before.chain, chain);
  }

  #setSpans(target: EffectiveStatement, { source, cue, content }: Spans & { what: "spans" }): void {
    const before = target.statement;
    const { parent, ...rest } = before;
    const spans = { source: [...source], cue: [...cue], content: [...content] as Statement["content"] };
    const kept = this.#statements.find(({ statement }) => statement.id === parent)?.statement;
    const held = kept && covers(kept.content, content) ? kept : this.#around(spans, before.id);
    const changed: Statement = {
      ...rest,
      ...spans,
      kind: kindOf(this.#reading.article.text, content),
      quantities: this.#quantitiesIn(content),
      ...(held && { parent: held.id }),
    };
    if (held?.id !== parent) changed.chain = this.#chainIn(held, before.speaker);
    this.#replace(target, changed);
    this.#rechain(before.id, before.chain, changed.chain);
    for (const { statement: child } of this.#statements) {
      if (child.parent === before.id && !covers(content, child.content)) this.#settle(child);
    }
  }

  /** Puts a statement where it stands now that what was around it is not around it any more. */
  #settle({ parent: _, ...child }: Statement): void {
    const held = this.#around(child, child.id);
    const chain = this.#chainIn(held, child.speaker);
    this.#edit((one) => (one.id === child.id ? { ...child, ...(held && { parent: held.id }), chain } : one));
    this.#rechain(child.id, child.chain, chain);
  }

  #remove(target: EffectiveStatement): void {
    const { id, parent, chain, speaker } = target.statement;
    this.#statements = this.#statements.filter((one) => one !== target);
    this.#rechain(id, chain, without(chain, speaker));
    this.#edit((statement) => {
      if (statement.parent !== id) return statement;
      const { parent: _, ...rest } = statement;
      return { ...rest, ...(parent !== undefined && { parent }) };
    });
  }

  #add(correction: Correction & { what: "missing" }, anchor: Spans, named: Named | null): void {
    const found = this.#find(anchor);
    const spans = {
      source: [...correction.source],
      cue: [...correction.cue],
      content: [...correction.content] as Statement["content"],
    };
    const local = named === null ? undefined : this.#localOf(named);
    const speaker = local !== undefined && { speaker: local };
    const act = correction.act !== undefined && { act: correction.act };
    if (found) {
      // A newer model found it by itself: one statement, with the words of the person.
      this.#setSpans(found, { what: "spans", ...spans });
      this.#setSpeaker(this.#byId(found.id), named);
      const now = this.#byId(found.id);
      this.#replace(now, { ...now.statement, ...act });
      return;
    }
    const held = this.#around(spans, undefined);
    const numbers = this.#reading.statements
      .concat(this.#statements.map(({ statement }) => statement))
      .map(({ id }) => numberIn(id));
    const statement: Statement = {
      id: `s${1 + Math.max(0, ...numbers)}`,
      ...spans,
      kind: kindOf(this.#reading.article.text, spans.content),
      type: "assertion",
      act: correction.act ?? "say",
      polarity: "positive",
      ...speaker,
      ...(held && { parent: held.id }),
      chain: this.#chainIn(held, local),
      quantities: this.#quantitiesIn(spans.content),
      confidence: 1,
    };
    const one = { id: statementId(this.#report, this.#textDigest, anchor), statement, origin: anchor, corrected: true };
    const first = firstOf(spans);
    const at = this.#statements.findIndex((other) => firstOf(other.statement) > first);
    this.#statements = this.#statements.toSpliced(at < 0 ? this.#statements.length : at, 0, one);
  }

  /** Figures that the model saw in these words, whosever it took them for. */
  #quantitiesIn(content: readonly Span[]): Statement["quantities"] {
    const found = new Map(
      this.#reading.statements
        .flatMap(({ quantities }) => quantities)
        .filter(({ span }) => covers(content, [span]))
        .map((quantity) => [quantity.span.join(), quantity]),
    );
    return [...found.values()].sort((one, other) => one.span[0] - other.span[0]);
  }

  /** The innermost statement whose content holds these words. */
  #around({ source, cue, content }: Spans, itself: string | undefined): Statement | undefined {
    return this.#statements
      .map(({ statement }) => statement)
      .filter(
        (other) =>
          !this.#isIn(other, itself) && covers(other.content, [...content, ...(source.length > 0 ? source : cue)]),
      )
      .filter((other) => lengthOf(other.content) > lengthOf(content))
      .sort((one, other) => lengthOf(one.content) - lengthOf(other.content))[0];
  }

  /** Whether a statement is another, or stands in it. */
  #isIn(statement: Statement, other: string | undefined): boolean {
    for (let one: Statement | undefined = statement; one !== undefined && other !== undefined; ) {
      if (one.id === other) return true;
      const { parent }: Statement = one;
      one = this.#statements.find(({ statement: { id } }) => id === parent)?.statement;
    }
    return false;
  }

  #chainIn(parent: Statement | undefined, speaker: string | undefined): string[] {
    return ending(parent?.chain ?? this.#outer, speaker);
  }

  /** The chains of what stands inside a statement begin with that statement's. */
  #rechain(id: string, before: readonly string[], after: readonly string[]): void {
    const inside = this.#statements.map(({ statement }) => statement).filter(({ parent }) => parent === id);
    for (const child of inside) {
      const begins = before.every((one, i) => child.chain[i] === one);
      const own = begins ? child.chain.slice(before.length) : child.chain.slice(-1);
      const chain = [...after, ...own].filter((one, i, all) => one !== all[i - 1]);
      const whole = child.speaker === undefined || chain.at(-1) === child.speaker ? chain : [...chain, child.speaker];
      this.#edit((statement) => (statement.id === child.id ? { ...statement, chain: whole } : statement));
      this.#rechain(child.id, child.chain, whole);
    }
  }

  #edit(change: (statement: Statement) => Statement): void {
    this.#statements = this.#statements.map((one) => {
      const statement = change(one.statement);
      return statement === one.statement ? one : { ...one, statement };
    });
  }

  /** The reading's own entity that this is, or a new one in it. */
  #localOf({ known, type, name, countries }: Named): string {
    for (const [local, number] of this.#known) if (number === known) return local;
    const id = `e${1 + Math.max(0, ...this.#entities.map((entity) => numberIn(entity.id)))}`;
    this.#entities.push({ id, type, name, mentions: [], roles: [], countries: [...countries] });
    this.#known.set(id, known);
    return id;
  }
}

const publisherIn = ({ article: { publisher }, entities }: Reading): string[] => {
  const entity = entities.find(({ name }) => publisher !== undefined && nameKey(name) === nameKey(publisher));
  return entity ? [entity.id] : [];
};

const numberIn = (id: string): number => Number(/\d+$/.exec(id)?.[0] ?? 0);

const firstOf = ({ source, cue, content }: Spans): number =>
  Math.min(...[...source, ...cue, ...content].map(([start]) => start));

/** A chain without the speaker at its end. */
const without = (chain: readonly string[], speaker: string | undefined): string[] =>
  speaker !== undefined && chain.at(-1) === speaker ? chain.slice(0, -1) : [...chain];

const ending = (chain: readonly string[], speaker: string | undefined): string[] =>
  speaker === undefined || chain.at(-1) === speaker ? [...chain] : [...chain, speaker];

const commonBeginning = ([first, ...others]: readonly (readonly string[])[]): string[] => {
  let length = first?.length ?? 0;
  for (const other of others)
    while (length > 0 && !first?.slice(0, length).every((one, i) => other[i] === one)) length--;
  return first?.slice(0, length) ?? [];
};

/** By the quotation marks at or just outside its ends, which is what a person who marks words sees. */
const kindOf = (text: string, content: readonly Span[]): Statement["kind"] => {
  const quoted = content.map(
    ([start, end]) =>
      /^.?["“„«‘'‚]/su.test(text.slice(Math.max(0, start - 1), end)) &&
      /["”“»’'][.,;:!?]*.?$/su.test(text.slice(start, end + 1)),
  );
  if (quoted.every(Boolean)) return "direct";
  return content.some((span) => /["“”„«»]/u.test(text.slice(...span))) ? "mixed" : "indirect";
};
