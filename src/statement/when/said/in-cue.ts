/** "[said on Thursday]" */
import { holds, type Place } from "./place.js";

export const isInCue: Place = (_text, { span }, { cue }) => holds(cue, span) !== undefined;
