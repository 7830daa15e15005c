/** A time that a report names, and where. */
import type { Span, When } from "../../reading.js";

export interface TimeExpression {
  /** The words of it, in `text`; without "on", "in" or "since" before a day. */
  span: Span;
  when: When;
  /** The words mean a stretch without firm ends ("in recent days"); `when` is a guess at it. */
  vague: boolean;
  /** Where words end that say the same day once more: "on Monday, [two days after the vote]". */
  phraseEnd?: number;
  /** The day of what stands behind it, not of what it is told of: "the news came [a day after] a newspaper said …". */
  isOfAnchor?: true;
}
