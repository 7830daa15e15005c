/** What a person wants to know of a report before its statements. */
import type { Reading } from "../reading.js";

/** Date, publisher, author, credit, and where it was read from unless that stands in the headline's place. */
export const aboutOf = ({ id, article }: Reading): string[] => {
  const { headline, datePublished, publisher, author, creditText } = article;
  return [
    ...(datePublished ? [dateInWords(datePublished)] : []),
    ...(publisher ? [publisher] : []),
    ...(author?.length ? [`by ${author.join(", ")}`] : []),
    ...(creditText ? [`credit: ${creditText}`] : []),
    ...(headline === undefined ? [] : [id]),
  ];
};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** "17 July 2021, 20:16 UTC+05:30", in the report's own zone; what is no ISO 8601 date stays as it is. */
export const dateInWords = (date: string): string => {
  const [, year, month, day, time, zone] = DATE.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!name) return date;
  const at = time ? `, ${time}` : "";
  const from = zone ? ` UTC${zone === "Z" ? "" : zone}` : "";
  return `${Number(day)} ${name} ${year}${at}${from}`;
};
