/** "since Monday's debate, when he said": whatever the time is there for, it is taken up again. */
import { holds, type Place, startAfter } from "./place.js";

export const isAntecedent: Place = (text, { span, phraseEnd }, { source, cue, content }) => {
  if (holds([...source, ...cue, ...content], span)) return false;
  const until = startAfter([...source, ...cue], phraseEnd);
  return (
    until - phraseEnd < 60 &&
    /^(?:\s+(?:of|on|in|at)\s+[^,;]{1,40})?,?\s+(?:when|(?:during|at|in|on)\s+which)\s+(?:[a-z]+ly\s+|also\s+)?$/i.test(
      text.slice(phraseEnd, until),
    )
  );
};
