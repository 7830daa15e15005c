/** Words for one and the same happening, as data: what a report tells with a verb it takes up again with a noun. */

/** Each line is one kind of happening; the first words are nouns that take it up ("the crash"), the rest tell it ("fell"). */
const KINDS: readonly string[] = [
  "accident crash collision wreck derailment disaster tragedy incident sinking capsizing grounding collapse fall : " +
    "crashed collided plunged derailed overturned fell capsized sank sunk aground collapsed hit struck killed killing trapped " +
    "missing ran plunged overran overshot skidded veered buried injured died loose came gave broke burst",
  "fire blaze inferno wildfire disaster tragedy incident : burned burnt gutted engulfed swept broke killed killing started caught",
  "explosion blast bombing attack disaster tragedy incident : exploded blew detonated ripped tore killed killing went",
  "earthquake quake tremor disaster tragedy : struck hit shook magnitude",
  "storm hurricane cyclone typhoon flood floods flooding deluge landslide mudslide avalanche landfall disaster tragedy : " +
    "struck hit swept battered slammed landfall buried killed killing burst made",
  "attack raid assault shooting stabbing killing killings murder murders massacre ambush strike incident tragedy death deaths : " +
    "attacked raided stormed shot stabbed killed killing gunned fired opened ambushed struck hit shelled bombed",
  "death deaths killing killings tragedy : died killed drowned dead body bodies",
  "vote election elections poll polls ballot referendum polling : voted vote election elections polls ballot referendum",
  "ruling verdict judgment judgement decision sentence conviction acquittal : ruled convicted sentenced acquitted cleared " +
    "guilty upheld decided struck",
  "arrest detention raid : arrested detained held seized police",
  "defeat loss win victory match game final draw result derby fixture tie clash semi-final quarter-final race fight bout whistle " +
    "hammering thrashing rout : beat beaten lost won drew defeated thrashed hammered edged match game",
  "leak spill breach outage failure shutdown : leaked spilled spilt burst hacked crashed failed shut leak spill",
  "coup takeover putsch : seized toppled ousted coup power",
  "start beginning opening outbreak : began begun started opened launched broke start beginning",
  "end close closure : ended closed finished shut",
  "release : freed released",
  "resignation departure exit dismissal sacking : resigned quit left stepped sacked dismissed fired ousted",
  "disappearance : disappeared vanished missing",
  "announcement statement declaration : announced declared",
  "talks meeting summit : met meet meeting talks summit",
  "turnover handover inauguration ceremony : turned handed inaugurated turnover handover",
  "ceremony inauguration swearing-in launch opening unveiling groundbreaking commissioning : sworn inaugurated unveiled opened launched commissioned",
  "signing ceremony : signed",
  "hearing trial appearance arraignment : appeared arraigned charged remanded testified hearing",
  "sentencing hearing : sentenced jailed convicted acquitted remanded verdict sentencing hearing",
  "funeral burial service mass : buried funeral",
  "protest march rally demonstration vigil : marched protested rallied demonstrated gathered",
  "strike walkout stoppage : walked struck downed strike",
  "visit tour trip : visited toured visit tour",
  "concert show gig performance : performed played sang concert show",
];

/** A word, and all that its kinds tell it with. */
const TOLD_WITH: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const all = new Map<string, Set<string>>();
  for (const line of KINDS) {
    const [nouns, verbs] = line.split(" : ").map((part) => part.trim().split(/\s+/)) as [string[], string[]];
    // Verbs stand for one another too: "the day it started" after "the strike began".
    for (const word of [...nouns, ...verbs.filter((verb) => /^(?:began|started|opened)$/.test(verb))]) {
      const told = all.get(word) ?? new Set();
      for (const other of [...nouns, ...verbs]) told.add(other);
      all.set(word, told);
    }
  }
  return all;
})();

export const toldWith = (word: string): ReadonlySet<string> => TOLD_WITH.get(word) ?? new Set();

/** Words that name no happening. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "that this with from into over under when where which while were been being have will would could should they them their there then than also last first second third after before about some more most other said told says people year years month months week weeks days hours morning evening night afternoon late early monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december".split(
    " ",
  ),
);
