/** "did not tell police until Monday", "not until Monday did he admit it": the day on which it was done. */
import type { TimeExpression } from "./time-expression.js";

const UNTIL = /\b(?:not\s+)?(?:until|till)\s+(?:(?:late|early|on|about|around)\s+)*$/i;
/** Of the past: what "will not sail until October" is still to come. */
const NEGATED =
  /\b(?:(?:did|had|has|have|was|were|could)(?:\s+not|n['’]t)|never|nor|nobody|no\s+one)\s[^.,;:“”"]{0,70}$/i;
/** Characters looked at before the day: of "until" and its adverbs, and of the negation. */
const [NEAR, FAR] = [24, 110];

/** The same times; such words belong to the day that they end with. */
export const withNotUntil = (text: string, times: readonly TimeExpression[]): TimeExpression[] =>
  times.map((time) => {
    const [start, end] = time.span;
    const until = UNTIL.exec(text.slice(Math.max(0, start - NEAR), start));
    if (!until) return time;
    const from = start - until[0].length;
    const isNot = /^not\b/i.test(until[0]) || NEGATED.test(text.slice(Math.max(0, from - FAR), from));
    return isNot ? { ...time, span: [from, end] } : time;
  });
