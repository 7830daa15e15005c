/**
 * Attributions to statements: who speaks, on whose word, how, when, where, to whom, and with which figures. Knows what an
 * attribution means, not how it was found.
 */
import type { Mention } from "../language/antecedents.js";
import { sentencesOf } from "../language/sentences.js";
import type { Name } from "../language/sight.js";
import type { Article, Entity, Span, Statement, When } from "../reading.js";
import { frameOf } from "./act/index.js";
import { addresseeOf } from "./addressee.js";
import type { Attribution } from "./assemble.js";
import { alive, type Cluster } from "./entity/cluster.js";
import { entityOf, outsideEntity } from "./entity/entities.js";
import { plainName } from "./entity/name.js";
import { type Reference, referencesOf } from "./entity/reference.js";
import { Resolution } from "./entity/resolve.js";
import { evidenceOf } from "./evidence.js";
import { outermostFirst, parentsOf } from "./nesting.js";
import { paragraphsToRead } from "./paragraphs.js";
import { quantitiesIn } from "./quantity/index.js";
import { type Speaker, Speakers } from "./speakers.js";
import { isObject, subjectBefore } from "./subject.js";
import { type Calendar, calendarOf, whenSaid } from "./when/index.js";
import { datelineOf, type Gazetteer, occasionOf, whereSaid } from "./where/index.js";
import { wireOf } from "./wire.js";

/** What the model saw in a report. */
export interface Seen {
  article: Article;
  attributions: readonly Attribution[];
  names: readonly Name[];
  mentions: readonly Mention[];
}

/** @returns entities and statements, each in reading order */
export function understand(
  { article, attributions: given, names, mentions }: Seen,
  gazetteer: Gazetteer | undefined,
): { entities: Entity[]; statements: Statement[] } {
  const { text } = article;
  const lead = article.parts.body[0];
  const dateline = lead && datelineOf(text, lead, gazetteer);
  const calendar = calendarOf(article, dateline?.date);
  const found = referencesOf(text, names, mentions);
  const attributions = given.map((attribution) => withSubject(text, attribution, found));
  const references = markSpeakers(found, attributions);
  const resolution = new Resolution(text, references);
  const sentenceOf = sentenceFinder(text, paragraphsToRead(article));
  const parents = parentsOf(attributions);
  const finder = new Speakers(text, resolution);
  const speakers = speakersOf(finder, attributions, parents);
  const evidence = attributions.map((attribution, index) =>
    parents[index] === undefined ? evidenceFor(text, attribution, sentenceOf(attribution), finder) : undefined,
  );

  const outer = [article.publisher, wireOf(article, dateline?.wire?.name)].filter((name) => name !== undefined);
  const register = new EntityRegister(text, resolution, gazetteer, countriesOf(resolution));
  const outerIds = outer.map((name) => register.outside(name));
  for (const speaker of speakers) if (speaker) register.idOf(speaker.cluster);

  const places = names.filter(({ type }) => type === "place").map(({ span }) => span);
  const near = register.countries;
  const naming = names.map(({ span }) => span);
  const dates = datesOf(text, attributions, speakers, sentenceOf, calendar, [
    ...naming,
    ...(dateline ? [dateline.span] : []),
  ]);
  const statements = attributions.map((attribution, index): Statement => {
    const { source, cue, content, kind, confidence } = attribution;
    const sentence = sentenceOf(attribution);
    const { act, type, polarity, hedged } = frameOf(text, attribution, sentence);
    const speaker = speakers[index];
    const parent = parents[index];
    const date = dates[index];
    const place = whereSaid(text, attribution, sentence, placesNear(places, sentence), gazetteer, near);
    const addressee = addresseeOf(text, attribution, sentence);
    // Who "told a news conference" addressed it, and spoke at it.
    const occasion =
      occasionOf(text, attribution, sentence) ??
      (addressee && EVENT.test(text.slice(...addressee)) ? addressee : undefined);
    const entity = addressee && register.idIn(addressee);
    return {
      id: idAt(index),
      source,
      cue,
      content: withoutDate(text, content, date?.span),
      kind,
      type,
      act,
      polarity,
      ...(hedged && { hedged }),
      ...(speaker && { speaker: register.idOf(speaker.cluster) }),
      ...roleOf(speaker),
      ...(parent !== undefined && { parent: idAt(parent) }),
      chain: chainOf(index, parents, speakers, evidence, outerIds, register),
      ...(date && { date }),
      ...(place && { place }),
      ...(addressee && { addressee: { span: addressee, ...(entity && { entity }) } }),
      ...(occasion && { occasion }),
      quantities: quantitiesIn(text, content),
      confidence,
    };
  });
  return { entities: register.entities(), statements };
}

