/** Where a chart has room for the name of a point: to its right, to its left, or nowhere. */

export interface Box {
  /** Of the point, in pixels. */
  x: number;
  y: number;
  /** Of the line or arrow through it; none where there is none. */
  top?: number;
  bottom?: number;
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
  top: number;
  bottom: number;
}

/**
 * For each point in turn the first side where nothing is in the way: no other point or its line, no label before it, and
 * neither edge of the picture, `from` and `to`.
 */
export const roomFor = (points: readonly Box[], from: number, to: number): Side[] => {
  const taken: Taken[] = points.map(({ x, y, top = y, bottom = y }) => ({
    left: x - 5,
    right: x + 5,
    top: Math.min(top, y - 5),
    bottom: Math.max(bottom, y + 5),
  }));
  return points.map(({ x, y, width }, index) => {
    const [top, bottom] = [y - HIGH / 2, y + HIGH / 2];
    const sides: readonly (readonly [Side, Taken])[] = [
      ["start", { left: x + GAP, right: x + GAP + width, top, bottom }],
      ["end", { left: x - GAP - width, right: x - GAP, top, bottom }],
    ];
    const free = sides.find(
      ([, box]) =>
        box.left >= from &&
        box.right <= to &&
        taken.every(
          (other, at) =>
            at === index ||
            other.right < box.left ||
            box.right < other.left ||
            other.bottom <= box.top ||
            box.bottom <= other.top,
        ),
    );
    if (free !== undefined) taken.push(free[1]);
    return free?.[0];
  });
};
