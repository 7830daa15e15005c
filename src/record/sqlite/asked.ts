/** A question as one look into the search index. */
import { sql } from "kysely";
import { dayNumber } from "../days.js";
import { fold, nameKey, plain } from "../fold.js";
import type { Question } from "../question.js";
import { parseWords, type Term } from "../words.js";
import {
  aboutFacet,
  actFacet,
  chainFacet,
  confidenceFacets,
  countryFacet,
  EVERY,
  kindFacet,
  lengthFacet,
  namedFacet,
  placeFacet,
  publisherFacet,
  reportFacet,
  speakerFacet,
} from "./facets.js";
import { firstKeyOf, lastKeyOf } from "./keys.js";
import type { Connection } from "./store.js";

export interface Asked {
  /** In the search index's own language; none where nothing is asked for but days. */
  match?: string;
  /** Keys, both counted. */
  from: number;
  to: number;
  /** Whether days are asked for: what is undated fits none. */
  dated: boolean;
  leastConfidence: number;
  terms: Term[];
}

/** Where the words of a question may stand. */
const WORDS = "{content headline speaker}";
const LATEST = Number.MAX_SAFE_INTEGER;

/** @returns nothing where no statement can fit: a name that nobody has */
export const ask = async (db: Connection, question: Question): Promise<Asked | undefined> => {
  const { all, none } = parseWords(question.words ?? "");
  const groups: string[][] = [];
  for (const [who, facet] of [
    [question.speaker, speakerFacet],
    [question.about, aboutFacet],
    [question.chain, chainFacet],
  ] as const) {
    if (who !== undefined) groups.push((await entitiesCalled(db, who)).map(facet));
  }
  if (question.publisher !== undefined)
    groups.push((await publishersCalled(db, question.publisher)).map(publisherFacet));
  if (question.report !== undefined) groups.push((await reportsCalled(db, question.report)).map(reportFacet));
  if (question.place !== undefined) groups.push(placeFacets(question.place));
  if (question.kind !== undefined) groups.push([kindFacet(question.kind)]);
  if (question.act !== undefined && question.act.length > 0) groups.push(question.act.map(actFacet));
  if (question.unnamed !== undefined) groups.push([namedFacet(!question.unnamed)]);
  if (question.hearsay !== undefined) groups.push([lengthFacet(question.hearsay)]);
  const leastConfidence = question.leastConfidence ?? 0;
  if (leastConfidence > 0) groups.push(confidenceFacets(leastConfidence));
  if (groups.some((group) => group.length === 0)) return undefined;

  const wanted = [
    ...all.map((term) => `${WORDS} : ${expression(term)}`),
    ...groups.map((group) => `facets : (${group.map((word) => `"${word}"`).join(" OR ")})`),
  ];
  if (wanted.length === 0 && none.length > 0) wanted.push(`facets : "${EVERY}"`);
  const without = none.map((term) => ` NOT (${WORDS} : ${expression(term)})`).join("");
  return {
    ...(wanted.length > 0 && { match: `(${wanted.map((one) => `(${one})`).join(" AND ")})${without}` }),
    from: question.since === undefined ? 0 : firstKeyOf(dayNumber(question.since) ?? 0),
    to: question.until === undefined ? LATEST : lastKeyOf(dayNumber(question.until) ?? 0),
    dated: question.since !== undefined || question.until !== undefined,
    leastConfidence,
    terms: all,
  };
};

/** Letters and digits only, in quotation marks: nothing in it is taken for the language's own. */
export const expression = ({ words, prefix }: Term): string => `"${words.join(" ")}"${prefix ? " *" : ""}`;

/** So many of one name are looked for; none but the unnamed are more. */
const MOST = 200;

/** An entity by its id, with all that was merged with it, or all that go by a name. */
export const entitiesCalled = async (db: Connection, who: string): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`with found as (
      select root from entity where name_id = ${plain(who)}
      union select root from (select entity from alias where key = ${nameKey(who)} limit ${MOST}) as a join entity on id = a.entity)
    select root as id from found union select id from entity where merged_into is not null and root in (select root from found)`.execute(
    db,
  );
  return rows.map(({ id }) => id);
};

export const publishersCalled = async (db: Connection, name: string): Promise<number[]> => {
  const rows = await db.selectFrom("publisher").select("id").where("key", "=", nameKey(name)).execute();
  return rows.map(({ id }) => id);
};

const reportsCalled = async (db: Connection, name: string): Promise<number[]> => {
  const rows = await db.selectFrom("report").select("id").where("name", "=", plain(name)).execute();
  return rows.map(({ id }) => id);
};

const placeFacets = (place: string): string[] => {
  const code = fold(place.trim());
  return [
    ...(nameKey(place) === "" ? [] : [placeFacet(place)]),
    ...(/^[a-z]{2}$/.test(code) ? [countryFacet(code)] : []),
  ];
};
