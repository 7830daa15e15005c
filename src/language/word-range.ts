/** Words of a window, counted from its start: first and last, both inclusive. */
export type WordRange = readonly [first: number, last: number];
