/** How many statements fit a question, by who said and who printed them, when and how, for a person at a terminal. */
import type { Counts } from "../record/index.js";
import { hung, type Look } from "./look.js";
import { visible } from "./visible.js";
import { wrap } from "./wrap.js";

/** Lines without their ends. */
export const countLines = (counts: Counts, look: Look): string[] => {
  const { statements, more, speakers, publishers, months, acts } = counts;
  const total = statements.toLocaleString("en");
  return [
    look.strong(`${more ? "more than " : ""}${total} statement${statements === 1 && !more ? "" : "s"}`),
    ...table(
      "By speaker",
      speakers.map((one) => [one.name, one.statements]),
      look,
    ),
    ...table(
      "By publisher",
      publishers.map((one) => [one.publisher, one.statements]),
      look,
    ),
    ...table(
      "By month",
      months.map((one) => [one.month, one.statements]),
      look,
    ),
    ...table(
      "By act",
      acts.map((one) => [one.act, one.statements]),
      look,
    ),
  ];
};

const NUMBER_WIDTH = 9;

/** A heading and a line for each number, in the order given; nothing where there are none. */
export const table = (heading: string, rows: readonly (readonly [string, number])[], look: Look): string[] => {
  if (rows.length === 0) return [];
  const lines = rows.flatMap(([name, number]) => {
    const gutter = `${number.toLocaleString("en").padStart(NUMBER_WIDTH)}  `;
    return hung(look.faint(gutter), gutter.length, wrap(visible(name), look.columns - gutter.length));
  });
  return ["", look.strong(heading), ...lines];
};
