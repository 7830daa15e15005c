// What of a text stands in quotation marks: the gold set's own, independent of the reader's.

const isLetter = (c) => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** Inner spans of quotations, double and single, curly and straight; an unclosed one ends with its paragraph. */
export function quotationsOf(text) {
  const found = [];
  let start = 0;
  for (const paragraph of text.split("\n")) {
    for (const [open, close, single] of [
      ["“", "”", false],
      ['"', '"', false],
      ["‘", "’", true],
      ["'", "'", true],
    ]) {
      let from = -1;
      for (let i = 0; i < paragraph.length; i++) {
        const c = paragraph[i];
        const [before, after] = [paragraph[i - 1], paragraph[i + 1]];
        if (single && isLetter(before) && isLetter(after)) continue;
        const opens =
          c === open && from < 0 && (!single || (!isLetter(before) && after !== undefined && after !== " "));
        if (opens) from = i + 1;
        else if (c === close && from >= 0 && (!single || !isLetter(after))) {
          found.push([start + from, start + i]);
          from = -1;
        }
      }
      if (from >= 0 && !single) found.push([start + from, start + paragraph.length]);
    }
    start += paragraph.length + 1;
  }
  return found;
}

/**
 * Direct, mixed or indirect by the words in marks. A quotation that holds the statement's own cue or source as well is its
 * parent's, and does not count.
 */
export function kindByMarks(text, { content, cue, source }) {
  const own = quotationsOf(text).filter(([from, to]) => ![...cue, ...source].some(([a, b]) => from <= a && b <= to));
  let [inside, outside] = [0, 0];
  for (const [start, end] of content) {
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
      if (own.some(([from, to]) => from <= start + index && start + index < to)) inside++;
      else outside++;
    }
  }
  return inside === 0 ? "indirect" : outside === 0 ? "direct" : "mixed";
}
