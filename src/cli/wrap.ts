/** Breaks a line at spaces to a width in columns; East Asian characters count two (UAX 11). */
import stringWidth from "string-width";

/** @param first columns already taken on the first line */
export function wrap(text: string, width: number, first = 0): string[] {
  const lines: string[] = [];
  let line = "";
  let taken = first;
  for (const word of text.split(" ")) {
    const columns = stringWidth(word);
    if (line !== "" && taken + 1 + columns > width) {
      lines.push(line);
      line = word;
      taken = columns;
    } else {
      taken += columns + (line === "" ? 0 : 1);
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Cut to a width, with a sign that something was cut. */
export function clip(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  let taken = 1;
  for (const char of text) {
    taken += stringWidth(char);
    if (taken > width) break;
    kept += char;
  }
  return `${kept}…`;
}