/** Where the model named no source, or an object of the sentence around, the subject. */
const withSubject = (text: string, attribution: Attribution, references: readonly Reference[]): Attribution => {
  const [cue] = attribution.cue;
  const [source] = attribution.source;
  const [content] = attribution.content;
  if (!cue || !content || content[0] < cue[1]) return attribution;
  if (source) {
    if (!isObject(text, source, cue)) return attribution;
    const sentence = sentencesOf(text, [Math.max(0, text.lastIndexOf("\n", source[0]) + 1), cue[1]]).at(-1);
    const clause =
      sentence &&
      references.find(
        ({ span }) =>
          span[0] >= sentence[0] &&
          span[1] <= source[0] &&
          /^\s*(?:,\s*)?\p{Ll}+\s+(?:with|from|by|of|at|for|against)\s+$/u.test(text.slice(span[1], source[0])),
      );
    return clause ? { ...attribution, source: [clause.span] } : attribution;
  }
  const subject = subjectBefore(text, cue, references);
  return subject ? { ...attribution, source: [subject] } : attribution;
};

/** References that are the beginning of some statement's source. */
const markSpeakers = (references: readonly Reference[], attributions: readonly Attribution[]): Reference[] => {
  const starts = attributions
    .flatMap(({ source }) => source.map(([start, end]): Span => [start, end]))
    .sort((a, b) => a[0] - b[0]);
  let next = 0;
  return [...references]
    .map((reference, index) => ({ reference, index }))
    .sort((a, b) => a.reference.span[0] - b.reference.span[0])
    .map(({ reference, index }) => {
      while (next < starts.length && (starts[next] as Span)[1] <= reference.span[0]) next++;
      const source = starts[next];
      const speaks = source !== undefined && source[0] <= reference.head[0] && reference.head[1] <= source[1];
      return { index, reference: { ...reference, speaks } };
    })
    .sort((a, b) => a.index - b.index)
    .map(({ reference }) => reference);
};

const EVENT = /\b(?:briefing|conference|hearing|rally|meeting|session|summit|forum|gathering|inquest|inquiry|trial)$/i;

const idAt = (index: number): string => `s${index + 1}`;

/** Who speaks each statement; outer ones first, so that "we" inside is known. */
const speakersOf = (
  finder: Speakers,
  attributions: readonly Attribution[],
  parents: readonly (number | undefined)[],
): (Speaker | undefined)[] => {
  const found: (Speaker | undefined)[] = attributions.map(() => undefined);
  for (const index of outermostFirst(parents)) {
    const { source, content, kind } = attributions[index] as Attribution;
    const parent = parents[index];
    const speaker = finder.of(source, parent === undefined ? undefined : found[parent]);
    found[index] = speaker;
    if (speaker && kind !== "indirect") finder.claim(content, speaker);
  }
  return found.map((speaker, index) => {
    const isFirstPerson = speaker?.reference.pronoun === "i" || speaker?.reference.pronoun === "we";
    if (!isFirstPerson || parents[index] !== undefined || speaker.cluster.references.length > 1) return speaker;
    const quoting = speakingBefore(attributions, found, index);
    return quoting ? finder.of((attributions[index] as Attribution).source, quoting) : speaker;
  });
};

