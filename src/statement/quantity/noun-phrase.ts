/**
 * Where a noun phrase ends, told by closed classes and word forms alone: good enough for the short phrases that figures
 * count ("Afghan refugees") or divide ("the country").
 */
import { isCapitalized, isJoint, lowerAt, type Token, type Tokens } from "./lexer.js";
import { CLOSED, DETERMINERS, HARMED, ING_NOUNS, isPlural, VERB_FORMS, VERBS, wordSet } from "./words.js";

/** Tokens `[first, next)`. */
export interface Phrase {
  first: number;
  next: number;
}

const OPENING_QUOTE = /^["“‘'«]$/;
const LONGEST = 7;

const isParticiple = (lower: string): boolean =>
  (lower.length > 4 && lower.endsWith("ed")) || (lower.length > 4 && lower.endsWith("ing") && !ING_NOUNS.has(lower));
/** Endings of adjectives, after which a form like "claims" is a noun. */
const ADJECTIVE = /(?:[a-z]an|ish|ese|ic|al|ive|ous|ary|ent|ant)$/;
/** Plurals that mostly describe a noun after them. */
const DESCRIBING = wordSet(`
  sales sports arms rights savings earnings operations communications systems weapons drugs customs services
  jobs goods games women refugees
`);
const isAdverb = (lower: string): boolean =>
  lower.length > 4 && lower.endsWith("ly") && !/^(?:family|italy|ally|assembly|supply|early|only)$/.test(lower);

function ends(token: Token | undefined, joined: boolean): boolean {
  if (token === undefined || token.kind !== "word" || token.fresh) return true;
  if (joined) return false;
  // "May" and "US" are names; "may" and "us" are not.
  if (CLOSED.has(token.lower))
    return !(isCapitalized(token) && token.text === token.text.toUpperCase() && token.text.length > 1);
  return VERB_FORMS.has(token.lower);
}

/** Whether the plural at `i` only describes a noun after it: "sports cars", "United Nations staff". */
function describes(tokens: Tokens, i: number, to: number): boolean {
  const next = tokens[i + 1];
  if (i + 1 >= to || ends(next, false) || next === undefined || next.glued) return false;
  if (isCapitalized(tokens[i])) {
    return isCapitalized(next) || (isPlural(next.lower) && !VERBS.has(next.lower) && !HARMED.has(next.lower));
  }
  if (DESCRIBING.has(lowerAt(tokens, i)) && !isCapitalized(next) && !VERBS.has(next.lower)) {
    return !isParticiple(next.lower) && !isAdverb(next.lower) && !HARMED.has(next.lower);
  }
  return !isCapitalized(next) && isPlural(next.lower) && !VERBS.has(next.lower) && !HARMED.has(next.lower);
}

const skipQuote = (tokens: Tokens, i: number): number => {
  const [mark, next] = [tokens[i], tokens[i + 1]];
  return mark?.kind === "mark" && !mark.glued && OPENING_QUOTE.test(mark.text) && next?.glued ? i + 1 : i;
};

/**
 * The things counted by a number that ends before `i`: through the first plural noun ("Afghan refugees").
 * @param one whether the number is one, which counts a singular
 */
export function countedAt(tokens: Tokens, i: number, to: number, one: boolean): Phrase | undefined {
  const first = skipQuote(tokens, i);
  if (one) return singularAt(tokens, first, to);
  let next = first;
  for (let size = 0; next < to && size < LONGEST; size++) {
    const token = tokens[next];
    const joined = next > first && isJoint(tokens, next - 1);
    if (ends(token, joined) || token === undefined) break;
    if (size > 0 && !joined && VERBS.has(token.lower) && !isPlural(token.lower)) break;
    const compound = isJoint(tokens, next + 1);
    if (isPlural(token.lower) && !compound && !describes(tokens, next, to)) return { first, next: next + 1 };
    next += compound ? 2 : 1;
  }
  if (next === first || isJoint(tokens, next - 1)) return undefined;
  // No plural: the harmed ("12 killed in …"), or a people's name ("30 Chinese").
  if (HARMED.has(lowerAt(tokens, first))) return { first, next: first + 1 };
  if (
    next - first <= 3 &&
    (next - first === 1 || isCapitalized(tokens[first])) &&
    isCapitalized(tokens[next - 1]) &&
    tokens[next]?.kind !== "number" &&
    !isCapitalized(tokens[next])
  )
    return { first, next };
  return undefined;
}

function singularAt(tokens: Tokens, first: number, to: number): Phrase | undefined {
  const next = throughNouns(tokens, first, to);
  const only = next === first + 1 ? lowerAt(tokens, first) : "";
  // "one hopes": after one, a plural form is a verb.
  return next === first || ((isParticiple(only) || isPlural(only)) && !HARMED.has(only)) ? undefined : { first, next };
}

/** What stands after "of": determiners, then nouns up to a word that cannot belong: "Iran’s oil exports". */
export function wholeAt(tokens: Tokens, i: number, to: number): Phrase | undefined {
  let next = skipQuote(tokens, i);
  const first = next;
  const pronoun = /^(?:them|us|it|those|these|which|whom|you)$/.test(lowerAt(tokens, next));
  while (next < to && next - first < 3 && (DETERMINERS.has(lowerAt(tokens, next)) || tokens[next]?.kind === "number"))
    next++;
  const end = throughNouns(tokens, skipQuote(tokens, next), to);
  if (end > next) return { first, next: end };
  if (pronoun && first < to && (next === first || next === first + 1)) return { first, next: first + 1 };
  return next > first && tokens[next - 1]?.kind === "number" ? { first, next } : undefined;
}

function throughNouns(tokens: Tokens, first: number, to: number): number {
  let next = first;
  let head = first;
  for (let size = 0; next < to && size < LONGEST; size++) {
    const token = tokens[next];
    const joined = next > first && isJoint(tokens, next - 1);
    if (ends(token, joined) || token === undefined) break;
    // The letter of "the P112-million project" is money.
    if (tokens[next + 1]?.kind === "number" && tokens[next + 1]?.glued) break;
    if (head > first && !joined && !isCapitalized(token)) {
      // A singular takes no verb in its base form: "the popular vote" is a noun.
      // So is "tax returns", with no article to make a subject of "tax".
      const verb =
        (isCapitalized(tokens[first]) || DETERMINERS.has(lowerAt(tokens, first - 1)) || next - first > 1) &&
        VERBS.has(token.lower) &&
        token.lower.endsWith("s") &&
        !ADJECTIVE.test(lowerAt(tokens, next - 1));
      if (verb || isParticiple(token.lower)) break;
    }
    const compound = isJoint(tokens, next + 1);
    if (!compound && !isAdverb(token.lower)) head = next + 1;
    if (!compound && !joined && isPlural(token.lower) && !describes(tokens, next, to)) break;
    next += compound ? 2 : 1;
    // "the bank’s 100,000 bankers"
    if (/['’]s$/.test(token.lower) && tokens[next]?.kind === "number" && next < to) next++;
  }
  return head;
}
