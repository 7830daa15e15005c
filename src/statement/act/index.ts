/**
 * What a statement does: its speech act, its type (PDTB 2.0), its polarity, and whether it is hearsay itself.
 * The cue's words are looked up in the lexicon; the frame around them decides between the senses of one entry.
 */
import type { Act, Polarity, Span, StatementType } from "../../reading.js";
import { hedgeLength, isHedged, isNegative, textOf } from "./firmness.js";
import { FRAMES_OF_ACT, FRAMES_OF_ENTRY, type Frame, type Reframed } from "./frames.js";
import { type Sense, senseOf } from "./resolve.js";
import { frameAround, type Relation, textBefore, wordsAfter } from "./surroundings.js";
import { patternsAt } from "./table.js";
import { type Word, wordsIn } from "./words.js";

export interface StatementFrame {
  act: Act;
  type: StatementType;
  polarity: Polarity;
  hedged: boolean;
}

/**
 * @param statement spans in `text`
 * @param sentence the one that holds the cue; nothing outside it is looked at but the statement's own spans
 */
export function frameOf(text: string, statement: Relation, sentence: Span): StatementFrame {
  const cue = statement.cue.flatMap((span) => wordsIn(text, span));
  const after = wordsAfter(text, statement, sentence);
  const sense = senseBeyondHedge(cue, after);
  const last = cue.at(-1);
  const endsInTo = last?.form === "to" && (sense.to < cue.length || sense.part === "none");
  const frame = frameAround(text, statement, after, endsInTo);
  const before = textBefore(text, statement, sentence);
  const source = textOf(text, statement.source.slice(0, 1));
  // No more than a "to" or "reportedly" that belongs to the cue, so that nothing of the content is read as its own.
  const following = after
    .slice(0, 2)
    .map(({ form }) => ` ${form}`)
    .join("");
  const hedged = isHedged(textOf(text, statement.cue), before, following);
  const reframed = hedged && frame === "to" ? undefined : reframe(sense, frame, after);
  return {
    act: reframed?.act ?? sense.act,
    type: reframed?.type ?? sense.type,
    polarity: isNegative(sense, cue, before, source) ? "negative" : "positive",
    hedged,
  };
}

const reframe = (sense: Sense, frame: Frame, after: readonly Word[]): Reframed | undefined => {
  if (sense.act === "decline" && frame === "to") {
    // "declined to comment" keeps a word back, "declined to sign" a deed.
    const verb = after.find(({ form }) => form !== "to")?.form ?? "";
    return { type: patternsAt(verb)[0]?.type === "assertion" ? "assertion" : "eventuality" };
  }
  return FRAMES_OF_ENTRY[sense.entry]?.[frame] ?? FRAMES_OF_ACT[sense.act]?.[frame];
};

/** "is said to have warned" is a warning, by hearsay; where nothing follows the hearsay, it is the act. */
const senseBeyondHedge = (cue: readonly Word[], after: readonly Word[]): Sense => {
  const skipped = hedgeLength(cue);
  if (skipped > 0) {
    const beyond = senseOf([...cue.slice(skipped), ...after], cue.length - skipped);
    if (beyond.part === "verb" || beyond.part === "noun") {
      return { ...beyond, at: beyond.at + skipped, to: beyond.to + skipped };
    }
  }
  return senseOf([...cue, ...after], cue.length);
};
