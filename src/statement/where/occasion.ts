/**
 * At what a statement was made: "at a conference in Uzbekistan", "in an interview with the BBC", "in a letter to the
 * court", "on Twitter". Read in the attribution's own words only; to whom it was said is not the occasion.
 */
import type { Span } from "../../reading.js";
import { type Attributed, clauseOf, overlaps, type Zone, zoneOf } from "./zone.js";

const EVENT =
  "address|anniversary|appearance|assembly|award|breakfast|briefing|broadcast|campaign stop|ceremony|conference|congress|convention|debate|deposition|dinner|discussion|event|exchange|forum|function|fundraiser|funeral|gathering|hearing|inauguration|inquest|interview|lecture|luncheon|lunch|march|meeting|memorial|mission|news conference|panel|podcast|press conference|programme|program|protest|rally|reception|remarks|seminar|sermon|service|session|show|speech|stop|summit|symposium|talk|talks|testimony|tour|town hall|trial|trip|vigil|visit|webcast|webinar|workshop|conversation|phone call|telephone call|call|video link|teleconference|celebration|symposium|appeal|opening|launch|match|festival|fair|retreat|q&a|stump speech";
const WRITING =
  "account|advertisement|ad|affidavit|announcement|article|audit|bio|blog post|blog|book|brief|bulletin|caption|column|comment|comments|communique|communiqué|complaint|court documents|court filing|court papers|declaration|decree|dispatch|document|documents|editorial|email|e-mail|emails|essay|facebook post|filing|filings|interview|journal [\\p{L}]+|lawsuit|letter|letters|manifesto|memo|memoir|memorandum|message|messages|motion|news release|newsletter|note|notice|op-ed|opinion|order|paper|petition|piece|post|posting|posts|press release|presentation|profile|publication|release|report|reports|resolution|review|ruling|speech|statement|statements|study|survey|text|transcript|tweet|tweets|update|video|videos|website|web site|broadcast|biography|autobiography|novel|poll|film|documentary|appearance|exchange|decision|judgment|judgement|opinion piece|open letter|analysis";
const CHANNEL =
  "Twitter|Facebook|Instagram|Telegram|WhatsApp|TikTok|YouTube|Weibo|LinkedIn|Snapchat|Reddit|Truth Social|Mastodon|Bluesky|Threads|Periscope|X(?= |,|\\.|$)|CNN|MSNBC|CNBC|C-SPAN|Fox News|Fox Business|Fox|NBC|ABC|CBS|PBS|NPR|BBC|Sky News|Bloomberg|Bloomberg TV|Al Jazeera|national television|state television|state TV|television|TV|radio|social media|air|state media|public radio|national radio|live television|his website|her website|its website|their website|its Facebook page|his Facebook page|her Facebook page|the campaign trail|his blog|her blog|his show|her show|the show";
/** Determiner and up to six words before the noun; no comma among them. */
const BEFORE =
  "(?:(?:a|an|the|his|her|its|their|this|that|another|one|two|separate|recent|several|last|joint)\\s+)?(?:[\\p{L}\\p{N}’'.&-]+\\s+){0,6}?";
const END = "(?![\\p{L}\\p{N}])";

