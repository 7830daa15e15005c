/** Plain text → units: the paragraphs, headings and single lines a reader sees, as spans of the text. */

/** `[start, end)` without the white space and markup around it. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Depth of a Markdown heading, 0 where it is none. */
  readonly level: number;
}

interface Line {
  start: number;
  end: number;
  /** Nothing but white space stands between it and the line before. */
  gap: boolean;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (let at = 0; at <= text.length; ) {
    let stop = at;
    while (stop < text.length && !isBreak(text.charCodeAt(stop))) stop++;
    let start = at;
    let end = stop;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) {
      lines.push({ start, end, gap });
      gap = false;
    } else gap = true;
    at = stop + (text.startsWith("\r\n", stop) ? 2 : 1);
  }
  return lines;
}

/** Line feed, carriage return, line and paragraph separator. */
const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
const isSpace = (code: number): boolean =>
  code <= 32 || code === 0xa0 || code === 0xfeff || /\s/.test(String.fromCharCode(code));

const SENTENCE_END = /[.!?…:;。！？]["'”’»)\]*_]*$/;
const MARKUP = /^(?:#{1,6}\s|[-*+•]\s|\d+[.)]\s|>)/;
/** Mail and typewriters wrap lines at some seventy signs; no wrapped line is longer than this. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 50;

/** Whether the text's lines are parts of paragraphs rather than paragraphs: many end within a sentence, at one width. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  let followed = 0;
  let within = 0;
  let longest = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at];
    const next = lines[at + 1];
    if (!line || !next) break;
    longest = Math.max(longest, line.end - line.start);
    if (next.gap) continue;
    followed++;
    if (
      line.end - line.start >= NARROWEST_WRAP &&
      !SENTENCE_END.test(text.slice(Math.max(line.start, line.end - 8), line.end))
    )
      within++;
  }
  return longest <= WIDEST_WRAP && followed >= 3 && within >= followed * 0.5;
}

/** `alone`: lines that are never part of a paragraph, such as a byline. */
export function unitsOf(text: string, alone: (line: string) => boolean): Unit[] {
  const lines = linesOf(text);
  const wrapped = isWrapped(text, lines);
  const units: Unit[] = [];
  let open: { start: number; end: number } | undefined;
  const close = (): void => {
    if (open) units.push(unit(text, open.start, open.end));
    open = undefined;
  };
  for (const line of lines) {
    const own = text.slice(line.start, line.end);
    if (!wrapped || MARKUP.test(own) || alone(own)) {
      close();
      // "Headline" over "========" (Markdown's other heading).
      const last = units[units.length - 1];
      if (last && !line.gap && /^(?:={3,}|-{3,})$/.test(own) && last.level === 0 && last.end - last.start <= 200) {
        units[units.length - 1] = { ...last, level: own.startsWith("=") ? 1 : 2 };
      } else units.push(unit(text, line.start, line.end));
    } else if (open && !line.gap) open.end = line.end;
    else {
      close();
      open = { start: line.start, end: line.end };
    }
  }
  close();
  return units;
}

function unit(text: string, start: number, end: number): Unit {
  const own = text.slice(start, end);
  const heading = /^(#{1,6})\s+(?=\S)/.exec(own);
  let from = start + (heading?.[0].length ?? 0);
  let to = end;
  if (heading) {
    const closing = /\s+#+$/.exec(own);
    if (closing) to = end - closing[0].length;
  }
  // A line that is bold as a whole is bold, not starred.
  const bold = /^(\*\*|__)(?=\S).*\S\1$/.exec(text.slice(from, to));
  if (bold && to - from > 4) {
    from += 2;
    to -= 2;
  }
  if (to <= from) return { start, end, text: own, level: 0 };
  return { start: from, end: to, text: text.slice(from, to), level: heading?.[1]?.length ?? 0 };
}
