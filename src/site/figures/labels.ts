/** Where a chart has room for the name of a point: to its right, to its left, or nowhere. */

export interface Box {
  /** Of the point, in pixels. */
  x: number;
  y: number;
  /** Of its label. */
  width: number;
}

export type Side = "start" | "end" | undefined;

/** Pixels between a point and its label, and that a line of lettering is high. */
const GAP = 9;
const HIGH = 13;

interface Taken {
  left: number;
  right: number;
  y: number;
}

/** For each point in turn the first side where nothing is in the way: no other point, no label before it, no edge. */
export const roomFor = (points: readonly Box[], width: number): Side[] => {
  const taken: Taken[] = points.map(({ x, y }) => ({ left: x - 5, right: x + 5, y }));
  return points.map(({ x, y, width: wide }, index) => {
    const sides: readonly (readonly [Side, Taken])[] = [
      ["start", { left: x + GAP, right: x + GAP + wide, y }],
      ["end", { left: x - GAP - wide, right: x - GAP, y }],
    ];
    const free = sides.find(
      ([, box]) =>
        box.left >= 0 &&
        box.right <= width &&
        taken.every(
          (other, at) =>
            at === index || other.right < box.left || box.right < other.left || Math.abs(other.y - box.y) >= HIGH,
        ),
    );
    if (free !== undefined) taken.push(free[1]);
    return free?.[0];
  });
};
