/** Verbs that answer what has been said before. */
import type { Span } from "../../../reading.js";

/** "denied this late Monday", "hailed the releases on Thursday": what is answered has been said before, the day is the answer's. */
export const isAnswer = (text: string, cue: readonly Span[]): boolean =>
  cue[0] !== undefined && ANSWERS.test(text.slice(...cue[0]));

const ANSWERS =
  /^(?:(?:has|had|have|also|again|later|first)\s+)*(?:reject|den[iy]|dismiss|condemn|welcom|hail|criticis|criticiz|apologi|prais|thank|accept|withdr|defend|confirm|disput|rebuff|refut|endors|denounc|report|rul(?:ed|ing)\s+out)/i;