const OCCASION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:at|during|in|via|throughout|after|following|before|on the sidelines of|on the margins of|on the eve of)\\s+${BEFORE}(?:${EVENT})(?:\\s+(?:${EVENT}))?|(?:in|via|through|by|on)\\s+${BEFORE}(?:${WRITING})|on\\s+(?:a|an|his|her|their)\\s+(?:[\\p{L}-]+\\s+){0,4}?(?:visit|trip|tour|call|podcast|show|program|programme|panel)|on\\s+(?:${CHANNEL}))${END}`,
  "giu",
);
/** Words that a determinerless noun cannot follow, or that show another phrase has begun inside. */
const BROKEN =
  /^\p{L}+ing\s|\s(?:a|an|the|his|her|its|their)\s|(?<![\p{L}])(?:of|for|sent|that|which|who|whom|whose|where|when|while|and|but|or|if|because|to|said|says|told|was|were|is|are|has|have|had|will|would|on|in|at|from|with|by|before|after|during|about)(?![\p{L}])/iu;
/** A programme by its network: "on NBC’s “Meet the Press”". Capitals count here. */
const PROGRAMME =
  /(?<!\p{L})[Oo]n (?:(?:the )?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}['’]s )?(?:["“‘]|''?)\p{Lu}[\p{L}0-9 ’'&]{1,40}?(?:["”’]|'')/gu;
/** What goes on after the noun: "with the BBC", "in Uzbekistan", "published on Monday". */
const DAY =
  "(?:(?:early|late|last|next|this|on|earlier)\\s+)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|week|month|year|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\p{L}*\\.?(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?|\\d{1,2}\\s+(?:January|February|March|April|May|June|July|August|September|October|November|December))(?:\\s+(?:morning|afternoon|evening|night))?";
const NOUNS =
  "(?:(?:the|a|an|his|her|its|their|this|these|those|my|our)\\s+)?(?:[\\p{L}\\p{N}’'.&“”\"-]+)(?:\\s+(?!(?:that|which|who|whom|whose|where|when|while|and|but|or|because|as|after|before|attended|said|says|told|was|were|is|are|has|had|have|will|would|in|at|on|of|to|for|with|from|by|about|during|between|against|hosted|held|published|released|issued|posted|ahead|amid|saying|adding|he|she|they|it|we|I)(?!\\p{L})|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last|earlier|yesterday|today)[\\p{L}\\p{N}’'.&“”\"-]+){0,5}";
const MORE = new RegExp(
  `^(?:\\s+(?:published|released|issued|posted|broadcast|aired|held|dated|sent|filed)(?:\\s+(?:by|to|in|at|on|with)\\s+(?!${DAY})${NOUNS})?(?:\\s+(?:on\\s+)?${DAY})?|\\s+(?:with|in|at|to|of|for|from|by|about|between|outside|near|on)\\s+(?!${DAY}|(?:the|this|that|those)\\s+(?:days?|weeks?|months?|hours|past|last)(?!\\p{L}))${NOUNS}(?:\\s+and\\s+(?=\\p{Lu})${NOUNS})?)`,
  "iu",
);
const MOST_MORE = 3;

/**
 * @param sentence the one the cue stands in
 * @returns the phrase from its preposition on, without the day that may follow it; undefined where there is none
 */
export const occasionOf = (text: string, statement: Attributed, sentence: Span): Span | undefined => {
  const zone = zoneOf(statement, sentence);
  if (!zone) return undefined;
  for (const part of partsOf(text, statement, zone)) {
    const found = occasionIn(text, part, statement);
    if (found) return found;
  }
  return undefined;
};

/** After the cue, between source and cue, inside a source that took it along, then what opens the sentence. */
const partsOf = (text: string, { source, cue }: Attributed, { tail, between, head }: Zone): Span[] => {
  const cueEnd = cue.find(([start]) => start === tail[0])?.[1] ?? tail[0];
  const opening = text.slice(...head);
  const opens =
    opening.length < 240 &&
    /^[\s"”’']*(?:(?:and|but|also|later|earlier),?\s+)?(?:at|in|during|on|via|through|following|after|while|speaking|talking|appearing|writing|testifying)(?!\p{L})/iu.test(
      opening,
    ) &&
    (/,\s*$/.test(opening) || head[1] === tail[0]);
  return [clauseOf(text, tail, cueEnd), between, ...(opens ? [head] : [])].filter(
    (part, i) =>
      part[0] < part[1] &&
      (i !== 1 ||
        /^\s*,?\s*(?:speaking|talking|appearing|writing|testifying|at|in|during|on|via)(?!\p{L})/iu.test(
          text.slice(...part),
        )) &&
      !isSource(part, source),
  );
};

const isSource = ([start, end]: Span, source: readonly Span[]): boolean =>
  source.some(([from, to]) => from <= start && end <= to);

const occasionIn = (text: string, [start, end]: Span, { source, content }: Attributed): Span | undefined => {
  const words = text.slice(start, end);
  const named = [...words.matchAll(OCCASION)].filter(
    ([phrase]) => !BROKEN.test(phrase.replace(/^(?:on the (?:sidelines|margins|eve) of|\p{L}+)\s+/iu, "")),
  );
  for (const match of [...words.matchAll(PROGRAMME), ...named]) {
    const from = start + match.index;
    const span: Span = [from, reach(text, from + match[0].length, end)];
    if (!overlaps(span, source) && !overlaps(span, content)) return span;
  }
  return undefined;
};

/** @returns where the phrase ends: its complements are taken along, as far as they are plain ones */
const reach = (text: string, at: number, end: number): number => {
  let to = at;
  for (let i = 0; i < MOST_MORE; i += 1) {
    const more = MORE.exec(text.slice(to, Math.min(end, to + 160)));
    if (!more) break;
    to += more[0].length;
  }
  return to - (/['’".”]+$/u.exec(text.slice(at, to))?.[0].length ?? 0);
};
