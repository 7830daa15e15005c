/** When, with the granularity that the text gives. */
import type { When } from "../reading.js";
import { dateInWords } from "./about.js";

/** "16 July 2021", "week of 12 July 2021", "July 2021", "2021", "14–17 July 2021". */
export const whenInWords = ({ start, end, granularity }: When): string => {
  switch (granularity) {
    case "day":
      return dateInWords(start);
    case "week":
      return `week of ${dateInWords(start)}`;
    case "month":
      return dateInWords(start).replace(/^\d+ /, "");
    case "year":
      return start.slice(0, 4);
    case "interval":
      return intervalInWords(start, end);
  }
};

/** What both days share is said once. */
const intervalInWords = (start: string, end: string): string => {
  if (start === end) return dateInWords(start);
  const [first, last] = [dateInWords(start), dateInWords(end)];
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))}–${last}`;
  return start.slice(0, 4) === end.slice(0, 4) ? `${first.slice(0, -5)} – ${last}` : `${first} – ${last}`;
};
