/** Text from a report as a page may show it: nothing in it turns the line round or hides. Escaping is the JSX's. */

/** Controls but tab and line ends, and the marks that change the direction of writing (Unicode Standard Annex 9). */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Unicode's pictures of C0 controls stand in their order from here. */
const PICTURES = 0x2400;

const pictureOf = (control: string): string => {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(PICTURES + code) : "\uFFFD";
};

/** What can't be seen becomes something that can, one code unit for one, so that spans still count right. */
export const harmless = (text: string): string => text.toWellFormed().replace(UNSEEN, pictureOf);

/** {@link harmless} on one line, cut after `most` code units at a word. */
export const oneLine = (text: string, most = Number.POSITIVE_INFINITY): string => {
  const line = harmless(text.slice(0, most * 2 + 100).replace(/\s+/g, " ")).trim();
  if (line.length <= most) return line;
  const space = line.lastIndexOf(" ", most);
  return `${line.slice(0, space > most / 2 ? space : most).toWellFormed()}…`;
};
