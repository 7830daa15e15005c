/** Lines of a terminal: how wide, and what to do with too long ones. Widths are in columns; East Asian characters take two. */
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** Code units looked at for each column: no more is needed to fill it, however long the text. */
const UNITS_A_COLUMN = 8;

/**
 * Runs of so many characters are longer than any line, and are no words. Measuring takes time by the square of their
 * length, so they are broken before. A style ends or begins with an escape, so none is cut in two.
 */
const NO_WORD = /[^\s\p{Cc}]{240}(?=[^\s\p{Cc}])/gu;

/** Lines of at most `width` columns; broken at spaces where there are any. Styles end and begin again at line breaks. */
export const wrap = (text: string, width: number): string[] =>
  wrapAnsi(text.replace(NO_WORD, "$&\n"), width, { hard: true }).split("\n");

/** As many items on each line as fit, with ` · ` between them, or what `between` gives: it may be styled. */
export function flow(items: readonly string[], width: number, between = " · "): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const longer = `${last}${between}${item}`;
    const mayFit = longer.length <= UNITS_A_COLUMN * width;
    if (last !== undefined && mayFit && stringWidth(longer) <= width) lines.splice(-1, 1, longer);
    else lines.push(...wrap(item, width));
  }
  return lines;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** With less room than this, bits of words would be left that say nothing. */
const LEAST_ROOM = 6;

/** Cut to `width` columns at its start, middle or end, between words where it can be; `…` stands for what is gone. */
export function elide(text: string, width: number, where: "start" | "middle" | "end"): string {
  if (text.length <= UNITS_A_COLUMN * width && stringWidth(text) <= width) return text;
  const room = width - 1;
  if (room < LEAST_ROOM) return "…";
  if (where === "end") return `${beginning(text, room)}…`;
  if (where === "start") return `…${ending(text, room)}`;
  const first = beginning(text, Math.ceil(room / 2));
  return `${first}…${ending(text, room - stringWidth(first))}`;
}

const beginning = (text: string, width: number): string => {
  const kept = take(charactersOf(text.slice(0, UNITS_A_COLUMN * width)), width).join("");
  if (/^\s|^$/.test(text.slice(kept.length))) return kept.trimEnd();
  const whole = kept.replace(/\S+$/, "").trimEnd();
  return worthKeeping(whole, width) ? whole : kept;
};

const ending = (text: string, width: number): string => {
  const tail = charactersOf(text.slice(Math.max(0, text.length - UNITS_A_COLUMN * width))).reverse();
  const kept = take(tail, width).reverse().join("");
  if (/\s$|^$/.test(text.slice(0, text.length - kept.length))) return kept.trimStart();
  const whole = kept.replace(/^\S+/, "").trimStart();
  return worthKeeping(whole, width) ? whole : kept;
};

/** A long word is cut in two rather than leave most of the room empty. */
const worthKeeping = (whole: string, width: number): boolean => stringWidth(whole) > width / 3;

const charactersOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

const take = (characters: readonly string[], width: number): string[] => {
  let taken = 0;
  const end = characters.findIndex((character) => {
    taken += stringWidth(character);
    return taken > width;
  });
  return end < 0 ? [...characters] : characters.slice(0, end);
};
