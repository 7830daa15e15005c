/** Keys of statements: in their order, statements are in the order of the days on which they were said. */

const ROOM = 2 ** 33;

/** @param day see `days.ts`, below 2^17 @param number grows with each statement that is stored, below 2^33 */
export const keyOf = (day: number, number: number): number => day * ROOM + number;
export const dayOfKey = (key: number): number => Math.floor(key / ROOM);
export const numberOfKey = (key: number): number => key % ROOM;
/** The keys of some days, both ends counted. */
export const firstKeyOf = (day: number): number => day * ROOM;
export const lastKeyOf = (day: number): number => (day + 1) * ROOM - 1;
/** The same in SQL. */
export const SQL_ROOM = ROOM;
