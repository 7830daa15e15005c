/** Spellings of names made alike: accents, apostrophes, hyphens and the Arabic article, which papers write as they please. */

const LETTERS: Readonly<Record<string, string>> = { ø: "o", Ø: "O", ł: "l", Ł: "L", đ: "d", Đ: "D", ı: "i", ß: "ss" };
const ARTICLE = /^(?:al|ar|as|ash|at|ath|ad|adh|an|az|el|ul) (?=\p{L}{3})/u;

/** Without accents and apostrophes, spaces single; case and hyphens stay: "Côte d’Ivoire" becomes "Cote dIvoire". */
export const plain = (name: string): string => {
  // Most names need nothing, and there are a hundred thousand of them.
  if (/^[A-Za-z.,&-]+(?: [A-Za-z.,&-]+)*$/.test(name)) return name;
  return name
    .normalize("NFD")
    .replace(/[\p{M}'’‘ʼʻ`´]/gu, "")
    .replace(/[øØłŁđĐıß]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/gu, " ")
    .trim();
};

/** Key of a town's name: "Ar Raqqah", "al-Raqqa" and "Raqqa" have the same. */
export const townKey = (name: string): string => {
  const words = plain(name)
    .toLowerCase()
    .replace(/[-.,]+/g, " ")
    .replace(/ +/g, " ")
    .replace(/^(?:the|city of) /, "")
    .replace(/^st /, "saint ")
    .trim();
  return words.replace(ARTICLE, "").replace(/(?<=\p{L}{3}a)h$/u, "");
};

/** A coarser key for transliterations: "Tall Afar" and "Tal Afar", "Deir ez-Zor" and "Dayr az Zawr", "Irbil" and "Erbil". */
export const soundKey = (name: string): string =>
  townKey(name)
    .replace(/\b(?:al|ar|as|ash|at|ath|ad|adh|an|az|el|es|ez) /g, "")
    .replace(/ou|oo|aw/g, "u")
    .replace(/ee|ei|ey|ai|ay/g, "i")
    .replace(/q/g, "k")
    .replace(/[eo]/g, (vowel) => (vowel === "e" ? "i" : "u"))
    .replace(/(\p{L})\1/gu, "$1")
    .replace(/ /g, "");
