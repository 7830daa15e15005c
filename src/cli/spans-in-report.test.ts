import { describe, expect, it } from "vitest";
import { UsageError } from "./command.js";
import { spansInReport } from "./spans-in-report.js";

const text = "The mayor said no. The clerk\nsaid (yes). The mayor said no.";
const find = (source: string | undefined, cue: string | undefined, content: string) =>
  spansInReport(text, { source, cue, content });

describe("spans in a report", () => {
  it("are those of words, source and cue beside the content", () => {
    expect(find("The clerk", "said", "yes")).toEqual({ source: [[19, 28]], cue: [[29, 33]], content: [[35, 38]] });
    expect(find("", undefined, "clerk … yes")).toEqual({
      source: [],
      cue: [],
      content: [
        [23, 28],
        [35, 38],
      ],
    });
  });
  it("may be positions, or be kept", () => {
    expect(find("4-9;15-17", undefined, "35-38").source).toEqual([
      [4, 9],
      [15, 17],
    ]);
    const kept = { source: [[0, 9]], cue: [[10, 14]] } satisfies { [part: string]: [number, number][] };
    expect(spansInReport(text, { ...kept, content: "yes" })).toEqual({ ...kept, content: [[35, 38]] });
  });
  it("are the nearest to the statement, else must be told", () => {
    expect(spansInReport(text, { source: [], cue: "said", content: "no" }, [50, 58])).toEqual({
      source: [],
      cue: [[51, 55]],
      content: [[56, 58]],
    });
    expect(() => find(undefined, undefined, "no")).toThrow(/more than once.*say which by its position: 15-17, 56-58/);
    expect(() => find(undefined, undefined, "perhaps")).toThrow(UsageError);
    expect(() => find(undefined, undefined, "")).toThrow(UsageError);
  });
});
