/** "According to the audit, released Oct. 6, …", "accounts filed last week which show": the day a document came out. */
import { SPEECH_EVENT } from "../names.js";
import { endBefore, holds, type Place } from "./place.js";

export const isIssued: Place = (text, { span, bearing }, { source, cue, content }) => {
  if (bearing !== "adverbial") return false;
  // "said in a video that was posted on [Sunday]"
  const from = endBefore(cue, span[0]);
  if (
    from >= 0 &&
    endBefore(content, span[0]) <= from &&
    OUT.test(text.slice(from, span[0])) &&
    SPEECH_EVENT.test(text.slice(Math.max(0, from - 20), from))
  )
    return true;
  if (holds(content, span)) return false;
  const [document] = source;
  if (!document) return false;
  // "a postmortem carried out [yesterday] by the State Pathologist found"
  if (/^\s+by\s+$/.test(text.slice(span[1], document[0])) && MADE.test(text.slice(Math.max(0, span[0] - 60), span[0])))
    return true;
  // "accounts filed [last week] which show"
  if (/^(?:which|that)$/.test(text.slice(...document)))
    return (
      /^,?\s+$/.test(text.slice(span[1], document[0])) &&
      OUT_BEFORE.test(text.slice(Math.max(0, span[0] - 60), span[0]))
    );
  if (document[1] > span[0]) return false;
  return OUT.test(text.slice(document[1], span[0]));
};

const ISSUED = "(?:released|published|issued|dated|posted|filed|unveiled|circulated|broadcast|aired|printed)";
const OUT = new RegExp(
  String.raw`^,?\s+(?:(?:which|that)\s+was\s+)?${ISSUED}\s+(?:(?!and\b|or\b)[\p{L}’'-]+\s+){0,7}$`,
  "u",
);
const MADE =
  /\b(?:report|statement|letter|memo|document|dossier|figures|data|research|paper|post-?mortem|autopsy|examination|tests?|analysis|survey|poll|study|inspection|audit|review)\s+(?:carried\s+out|conducted|done|taken|held|commissioned|released|published)\s+(?:(?:on|in|late|early)\s+)*$/i;
const OUT_BEFORE = new RegExp(String.raw`\s${ISSUED}\s+(?:[\p{L}’'-]+\s+){0,6}$`, "u");
