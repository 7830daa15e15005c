// The CoNLL-2012 score of coreference: the mean of MUC (Vilain et al. 1995), B³ (Bagga & Baldwin 1998) and CEAF-φ4 (Luo 2005).

/**
 * @param clusterings a document each: {gold, predicted}, lists of sets of mentions (strings)
 * @param singletons whether entities mentioned once count
 */
export function conllF1(clusterings, { singletons }) {
  const kept = clusterings.map(({ gold, predicted }) => {
    const least = singletons ? 1 : 2;
    return { gold: gold.filter(({ size }) => size >= least), predicted: predicted.filter(({ size }) => size >= least) };
  });
  const f1 = (measure) => {
    const [rn, rd, pn, pd] = kept
      .map(({ gold, predicted }) => measure(gold, predicted))
      .reduce((sum, row) => sum.map((x, i) => x + row[i]), [0, 0, 0, 0]);
    const [r, p] = [rn / (rd || 1), pn / (pd || 1)];
    return p + r ? (2 * p * r) / (p + r) : 0;
  };
  const figures = {
    muc: f1((gold, predicted) => [...links(gold, predicted), ...links(predicted, gold)]),
    b3: f1((gold, predicted) => [...shares(gold, predicted), ...shares(predicted, gold)]),
    ceaf: f1((gold, predicted) => {
      const together = aligned(gold, predicted);
      return [together, gold.length, together, predicted.length];
    }),
  };
  return { ...figures, conll: (figures.muc + figures.b3 + figures.ceaf) / 3 };
}

const indexOf = (clusters) => new Map(clusters.flatMap((cluster, i) => [...cluster].map((mention) => [mention, i])));

const links = (key, response) => {
  const at = indexOf(response);
  let kept = 0;
  let all = 0;
  for (const cluster of key) {
    const parts = new Set([...cluster].map((mention) => at.get(mention) ?? mention));
    kept += cluster.size - parts.size;
    all += cluster.size - 1;
  }
  return [kept, all];
};

const shares = (key, response) => {
  const at = indexOf(response);
  let kept = 0;
  let all = 0;
  for (const cluster of key) {
    for (const mention of cluster) {
      const other = response[at.get(mention)];
      kept += other ? [...cluster].filter((one) => other.has(one)).length / cluster.size : 0;
    }
    all += cluster.size;
  }
  return [kept, all];
};

/** The greatest total φ4 of a one-to-one alignment (Kuhn 1955, by shortest augmenting paths). */
const aligned = (gold, predicted) => {
  const [rows, columns] = gold.length <= predicted.length ? [gold, predicted] : [predicted, gold];
  const [n, m] = [rows.length, columns.length];
  const cost = rows.map((a) =>
    columns.map((b) => (-2 * [...a].filter((one) => b.has(one)).length) / (a.size + b.size)),
  );
  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const match = new Int32Array(m + 1);
  const way = new Int32Array(m + 1);
  for (let i = 1; i <= n; i++) {
    match[0] = i;
    let column = 0;
    const least = new Float64Array(m + 1).fill(Infinity);
    const used = new Uint8Array(m + 1);
    do {
      used[column] = 1;
      const row = match[column];
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j]) continue;
        const reduced = cost[row - 1][j - 1] - u[row] - v[j];
        if (reduced < least[j]) {
          least[j] = reduced;
          way[j] = column;
        }
        if (least[j] < delta) {
          delta = least[j];
          next = j;
        }
      }
      for (let j = 0; j <= m; j++) {
        if (used[j]) {
          u[match[j]] += delta;
          v[j] -= delta;
        } else least[j] -= delta;
      }
      column = next;
    } while (match[column] !== 0);
    do {
      match[column] = match[way[column]];
      column = way[column];
    } while (column !== 0);
  }
  let total = 0;
  for (let j = 1; j <= m; j++) if (match[j]) total -= cost[match[j] - 1][j - 1];
  return total;
};
