/**
 * What somebody inside a statement thinks, wants, fears or says: "“I want to be careful,” she said", "he said they had told him to
 * leave". The model, taught by a corpus that marks no statements inside others, misses many of them; a pronoun before such a
 * verb is nearly always one.
 */
import type { Span } from "../reading.js";

const NEGATION = "(?:do|does|did|would|could|can|am|is|are|was|were|have|has|had)n['’]t|not|never|cannot";
const AUXILIARY = `['’](?:m|re|ve|d|ll|s)|am|is|are|was|were|be|been|had|has|have|would|will|do|does|did|can|could|${NEGATION}`;
const ADVERB =
  "just|really|still|always|also|only|honestly|firmly|once|now|sincerely|truly|very|so|quite|absolutely|genuinely";
const VERB =
  "think|thinks|thought|believe|believes|believed|hope|hopes|hoped|know|knows|knew|want|wants|wanted|fear|fears|feared|feel|feels|felt|expect|expects|expected|promise|promised|wish|wishes|wished|plan|plans|planned|intend|intends|intended|doubt|doubts|doubted|suspect|suspects|suspected|understand|regret|regrets|regretted";
const SAY =
  "say|says|said|saying|claim|claims|claimed|admit|admits|admitted|deny|denies|denied|insist|insists|insisted|agree|agrees|agreed|accept|accepts|accepted|support|supports|supported|demand|demands|demanded|considering|planning|wondering|hoping|expecting";
/** To somebody. */
const TELL =
  "tell|tells|told|telling|warn|warns|warned|assure|assures|assured|promise|promises|promised|ask|asks|asked|asking|inform|informed|urge|urged|beg|begged|order|ordered|remind|reminded";
const WHOM = "me|us|him|her|them|you|people|everyone|everybody";
const STATE =
  "afraid|sorry|glad|sure|certain|confident|worried|convinced|aware|happy|unhappy|pleased|proud|grateful|surprised|disappointed|concerned|determined|hopeful";
const MIND = new RegExp(
  `(?<![\\p{L}’'-])(?<who>I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)(?<cue>(?:\\s+|(?=['’]))(?:(?:${AUXILIARY}|${ADVERB})\\s+){0,4}(?:(?:${VERB}|${SAY})|(?<tell>${TELL})(?=\\s+(?:${WHOM})\\s)|(?:like(?=\\s+to\\s)|(?<=\\b(?:am|is|are|was|were|be|been|['’]m|['’]re|['’]s|n['’]t|not|never|${ADVERB})\\s)(?:${STATE})(?:\\s+(?:about|of|for|with))?)))(?=\\s+[\\p{L}\\p{N}“"‘'’$£€])`,
  "gu",
);
/** Where the clause ends in which the verb stands. */
const CLAUSE_END =
  /[;:!?]|\.(?=["”’)]*(?:\s|$))|,\s+(?:and|but|so|or|because|although|though|while)\s|,?\s+(?:and|but|because)\s+(?:I|we|he|she|they|it|you|the|that’s|that's)\s|,["”]|["”]\s/u;
const LEAST = 2;
const HEARER =
  /^\s+(?:me|us|him|them|you|people|everyone|everybody|her(?=\s+(?:that|to|if|whether|not|he|she|it|they|we|I|the|there)\b))(?=\s)/;

export interface InMind {
  source: Span[];
  cue: Span[];
  content: Span[];
}

/** @param sentence one that stands inside some statement's content, or a part of it */
export function inMind(text: string, [start, end]: Span): InMind[] {
  return [...text.slice(start, end).matchAll(MIND)].flatMap(({ index, groups }): InMind[] => {
    const { who = "", cue = "", tell } = groups ?? {};
    const from = start + index + who.length + (/^\s*/.exec(cue)?.[0].length ?? 0);
    const to = start + index + who.length + cue.length;
    const whom = tell === undefined ? 0 : (HEARER.exec(text.slice(to, end))?.[0].length ?? 0);
    const begin = to + whom;
    const rest = text.slice(begin, end);
    const clause = rest.slice(0, CLAUSE_END.exec(rest)?.index ?? rest.length);
    const words = clause.replace(/[\s,.;:!?"”’']+$/u, "");
    const lead = /^\s*/.exec(words)?.[0].length ?? 0;
    if (words.length - lead < LEAST) return [];
    return [
      {
        source: [[start + index, start + index + who.length]],
        cue: [[from, to]],
        content: [[begin + lead, begin + words.length]],
      },
    ];
  });
}
