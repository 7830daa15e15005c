/** Where a page of answers ended, as text for whoever asks for the next. */
import type { Page } from "./question.js";
import { wellFormed } from "./well-formed.js";

/** What was asked for, within what is given at once: {@link Page} is checked at the border, not here. */
export const limitOf = ({ limit = 25 }: Page): number =>
  Number.isInteger(limit) ? Math.min(MOST, Math.max(1, limit)) : 25;

const MOST = 200;

/** Numbers and texts, by which the answers are ordered. */
export type Place = readonly (number | string)[];

export const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString("base64url");

/** @param like what it must be made of; none where it is not one of ours: then the first page is given */
export const placeOf = <T extends Place>(
  cursor: string | undefined,
  like: readonly ("number" | "string")[],
): T | undefined => {
  if (cursor === undefined) return undefined;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const fits =
      Array.isArray(place) &&
      place.length === like.length &&
      place.every((one, i) => typeof one === like[i] && (typeof one === "string" || Number.isFinite(one)));
    return fits ? (wellFormed(place) as unknown as T) : undefined;
  } catch {
    return undefined;
  }
};
