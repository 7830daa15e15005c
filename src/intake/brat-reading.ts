/** A brat file becomes a reading: what a person left standing there, at the worth of a person's word. */
import type { z } from "zod";
import {
  Act,
  type Article,
  type Entity,
  type Kind,
  Mention,
  Reading,
  ReportError,
  type Span,
  Statement,
  type When,
} from "../reading.js";
import { type AnnFile, brief, type EventLine, LineError, type Note, parseAnn, type TextBound } from "./brat-ann.js";
import {
  AddresseeNote,
  ATTRIBUTE,
  DateNote,
  EntityNote,
  EVENT_OF,
  isGap,
  MENTION_OF,
  PlaceNote,
  QuantityNote,
  RELATION,
  ReportNote,
  ROLE,
  StatementNote,
  TEXT,
} from "./brat-names.js";
import { ACT_OF, formOf, kindBy, paragraphsOf } from "./brat-unsaid.js";
import { whenOf } from "./brat-when.js";
import { CodePoints } from "./code-points.js";

/**
 * @param name what the reading is called where the file does not say
 * @throws ReportError `bad-record`; a {@link LineError} where one line is to blame
 */
export function readingFromBrat(text: string, ann: string, name: string): Reading {
  const points = new CodePoints(text);
  return new BratReading(points, parseAnn(ann, points)).reading(name);
}

const BY_HAND = "brat";
const CORRECTED = ", corrected in brat";
const TYPE_OF_EVENT = invert(EVENT_OF);
const TYPE_OF_MENTION = invert(MENTION_OF);

function invert<Key extends string>(names: Record<Key, string>): ReadonlyMap<string, Key> {
  return new Map((Object.entries(names) as [Key, string][]).map(([key, name]) => [name, key]));
}

class BratReading {
  readonly #points: CodePoints;
  readonly #file: AnnFile;
  readonly #report: z.output<typeof ReportNote>;
  readonly #entities: Entity[] = [];
  /** Entities' ids, by the ids of their mentions in the file. */
  readonly #entityOf = new Map<string, string>();
  /** An entity's id, by those that its notes had. */
  readonly #renamed = new Map<string, string>();
  /** From the texts that refer to a mention, to that mention. */
  readonly #refers: ReadonlyMap<string, string>;

