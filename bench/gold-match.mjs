// Which predicted statement is which gold one: greedily, one to one, by the words of their contents, as the project's scorer
// does it (token Jaccard of at least a half). Of two with the same content, the one with the same source and cue.

const LEAST = 0.5;

export const wordSpans = (text) =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)].map((m) => [m.index, m.index + m[0].length]);

export const covered = (words, spans) => {
  const set = new Set();
  for (const [start, end] of spans) {
    for (let i = 0; i < words.length; i++) if (words[i][0] < end && words[i][1] > start) set.add(i);
  }
  return set;
};

const jaccard = (a, b) => {
  let both = 0;
  for (const x of a) if (b.has(x)) both++;
  return both / (a.size + b.size - both || 1);
};

/** @returns pairs [{ gold, predicted, who }], `who` where the sources overlap or neither has one */
export function matchStatements(text, golds, predictions) {
  const words = wordSpans(text);
  const lift = ({ source, cue, content }) => ({
    source: covered(words, source),
    cue: covered(words, cue),
    content: covered(words, content),
  });
  const [G, P] = [golds.map(lift), predictions.map(lift)];
  const pairs = [];
  for (const [i, g] of G.entries()) {
    for (const [j, p] of P.entries()) {
      const score = jaccard(g.content, p.content);
      if (score >= LEAST) pairs.push({ i, j, score, frame: jaccard(g.source, p.source) + jaccard(g.cue, p.cue) });
    }
  }
  pairs.sort((a, b) => b.score - a.score || b.frame - a.frame);
  const [usedGold, usedPredicted] = [new Set(), new Set()];
  const matched = [];
  for (const { i, j } of pairs) {
    if (usedGold.has(i) || usedPredicted.has(j)) continue;
    usedGold.add(i);
    usedPredicted.add(j);
    const [a, b] = [G[i].source, P[j].source];
    const who = (a.size === 0 && b.size === 0) || [...a].some((word) => b.has(word));
    matched.push({ gold: golds[i], predicted: predictions[j], who });
  }
  return matched;
}
