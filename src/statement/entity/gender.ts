/** Which of "he" and "she" a title asks for, or a first name suggests: for telling antecedents apart, and for nothing else. */
import { getGender } from "gender-detection-from-name";
import { wordsOf } from "./phrase.js";

const HE = new Set(
  "mr sir lord messrs father brother son husband uncle grandfather man boy king prince emperor sultan emir imam spokesman chairman congressman councilman policeman businessman fisherman actor widower monk pope fireman".split(
    " ",
  ),
);
const SHE = new Set(
  "mrs ms miss dame lady mother sister daughter wife widow aunt grandmother woman girl queen princess spokeswoman chairwoman congresswoman councilwoman policewoman businesswoman actress nun".split(
    " ",
  ),
);

/** @param words a title, a role, or the beginning of a phrase */
export function genderOfTitle(words: string): "he" | "she" | undefined {
  for (const word of wordsOf(words)) {
    const plain = word.toLowerCase();
    if (HE.has(plain)) return "he";
    if (SHE.has(plain)) return "she";
  }
  return undefined;
}

/** @param name a person's full name; a surname alone suggests nothing */
export function genderOfName(name: string): "he" | "she" | undefined {
  const [first, ...rest] = wordsOf(name);
  if (!first || rest.length === 0) return undefined;
  const gender = getGender(first);
  if (gender === "unknown") return undefined;
  return gender === "male" ? "he" : "she";
}
