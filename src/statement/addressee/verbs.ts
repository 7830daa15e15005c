/** Verbs and writings that have somebody whom they are said or sent to. */
import { verbForms } from "../act/inflect.js";
import { setOf } from "./words.js";

const forms = (lemmas: string): ReadonlySet<string> => new Set(lemmas.split(" ").flatMap(verbForms));

/** Verbs whose object is told something (VerbNet tell-37.2, advise-37.9): whoever follows is addressed. */
export const TELLS = forms(
  "tell inform notify brief assure reassure remind warn caution advise counsel thank alert ask persuade convince",
);
/** Verbs that give somebody a word, where a clause follows (VerbNet promise-37.13): "promised us it would stop". */
export const PROMISES = forms("promise guarantee show text");
/** Verbs whose object is to do something (order-58.3, urge-58.1): addressed where "to" and a verb follow. */
export const DIRECTS = forms(
  "urge order command instruct direct beg implore beseech exhort entreat encourage press invite challenge dare " +
    "request appeal " +
    "plead pressure lobby task summon remind warn tell ask advise call require compel force",
);
/** Verbs that need "to" before the person addressed. */
export const SAYS_TO = forms(
  "say speak talk write explain announce reveal disclose confirm admit promise pledge offer confess report " +
    "appeal complain " +
    "apologize declare describe reply respond add repeat insist suggest propose plead shout give deliver send " +
    "tweet read " +
    "mention lie vow present issue tell deny testify state",
);
/** Occasions of saying that take "to": "in a letter to the governor". */
export const WRITINGS = setOf(
  "letter letters email emails e-mail message messages memo note speech address statement remarks " +
    "testimony report response reply petition plea appeal warning promise speaking talking writing " +
    "presentation filing filings submission",
);