/** Who was quoted last: "I" of a quotation that nobody is named for goes on with theirs. */
const speakingBefore = (
  attributions: readonly Attribution[],
  speakers: readonly (Speaker | undefined)[],
  index: number,
): Speaker | undefined => {
  for (let i = index - 1; i >= Math.max(0, index - SPOKEN_NEAR); i--) {
    const pronoun = speakers[i]?.reference.pronoun;
    if (attributions[i]?.kind !== "indirect" && speakers[i] && pronoun !== "i" && pronoun !== "we") return speakers[i];
  }
  return undefined;
};

/** Statements looked back for whose quotation goes on. */
const SPOKEN_NEAR = 3;

/** Who opens the statement's sentence with "As per …", if that is neither its source nor part of its content. */
const evidenceFor = (
  text: string,
  { source, cue, content }: Attribution,
  sentence: Span,
  finder: Speakers,
): Speaker | undefined => {
  const found = evidenceOf(text, sentence);
  if (!found || [...source, ...cue, ...content].some(([start, end]) => start < found[1] && end > found[0]))
    return undefined;
  return finder.of([found], undefined);
};

const roleOf = (speaker: Speaker | undefined): { speakerRole?: string } => {
  const role = speaker?.reference.roles[0];
  return role ? { speakerRole: role } : {};
};

/** Publisher and wire, then the speakers around the statement from the outermost in, then its own; nobody twice in a row. */
const chainOf = (
  index: number,
  parents: readonly (number | undefined)[],
  speakers: readonly (Speaker | undefined)[],
  evidence: readonly (Speaker | undefined)[],
  outer: readonly string[],
  register: EntityRegister,
): string[] => {
  const inner: string[] = [];
  for (
    let at: number | undefined = index, steps = 0;
    at !== undefined && steps <= parents.length;
    at = parents[at], steps++
  ) {
    for (const speaker of [speakers[at], evidence[at]]) if (speaker) inner.unshift(register.idOf(speaker.cluster));
  }
  return [...outer, ...inner].filter((id, i, all) => id !== all[i - 1]);
};

/**
 * When each was said. A day in a name ("the Sunday Echo") or a dateline says nothing of that, nor does one that ends what was
 * said ("warned of rain on Wednesday"); "said on Friday that … and warned that …" says it for both.
 */
