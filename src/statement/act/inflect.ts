/**
 * Forms of English verbs and nouns, made from their lemmas. Where spelling leaves a choice both are made ("labeled",
 * "labelled"): the lexicon bounds what is looked up, so a form too many does no harm.
 */

/** Past tense and participles that are not made with -ed, or not as the rules would. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "be:is am are was were been being 's 're 'm|bear:bore borne|beat:beaten|become:became|beg:begged|" +
    "begin:began begun|" +
    "bend:bent|bespeak:bespoke bespoken|bet:|betray:betrayed|bid:bade|bind:bound|bite:bit bitten|bleed:bled|" +
    "break:broke broken|" +
    "bring:brought|broadcast:|build:built|buy:bought|cast:|catch:caught|choose:chose chosen|cling:clung|come:came|" +
    "cut:|dig:dug|do:does did done|draw:drew drawn|drive:drove driven|eat:ate eaten|fall:fell fallen|feel:felt|" +
    "fight:fought|" +
    "find:found|flee:fled|fling:flung|fly:flew flown|forbear:forbore|forbid:forbade forbidden|forecast:forecasted|" +
    "foresee:foresaw foreseen|foretell:foretold|forget:forgot forgotten|forgive:forgave forgiven|" +
    "forgo:forwent forgone|" +
    "forswear:forswore forsworn|get:got gotten|give:gave given|go:goes went gone|grind:ground|grow:grew grown|" +
    "have:has had 've|" +
    "hear:heard|hide:hid hidden|hit:|hold:held|hurt:|keep:kept|know:knew known|lay:laid layed|lead:led|" +
    "leap:leapt leaped|leave:left|" +
    "let:|lie:lied|light:lit|lose:lost|make:made|mean:meant|meet:met|mislead:misled|misread:|" +
    "misspeak:misspoke misspoken|" +
    "mistake:mistook mistaken|misunderstand:misunderstood|overhear:overheard|overstate:overstated|" +
    "overthrow:overthrew|" +
    "pay:paid|plead:pled pleaded|put:|quit:|read:|rebroadcast:|rend:rent|retell:retold|rethink:rethought|rid:|" +
    "ride:rode ridden|" +
    "ring:rang rung|rise:rose risen|run:ran|say:said|see:saw seen|seek:sought|sell:sold|send:sent|set:|" +
    "shake:shook shaken|shed:|" +
    "shoot:shot|show:shown showed|shut:|sing:sang sung|sit:sat|speak:spoke spoken|spell:spelt spelled|spend:spent|" +
    "spin:spun|spit:spat|split:|spread:|spring:sprang sprung|stand:stood|steal:stole stolen|stick:stuck|" +
    "sting:stung|" +
    "strike:struck stricken|strive:strove striven strived|swear:swore sworn|sweep:swept|swing:swung|" +
    "take:took taken|teach:taught|" +
    "tear:tore torn|tell:told|think:thought|throw:threw thrown|undergo:underwent|understand:understood|" +
    "undertake:undertook undertaken|" +
    "undo:undid undone|uphold:upheld|upset:|wake:woke woken|wear:wore worn|weep:wept|win:won|" +
    "withdraw:withdrew withdrawn|" +
    "withhold:withheld|wring:wrung|write:wrote written|dwell:dwelt dwelled|dream:dreamt dreamed|" +
    "burn:burnt burned|learn:learnt learned|overtake:overtook|co-write:co-wrote|outdo:outdid|resell:resold|" +
    "ad-lib:ad-libbed|will:"
  )
    .split("|")
    .map((entry) => entry.split(":") as [string, string]),
);

/** Third person, past, participles and gerund, with the lemma itself first. */
export function verbForms(lemma: string): string[] {
  const irregular = IRREGULAR[lemma];
  const stems = new Set([lemma]);
  if (/[aeiou][bdgklmnprt]$/.test(lemma)) stems.add(lemma + lemma.slice(-1));
  if (lemma.endsWith("c")) stems.add(`${lemma}k`);
  const forms = new Set([lemma, plural(lemma)]);
  for (const stem of stems) {
    const soft = /[^eoy]e$|ue$/.test(stem) ? stem.slice(0, -1) : stem;
    forms.add(stem.endsWith("ie") ? `${stem.slice(0, -2)}ying` : `${soft}ing`);
    if (irregular !== undefined) continue;
    if (/[^aeiou]y$/.test(stem)) forms.add(`${stem.slice(0, -1)}ied`);
    else forms.add(stem.endsWith("e") ? `${stem}d` : `${stem}ed`);
  }
  for (const form of irregular?.split(" ") ?? []) if (form !== "") forms.add(form);
  return withBritish([...forms]);
}

export function nounForms(lemma: string): string[] {
  const forms = [lemma, plural(lemma)];
  return withBritish(lemma.endsWith("man") ? [...forms, `${lemma.slice(0, -3)}men`] : forms);
}

const plural = (word: string): string => {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/sis$/.test(word)) return `${word.slice(0, -2)}es`;
  return /(?:s|sh|ch|x|z|[^aeiou]o)$/.test(word) ? `${word}es` : `${word}s`;
};

/** "criticised" beside "criticized", "analyses" beside "analyzes". */
const withBritish = (forms: string[]): string[] => [
  ...forms,
  ...forms.filter((form) => /[iy]z(?:e[ds]?|ing)$/.test(form)).map((form) => form.replace(/z(?=(?:e[ds]?|ing)$)/, "s")),
];
