import { describe, expect, it } from "vitest";
import { roomFor } from "./labels.js";

describe("room for names", () => {
  it("is right of a point, else left of it, else nowhere", () => {
    expect(roomFor([{ x: 50, y: 50, width: 60 }], 0, 400)).toEqual(["start"]);
    expect(roomFor([{ x: 380, y: 50, width: 60 }], 0, 400)).toEqual(["end"]);
    expect(roomFor([{ x: 50, y: 50, width: 600 }], 0, 400)).toEqual([undefined]);
  });

  it("is not where another point or name stands", () => {
    const sides = roomFor(
      [
        { x: 100, y: 50, width: 60 },
        { x: 112, y: 52, width: 60 },
        { x: 118, y: 54, width: 60 },
      ],
      0,
      400,
    );
    expect(sides).toEqual(["end", undefined, "start"]);
  });

  it("is not on a line through another point, nor on the scale", () => {
    const line = { x: 150, y: 90, top: 20, bottom: 90, width: 0 };
    expect(roomFor([{ x: 100, y: 50, width: 60 }, line], 0, 400)[0]).toBe("end");
    expect(roomFor([{ x: 100, y: 50, width: 60 }, line], 76, 400)[0]).toBe(undefined);
  });
});
