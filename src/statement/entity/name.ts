/** Names as they are compared. */

/** Letters and digits alone, lower case: "U.S." and "US" are one. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]s?$/u, "")
    .replace(/^the\s+/, "")
    .replace(/[.'’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** "World Health Organization" → "who", "The Associated Press" → "ap". */
export const acronymOf = (name: string): string | undefined => {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word) && word !== "The");
  return words.length >= 2
    ? words
        .map((word) => word[0])
        .join("")
        .toLowerCase()
    : undefined;
};
