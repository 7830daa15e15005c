/** Words and short phrases that several rules of the folder look for. */
import type { Bearing } from "../bearing.js";
import { SPEECH_EVENT } from "../names.js";

/** Turns to other things: what stands behind one of these is no longer the attribution. */
export const TURN =
  /\b(?:who|whom|whose|which|that|because|before|since|until|if|although|though|as|while|whether|amid|following)\b|[;:—]|,\s+(?:and|but|or|so|he|she|they|it|we|I)\b/i;
export const AFTER_OTHER =
  /\bafter\s+(?!(?:a|an|the|his|her|their|its)\s+(?:[\p{L}-]+\s+){0,3}(?:meeting|talks|hearing|session|summit|briefing|debate|call|visit|speech|conference|rally|event|appearance|closed-door)\b)/iu;
/** Participles that make a clause of a thing ("protesters arrested on Monday"), those of speaking and printing apart. */
export const DONE =
  /\b(?!(?:released|published|issued|posted|dated|aired|broadcast|printed|delivered|obtained|attended|hosted|organi[sz]ed|held|conducted|sponsored|moderated|recorded|taped|filed|signed|united|limited|unnamed|asked|appeared)\b)(?:\p{L}{2,}ed|shot|taken|seen|born|lost|caught|sworn)\s+(?:(?:on|in|late|early|back)\s+)*$/iu;
export const ISSUED =
  /\b(?:released|published|lodged|issued|posted|dated|written|sent|aired|broadcast|delivered|given|made|obtained|filed|signed)\s+(?:\S+\s+){0,8}$/i;
export const SPEAKING =
  /\b(?:speaking|talking|writing|appearing|testifying|asked|questioned|pressed|quoted|interviewed|addressing|responding|reacting|briefing|tweeting|campaigning|visiting|introducing|announcing|unveiling|commenting|replying|answering|contacted|approached|reached\s+(?:by\s+(?:tele)?phone|by\s+email|at\s+(?:home|his|her)|for\s+comment))\b/i;
/** "who was reached by phone on Monday", "who spoke on Friday on condition of anonymity" */
export const WHO_SPOKE =
  /\bwho\s+(?:(?:was|were)\s+(?:reached|contacted|interviewed|questioned|asked|quoted|speaking|addressing)|(?:disclosed|revealed|announced|confirmed|stated)\s+(?:this|it)|made\s+(?:this|it)\s+known|spoke|talked|testified|briefed|addressed|met\s+(?:with\s+)?(?:reporters|journalists|newsmen|mediapersons|the\s+(?:press|media)))\b[^,]*$/i;
export const SMALL_WORDS =
  /^[\s,]*(?:(?:on|in|at|late|early|back|just|only|even|also|again|later|then|once|first|as|recently|over|during|the|morning|night|evening|afternoon|hours|of|will|would|has|had|have|himself|herself|themselves|itself)\b[\s,]*)*$/i;
/** "told the board as recently as [Monday]" */
export const AS_LATE_AS = /\bas\s+(?:recently|late|early|far\s+back)\s+as\s+$/;
/** "at 9pm", "shortly after noon" */
export const CLOCK = String.raw`(?:(?:just|shortly|soon)\s+)?(?:at|after|before|around)\s+(?:noon|midnight|midday|dawn|lunchtime|\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]\.?m\.?)?)(?:\s+(?:local\s+time|GMT))?\s+`;
export const ADVERBS =
  /^[\s,]*(?:(?:also|again|later|then|once|first|even|still|repeatedly|publicly|openly|only|just|now|[a-z]+ly)\b[\s,]*)*$/;
export const SPOKEN = /\b(?:said|says|told|tells|is|was|were|are|has|had|have|\p{L}{2,}ed)\b/iu;

export const isOccasion = (words: string): boolean => {
  const at = /\b(?:in|at|during|on|via|through)\s+(?:[\p{L}’'.-]+\s+){1,8}?(?:[^,;]*)$/iu.exec(words);
  return at !== null && SPEECH_EVENT.test(at[0]);
};

/** "…, who runs the shop, in an interview on Monday" */
export const isTrailingOccasion = (words: string, bearing: Bearing): boolean => {
  const phrase = lastPart(words);
  if (!/^\s*(?:in|at|during|on|via|speaking)\b/i.test(phrase) || phrase.length > 120 || TURN.test(phrase)) return false;
  return bearing === "occasion" || SPEECH_EVENT.test(phrase) || SPEAKING.test(phrase);
};

/** From the last comma on; from the one before where only a place stands behind it: "in Fort Pierce, Florida on Friday". */
export function lastPart(words: string): string {
  const at = Math.max(...[", ", "; ", ": ", "— "].map((mark) => words.lastIndexOf(mark)));
  const part = words.slice(at + 1);
  return at > 0 &&
    /^\s*(?:(?!(?:At|In|On|During|Speaking|Asked|When|Late|Early)\b)\p{Lu}[\p{L}.]*\s+){1,3}(?:on\s+)?$/u.test(part)
    ? lastPart(words.slice(0, at)) + part
    : part;
}
