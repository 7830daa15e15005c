import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StatementLine } from "../record/index.js";
import { document, openTrial, TEXT, type Trial } from "./room-fixture.js";

let room: Trial;
let report: string;
let statement: StatementLine;

const now = async (): Promise<StatementLine[]> => (await room.record.report(report))?.statements ?? [];
const said = async (path: string): Promise<string> => (await room.get(path, { Cookie: room.cookie })).text();

beforeEach(async () => {
  room = await openTrial();
  report = await room.put(document(TEXT));
  statement = (await now()).find(({ contentText }) => contentText.includes("300")) as StatementLine;
});
afterEach(() => room.end());

describe("a form", () => {
  test("says who spoke, is told of it, and takes it back", async () => {
    const back = `/reports/${report}?editing=1`;
    const answer = await room.send("/corrections", {
      what: "speaker",
      statement: statement.id,
      name: "Dora Maar",
      type: "person",
      note: "see the recording",
      back,
    });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, back]);
    expect(await said(back)).toMatch(/What you said wins/);
    const corrected = (await now()).find(({ contentText }) => contentText.includes("300"));
    expect(corrected).toMatchObject({ speaker: { name: "Dora Maar" }, corrected: true });
    const [kept] = (await room.record.corrections({})).items;
    expect(kept).toMatchObject({ note: "see the recording" });
    expect((await room.send("/corrections/undo", { id: kept?.id ?? "", back })).status).toBe(303);
    expect((await now()).find(({ contentText }) => contentText.includes("300"))?.speaker?.name).toBe("Ada Okoro");
  });

  test("says that nobody is named, or another of the record", async () => {
    await room.send("/corrections", { what: "speaker", statement: statement.id, nobody: "on", name: "" });
    expect((await now()).find(({ contentText }) => contentText.includes("300"))?.speaker).toBeUndefined();
    const other = (await now()).find(({ speaker }) => speaker?.name === "Bela Kun")?.speaker?.id ?? "";
    await room.send("/corrections", { what: "speaker", statement: statement.id, entity: other, name: "" });
    expect((await now()).find(({ contentText }) => contentText.includes("300"))?.speaker?.name).toBe("Bela Kun");
  });

  test("says that it is no statement", async () => {
    await room.send("/corrections", { what: "not-a-statement", statement: statement.id });
    expect((await now()).map(({ contentText }) => contentText)).not.toContain(statement.contentText);
  });

  test("gives other words, pasted or as spans", async () => {
    await room.send("/corrections", {
      what: "spans",
      statement: statement.id,
      sourceWords: "Ada Okoro",
      cueWords: "said",
      contentWords: "300 families had left",
    });
    const pasted = (await now()).find(({ contentText }) => contentText === "300 families had left");
    expect(pasted).toMatchObject({ sourceText: "Ada Okoro", corrected: true });
    expect(pasted?.content[0]?.[0]).toBe(TEXT.indexOf("300"));
    const start = TEXT.indexOf("families");
    await room.send("/corrections", {
      what: "spans",
      statement: pasted?.id ?? "",
      source: "",
      cue: "",
      content: `${start}-${start + 8}; ${start + 13}-${start + 17}`,
    });
    expect((await now()).map(({ contentText }) => contentText)).toContain("families … left");
  });

  test("adds what was missed", async () => {
    await room.send("/corrections", {
      what: "missing",
      report,
      sourceWords: "minister",
      cueWords: "says",
      contentWords: "Dam holds",
      name: "The minister",
      type: "unnamed",
      act: "say",
    });
    expect((await now()).find(({ contentText }) => contentText === "Dam holds")).toMatchObject({
      cueText: "says",
      act: "say",
    });
  });

  test("takes the speaker of what was missed from its source, known to the report or not", async () => {
    const missed = { what: "missing", report, cueWords: "says", contentWords: "Dam holds" };
    for (const [sourceWords, name] of [
      ["minister", "minister"],
      ["Bela Kun", "Bela Kun"],
    ]) {
      await room.send("/corrections", { ...missed, sourceWords: sourceWords ?? "" });
      const added = (await now()).find(({ contentText }) => contentText === "Dam holds");
      expect(added?.speaker?.name).toBe(name);
      await room.send("/corrections/undo", { id: (await room.record.corrections({})).items[0]?.id ?? "" });
    }
    const answer = await room.sendJson("/corrections", missed);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringMatching(/Say who spoke/)]);
  });

  test.each([
    [{ what: "spans", contentWords: "words that nobody said" }, /do not stand in the report/],
    [{ what: "spans", content: "9-3" }, /no span/],
    [{ what: "spans", content: "5-999999" }, /./],
    [{ what: "spans", contentWords: "" }, /Give the words/],
    [{ what: "speaker" }, /Say who spoke/],
    [{ what: "speaker", name: "X", type: "dragon" }, /is one of/],
    [{ what: "speaker", entity: "none" }, /./],
    [{ what: "something" }, /Say what is to be corrected/],
  ])("that can’t be taken is given again, filled as it was, and says why: %j", async (fields, words) => {
    const given: { [name: string]: string } = { statement: statement.id, report, ...fields };
    const before = await now();
    const answer = await room.send("/corrections", given);
    if (given.what === "something") expect(answer.status).toBe(400);
    else {
      expect([400, 404]).toContain(answer.status);
      const page = await answer.text();
      expect(page).toMatch(/role="alert"/);
      for (const typed of [given.contentWords, given.content, given.name]) expect(page).toContain(typed ?? "");
    }
    expect(await now()).toEqual(before);
    const json = await room.sendJson("/corrections", given);
    expect([400, 404]).toContain(json.status);
    expect(((await json.json()) as { error: { message: string } }).error.message).toMatch(words);
  });

  test("of a statement that is there no more leads back, and says why", async () => {
    const back = `/reports/${report}?editing=1`;
    const answer = await room.send("/corrections", { what: "speaker", statement: "none", name: "Cato", back });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, back]);
    expect(await said(back)).toMatch(/role="alert"/);
  });

  test("back leads to no other site", async () => {
    const answer = await room.send("/corrections", {
      what: "not-a-statement",
      statement: statement.id,
      back: "https://elsewhere.example/",
    });
    expect(answer.headers.get("Location")).toBe(`/reports/${report}?editing=1`);
  });
});

