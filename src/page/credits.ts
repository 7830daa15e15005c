/** Who wrote it and whose copy it is: bylines → names, wire credits → agencies. */

const AGENCIES: readonly (readonly [RegExp, string])[] = [
  [/\bAssociated Press\b|\bAP\b/, "AP"],
  [/\bReuters\b|\bREUTERS\b/, "Reuters"],
  [/\bAgence[ -]France[ -]Presse\b|\bAFP\b/i, "AFP"],
  [/\bPress Trust of India\b|\bPTI\b/, "PTI"],
  [/\bAsian News International\b|\bANI\b/, "ANI"],
  [/\bIANS\b/, "IANS"],
  [/\bUnited Press International\b|\bUPI\b/, "UPI"],
  [/\bTASS\b/, "TASS"],
  [/\bInterfax\b/, "Interfax"],
  [/\bRIA Novosti\b/, "RIA Novosti"],
  [/\bXinhua\b/, "Xinhua"],
  [/\bDeutsche Presse-Agentur\b|\bdpa\b|\bDPA\b/, "dpa"],
  [/\bANSA\b/, "ANSA"],
  [/\bAgencia EFE\b|\bEFE\b/, "EFE"],
  [/\bKyodo\b/, "Kyodo"],
  [/\bYonhap\b/, "Yonhap"],
  [/\bAnadolu\b/, "Anadolu Agency"],
  [/\bPA Media\b|\bPress Association\b/, "PA Media"],
  [/\bCanadian Press\b/, "The Canadian Press"],
  [/\bAustralian Associated Press\b|\bAAP\b/, "AAP"],
  [/\bBloomberg\b/, "Bloomberg"],
];

/** The agencies a text names, each once, in the order of the text. */
function agenciesIn(text: string): string[] {
  const found: [number, string][] = [];
  // "Australian Associated Press" is one agency, not two.
  const plain = text.replace(/\bAustralian Associated Press\b/g, "AAP");
  for (const [pattern, name] of AGENCIES) {
    const at = plain.search(pattern);
    if (at >= 0) found.push([at, name]);
  }
  return found.sort(([a], [b]) => a - b).map(([, name]) => name);
}

const FROM = /\b(?:from|by|to)\b\s*:?\s*(.{2,80}?)[\s).\]]*$/iu;

/**
 * The agency of a credit line: "AP" from "(With inputs from AP)" or "The Associated Press contributed to this report."
 * Where it names none we know, what stands after "from".
 */
export function creditOf(note: string): string | undefined {
  const agencies = agenciesIn(note);
  if (agencies.length > 0) return agencies.join(", ");
  if (!/\b(?:inputs?|reporting|reports?|material|agenc(?:y|ies)|wires?)\b/i.test(note)) return undefined;
  if (/\bcontributed\b|^\W*(?:reporting|writing|edit)/i.test(note)) return undefined;
  return FROM.exec(note)?.[1];
}

const DATELINE =
  /^(?:[\p{Lu}][\p{L}.,'’/ -]{1,60}?,?\s)?(?:\p{L}+\.? \d{1,2} )?\((?<agency>[\p{L}/ -]{2,40})\)\s*(?:[-–—:]+|(?=\p{Lu}))/u;

/** The agency of a dateline: "Reuters" from "KABUL, July 16 (Reuters) - …". */
export function datelineAgency(lead: string): string | undefined {
  const agency = DATELINE.exec(lead.slice(0, 160))?.groups?.agency;
  return agency === undefined ? undefined : agenciesIn(agency)[0];
}

/** A line that is nothing but an agency's name, as agencies close their copy: "AFP", "— Reuters", "(AP)". */
export function isAgencyAlone(line: string): boolean {
  if (line.length > 40) return false;
  const bare = line.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "").replace(/^the /i, "");
  const [agency] = agenciesIn(bare);
  return agency !== undefined && (bare === agency || AGENCIES.some(([pattern]) => bare.replace(pattern, "") === ""));
}

const BYLINE =
  /^\W*(?:(?:reported|written|edited|posted|published|authored|story|text|words|report|analysis) by|by|author|reporter|correspondent)(?:\s*[:|-]\s*|\s+)(?<names>.{2,160})$/iu;
const NOT_A_NAME =
  /\b(?:staff|desk|team|reporters?|writers?|editors?|correspondents?|bureau|contributors?|columnists?|special|senior|chief|published|updated|posted|for|the|in|at|on|from|follow|view|read|more|january|february|march|april|june|july|august|september|october|november|december|ago|min(?:utes?)?|hours?|am|pm)\b|\d|@|https?:|www\./i;
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|bin|bint|ibn|al|el|ben|y|e|of)\b ?)*[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*){0,4}$/u;

/** Names out of what stands after "By": "A. Khan and B. Roy in Kabul | Updated" → ["A. Khan", "B. Roy"]. */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  for (const piece of text
    .slice(0, 300)
    .replace(/\s(?:in|at|for|from)\s.*?(?=\sand\s|[,;&|•·]|$)/gi, "")
    .split(/\s*(?:,|;|&|\||\/|•|·|\n| and | und | with | - | – | — )\s*/i)) {
    const name = piece
      .replace(/^\W*(?:by|reported by|written by)\b:?\s*/i, "")
      .replace(/\s*\([^)]*\)$/, "")
      .replace(/\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i, "")
      .trim();
    if (name.length >= 2 && name.length <= 60 && NAME.test(name) && !NOT_A_NAME.test(name) && !names.includes(name)) {
      // Degrees and desks follow a name: "A. Khan, MS, CNN".
      if (names.length === 0 || !/^\p{Lu}{2,5}$/u.test(name)) names.push(name);
    }
  }
  return names;
}

/** The names of a byline ("By X", "Reported by: X"), or undefined where the line is no byline. */
export function bylineNames(line: string): string[] | undefined {
  if (line.length > 200) return undefined;
  const rest = BYLINE.exec(line)?.groups?.names;
  if (rest === undefined) return undefined;
  // "By Friday it was over" is a sentence.
  const colon = /^\W*[\p{L} ]+:/u.test(line);
  if (!colon && /[.!?]["'”’)]*$/.test(rest) && rest.split(/\s+/).length > 5) return undefined;
  const names = namesIn(rest);
  return names.length > 0 || colon ? names : undefined;
}

const IMAGE_LINE =
  /^\W*(?:image|photo|picture|photograph|pic|file photo|file image|representational image|representative image|graphic|illustration)s?\s*(?:credits?|courtesy|source|by)?\s*[:|©]\s*(?<credit>.{1,160})$/iu;

/** The credit of a line like "IMAGE: AP | Image:self" or "Photo credit: Reuters"; undefined where it is none. */
export function imageCredit(line: string): string | undefined {
  if (line.length > 200) return undefined;
  const credit = IMAGE_LINE.exec(line)?.groups?.credit;
  if (credit === undefined) return undefined;
  const first = credit.split(/\s*\|\s*/)[0] ?? credit;
  return first.replace(/^(?:credits?|courtesy|source)\s*:\s*/i, "").trim() || undefined;
}
