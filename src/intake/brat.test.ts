import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Failure, Reading } from "../reading.js";
import { openBrat } from "./brat.js";
import { readingFromBrat } from "./brat-reading.js";
import { whenOf } from "./brat-when.js";

const TEXT = "Mara Quill said it failed on Monday.\nShe “warned Ivo” of rain.\n\nNobody else spoke.\n";
/** As a person would make it in brat, from nothing. */
const ANN = `T1\tPerson 0 10\tMara Quill
T2\tAssertion 11 15\tsaid
T3\tContent 16 25\tit failed
E1\tAssertion:T2 Content:T3 Speaker:T1 Source:T9
T9\tSource 0 10\tMara Quill
T4\tPerson 37 40\tShe
*\tAlias T1 T4
T5\tDate 29 35\tMonday
#1\tAnnotatorNotes T5\t2026-W05
#2\tAnnotatorNotes E1\tnot sure of this one
`;
const read = (ann: string, text = TEXT): Reading => readingFromBrat(text, ann, "mara");

describe("brat annotations", () => {
  it("are a reading, also where nothing but the plainest is said", () => {
    const { id, article, entities, statements, model } = read(ANN);
    expect([id, model]).toEqual(["mara", "brat"]);
    expect(article.parts.body.map((span) => TEXT.slice(...span))).toEqual([
      "Mara Quill said it failed on Monday.\nShe “warned Ivo” of rain.",
      "Nobody else spoke.",
    ]);
    expect(entities).toEqual([
      {
        id: "e1",
        type: "person",
        name: "Mara Quill",
        mentions: [
          { span: [0, 10], form: "name" },
          { span: [37, 40], form: "pronoun" },
        ],
        roles: [],
        countries: [],
      },
    ]);
    expect(statements).toEqual([
      {
        id: "s1",
        source: [[0, 10]],
        cue: [[11, 15]],
        content: [[16, 25]],
        kind: "indirect",
        type: "assertion",
        act: "say",
        polarity: "positive",
        speaker: "e1",
        chain: ["e1"],
        quantities: [],
        confidence: 1,
      },
    ]);
  });
  it("take what a person changed: a date, an act, another kind, one statement in another", () => {
    const changed = ANN.replace("Source:T9", "Source:T9 Date:T5").concat(
      "T6\tBelief 42 48\twarned\nT7\tContent 49 52;54 61\tIvo of rain\nT8\tPerson 49 52\tIvo\n",
      "E7\tBelief:T6 Parent:E1 Speaker:T8 Content:T7\nA1\tAct E7 warn\nA2\tNegative E7\nA3\tHedged E7\n",
    );
    expect(read(changed).statements).toMatchObject([
      { id: "s1", date: { value: "2026-W05", start: "2026-01-26", granularity: "week", span: [29, 35] } },
      {
        id: "s7",
        parent: "s1",
        content: [
          [49, 52],
          [54, 61],
        ],
        act: "warn",
        type: "belief",
        polarity: "negative",
        hedged: true,
        chain: ["e1", "e2"],
      },
    ]);
  });
  it("may have lines in any order, of any name, and of brat's older forms", () => {
    const lines = ANN.trimEnd().split("\n");
    const others = [
      "T20\tVerb 11 15\tsaid",
      "E20\tMotion:T20 Theme:T1",
      "R1\tKnows Arg1:T1 Arg2:T4",
      "A9\tMood E1 sad",
      "M1\tNegation E20",
      "N1\tReference T1 Wikidata:Q1\tMara",
      "*\tEquiv T1 T4",
      "#3\tTODO E1\tlook again",
      "#AUTO1\tNormalization T1\tx",
      "",
    ];
    expect(read([...lines, ...others].reverse().join("\r\n"))).toEqual(read(ANN));
  });
  it("are told from the text that they were made on", () => {
    expect(() => read("T1\tPerson 0 10\tMara Quill\n", "Ivo Quill said")).toThrow(
      'T1 is said to be "Mara Quill", but "Ivo Quill " stands there; the .txt was changed',
    );
  });
  it("say which line is wrong", () => {
    const wrong: [string, number, string][] = [
      ["hello\n", 1, "not a line of brat (hello)"],
      ["\nT1\tPerson 0\tMara\n", 2, "T1 has no offsets"],
      ["T1\tPerson 0 99999\tMara\n", 1, "goes beyond the text, which has 83 characters"],
      ["T1\tPerson 4 4\t\n", 1, "ends before it begins"],
      ["T1\tPerson 0 4\tMara\nT1\tPerson 0 4\tMara\n", 2, "T1 stands in the file twice"],
      ["E1\tAssertion\n", 1, "E1 is no event"],
      ["E1\tAssertion:T9 Content:T9\n", 1, "E1 speaks of T9, which is not in the file"],
      ["T1\tAssertion 11 15\tsaid\nE1\tAssertion:T1\n", 2, "E1 has no Content; draw an arc"],
      [ANN.replace("Speaker:T1", "Speaker:T3"), 4, "E1 has T3 for a Speaker, which is none of Person"],
      [ANN.replace("Speaker:T1", "Parent:E1"), 4, "E1 is inside itself"],
      [ANN.replace("Speaker:T1", "Parent:E4"), 4, "E1 speaks of E4"],
      [`${ANN}A1\tAct E1 shout\n`, 11, '"shout" is no Act'],
      [ANN.replace("not sure of this one", '{"speakerRole": 1}'), 10, "speakerRole in the note is not as it must be"],
      [ANN.replace("not sure of this one", "{"), 10, "the note is broken JSON"],
    ];
    for (const [ann, line, words] of wrong) {
      expect(() => read(ann)).toThrow(expect.objectContaining({ code: "bad-record", line }));
      expect(() => read(ann)).toThrow(words);
    }
  });
  it("stay quick with very many", () => {
    const texts = Array.from({ length: 20_000 }, (_, i) => `T${i + 10}\tPerson 0 4\tMara\n`);
    const alias = `*\tAlias ${texts.map((_, i) => `T${i + 10}`).join(" ")}\n`;
    expect(read(texts.join("") + alias).entities).toHaveLength(1);
    expect(() => read(`T1\tPerson ${"0 1;".repeat(200_000)}x\n`)).toThrow("T1 has no offsets");
  });
});