const datesOf = (
  text: string,
  attributions: readonly Attribution[],
  speakers: readonly (Speaker | undefined)[],
  sentenceOf: (attribution: Attribution) => Span,
  calendar: Calendar | undefined,
  taken: readonly Span[],
): (When | undefined)[] => {
  const blocked = [...taken].sort((a, b) => a[0] - b[0]);
  const own = attributions.map((attribution) => {
    const date = whenSaid(text, attribution, sentenceOf(attribution), calendar);
    if (!date?.span || isWithinAny(date.span, blocked) || endsContent(text, attribution, date.span)) return undefined;
    return date;
  });
  return own.map((date, index) => {
    const { cue } = attributions[index] as Attribution;
    const at = cue[0]?.[0];
    if (date || at === undefined || !speakers[index]) return date;
    for (let i = index - 1; i >= Math.max(0, index - SPOKEN_NEAR); i--) {
      const other = own[i];
      const sign = attributions[i]?.cue[0];
      if (!other?.span || !sign || speakers[i]?.cluster !== speakers[index]?.cluster || sign[1] > at) continue;
      const between = text.slice(sign[1], at);
      if (/\b(?:and|but)\s+(?:also\s+|then\s+)?$/i.test(between) && !/[.!?]["'”’)]*\s+\p{Lu}|\n/u.test(between))
        return other;
    }
    return undefined;
  });
};

const isWithinAny = ([start, end]: Span, spans: readonly Span[]): boolean => {
  for (const [from, to] of spans) {
    if (from > start) return false;
    if (end <= to) return true;
  }
  return false;
};

/** Does the day follow the words said, with nothing but a preposition between, where the cue stands before them? */
const endsContent = (text: string, { cue, content }: Attribution, [start]: Span): boolean => {
  const [first, last] = [content[0], content.at(-1)];
  const sign = cue.at(-1);
  if (!first || !last || !sign || sign[1] > first[0] || start < last[1]) return false;
  return /^\s*(?:(?:again|later|early|late|on|at|in)\s+){0,2}$/.test(text.slice(last[1], start));
};

/** "said [this week it was leaving]": a day of the saying that the content begins with is none of the content. */
const withoutDate = (text: string, content: Span[], date: Span | undefined): Span[] => {
  const [first, ...rest] = content;
  if (!first || !date || date[0] < first[0] || date[1] >= first[1]) return content;
  if (/[\p{L}\p{N}]{4}/u.test(text.slice(first[0], date[0]))) return content;
  const gap = /^[\s,]*/.exec(text.slice(date[1], first[1]))?.[0].length ?? 0;
  return [[date[1] + gap, first[1]], ...rest];
};

/** Entities get their ids in reading order; those that are spoken of but never speak are there too. */
class EntityRegister {
  readonly #ids = new Map<Cluster, string>();
  readonly #outside: Entity[] = [];

  constructor(
    private readonly text: string,
    private readonly resolution: Resolution,
    private readonly gazetteer: Gazetteer | undefined,
    readonly countries: readonly string[],
  ) {
    for (const cluster of resolution.clusters) if (isWorthKeeping(cluster)) this.idOf(cluster);
  }

  idOf(any: Cluster): string {
    const cluster = alive(any);
    const known = this.#ids.get(cluster);
    if (known) return known;
    const id = `e${this.#ids.size + this.#outside.length + 1}`;
    this.#ids.set(cluster, id);
    return id;
  }

  /** Publisher or wire: an entity of the text where the text names it so, else one of its own. */
  outside(name: string): string {
    const inText = this.resolution.clusters.find(
      ({ type, names }) => type !== "person" && names.some((own) => plainName(own) === plainName(name)),
    );
    if (inText) return this.idOf(inText);
    const id = `e${this.#ids.size + this.#outside.length + 1}`;
    this.#outside.push(outsideEntity(id, name));
    return id;
  }

  /** The entity that a span mentions from its beginning, if it is one that is kept. */
  idIn([start, end]: Span): string | undefined {
    for (const [cluster, id] of this.#ids) {
      const spans = cluster.references.map((index) => this.resolution.references[index]?.span as Span);
      if (spans.some(([from, to]) => from >= start && from <= start + ARTICLE && to <= end + 1 && to > from)) return id;
    }
    return undefined;
  }

  entities(): Entity[] {
    const inText = [...this.#ids]
      .filter(([cluster]) => cluster.references.length > 0)
      .map(([cluster, id]) =>
        entityOf(id, this.text, cluster, this.resolution.references, this.gazetteer, this.countries),
      );
    return [...this.#outside, ...inText].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  }
}

const ARTICLE = 4;

/** People, bodies, places and groups with a name; others only where they speak. */
const isWorthKeeping = ({ names, type, references }: Cluster): boolean =>
  references.length > 0 && names.length > 0 && type !== "other";

/** Countries that the report speaks of, the most mentioned first. */
const countriesOf = ({ references }: Resolution): string[] => {
  const count = new Map<string, number>();
  for (const { countries } of references) for (const code of countries) count.set(code, (count.get(code) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1]).map(([code]) => code);
};

/** The sentence of a statement's cue, or of its content where it has none. */
const sentenceFinder = (text: string, paragraphs: readonly Span[]): ((attribution: Attribution) => Span) => {
  const sorted = [...paragraphs].sort((a, b) => a[0] - b[0]);
  const split = new Map<Span, Span[]>();
  return ({ cue, content }) => {
    const [at] = (cue[0] ?? content[0]) as Span;
    let low = 0;
    let high = sorted.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.[0] as number) <= at) low = middle;
      else high = middle;
    }
    const paragraph = sorted[low] ?? [0, text.length];
    let sentences = split.get(paragraph);
    if (!sentences) {
      sentences = sentencesOf(text, paragraph);
      split.set(paragraph, sentences);
    }
    return sentences.find(([start, end]) => start <= at && at < end) ?? paragraph;
  };
};

const placesNear = (places: readonly Span[], [start, end]: Span): Span[] =>
  places.filter(([from, to]) => from >= start && to <= end);
