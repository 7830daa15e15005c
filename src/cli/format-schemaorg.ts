/**
 * A reading as schema.org JSON-LD (https://schema.org): the article, its statements, and whom it speaks of.
 * The vocabulary is checked as this is compiled, by the types of `schema-dts`.
 */
import type {
  Audience,
  Claim,
  Country,
  DefinedTerm,
  Event,
  GovernmentOrganization,
  ImageObject,
  NewsArticle,
  Organization,
  Person,
  Place,
  QuantitativeValue,
  Quotation,
} from "schema-dts";
import type { Article, Entity, Quantity, Reading, Span, Statement, Where } from "../reading.js";
import { jsonLine } from "./format-json.js";
import { addressOf, nameOf, partOf } from "./iri.js";
import { textOf } from "./words.js";

// Leaf types say which properties there are; the unions of all their subtypes would only slow the compiler.
type Of<Type, Name extends string> = Extract<Type, { "@type": Name }>;
type Articles = Of<NewsArticle, "NewsArticle">;
type Who =
  | Of<Person, "Person">
  | Of<Organization, "Organization">
  | Of<GovernmentOrganization, "GovernmentOrganization">;
type Somewhere = Of<Place, "Place">;
export type Node = Articles | Of<Quotation, "Quotation"> | Of<Claim, "Claim"> | Who | Somewhere;
interface Reference {
  "@id": string;
}

export const schemaOrgBegin = '{"@context":"https://schema.org","@graph":[\n';
export const schemaOrgEnd = "\n]}\n";

/** Nodes of the graph, one a line. */
export const formatSchemaOrg = (reading: Reading): string => schemaOrgNodes(reading).map(jsonLine).join(",\n");

export function schemaOrgNodes(reading: Reading): Node[] {
  const name = nameOf(reading);
  const speaking = new Set(
    reading.statements.flatMap(({ chain, speaker }) => [...chain, ...(speaker ? [speaker] : [])]),
  );
  const known = new Set(reading.entities.map(({ id }) => id));
  const statements = new Set(reading.statements.map(({ id }) => id));
  const graph: Graph = { reading, name, known, statements, parts: new Map(), article: { "@id": addressOf(reading) } };
  for (const { id, parent } of reading.statements) {
    if (parent === undefined) continue;
    const parts = graph.parts.get(parent);
    if (parts) parts.push(refersTo(graph, id));
    else graph.parts.set(parent, [refersTo(graph, id)]);
  }
  return [
    articleOf(graph),
    ...reading.statements.map((statement) => statementOf(statement, graph)),
    ...reading.entities.map((entity) => entityOf(entity, speaking.has(entity.id), graph)),
  ];
}

interface Graph {
  reading: Reading;
  name: string;
  /** Ids of entities: what names another is left out. */
  known: ReadonlySet<string>;
  /** Their ids. */
  statements: ReadonlySet<string>;
  /** What stands in which statement, by its id. */
  parts: Map<string, Reference[]>;
  article: Reference;
}

const refersTo = ({ name }: Graph, id: string): Reference => ({ "@id": partOf(name, id) });

/**
 * The node without what is undefined. Written so, and not by spreading, a property that schema.org has not is an error.
 */
const only = <Type extends object>(given: { [Key in keyof Type]: Type[Key] | undefined }): Type =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Type;

const ifAny = <Item>(items: readonly Item[] | undefined): readonly Item[] | undefined =>
  items?.length === 0 ? undefined : items;

const articleOf = (graph: Graph): Articles => {
  const { id, article, statements, entities } = graph.reading;
  const { headline, description, datePublished, dateModified, inLanguage, creditText, url, publisher } = article;
  return only<Articles>({
    "@type": "NewsArticle",
    "@id": graph.article["@id"],
    identifier: id,
    headline,
    description,
    author: ifAny(article.author?.map((name) => only<Of<Person, "Person">>({ "@type": "Person", name }))),
    publisher:
      publisher === undefined
        ? undefined
        : only<Of<Organization, "Organization">>({ "@type": "Organization", name: publisher }),
    datePublished,
    dateModified,
    inLanguage,
    creditText,
    image: ifAny(article.image?.map(imageOf)),
    url,
    hasPart: ifAny(statements.map((statement) => refersTo(graph, statement.id))),
    mentions: ifAny(entities.map((entity) => refersTo(graph, entity.id))),
  });
};

type Image = Of<ImageObject, "ImageObject">;
const imageOf = ({ url, caption, creditText }: NonNullable<Article["image"]>[number]): Image =>
  only<Image>({ "@type": "ImageObject", url, caption, creditText });

type Claims = Of<Claim, "Claim">;
type Quotations = Of<Quotation, "Quotation">;

