/** The words that times are written in, as data: months, weekdays, counts, and names that only look like days. */

const MONTH_FORMS: readonly (readonly string[])[] = [
  ["January", "Jan"],
  ["February", "Feb"],
  ["March", "Mar"],
  ["April", "Apr"],
  ["May"],
  ["June", "Jun"],
  ["July", "Jul"],
  ["August", "Aug"],
  ["September", "Sept", "Sep"],
  ["October", "Oct"],
  ["November", "Nov"],
  ["December", "Dec"],
];

/** Short forms count with their point only. The Sun is a star or a newspaper. */
const WEEKDAY_FORMS: readonly (readonly string[])[] = [
  ["Monday", "Mon."],
  ["Tuesday", "Tues.", "Tue."],
  ["Wednesday", "Weds.", "Wed."],
  ["Thursday", "Thurs.", "Thur.", "Thu."],
  ["Friday", "Fri."],
  ["Saturday", "Sat."],
  ["Sunday"],
];

const numbered = (forms: readonly (readonly string[])[], first: number): ReadonlyMap<string, number> =>
  new Map(forms.flatMap((names, i) => names.map((name) => [name.toLowerCase(), i + first] as const)));

const alternatives = (forms: readonly (readonly string[])[]): string =>
  forms
    .flat()
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(".", String.raw`\.`))
    .join("|");

const months = numbered(MONTH_FORMS, 1);
const weekdays = numbered(WEEKDAY_FORMS, 0);

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** 1 to 12; nothing for a word in small letters ("may", "march"). */
export const monthOf = (word: string): number | undefined =>
  isCapital(word) ? months.get(word.toLowerCase()) : undefined;

/** Monday is 0, Sunday 6. */
export const weekdayNamed = (word: string): number | undefined =>
  isCapital(word) ? weekdays.get(word.toLowerCase()) : undefined;

export const MONTH = alternatives(MONTH_FORMS);
export const WEEKDAY = alternatives(WEEKDAY_FORMS);

/** Months that are also given names, surnames or verbs: they need a surer sign than "by" or "from" before them. */
export const DOUBTFUL_MONTHS: ReadonlySet<number> = new Set([3, 4, 5, 6, 8]);

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  "a dozen": 12,
  fifteen: 15,
};
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 };
const VAGUE_COUNTS: Readonly<Record<string, number>> = {
  "a couple of": 2,
  "a couple": 2,
  couple: 2,
  "couple of": 2,
  "a few": 3,
  few: 3,
  several: 5,
  many: 7,
};

const byLength = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join("|");

/** A count in words or figures, hyphenated tens among them. */
export const COUNT = `(?<![\\w-])(?:\\d{1,3}|(?:${byLength(Object.keys(TENS))})(?:-(?:${byLength(Object.keys(COUNTS))}))?|${byLength([...Object.keys(COUNTS), ...Object.keys(VAGUE_COUNTS)])})`;

/** "two", "14", "a few"; `vague` where the words leave the number open (a guess stands in for it). */
export function countOf(words: string): { number: number; vague: boolean } | undefined {
  if (/^\d{1,3}$/.test(words)) return { number: Number(words), vague: false };
  const key = words.toLowerCase().replace(/\s+/g, " ");
  if (Object.hasOwn(COUNTS, key)) return { number: COUNTS[key] as number, vague: false };
  const [ten, one] = key.split("-") as [string, string | undefined];
  if (Object.hasOwn(TENS, ten)) return { number: (TENS[ten] as number) + (COUNTS[one ?? ""] ?? 0), vague: false };
  return Object.hasOwn(VAGUE_COUNTS, key) ? { number: VAGUE_COUNTS[key] as number, vague: true } : undefined;
}

/** Before a weekday: a named day, a title, or a day that comes round. */
export const NOT_THAT_DAY_BEFORE =
  /(?:\b(?:Black|Super|Good|Ash|Cyber|Easter|Palm|Bloody|Holy|Fat|Maundy|Giving|News|Football|Sportscenter|every|each)|Meet the Press)\s+$/;
/** After a weekday: the rest of the name of a newspaper or programme. */
export const NOT_THAT_DAY_AFTER =
  /^\s+(?:Times|Telegraph|Mail|Mirror|Express|Herald|Independent|Post|Tribune|Review|World|People|Business|Night|Morning|Night's|Live|Read)\b/;

/** Occasions of speech and the documents that speak: what is said in one is said on its day. */
export const SPEECH_EVENT =
  /\b(?:diaries|memoirs|minutes|audit|accounts|documents|bulletins|statements?|interviews?|speech|speeches|address|remarks|comments|briefings?|(?:press|news) conferences?|conference|letters?|memos?|memorandum|e-?mails?|tweets?|tweetstorm|posts?|posting|blog|messages?|video|reports?|articles?|columns?|op-ed|editorial|essay|debates?|hearings?|rally|rallies|meetings?|talks|summit|calls?|appearances?|testimony|rulings?|decision|opinion|filings?|lawsuit|complaint|affidavit|announcement|bulletin|note|notice|circular|submissions?|evidence|profile|petition|reply|response|verdict|judgments?|judgements?|warning|manifesto|text|advice|diary|release|broadcast|episode|show|podcast|town hall|event|session|visit|forum|panel|gathering|fundraiser|exchange|conversations?|discussion|question-and-answer|Q&A|ceremony|lecture|sermon|convention|campaign stop|stop|trip|tour|dinner|lunch|breakfast|luncheon|poll|survey|study|paper|advisory|communiqu[eé]|press release|cable|telegram|dispatch|declaration|resolution|order|deposition|trial|analysis|document|findings|book|memoir|autobiography|biography|advert|advertisement|ad|fact sheet|social media|twitter|facebook|instagram|youtube|television|TV|radio|programmes?|program|edition|inquest|inquiry|seminar|workshop|webinar|livestream|vigil|AGM|newsletter|tribunal|cross-examination|homily|eulogy|keynote|proclamation)\b/i;
