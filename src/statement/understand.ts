/**
 * Attributions to statements: who speaks, on whose word, how, when, where, to whom, and with which figures. Knows what an
 * attribution means, not how it was found.
 */
import type { Mention } from "../language/antecedents.js";
import type { Name } from "../language/sight.js";
import type { Article, Entity, Span, Statement } from "../reading.js";
import { frameOf } from "./act/index.js";
import { addresseeOf, hearerOf } from "./addressee/index.js";
import type { Attribution } from "./assemble.js";
import { referencesOf } from "./entity/reference.js";
import { countriesOf, EntityRegister } from "./entity/register.js";
import { Resolution } from "./entity/resolve.js";
import { homeCountries } from "./home.js";
import { spansIn } from "./in-order.js";
import { parentsOf } from "./nesting.js";
import { paragraphsToRead } from "./paragraphs.js";
import { homeMoneyOf } from "./quantity/home-money.js";
import { quantitiesIn } from "./quantity/index.js";
import { datesOf, withoutDate } from "./said-when.js";
import { sentenceFinder } from "./sentence-finder.js";
import { type Speaker, Speakers } from "./speakers.js";
import { markSpeakers } from "./speaking.js";
import { withSubject } from "./subject.js";
import { type Choose, calendarOf } from "./when/index.js";
import { datelineOf, type Gazetteer, occasionOf, whereSaid } from "./where/index.js";
import { chainOf, evidenceFor, speakersOf } from "./who-speaks.js";
import { wireOf } from "./wire.js";

/** What the model saw in a report. */
export interface Seen {
  article: Article;
  attributions: readonly Attribution[];
  names: readonly Name[];
  mentions: readonly Mention[];
}

/**
 * @param choose which time is a statement's day
 * @returns entities and statements, each in reading order
 */
export function understand(
  { article, attributions: given, names, mentions }: Seen,
  gazetteer: Gazetteer | undefined,
  choose?: Choose,
): { entities: Entity[]; statements: Statement[] } {
  const { text } = article;
  const lead = article.parts.body[0];
  const dateline = lead && datelineOf(text, lead, gazetteer);
  const found = referencesOf(text, names, mentions);
  const attributions: Attribution[] = [];
  for (const one of given) {
    // "GILGIT: Seven people died, officials said": the town says nothing.
    const source = dateline
      ? one.source.filter(([start]) => start < dateline.span[0] || start >= dateline.span[1])
      : one.source;
    attributions.push(withSubject(text, { ...one, source }, attributions, found));
  }
  const references = markSpeakers(found, attributions);
  const resolution = new Resolution(text, references, lead?.[0]);
  const countries = countriesOf(resolution);
  const calendar = calendarOf(article, dateline?.date, countries);
  const sentenceOf = sentenceFinder(text, paragraphsToRead(article));
  const parents = parentsOf(attributions);
  const finder = new Speakers(text, resolution);
  const speakers = speakersOf(finder, attributions, parents);
  const evidence = attributions.map((attribution, index) =>
    parents[index] === undefined ? evidenceFor(text, attribution, sentenceOf(attribution), finder) : undefined,
  );

  const outer = [article.publisher, wireOf(article, dateline?.wire?.name)].filter((name) => name !== undefined);
  const register = new EntityRegister(text, resolution, gazetteer, countries);
  const outerIds = outer.map((name) => register.outside(name));
  for (const speaker of speakers) if (speaker) register.idOf(speaker.cluster);

  const places = names
    .filter(({ type }) => type === "place")
    .map(({ span }) => span)
    .sort((a, b) => a[0] - b[0]);
  const near = register.countries;
  const sentences = attributions.map(sentenceOf);
  const frames = attributions.map((attribution, index) => frameOf(text, attribution, sentences[index] as Span));
  const said = { attributions, parents, speakers, frames, sentences };
  const dates = datesOf(
    text,
    said,
    calendar,
    names.map(({ span }) => span),
    dateline?.span,
    choose,
  );
  const towns = places.map((span) => text.slice(...span));
  const home = homeCountries(article, dateline, near, towns, gazetteer);
  const homeMoney = homeMoneyOf(text, home, wireOf(article, dateline?.wire?.name) !== undefined);
  const statements = attributions.map((attribution, index): Statement => {
    const { source, cue, content, kind, confidence } = attribution;
    const sentence = sentences[index] as Span;
    const { act, type, polarity, hedged } = frames[index] as (typeof frames)[number];
    const speaker = speakers[index];
    const parent = parents[index];
    const date = dates[index];
    const place = whereSaid(text, attribution, sentence, spansIn(places, sentence), gazetteer, near);
    const addressee = addresseeOf(text, attribution, sentence) ?? hearerOf(text, attribution, sentence, found);
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
      chain: chainOf(index, parents, speakers, evidence, outerIds, ({ cluster }) => register.idOf(cluster)),
      ...(date && { date }),
      ...(place && { place }),
      ...(addressee && { addressee: { span: addressee, ...(entity && { entity }) } }),
      ...(occasion && { occasion }),
      quantities: quantitiesIn(text, content).map(homeMoney),
      confidence,
    };
  });
  return { entities: register.entities(), statements };
}

const EVENT = /\b(?:briefing|conference|hearing|rally|meeting|session|summit|forum|gathering|inquest|inquiry|trial)$/i;

const idAt = (index: number): string => `s${index + 1}`;

const roleOf = (speaker: Speaker | undefined): { speakerRole?: string } => {
  const role = speaker?.reference.roles[0];
  return role ? { speakerRole: role } : {};
};
