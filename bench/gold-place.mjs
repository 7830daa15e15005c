// Puts the strings of a gold reading where they stand in the text: by being unique, by number, or by nearness.

const WORD = /[\p{L}\p{N}]/u;

/** Every place where `words` stands as whole words, in order. */
export function occurrences(text, words, { caseless = false } = {}) {
  const [hay, needle] = caseless ? [text.toLowerCase(), words.toLowerCase()] : [text, words];
  const found = [];
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const cutBefore = WORD.test(needle[0]) && at > 0 && WORD.test(hay[at - 1]);
    const cutAfter = WORD.test(needle.at(-1)) && end < hay.length && WORD.test(hay[end]);
    if (!cutBefore && !cutAfter) found.push([at, end]);
  }
  return found;
}

export const overlaps = ([a, b], [c, d]) => a < d && c < b;
export const within = ([a, b], spans) => spans.some(([c, d]) => c <= a && b <= d);

// Another sentence is always farther than the same one, another paragraph farther still.
const SENTENCE_END = /[.?!]["”’']?\s+["“‘']?\p{Lu}/u;
const gapOf = (text, a, b) => {
  if (overlaps(a, b)) return 0;
  const [from, to] = a[1] <= b[0] ? [a[1], b[0]] : [b[1], a[0]];
  const between = text.slice(Math.max(0, from - 2), to + 2);
  return to - from + (between.includes("\n") ? 20_000 : SENTENCE_END.test(between) ? 10_000 : 0);
};
const nearness = (text, span, anchors) => Math.min(...anchors.map((anchor) => gapOf(text, span, anchor)));

/** The occurrence nearest to any of the anchors; the earlier one of two as near. */
const nearest = (text, spans, anchors) =>
  spans.reduce((best, span) => (nearness(text, span, anchors) < nearness(text, best, anchors) ? span : best));

/**
 * One string. `anchors`: what it should be near to; `avoid`: what it must stay out of, if it can; `inside`: what it must
 * be in. Throws what is wrong with it.
 */
export function placeNear(text, words, anchors, { nth, avoid = [], inside } = {}) {
  const all = occurrences(text, words);
  if (all.length === 0) throw new Error(`not found in the text: ${JSON.stringify(words)}`);
  if (nth !== undefined) {
    if (nth > all.length) throw new Error(`nth ${nth} of ${all.length}: ${JSON.stringify(words)}`);
    return all[nth - 1];
  }
  const held = inside ? all.filter((span) => within(span, inside)) : all;
  const free = held.filter((span) => !avoid.some((other) => overlaps(span, other)));
  const pool = free.length > 0 ? free : held.length > 0 ? held : all;
  if (pool.length > 1 && anchors.length === 0) {
    throw new Error(`stands ${pool.length} times in the text, give "nth": ${JSON.stringify(words)}`);
  }
  return pool.length === 1 ? pool[0] : nearest(text, pool, anchors);
}

const LONG = 25;

/**
 * The pieces of a content. Those that stand once (inside the parent's content, where there is one) come first; the short
 * ones are then placed near them or, where there is none, near a cue or source that stands once.
 */
export function placeContent(text, pieces, { parent, hints }) {
  const placed = new Array(pieces.length);
  const inParent = (span) => !parent || within(span, [[parent[0][0], parent.at(-1)[1]]]);
  const pools = pieces.map((piece) => {
    const words = typeof piece === "string" ? piece : piece.text;
    const all = occurrences(text, words);
    if (all.length === 0) throw new Error(`content not found in the text: ${JSON.stringify(words)}`);
    if (typeof piece !== "string") {
      if (piece.nth > all.length) throw new Error(`nth ${piece.nth} of ${all.length}: ${JSON.stringify(words)}`);
      return [all[piece.nth - 1]];
    }
    const pool = all.length > 1 ? all.filter(inParent) : all;
    if (pool.length === 0) throw new Error(`content stands outside of its parent's: ${JSON.stringify(words)}`);
    if (pool.length > 1 && words.length > LONG) {
      throw new Error(`content stands ${pool.length} times, give {"text", "nth"}: ${JSON.stringify(words)}`);
    }
    return pool;
  });
  pools.forEach((pool, i) => {
    if (pool.length === 1) placed[i] = pool[0];
  });
  let anchors = placed.filter(Boolean);
  if (anchors.length === 0) {
    anchors = hints.map((words) => occurrences(text, words)).find((spans) => spans.length === 1) ?? [];
  }
  pools.forEach((pool, i) => {
    if (placed[i]) return;
    if (anchors.length === 0) {
      throw new Error(`content stands ${pool.length} times, give {"text", "nth"}: ${JSON.stringify(pieces[i])}`);
    }
    placed[i] = nearest(text, pool, anchors);
  });
  for (let i = 1; i < placed.length; i++) {
    if (placed[i][0] < placed[i - 1][1]) {
      throw new Error(`content pieces out of order or overlapping: ${JSON.stringify(pieces[i])}`);
    }
  }
  return placed;
}
