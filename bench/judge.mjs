// Which predicted statements are right, one by one, by the project's own scorer: statements are handed to it in falling
// confidence, and each that raises its count of who+what matches is right.
export function judge(score, doc, statements) {
  const order = statements.map((_, i) => i).sort((a, b) => statements[b].confidence - statements[a].confidence);
  const right = new Array(statements.length).fill(false);
  const kept = [];
  let before = 0;
  for (const i of order) {
    kept.push(statements[i]);
    const { p, predicted } = score([doc], [{ id: doc.id, statements: kept }])["who+what"];
    const now = Math.round(p * predicted);
    right[i] = now > before;
    before = Math.max(before, now);
  }
  return right;
}

/** Expected calibration error: the mean gap between confidence and share right over ten bins (Naeini et al. 2015). */
export function calibrationError(confidences, right, bins = 10) {
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const own = confidences.flatMap((c, i) => (Math.min(bins - 1, Math.floor(c * bins)) === bin ? [i] : []));
    if (own.length === 0) continue;
    const mean = (f) => own.reduce((sum, i) => sum + f(i), 0) / own.length;
    error += (own.length / confidences.length) * Math.abs(mean((i) => confidences[i]) - mean((i) => Number(right[i])));
  }
  return error;
}
