/** Closed classes of English words, and common verbs, by which a noun phrase is known to have ended. Our own lists. */

/** A set of the words in a text. */
export const wordSet = (words: string): Set<string> => new Set(words.trim().split(/\s+/));

export const DETERMINERS = wordSet(`
  the a an this that these those its their his her our my your all each every any such what which whose
`);

/** Words that end a noun phrase, or cannot begin one. */
export const CLOSED = wordSet(`
  the a an this that these those its their his her our my your whose which what who whom of in on at by for from
  to with without within into onto upon over under above below between among amid against about around across
  after before during since until till through throughout toward towards via per than as like unlike near off
  out up down along behind beneath beside besides beyond despite except inside outside past regarding concerning
  including excluding following according due because although though while whereas when where why how whether
  if unless once and or but nor yet so plus minus versus vs then also too not never no yes only just even still
  again already ever is are was were be been being am isn't aren't wasn't weren't has have had having hasn't
  haven't hadn't do does did doesn't don't didn't will would shall should can could may might must won't
  wouldn't can't cannot couldn't shouldn't ought i you he she it we they me him us them myself yourself himself
  herself itself ourselves themselves there here someone somebody anyone anybody everyone everybody nobody
  nothing something anything everything today yesterday tomorrow tonight now ago later earlier away apart
  together overnight alone each other's else monday tuesday wednesday thursday friday saturday sunday mondays
  tuesdays wednesdays thursdays fridays saturdays sundays january february march april june july august
  september october november december it's he's she's that's there's they're we're you're i'm it’s he’s she’s
  that’s there’s they’re we’re you’re i’m i've i’ve they've they’ve we've we’ve you've you’ve don’t doesn’t
  didn’t isn’t aren’t wasn’t weren’t can’t won’t unlikely able unable overall worth instead however therefore
  meanwhile nationwide worldwide annually daily weekly monthly yearly
`);

/** Past and irregular forms that are hardly ever nouns: they end a phrase wherever they stand. */
export const VERB_FORMS = wordSet(`
  said told died went fled left took made came saw fell rose lost won got gave held met ran sent spent stood
  thought knew began became brought built bought caught chose drew drove ate felt fought found flew forgot grew
  heard kept laid led lent meant paid read rode sang sank sat sold shot shook slept spoke stole struck swore
  swam taught tore threw understood wore wrote says tells goes comes gets gives makes takes seems seem appear
  appears remain remains remained belong belongs agree agrees disagree believe believes think thinks know knows
  want wants say happen happens occur occurs are is include includes included involve involves involved consider
`);

/** Verbs in the forms of the present, that may be nouns too: they end a phrase that has its noun. */
const PRESENT = wordSet(`
  support back favor favour oppose vote plan expect hope need live die work go come get give make take see look
  use try ask call find feel leave keep let begin start stop show hear play run move like love hate trust
  approve disapprove view rate consider face suffer lack own hold carry bring buy sell pay spend cost speak read
  write sit stand win lose meet follow lead lie fall rise grow drop cross flee return arrive enter join serve
  fight kill strike attack refuse reject accept prefer rely depend claim report identify describe choose pick
  respond reply answer watch fear worry doubt wish intend tend continue receive require qualify turn put set cut
  hit
`);
export const VERBS = new Set(
  [...PRESENT].flatMap((verb) => [
    verb,
    /(s|sh|ch|x|o)$/.test(verb) ? `${verb}es` : verb.replace(/([^aeou])y$/, "$1ie").concat("s"),
  ]),
);

/** Plurals without an s, and nouns of a crowd that are counted like plurals. */
const PLURALS = wordSet(`
  people men women children police troops personnel staff feet teeth mice geese oxen sheep fish deer cattle
  aircraft spacecraft hovercraft watercraft crew militia servicemen servicewomen policemen
  policewomen gunmen fishermen businessmen businesswomen lawmen firemen congressmen congresswomen spokesmen
  statesmen clergymen workmen clergy offspring livestock poultry media data criteria phenomena bacteria alumni
  fungi nuclei series species headquarters faithful folk folks youth infantry cavalry grandchildren
  schoolchildren stepchildren countrymen horsemen seamen kinsmen salesmen craftsmen paparazzi graffiti
  taxis skis rabbis bikinis hertz dead injured wounded missing others
`);
const NO_ENDING = /(?:ss|us|sis|tis|nis|['’]s)$/;
const NO_PLURALS = wordSet(`
  this his its was is has as does gas plus yes thus news politics economics mathematics physics perhaps always
  sometimes besides towards afterwards across lens bias christmas texas kansas arkansas paris dallas las los des
  miss mrs previous various serious religious
`);

/** Whether a word, in lower case, is a plural noun by its form. */
export const isPlural = (lower: string): boolean =>
  PLURALS.has(lower) || (lower.length > 2 && lower.endsWith("s") && !NO_ENDING.test(lower) && !NO_PLURALS.has(lower));

/** What a count of the harmed is given in, without a noun: "12 dead", "three wounded". */
export const HARMED = wordSet(`
  dead injured wounded missing killed hurt homeless displaced arrested detained hospitalized hospitalised
  infected unemployed unaccounted
`);

/** Nouns that look like participles. */
export const ING_NOUNS = wordSet(`
  building housing training funding meeting spending shipping wedding evening morning being farming mining
  fishing warming bombing shooting killing hearing offering gathering ruling king ring wing thing nothing
  something beijing spring string sibling filing holding earning saving listing drawing painting feeling
`);
