/**
 * Keys of statements: in their order, statements are in the order of the days on which they were said, or published; where
 * neither is known, stored. The last count for the order alone: a bit of the key tells that they are undated.
 */

const ROOM = 2 ** 33;
const DATED = 2 ** 32;

/** @param day see `days.ts`, below 2^17 @param number grows with each statement that is stored, below 2^32 */
export const keyOf = (day: number, dated: boolean, number: number): number => day * ROOM + (dated ? 0 : DATED) + number;
export const dayOfKey = (key: number): number => Math.floor(key / ROOM);
export const isDated = (key: number): boolean => key % ROOM < DATED;
export const numberOfKey = (key: number): number => key % DATED;
/** The keys of some days, both ends counted. */
export const firstKeyOf = (day: number): number => day * ROOM;
export const lastKeyOf = (day: number): number => (day + 1) * ROOM - 1;
/** The same in SQL: `key / SQL_ROOM` is the day, `key % SQL_ROOM < SQL_DATED` that it is one, `key % SQL_DATED` the number. */
export const SQL_ROOM = ROOM;
export const SQL_DATED = DATED;