describe("a date in a note", () => {
  it("is a day, a week, a month, a year, or what lies between two days", () => {
    const daysOf = (value: string): string[] => {
      const when = whenOf(value);
      return when ? [when.start, when.end, when.granularity] : [];
    };
    expect(daysOf("2024-02-29")).toEqual(["2024-02-29", "2024-02-29", "day"]);
    expect(daysOf("2020-W53")).toEqual(["2020-12-28", "2021-01-03", "week"]);
    expect(daysOf("2024-02")).toEqual(["2024-02-01", "2024-02-29", "month"]);
    expect(daysOf("0099")).toEqual(["0099-01-01", "0099-12-31", "year"]);
    expect(daysOf("2021-07-14/2021-07-17")).toEqual(["2021-07-14", "2021-07-17", "interval"]);
    for (const no of ["2021-02-29", "2021-W53", "2021-W00", "2021-13", "Monday", "2021-07-17/2021-07-14", ""]) {
      expect(whenOf(no)).toBeUndefined();
    }
  });
});

describe("brat's files", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "hearsay-brat-"));
    const write = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);
    await mkdir(join(folder, "more"));
    await write("mara.txt", TEXT);
    await write("mara.ann", ANN);
    await write("alone.ann", ANN);
    await write("wrong.txt", TEXT);
    await write("wrong.ann", "T1\tPerson 0 4\tMara\nwhat\n");
    await write("more/latin.txt", TEXT);
    await write("more/latin.ann", Buffer.from([0x54, 0xe9]));
    await write("annotation.conf", "[entities]");
    await write("only.txt", TEXT);
  });
  afterAll(() => rm(folder, { recursive: true }));
  const all = async (...inputs: string[]): Promise<(Reading | Failure)[]> => {
    const found: (Reading | Failure)[] = [];
    for await (const one of openBrat(inputs)) found.push(one);
    return found;
  };
  const messageOf = (one: Reading | Failure | undefined): string => (one && "error" in one ? one.error.message : "");

  it("are found in folders, each with its text", async () => {
    const [alone, mara, latin, wrong, ...none] = await all(folder);
    expect(none).toEqual([]);
    expect(messageOf(alone)).toBe(`${folder}/alone.ann: its text, ${folder}/alone.txt, is not beside it; put it there`);
    expect(mara).toMatchObject({ id: join(folder, "mara"), statements: [{ id: "s1" }] });
    expect(latin).toMatchObject({ error: { code: "bad-encoding" } });
    expect(wrong).toMatchObject({ id: `${folder}/wrong.ann`, error: { code: "bad-record" } });
    expect(messageOf(wrong)).toMatch(/wrong\.ann:2: not a line of brat \(what\); each is an id/);
  });
  it("may be named one by one, by either name", async () => {
    expect(await all(join(folder, "mara.ann"))).toEqual(await all(join(folder, "mara.txt")));
    const [missing, bare, other, web] = await all(
      join(folder, "none.ann"),
      join(folder, "only.txt"),
      join(folder, "annotation.conf"),
      "https://example.org/a.ann",
    );
    expect(messageOf(missing)).toContain("none.ann: no such file");
    expect(messageOf(bare)).toContain("only.ann: no such file");
    expect(messageOf(other)).toContain("not an .ann file");
    expect(messageOf(web)).toContain("give a folder or an .ann file");
  });
  it("are missed in a folder without any", async () => {
    await mkdir(join(folder, "empty"));
    const [none] = await all(join(folder, "empty"));
    expect(messageOf(none)).toContain("a folder without an .ann file; give the folder");
  });
});
