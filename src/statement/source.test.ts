import { describe, expect, it } from "vitest";
import type { Span } from "../reading.js";
import { sourceInCue, trimSource, withoutPassiveSubject } from "./source.js";

describe("trimSource", () => {
  const trimmed = (source: string) => source.slice(...trimSource(source, [0, source.length]));
  it("leaves out the day and the words that tie a sentence to the last one", () => {
    expect(trimmed("Ruritania on July 16")).toBe("Ruritania");
    expect(trimmed("the minister on Tuesday")).toBe("the minister");
    expect(trimmed("The port authority, on the other hand,")).toBe("The port authority");
  });
  it("keeps days that are part of a name, and all else", () => {
    expect(trimmed("Monday")).toBe("Monday");
    expect(trimmed("the officer on duty")).toBe("the officer on duty");
    expect(trimmed("a spokesman, Ali May")).toBe("a spokesman, Ali May");
  });
});

describe("sourceInCue", () => {
  it("finds the source that a preposition names", () => {
    const text = "According to reports, it sank.";
    const found = sourceInCue(text, [0, 20]);
    expect(found && [text.slice(...found.cue), text.slice(...found.source)]).toEqual(["According to", "reports"]);
    expect(sourceInCue(text, [0, 12])).toBeUndefined();
  });
});

describe("withoutPassiveSubject", () => {
  const read = (text: string, source: string, cue: string, content: string) => {
    const at = (words: string): Span[] => [[text.indexOf(words), text.indexOf(words) + words.length]];
    const one = withoutPassiveSubject(text, { source: at(source), cue: at(cue), content: at(content) });
    return [one.source, one.content].map((spans) => spans.map((span) => text.slice(...span)));
  };
  it("makes the subject of a rumour part of what is said", () => {
    expect(read("The president is said to be furious.", "The president", "is said", "to be furious")).toEqual([
      [],
      ["The president", "to be furious"],
    ]);
  });
  it("lets nobody speak who is spoken to", () => {
    expect(read("He was warned of the storm.", "He", "was warned", "of the storm")[0]).toEqual([]);
    expect(read("Asked whether it was safe, she left.", "she", "Asked", "whether it was safe")[0]).toEqual([]);
  });
  it("leaves the others alone", () => {
    expect(read("He warned of the storm.", "He", "warned", "of the storm")[0]).toEqual(["He"]);
    expect(read("It was feared by the crew that all was lost.", "the crew", "feared by", "that all")[0]).toEqual([
      "the crew",
    ]);
  });
});
