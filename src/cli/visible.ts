/** Text from a report as a terminal may show it: nothing in it moves the cursor, sets colours or turns the line round. */

/** C0 and C1 controls, and the marks that change the direction of writing (Unicode Standard Annex 9). */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Unicode's pictures of C0 controls stand in their order from here; that of delete stands apart. */
const PICTURES = 0x2400;
const DELETE = 0x7f;
const PICTURE_OF_DELETE = "\u2421";

const pictureOf = (control: string): string => {
  const code = control.charCodeAt(0);
  if (code === DELETE) return PICTURE_OF_DELETE;
  return code < 0x20 ? String.fromCharCode(PICTURES + code) : "\uFFFD";
};

/** White space becomes single spaces, and what can't be seen becomes something that can. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").toWellFormed().replace(UNSEEN, pictureOf);

/** {@link oneLine}, without spaces at its ends. */
export const visible = (text: string): string => oneLine(text).trim();
