/** Text from a report as a terminal may show it: nothing in it moves the cursor, sets colours or turns the line round. */

/** C0 and C1 controls, and the marks that change the direction of writing (Unicode Standard Annex 9). */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const PICTURES = 0x2400;

/** One line: white space becomes single spaces, and what can't be seen becomes something that can. */
export const visible = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .toWellFormed()
    .replace(UNSEEN, (unit) => {
      const code = unit.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(PICTURES + code) : "\uFFFD";
    })
    .trim();