test("a program sends a correction as the record has it", async () => {
  const answer = await room.sendJson("/corrections", {
    what: "speaker",
    statement: statement.id,
    speaker: null,
    note: "n",
  });
  expect(answer.status).toBe(201);
  const kept = (await answer.json()) as { id: string };
  expect(kept).toMatchObject({ correction: { what: "speaker", speaker: null }, note: "n" });
  expect((await room.sendJson("/corrections/undo", { id: kept.id })).status).toBe(200);
  expect((await room.sendJson("/corrections/undo", { id: kept.id })).status).toBe(404);
});

test("a program may send words, and who said them as the record has it", async () => {
  const words = { what: "missing", report, contentWords: "Dam holds", cueWords: "says" };
  expect((await room.sendJson("/corrections", { ...words, speaker: { name: "Cato", type: "dragon" } })).status).toBe(
    400,
  );
  expect((await room.sendJson("/corrections", { ...words, speaker: { name: "Cato", type: "person" } })).status).toBe(
    201,
  );
  expect((await now()).find(({ contentText }) => contentText === "Dam holds")?.speaker?.name).toBe("Cato");
});

test("two speakers become one, and two again", async () => {
  const ids = new Map((await now()).map(({ speaker }) => [speaker?.name, speaker?.id ?? ""]));
  const into = ids.get("Ada Okoro") ?? "";
  const from = ids.get("Bela Kun") ?? "";
  const merged = await room.send(`/speakers/${into}/merge`, { from });
  expect([merged.status, merged.headers.get("Location")]).toEqual([303, `/speakers/${into}`]);
  expect((await room.record.speaker(into))?.merged.map(({ id }) => id)).toEqual([from]);
  const split = await room.send(`/speakers/${into}/split`, { merged: from });
  expect(split.status).toBe(303);
  expect((await room.record.speaker(from))?.line.id).toBe(from);
  expect((await room.sendJson(`/speakers/${into}/merge`, { from })).status).toBe(200);
  expect((await room.sendJson(`/speakers/${into}/merge`, {})).status).toBe(400);
  expect((await room.sendJson("/speakers/none/merge", { from: "nobody" })).status).toBe(404);
});
