/** What is known of a statement beyond its words, each in a few words of its own. */
import type { Entity, Quantity, Reading, Statement, When } from "../reading.js";
import { dateInWords } from "./about.js";
import { visible } from "./visible.js";

export const entityIn = ({ entities }: Reading, id: string | undefined): Entity | undefined =>
  id === undefined ? undefined : entities.find((entity) => entity.id === id);

/** Names from the outermost on whose word we have it down to the speaker. */
export const chainOf = (reading: Reading, { chain }: Statement): string[] =>
  chain.map((id) => entityIn(reading, id)?.name ?? id);

/** "claims to have ordered": act and type where they say more than the cue does. */
const actOf = ({ act, type, polarity, hedged }: Statement): string | undefined => {
  const words = [
    ...(polarity === "negative" ? ["not"] : []),
    ...(act === "say" && polarity === "positive" ? [] : [act]),
    ...(type === "assertion" ? [] : [`(${type})`]),
    ...(hedged ? ["on hearsay"] : []),
  ];
  return words.length > 0 ? words.join(" ") : undefined;
};

/** "16 July 2021", "week of 12 July 2021", "July 2021", "14 July 2021 to 17 July 2021". */
export const whenInWords = ({ value, start, end, granularity }: When): string => {
  switch (granularity) {
    case "day":
      return dateInWords(start);
    case "week":
      return `week of ${dateInWords(start)}`;
    case "month":
      return dateInWords(start).replace(/^\d+ /, "");
    case "year":
      return value;
    case "interval":
      return `${dateInWords(start)} to ${dateInWords(end)}`;
  }
};

const SIGNS: Record<Quantity["bound"], string> = {
  exact: "",
  about: "≈ ",
  over: "> ",
  under: "< ",
  "at least": "≥ ",
  "at most": "≤ ",
  between: "",
};

const figure = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 3 });

/** "≈ 85 % of Afghanistan", "< 350 Afghan refugees", "10–15 sluices", "USD 40,000". */
export const quantityInWords = ({ value, low, high, bound, unit, counted, of }: Quantity): string => {
  const scale = unit === "ratio" ? 100 : 1;
  const number =
    value !== undefined
      ? figure(value * scale)
      : [low, high].flatMap((end) => (end === undefined ? [] : [figure(end * scale)])).join("–");
  const isMoney = unit !== undefined && /^[A-Z]{3}$/.test(unit);
  const measure = unit === undefined || isMoney ? "" : ` ${unit === "ratio" ? "%" : unit}`;
  return [
    `${SIGNS[bound]}${isMoney ? `${unit} ` : ""}${number}${measure}`,
    ...(counted ? [visible(counted)] : []),
    ...(of ? [`of ${visible(of)}`] : []),
  ].join(" ");
};

/** Act, date, place, addressee, occasion and outer statement, those that are known. */
export const factsOf = (reading: Reading, statement: Statement): string[] => {
  const { date, place, addressee, occasion, parent } = statement;
  const words = (span: readonly [number, number]): string => visible(reading.article.text.slice(...span));
  const act = actOf(statement);
  const outer = parent === undefined ? -1 : reading.statements.findIndex(({ id }) => id === parent);
  return [
    statement.kind,
    ...(act ? [act] : []),
    ...(date ? [whenInWords(date)] : []),
    ...(place ? [visible(place.name)] : []),
    ...(addressee ? [`to ${words(addressee.span)}`] : []),
    ...(occasion ? [words(occasion)] : []),
    ...(outer >= 0 ? [`inside ${outer + 1}`] : []),
  ];
};

/** Who speaks, by how many statements; the most first. */
export const speakersOf = (reading: Reading): { entity: Entity; statements: number }[] => {
  const count = new Map<string, number>();
  for (const { speaker } of reading.statements) {
    if (speaker !== undefined) count.set(speaker, (count.get(speaker) ?? 0) + 1);
  }
  return [...count]
    .flatMap(([id, statements]) => {
      const entity = entityIn(reading, id);
      return entity ? [{ entity, statements }] : [];
    })
    .sort((a, b) => b.statements - a.statements);
};