/** Somebody's very words, or some of them, are a quotation; what they are said to have said is a claim. */
const statementOf = (statement: Statement, graph: Graph): Quotations | Claims => {
  const { speaker, kind } = statement;
  const by = speaker !== undefined && graph.known.has(speaker) ? refersTo(graph, speaker) : undefined;
  const relays = ifAny(relaysOf(statement, graph));
  const common = circumstances(statement, graph);
  if (kind === "indirect") {
    const claim = only<Claims>({
      "@type": "Claim",
      "@id": partOf(graph.name, statement.id),
      appearance: graph.article,
      author: by,
      claimInterpreter: relays,
    });
    return { ...claim, ...common };
  }
  const quotation = only<Quotations>({
    "@type": "Quotation",
    "@id": partOf(graph.name, statement.id),
    spokenByCharacter: by,
    contributor: relays,
  });
  return { ...quotation, ...common };
};

/** Whoever passed it on, outermost first. */
const relaysOf = ({ chain, speaker }: Statement, graph: Graph): Reference[] =>
  chain.filter((id) => id !== speaker && graph.known.has(id)).map((id) => refersTo(graph, id));

/** What quotations and claims have alike. */
type Circumstances = Pick<
  Claims,
  | "text"
  | "isPartOf"
  | "hasPart"
  | "keywords"
  | "temporal"
  | "dateCreated"
  | "locationCreated"
  | "audience"
  | "recordedAt"
  | "mentions"
>;

const circumstances = (statement: Statement, graph: Graph): Circumstances => {
  const { parent, date, place, addressee, occasion } = statement;
  const { reading, article, parts } = graph;
  const wordsOf = (span: Span): string => textOf(reading, [span]);
  const inside = parent !== undefined && graph.statements.has(parent) ? [refersTo(graph, parent)] : [];
  const isInterval = date?.granularity === "interval";
  return only<Circumstances>({
    text: textOf(reading, statement.content),
    isPartOf: [article, ...inside],
    hasPart: parts.get(statement.id),
    keywords: termsOf(statement),
    // A Date is one date, of any precision; what lies between two is not.
    dateCreated: isInterval ? undefined : date?.value,
    temporal: isInterval ? date.value : undefined,
    locationCreated: place && placeOf(place),
    audience: addressee && only<Listeners>({ "@type": "Audience", name: wordsOf(addressee.span) }),
    recordedAt: occasion && only<Occasion>({ "@type": "Event", name: wordsOf(occasion) }),
    mentions: ifAny(statement.quantities.map((quantity) => figureOf(quantity, wordsOf(quantity.span)))),
  });
};

type Listeners = Of<Audience, "Audience">;
type Occasion = Of<Event, "Event">;
type Term = Of<DefinedTerm, "DefinedTerm">;

const term = (set: string, name: string): Term =>
  only<Term>({
    "@type": "DefinedTerm",
    name,
    inDefinedTermSet: { "@type": "DefinedTermSet", name: set },
  });

/** What schema.org has no property for, as the terms of this house. */
const termsOf = ({ act, type, kind, polarity, hedged }: Statement): Term[] => [
  term("act", act),
  term("type", type),
  term("kind", kind),
  ...(polarity === "negative" ? [term("polarity", polarity)] : []),
  ...(hedged ? [term("hedge", "hedged")] : []),
];

type Figure = Of<QuantitativeValue, "QuantitativeValue">;
const figureOf = ({ value, low, high, unit, counted }: Quantity, words: string): Figure =>
  only<Figure>({
    "@type": "QuantitativeValue",
    name: words,
    value,
    minValue: low,
    maxValue: high,
    unitText: unit ?? counted,
  });

const placeOf = ({ name, country, latitude, longitude }: Omit<Where, "span">, id?: string): Somewhere =>
  only<Somewhere>({
    "@type": "Place",
    "@id": id,
    name,
    address: country === undefined ? undefined : { "@type": "PostalAddress", addressCountry: country },
    geo:
      latitude === undefined || longitude === undefined
        ? undefined
        : { "@type": "GeoCoordinates", latitude, longitude },
  });

type Persons = Of<Person, "Person">;
type Organizations = Of<Organization, "Organization">;
type Governments = Of<GovernmentOrganization, "GovernmentOrganization">;
type Countries = Of<Country, "Country">;

/** A place that speaks is its government: schema.org lets only persons and organizations speak. */
const entityOf = (entity: Entity, speaks: boolean, graph: Graph): Who | Somewhere => {
  const { type, name, roles, latitude, longitude } = entity;
  const id = partOf(graph.name, entity.id);
  const from = ifAny(entity.countries.map((code) => only<Countries>({ "@type": "Country", identifier: code })));
  switch (type) {
    case "place": {
      const where: Omit<Where, "span"> = { name, country: entity.countries[0], latitude, longitude };
      if (!speaks) return placeOf(where, id);
      return only<Governments>({ "@type": "GovernmentOrganization", "@id": id, name, location: placeOf(where) });
    }
    case "organization":
    case "group":
      return only<Organizations>({
        "@type": "Organization",
        "@id": id,
        name,
        description: roles.join("; ") || undefined,
        location: from,
      });
    case "person":
    case "unnamed":
      return only<Persons>({
        "@type": "Person",
        "@id": id,
        name,
        jobTitle: ifAny(roles),
        nationality: from,
        disambiguatingDescription: type === "unnamed" ? "not named in the article" : undefined,
      });
  }
};
