/** "Tuesday's ruling said", "a 2023 judgment held", "the July report found": a document's own day. */
import { SPEECH_EVENT } from "../names.js";
import { holds, type Place } from "./place.js";

export const isDocuments: Place = (text, { span }, { source, content }) => {
  const holder = holds(source, span);
  if (!holder || holds(content, span)) return false;
  const [lead, rest] = [text.slice(holder[0], span[0]), text.slice(span[1], holder[1])];
  const isOf = /^['’]s?\s/.test(rest) ? /^(?:the\s+)?$/i.test(lead) : /^(?:an?|the|his|her|its|their)\s+$/i.test(lead);
  return isOf && SPEECH_EVENT.test(rest.slice(0, 60));
};