  constructor(points: CodePoints, file: AnnFile) {
    this.#points = points;
    this.#file = file;
    this.#refers = new Map(
      file.relations.flatMap(({ type, ids: [from = "", to = ""] }) => (type === RELATION.refers ? [[from, to]] : [])),
    );
    const report = [...file.texts.values()].find(({ type }) => type === TEXT.report);
    this.#report = (report && this.#noted(report.id, ReportNote)) ?? { entities: [] };
  }

  reading(name: string): Reading {
    this.#readEntities();
    const article = this.#article();
    const { model = BY_HAND, id = name } = this.#report;
    const reading = Reading.safeParse({
      id,
      article,
      entities: this.#entities,
      statements: this.#statements(article),
      model: model === BY_HAND || model.endsWith(CORRECTED) ? model : model + CORRECTED,
    });
    if (reading.success) return reading.data;
    const [issue] = reading.error.issues;
    throw new ReportError("bad-record", `${issue?.path.join(".")} is not as it must be (${issue?.message}); mend it`);
  }

  #article(): Article {
    const { text } = this.#points;
    const { article } = this.#report;
    if (article === undefined) {
      return { text, parts: { body: paragraphsOf(text), headings: [], captions: [], notes: [] } };
    }
    const { headline, description, ...others } = article.parts;
    const units = (span: Span): Span => this.#points.units(span);
    return {
      ...article,
      text,
      parts: {
        ...(headline && { headline: units(headline) }),
        ...(description && { description: units(description) }),
        body: others.body.map(units),
        headings: others.headings.map(units),
        captions: others.captions.map(units),
        notes: others.notes.map(units),
      },
    };
  }

  /** What a note holds; undefined where there is none, or only a person's remark. */
  #noted<T>(id: string, schema: z.ZodType<T>): T | undefined {
    const note = this.#file.notes.get(id);
    return note?.text.startsWith("{") ? parsed(note, schema) : undefined;
  }

  /** A note that is not JSON. */
  #remark(id: string): string | undefined {
    const text = this.#file.notes.get(id)?.text;
    return text === undefined || text === "" || text.startsWith("{") ? undefined : text;
  }

  #attribute(id: string, name: string): { value: string; line: number } | undefined {
    return this.#file.attributes.get(id)?.get(name);
  }

  #readEntities(): void {
    const mentions = [...this.#file.texts.values()].filter(({ type }) => TYPE_OF_MENTION.has(type));
    mentions.sort((a, b) => start(a) - start(b) || end(a) - end(b));
    const groupOf = groupsOf(mentions, this.#file.relations);
    const ids = new Ids("e");
    for (const { id } of this.#report.entities) ids.reserve(id);
    const entities = [
      ...[...groupOf.values()].map((group) => ({ group, ...this.#entityFrom(group, ids) })),
      ...this.#report.entities.map((entity) => ({
        group: [],
        noted: [entity.id],
        entity: { ...entity, mentions: [] },
      })),
    ];
    for (const { group, noted, entity } of entities) {
      // Ids that people took away with an entity are free again; those that two have, the second must give up.
      const id = ids.take(noted[0]);
      for (const { id: mention } of group) this.#entityOf.set(mention, id);
      for (const old of noted) if (!this.#renamed.has(old)) this.#renamed.set(old, id);
      this.#entities.push({ ...entity, id });
    }
    this.#entities.sort((a, b) => numberOf(a.id) - numberOf(b.id));
  }

  #entityFrom(group: readonly TextBound[], ids: Ids): { noted: string[]; entity: Omit<Entity, "id"> } {
    const notes = group.flatMap(({ id }) => this.#noted(id, EntityNote) ?? []);
    for (const { id } of notes) if (id !== undefined) ids.reserve(id);
    const mentions = group.map((text): Mention => this.#mention(text));
    const type = TYPE_OF_MENTION.get(group[0]?.type ?? "") ?? "unnamed";
    const [first] = notes;
    return {
      noted: notes.flatMap(({ id }) => id ?? []),
      entity: {
        type,
        name: notes.find(({ name }) => name !== undefined)?.name ?? this.#nameFrom(mentions),
        mentions,
        roles: [...new Set(notes.flatMap(({ roles = [] }) => roles))],
        countries: [...new Set(notes.flatMap(({ countries = [] }) => countries))],
        ...(first?.latitude !== undefined && { latitude: first.latitude }),
        ...(first?.longitude !== undefined && { longitude: first.longitude }),
      },
    };
  }

  #mention(text: TextBound): Mention {
    const span = hull(text);
    const said = this.#attribute(text.id, ATTRIBUTE.form);
    const form = Mention.shape.form.safeParse(said?.value);
    return { span, form: form.success ? form.data : formOf(this.#points.text.slice(...span)) };
  }

  /** The longest name, or the first of whatever there is. */
  #nameFrom(mentions: readonly Mention[]): string {
    const wordsOf = ({ span }: Mention): string => this.#points.text.slice(...span).replace(/\s+/g, " ");
    const names = mentions.filter(({ form }) => form === "name").map(wordsOf);
    const [longest] = names.sort((a, b) => b.length - a.length);
    return longest ?? (mentions[0] ? wordsOf(mentions[0]) : "");
  }

  #statements(article: Article): Statement[] {
    const events = [...this.#file.events.values()].filter(({ type }) => TYPE_OF_EVENT.has(type));
    const idOf = this.#statementIds(events);
    const statements = new Map(events.map((event) => [event.id, this.#statement(event, idOf)]));
    const outer = this.#outer(article);
    for (const event of events) {
      const statement = statements.get(event.id);
      if (statement) statement.chain = chainOf(event, statements, this.#file.events, outer);
    }
    const first = ({ source, cue, content }: Statement): number =>
      [...source, ...cue, ...content].reduce((least, [from]) => Math.min(least, from), Number.POSITIVE_INFINITY);
    return [...statements.values()].sort((a, b) => first(a) - first(b) || (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0));
  }

  #statementIds(events: readonly EventLine[]): Map<string, string> {
    const ids = new Ids("s");
    const wanted = events.map(({ id }) => this.#noted(id, StatementNote)?.id ?? id.replace(/^E/, "s"));
    for (const id of wanted) ids.reserve(id);
    return new Map(events.map(({ id }, i) => [id, ids.take(wanted[i])]));
  }

  #statement(event: EventLine, idOf: ReadonlyMap<string, string>): Statement {
    const { id, line } = event;
    const note = this.#noted(id, StatementNote) ?? {};
    const type = TYPE_OF_EVENT.get(event.type) ?? "assertion";
    const trigger = this.#text(event, event.trigger);
    const content = this.#spans(event, TEXT.content);
    if (content.length === 0) {
      throw new LineError(line, `${id} has no Content; draw an arc from its cue to the words that were said`);
    }
    const pieces = [
      ...(this.#attribute(id, ATTRIBUTE.noCue) ? [] : this.#spansOf(trigger)),
      ...this.#spans(event, TEXT.cue),
    ];
    const [parent] = event.args.filter(({ role }) => role === ROLE.parent);
    if (parent && !this.#file.events.has(parent.id)) throw missing(event, parent.id);
    const parentId = parent && idOf.get(parent.id);
    const speaker = this.#speaker(event, note.speaker);
    const [date] = this.#one(event, TEXT.date);
    const when = date ? this.#when(date) : note.date;
    const [place] = this.#one(event, TEXT.place);
    const [addressee] = this.#one(event, TEXT.addressee);
    const [occasion] = this.#one(event, TEXT.occasion);
    const where = place ? this.#where(place) : note.place;
    return {
      id: idOf.get(id) ?? id,
      source: this.#spans(event, TEXT.source),
      cue: inOrder(pieces),
      content,
      kind: this.#kind(id, content),
      type,
      act: this.#act(id, type),
      polarity: this.#attribute(id, ATTRIBUTE.negative) ? "negative" : "positive",
      ...(this.#attribute(id, ATTRIBUTE.hedged) && { hedged: true }),
      ...(speaker !== undefined && { speaker }),
      ...(note.speakerRole !== undefined && { speakerRole: note.speakerRole }),
      ...(parentId !== undefined && { parent: parentId }),
      chain: [],
      ...(when && { date: when }),
      ...(where && { place: where }),
      ...(addressee && { addressee: this.#addressee(addressee) }),
      ...(occasion && { occasion: hull(occasion) }),
      quantities: this.#one(event, TEXT.quantity)
        .sort((a, b) => start(a) - start(b))
        .map((text) => ({ span: hull(text), ...(this.#noted(text.id, QuantityNote) ?? { bound: "exact" as const }) })),
      confidence: 1,
    };
  }

  /** @throws LineError where the file has no such text */
  #text(at: EventLine, id: string): TextBound {
    const text = this.#file.texts.get(id);
    if (text === undefined) throw missing(at, id);
    return text;
  }

  /** The texts of a role, in the order in which they were given to it. */
  #one(event: EventLine, role: string): TextBound[] {
    return event.args.filter((arg) => arg.role === role).map(({ id }) => this.#text(event, id));
  }

  #spans(event: EventLine, role: string): Span[] {
    return inOrder(this.#one(event, role).flatMap((text) => this.#spansOf(text)));
  }

  /** Fragments that only a line end keeps apart are one span. */
  #spansOf({ fragments }: TextBound): Span[] {
    const spans: Span[] = [];
    for (const [from, to] of fragments) {
      const last = spans.at(-1);
      if (last && isGap(this.#points.text.slice(last[1], from))) last[1] = Math.max(last[1], to);
      else spans.push([from, to]);
    }
    return spans;
  }

  #speaker(event: EventLine, noted: string | undefined): string | undefined {
    const [arg] = event.args.filter(({ role }) => role === ROLE.speaker);
    if (arg === undefined) return noted === undefined ? undefined : this.#renamed.get(noted);
    this.#text(event, arg.id);
    const entity = this.#entityOf.get(arg.id);
    if (entity !== undefined) return entity;
    const kinds = [...TYPE_OF_MENTION.keys()].join(", ");
    throw new LineError(
      event.line,
      `${event.id} has ${arg.id} for a Speaker, which is none of ${kinds}; choose another`,
    );
  }

  #act(id: string, type: Statement["type"]): Act {
    const said = this.#attribute(id, ATTRIBUTE.act);
    if (said === undefined) return ACT_OF[type];
    const act = Act.safeParse(said.value);
    if (act.success) return act.data;
    throw new LineError(said.line, `"${brief(said.value)}" is no Act; choose one of those in annotation.conf`);
  }

  #kind(id: string, content: readonly Span[]): Kind {
    const kind = Statement.shape.kind.safeParse(this.#attribute(id, ATTRIBUTE.kind)?.value);
    return kind.success ? kind.data : kindBy(content.map((span) => this.#points.text.slice(...span)));
  }

  /** Words alone say no date; what their note says, does. */
  #when(text: TextBound): When | undefined {
    const remark = this.#remark(text.id);
    const when = this.#noted(text.id, DateNote) ?? (remark === undefined ? undefined : whenOf(remark));
    return when && { ...when, span: hull(text) };
  }

  #where(text: TextBound): Statement["place"] {
    const span = hull(text);
    const { name = this.#remark(text.id), ...where } = this.#noted(text.id, PlaceNote) ?? {};
    return { name: name ?? this.#points.text.slice(...span).replace(/\s+/g, " "), ...where, span };
  }

  #addressee(text: TextBound): Statement["addressee"] {
    const noted = this.#noted(text.id, AddresseeNote)?.entity;
    const entity = this.#entityOf.get(this.#refers.get(text.id) ?? "") ?? this.#renamed.get(noted ?? "");
    return { span: hull(text), ...(entity !== undefined && { entity }) };
  }

  /** From publisher and wire, as noted; else by the names that the article gives. */
  #outer({ publisher, creditText }: Article): string[] {
    if (this.#report.outer) return this.#report.outer.flatMap((id) => this.#renamed.get(id) ?? []);
    const named = (wanted: string | undefined): string[] =>
      this.#entities.filter(({ name }) => name.toLowerCase() === wanted?.toLowerCase()).map(({ id }) => id);
    return [...named(publisher).slice(0, 1), ...named(creditText).slice(0, 1)];
  }
}

/** Ids of one letter and a number: those of before where they are still free, else the next. */
class Ids {
  readonly #letter: string;
  readonly #taken = new Set<string>();
  #last = 0;

  constructor(letter: string) {
    this.#letter = letter;
  }

  /** New ids are none of those that some other line will ask for. */
  reserve(id: string): void {
    this.#last = Math.max(this.#last, numberOf(id));
  }

  take(wanted: string | undefined): string {
    let id = wanted ?? "";
    while (id === "" || this.#taken.has(id)) id = `${this.#letter}${++this.#last}`;
    this.#taken.add(id);
    return id;
  }
}

/** 0 for an id that has none. */
const numberOf = (id: string): number => Number(/^[a-z](\d{1,9})$/.exec(id)?.[1] ?? 0);

const start = ({ fragments }: TextBound): number => fragments[0]?.[0] ?? 0;
const end = ({ fragments }: TextBound): number => fragments.reduce((most, [, to]) => Math.max(most, to), 0);
const hull = (text: TextBound): Span => [start(text), end(text)];
const inOrder = (spans: Span[]): Span[] => spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);

const missing = ({ id, line }: EventLine, wanted: string): LineError =>
  new LineError(line, `${id} speaks of ${brief(wanted)}, which is not in the file; take it out or put it back`);

const parsed = <T>({ text, line }: Note, schema: z.ZodType<T>): T => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new LineError(line, `the note is broken JSON (${why}); mend it, or delete the note`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.join(".") || "it";
  throw new LineError(
    line,
    `${where} in the note is not as it must be (${issue?.message}); mend it, or delete the note`,
  );
};

/** Mentions of one entity, by the first of them: whatever `Alias` joins, over however many steps. */
const groupsOf = (mentions: readonly TextBound[], relations: AnnFile["relations"]): Map<string, TextBound[]> => {
  const leader = new Map(mentions.map(({ id }) => [id, id]));
  const leaderOf = (id: string): string => {
    let at = id;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) {
      // Every step halves the way for the next who goes it.
      leader.set(at, leader.get(next) ?? next);
      at = next;
    }
    return at;
  };
  for (const { type, ids } of relations) {
    if (type !== RELATION.alias) continue;
    const [first, ...others] = ids.filter((id) => leader.has(id));
    for (const other of others) if (first !== undefined) leader.set(leaderOf(other), leaderOf(first));
  }
  const groups = new Map<string, TextBound[]>();
  for (const mention of mentions) {
    const of = leaderOf(mention.id);
    const group = groups.get(of);
    if (group) group.push(mention);
    else groups.set(of, [mention]);
  }
  return groups;
};

/** Deeper than any report goes; a file that does is no longer read by a person. */
const DEEPEST = 100;

/** Down from the publisher, by the speakers of all statements that hold this one; nobody stands twice in a row. */
const chainOf = (
  event: EventLine,
  statements: ReadonlyMap<string, Statement>,
  events: AnnFile["events"],
  outer: readonly string[],
): string[] => {
  const speakers: string[] = [];
  const passed = new Set<string>();
  for (let at: EventLine | undefined = event; at; ) {
    if (passed.has(at.id)) {
      throw new LineError(event.line, `${event.id} is inside itself by its Parents; take one of the arcs away`);
    }
    if (passed.size > DEEPEST) {
      throw new LineError(event.line, `${event.id} is inside more than ${DEEPEST} others; take some of the arcs away`);
    }
    passed.add(at.id);
    const speaker = statements.get(at.id)?.speaker;
    if (speaker !== undefined) speakers.unshift(speaker);
    at = events.get(at.args.find(({ role }) => role === ROLE.parent)?.id ?? "");
  }
  return [...outer, ...speakers].filter((id, i, all) => id !== all[i - 1]);
};
