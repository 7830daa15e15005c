/** The group that a figure's address names, of which the record gives the figures alone. */
import type { FigureGroup, FigureLine, Record } from "../record/index.js";

/** @param lines a page of its figures, one at least */
export const groupOf = async (record: Record, key: string, lines: readonly FigureLine[]): Promise<FigureGroup> => {
  const [first] = lines;
  const words = first?.counted ?? "";
  const { items } = await record.figureGroups(
    { words, ...(first?.unit !== undefined && { unit: first.unit }) },
    { limit: 200 },
  );
  return items.find((group) => group.key === key) ?? groupOfLines(key, lines);
};

/** What can be said of it from the figures at hand. */
const groupOfLines = (key: string, lines: readonly FigureLine[]): FigureGroup => {
  const numbers = lines.flatMap(({ quantity: { value, low, high } }) =>
    [value, low, high].filter((number) => number !== undefined),
  );
  const unit = lines[0]?.unit;
  return {
    key,
    counted: lines[0]?.counted ?? "",
    ...(unit !== undefined && { unit }),
    figures: lines.length,
    reports: new Set(lines.map(({ statement }) => statement.report.id)).size,
    speakers: new Set(lines.map(({ statement }) => statement.speaker?.id ?? "")).size,
    low: Math.min(...numbers),
    high: Math.max(...numbers),
  };
};
