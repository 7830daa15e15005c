import { describe, expect, it } from "vitest";
import type { Entity, Reading, Statement } from "../reading.js";
import { lookupIn } from "./lookup.js";
import { fullReading, plainStatement } from "./reading-fixture.js";
import { speakerOf } from "./speaker.js";

const vale: Entity = {
  ...{ id: "e1", type: "person", name: "Tamsin Vale", mentions: [], roles: ["water minister"], countries: [] },
};

/** Who speaks where the text's words are `words` and they are known to mean `entity`. */
const known = (words: string, entity?: Entity, own: Partial<Statement> = {}) => {
  const statement = plainStatement({
    ...{ source: [[0, words.length]], content: [[0, 1]], ...own },
    ...(entity ? { speaker: entity.id } : {}),
  });
  const reading: Reading = {
    ...fullReading,
    article: { ...fullReading.article, text: words },
    entities: entity ? [entity] : [],
    statements: [statement],
  };
  return speakerOf(lookupIn(reading), statement);
};

describe("the speaker", () => {
  it("is named with the role, as it stands there if it does", () => {
    expect(known("Water Minister Tamsin Vale", vale)).toEqual({ name: "Tamsin Vale", role: "water minister" });
    expect(known("Vale", vale, { speakerRole: "the  minister" })).toEqual({
      name: "Tamsin Vale",
      role: "the minister",
    });
  });
  it("has the text's own words beside the name where these are others", () => {
    const asWritten = (words: string) => known(words, vale)?.asWritten;
    expect(asWritten("She")).toBe("She");
    expect(asWritten("the water minister")).toBe("the water minister");
    expect(asWritten("Ms Vale")).toBe("Ms Vale");
    expect(asWritten("Tamsin Vale, the water minister,")).toBeUndefined();
    expect(asWritten("Vale")).toBeUndefined();
    expect(asWritten("")).toBeUndefined();
  });
  it("is in the text's own words where nobody knows better, and nobody where there are none", () => {
    expect(known("two officials,")).toEqual({ name: "two officials" });
    expect(known(",")).toEqual({ name: "," });
    expect(known("")).toBeUndefined();
  });
  it("has no role that the name has in it", () => {
    const official: Entity = { ...vale, type: "unnamed", name: "a senior official", roles: ["senior official"] };
    expect(known("a senior official", official)).toEqual({ name: "a senior official" });
  });
});
