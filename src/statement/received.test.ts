import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { receivedIn } from "./received.js";

const read = (text: string) => {
  const show = (spans: readonly (readonly [number, number])[]) => spans.map((span) => text.slice(...span));
  return receivedIn(text, [0, text.length]).map(({ source, cue, content }) => [show(source), show(cue), show(content)]);
};

describe("receivedIn", () => {
  it("finds who is heard behind a from", () => {
    expect(read('"We received firm assurances from the rebels that they would not shell the road," she said.')).toEqual(
      [[["the rebels"], ["received firm assurances"], ['that they would not shell the road," she said']]],
    );
    expect(read("They got orders from the harbour master to leave at once.")).toEqual([
      [["the harbour master"], ["got orders"], ["to leave at once"]],
    ]);
  });
  it("finds nothing where nobody is heard", () => {
    expect(read("They received boxes from the rebels that night.")).toEqual([]);
    expect(read("They had reports. From there the road goes on.")).toEqual([]);
  });
  it("gives spans inside the sentence, whatever it is", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:got |orders |from |the |men |that |to |go|, |\. ){0,30}$/), (text) => {
        for (const { source, cue, content } of receivedIn(text, [0, text.length])) {
          for (const [start, end] of [...source, ...cue, ...content]) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });
});
