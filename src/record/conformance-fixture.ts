/** What every adapter of the record must do, whatever database is behind it. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Span } from "../reading.js";
import type { KeptReport, StatementLine } from "./kept.js";
import { type Incoming, type Record, RecordError } from "./record.js";
import { made, spanOf, story } from "./record-fixture.js";
import { wellFormed } from "./well-formed.js";

export interface Opened {
  record: Record;
  /** The same record, closed and opened again. */
  reopen: () => Promise<Record>;
  /** Closes it and throws it away. */
  close: () => Promise<void>;
}

const said = (lines: readonly StatementLine[]): string[] => lines.map(({ contentText }) => contentText);
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no error",
    (error) => (error instanceof RecordError ? error.code : `not a RecordError: ${error}`),
  );

export const recordConformance = (name: string, open: () => Promise<Opened>): void => {
  describe(`${name}: the record's suite`, () => {
    let opened: Opened;
    let record: Record;
    beforeEach(async () => {
      opened = await open();
      record = opened.record;
    });
    afterEach(async () => opened.close());

    const found = async (question: Parameters<Record["find"]>[0], limit = 50): Promise<string[]> =>
      said((await record.find(question, { limit })).items);
    const whole = async (id: string, version?: number): Promise<KeptReport> => {
      const report = await record.report(id, version);
      if (!report) throw new Error(`no report ${id}`);
      return report;
    };
    const putOne = async (incoming: Incoming): Promise<string> => (await record.put([incoming]))[0]?.report ?? "";
    const everything = async (): Promise<unknown> => ({
      overview: await record.overview(),
      counts: await record.counts({}),
      speakers: await Promise.all(
        (await record.speakers({ order: "name" }, { limit: 200 })).items.map(({ id }) => record.speaker(id)),
      ),
      groups: (await record.figureGroups({}, { limit: 200 })).items,
      statements: (await record.find({}, { limit: 200 })).items,
    });

    describe("what goes in", () => {
      it("stores reports and answers from them, also when opened again", async () => {
        const puts = await record.put(story());
        expect(puts.map(({ outcome, version, statements }) => [outcome, version, statements])).toEqual([
          ["stored", 1, 4],
          ["stored", 1, 2],
          ["stored", 1, 1],
        ]);
        const before = await everything();
        record = await opened.reopen();
        expect(await everything()).toEqual(before);
        expect((await whole(puts[0]?.report ?? "")).reading).toEqual(story()[0]?.reading);
      });

      it("changes nothing for a report that is there", async () => {
        const [first] = story() as [Incoming];
        const id = await putOne(first);
        const before = await everything();
        expect(await record.put([first, first])).toEqual([
          { outcome: "unchanged", report: id, version: 1, statements: 4 },
          { outcome: "unchanged", report: id, version: 1, statements: 4 },
        ]);
        expect(await everything()).toEqual(before);
      });

      it("takes an address for the same whatever was added to it on the way", async () => {
        const [first] = story() as [Incoming];
        const id = await putOne(first);
        const again = structuredClone(first);
        again.reading.article.url = "http://POST.example/orro/1?fbclid=1#top";
        expect((await record.put([again]))[0]).toMatchObject({ outcome: "unchanged", report: id });
      });

      it("takes a text without an address for the same by its words, and one text at two addresses for two reports", async () => {
        const plainly = made({ says: [{ who: "Ivo Marr", what: "it rains" }] });
        const here = made({ url: "https://a.example/1", says: [{ who: "Ivo Marr", what: "it rains" }] });
        const there = made({ url: "https://b.example/1", says: [{ who: "Ivo Marr", what: "it rains" }] });
        const puts = await record.put([plainly, plainly, here, there, there]);
        expect(puts.map(({ outcome }) => outcome)).toEqual(["stored", "unchanged", "stored", "stored", "unchanged"]);
        expect((await record.overview()).reports).toBe(3);
      });

      it("keeps a changed text of a known address as a version; searches the newest, reads both", async () => {
        const before = made({
          url: "https://a.example/1",
          headline: "Old",
          says: [{ who: "Ivo Marr", what: "ten drowned" }],
        });
        const after = made({
          url: "https://a.example/1",
          headline: "New",
          says: [{ who: "Ivo Marr", what: "twelve drowned" }],
        });
        const id = await putOne(before);
        const old = (await record.find({}, {})).items[0]?.id ?? "";
        expect(await record.put([after])).toEqual([{ outcome: "version", report: id, version: 2, statements: 1 }]);
        expect(await found({})).toEqual(["twelve drowned"]);
        expect(await found({ words: "ten" })).toEqual([]);
        expect((await whole(id)).versions.map(({ version, headline }) => [version, headline])).toEqual([
          [1, "Old"],
          [2, "New"],
        ]);
        expect(said((await whole(id, 1)).statements)).toEqual(["ten drowned"]);
        expect((await record.statement(old))?.contentText).toBe("ten drowned");
        expect(await record.report(id, 3)).toBeUndefined();
        expect((await record.reports({ words: "old" }, {})).items).toEqual([]);
        // An older text once more is one that is there.
        expect((await record.put([before]))[0]).toMatchObject({ outcome: "unchanged", version: 1 });
      });

      it("sums the same whether a version was there before or not", async () => {
        const old = made({
          url: "https://a.example/1",
          publisher: "Kitaura Daily",
          says: [
            { who: "Ivo Marr", what: "9 people left", figures: [{ words: "9 people", value: 9, counted: "people" }] },
          ],
        });
        const [, , ...rest] = story();
        await record.put([old, ...rest]);
        const before = (await everything()) as { speakers: unknown; groups: unknown; counts: unknown };
        const other = made({
          url: "https://a.example/1",
          publisher: "Kitaura Daily",
          says: [
            {
              who: "Tamsin Vale",
              what: "90 people left",
              figures: [{ words: "90 people", value: 90, counted: "people" }],
            },
          ],
        });
        await record.put([other]);
        expect(await found({ speaker: "Ivo Marr" })).toEqual([]);
        expect((await record.figureGroups({ words: "people" }, {})).items).toMatchObject([
          { low: 90, high: 90, figures: 1 },
        ]);
        const back = structuredClone(old);
        back.reading.article.text += " ";
        await record.put([back]);
        const after = (await everything()) as typeof before;
        expect(after.groups).toEqual(before.groups);
        expect(after.speakers).toEqual(before.speakers);
        expect(after.counts).toEqual(before.counts);
      });

      it("keeps the sums of a new report beside a new version of another", async () => {
        const boats = { words: "3 boats", value: 3, counted: "boats" };
        const before = made({ url: "https://a.example/1", says: [{ who: "Ivo Marr", what: "it rains" }] });
        await record.put([before]);
        const after = made({ url: "https://a.example/1", says: [{ who: "Ivo Marr", what: "it snows" }] });
        const other = made({ says: [{ who: "Ada Brill", what: "3 boats sank", figures: [boats] }] });
        await record.put([other, after]);
        expect((await record.figureGroups({}, {})).items).toMatchObject([{ figures: 1, reports: 1, speakers: 1 }]);
      });

      it("takes versions of one report, and a report again, in one go", async () => {
        const [one, two, three] = ["nine", "ten", "eleven"].map((many) =>
          made({
            url: "https://a.example/1",
            publisher: "Kitaura Daily",
            who: [{ name: "a villager", type: "unnamed" }],
            says: [{ who: "Ivo Marr", what: `${many} drowned` }],
          }),
        ) as [Incoming, Incoming, Incoming];
        const puts = await record.put([one, two, one, three]);
        expect(puts.map(({ outcome, version }) => [outcome, version])).toEqual([
          ["stored", 1],
          ["version", 2],
          ["unchanged", 1],
          ["version", 3],
        ]);
        expect(await found({ words: "drowned" })).toEqual(["eleven drowned"]);
        expect(await found({ words: "nine" })).toEqual([]);
        expect((await record.speakers({}, {})).items).toMatchObject([{ name: "Ivo Marr", statements: 1, reports: 1 }]);
        expect(await record.overview()).toMatchObject({ reports: 1, statements: 1, publishers: 1 });
      });

      it("knows what it has by the bytes and by what was said of them", async () => {
        const [first] = story() as [Incoming];
        expect(await record.has(first.original)).toBeUndefined();
        const [put] = await record.put([first]);
        expect(await record.has(first.original)).toEqual({ ...put, outcome: "unchanged" });
        expect(await record.has({ ...first.original, hints: { url: "https://other.example/" } })).toBeUndefined();
        expect(await record.has({ ...first.original, bytes: Buffer.from("other") })).toBeUndefined();
      });

      it("knows the addresses of its reports, and those they came from", async () => {
        const [first] = story() as [Incoming];
        first.original.hints.url = "https://post.example/moved/1#top";
        first.original.id = "https://feeds.example/r/1?utm_medium=rss";
        expect(await record.knows("https://post.example/orro/1")).toBe(false);
        await record.put([first]);
        for (const address of [
          "https://post.example/orro/1",
          "http://post.example/orro/1?fbclid=2#comments",
          "https://post.example/moved/1",
          "https://feeds.example/r/1",
        ]) {
          expect([address, await record.knows(address)]).toEqual([address, true]);
        }
        expect(await record.knows("https://post.example/orro/2")).toBe(false);
        expect(await record.knows("\ud800")).toBe(false);
        // What is there already may come from yet another address; a file's name is none.
        const again = structuredClone(first);
        again.original.id = "https://other.example/1";
        await record.put([again]);
        expect(await record.knows("https://other.example/1")).toBe(true);
        expect(await record.knows("https://short.example/1")).toBe(false);
        await record.cameFrom("https://short.example/1?utm_source=feed");
        expect(await record.knows("http://short.example/1#top")).toBe(true);
        await record.cameFrom("a/file.html");
        expect(await record.knows("a/file.html")).toBe(false);
        const plainly = made({ headline: "No address", says: [{ who: "Ivo Marr", what: "it rains" }] });
        await record.put([plainly]);
        expect(await record.knows(plainly.original.id)).toBe(false);
      });

      it("does not let a bad report take the others with it", async () => {
        const [first, second] = story() as [Incoming, Incoming];
        const bad = made({ url: "https://bad.example/", says: [{ who: "Ivo Marr", what: "it rains" }] });
        const worse = structuredClone(bad);
        // Readings as no reader gives them.
        (bad.reading.statements[0] as { content: unknown }).content = undefined;
        (worse.reading.statements[0] as { act: unknown }).act = undefined;
        worse.reading.article.url = "https://worse.example/";
        await expect(record.put([first, bad, worse, second])).rejects.toMatchObject({
          name: "SomeNotStored",
          puts: [{ outcome: "stored" }, undefined, undefined, { outcome: "stored" }],
        });
        expect((await record.overview()).reports).toBe(2);
        expect(await found({ words: "families", order: "newest" })).toHaveLength(3);
      });

      it("gives the originals back, those not read by a model, and puts new readings in", async () => {
        const incoming = story();
        const [first] = incoming as [Incoming];
        await record.put(incoming);
        const page = await record.originals({ notBy: "by-hand 2", limit: 2 });
        expect(page).toHaveLength(2);
        expect({ ...page[0]?.original, bytes: Buffer.from(page[0]?.original.bytes ?? []) }).toEqual(first.original);
        const rest = await record.originals({ notBy: "by-hand 2", limit: 2, after: page[1]?.report ?? "" });
        expect(rest.map(({ original }) => original.id)).toEqual([incoming[2]?.original.id]);
        const { report, version } = page[0] as (typeof page)[number];
        const ids = (await whole(report)).statements.map(({ id }) => id);
        await record.reread(report, version, { ...first.reading, model: "by-hand 2" });
        expect((await record.originals({ notBy: "by-hand 2", limit: 9 })).map((one) => one.report)).not.toContain(
          report,
        );
        expect((await whole(report)).statements.map(({ id }) => id)).toEqual(ids);
        expect((await whole(report)).model).toBe("by-hand 2");
        expect(await codeOf(record.reread("0000000000000", 1, first.reading))).toBe("no-such");
      });

      it("knows how far a pass through all originals came", async () => {
        const incoming = story();
        const puts = await record.put(incoming);
        const ahead = async (pass: string) => (await record.originals({ pass, limit: 9 })).map(({ report }) => report);
        const all = puts.map(({ report }) => report);
        expect([await record.passed("a"), await ahead("a")]).toEqual([0, all]);
        const [, second] = incoming as [Incoming, Incoming];
        await record.reread(all[1] ?? "", 1, second.reading, "a");
        expect([await record.passed("a"), await ahead("a")]).toEqual([2, all.slice(2)]);
        expect([await record.passed("b"), await ahead("b")]).toEqual([0, all]);
        await record.reread(all[0] ?? "", 1, (incoming[0] as Incoming).reading, "a");
        expect(await record.passed("a")).toBe(2);
        await record.endPass("a");
        expect([await record.passed("a"), await ahead("a")]).toEqual([0, all]);
      });
    });

    describe("questions", () => {
      beforeEach(async () => {
        await record.put(story());
      });

      it("finds by words, beginnings, phrases and without what is excluded", async () => {
        expect(await found({ words: "sluices" })).toEqual(["that the sluices stand open"]);
        expect(await found({ words: "SLUICES  open" })).toEqual(["that the sluices stand open"]);
        expect(await found({ words: "govern*" })).toEqual(["governments should not fear a rate of 4 per cent"]);
        expect(await found({ words: "govern" })).toEqual([]);
        expect(await found({ words: '"stand open"' })).toEqual(["that the sluices stand open"]);
        expect(await found({ words: '"open stand"' })).toEqual([]);
        expect((await found({ words: "families -urged" })).sort()).toEqual([
          "the council of Port Ellery to move 350 families",
          "the water would reach 400 families",
        ]);
        expect(await found({ words: '-families -wall -sluices -"tamsin vale"' })).toEqual([
          "governments should not fear a rate of 4 per cent",
        ]);
      });

      it("finds words of the headline and of the speaker's name, whatever the accents", async () => {
        expect(await found({ words: "ines bank fear" })).toEqual(["governments should not fear a rate of 4 per cent"]);
        expect(await found({ words: "emptied" })).toHaveLength(2);
      });

      it("gives what fits best first, and shows where", async () => {
        const { items } = await record.find({ words: "tamsin" }, {});
        expect(items[0]?.contentText).toBe("nobody had asked Tamsin Vale");
        expect(items[0]?.snippet).toEqual([
          { text: "nobody had asked ", match: false },
          { text: "Tamsin", match: true },
          { text: " Vale", match: false },
        ]);
      });

      it("narrows by who speaks, of whom, on whose word", async () => {
        const urging = "the council of Port Ellery to move 350 families";
        expect(await found({ speaker: "johan steyn" })).toEqual([urging]);
        expect((await found({ about: "Johan Steyn" })).map((one) => one.slice(0, 16))).toEqual(["that Johan Steyn"]);
        expect(await found({ chain: "Tamsin Vale" })).toHaveLength(4);
        expect(await found({ chain: "Tamsin Vale", hearsay: 3 })).toEqual([urging]);
        expect(await found({ publisher: "ellery post" })).toHaveLength(4);
        expect(await found({ speaker: "Nobody At All" })).toEqual([]);
        expect(await found({ publisher: "No Paper" })).toEqual([]);
        expect(await found({ unnamed: true })).toHaveLength(2);
        expect(await found({ unnamed: false })).toHaveLength(5);
      });

      it("narrows by act, kind, place, day, report and confidence, and by all together", async () => {
        expect(await found({ act: ["deny", "claim"] })).toHaveLength(2);
        expect(await found({ kind: "direct" })).toEqual(["the water would reach 400 families"]);
        expect(await found({ place: "port ellery" })).toHaveLength(1);
        expect(await found({ place: "MT" })).toHaveLength(1);
        expect(await found({ since: "2026-02-04" })).toHaveLength(3);
        expect(await found({ until: "2026-02-02" })).toHaveLength(1);
        expect(await found({ since: "2026-02-03", until: "2026-02-03" })).toHaveLength(3);
        expect(await found({ leastConfidence: 0.61 })).toHaveLength(6);
        expect(await found({ leastConfidence: 0.6 })).toHaveLength(7);
        const { items } = await record.find({ words: "wall" }, {});
        expect(await found({ report: items[0]?.report.id ?? "" })).toHaveLength(4);
        expect(
          await found({
            words: "wall",
            act: ["deny"],
            publisher: "The Ellery Post",
            speaker: "Tamsin Vale",
            kind: "indirect",
            since: "2026-01-01",
            until: "2026-12-31",
          }),
        ).toEqual(["that the wall was cracked"]);
      });

      it("orders by day, and pages through all once, while more is stored", async () => {
        for (const order of ["newest", "oldest"] as const) {
          const all = (await record.find({ order }, { limit: 50 })).items.map(({ id }) => id);
          const paged: string[] = [];
          for (let after: string | undefined; ; ) {
            const page = await record.find({ order }, { limit: 2, ...(after !== undefined && { after }) });
            paged.push(...page.items.map(({ id }) => id));
            if (page.next === undefined) break;
            after = page.next;
          }
          expect(paged).toEqual(all);
        }
        const ranked = (await record.find({ words: "famil*" }, { limit: 50 })).items.map(({ id }) => id);
        const first = await record.find({ words: "famil*" }, { limit: 1 });
        await record.put([made({ says: [{ who: "Ivo Marr", what: "families families families" }] })]);
        const rest = await record.find({ words: "famil*" }, { limit: 50, after: first.next ?? "" });
        expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ranked);
        expect(rest.next).toBeUndefined();
      });

      it("gives the first page for a cursor that is none", async () => {
        const all = await found({ words: "families" });
        for (const after of ["", "garbage", "WzFd", Buffer.from('["a"]').toString("base64url"), "[1e999]"]) {
          expect(said((await record.find({ words: "families" }, { after })).items)).toEqual(all);
          await record.speakers({}, { after });
          await record.reports({}, { after });
          await record.figureGroups({}, { after });
          await record.corrections({ after });
        }
      });

      it("answers whatever is typed", async () => {
        const typed = fc.oneof(
          fc.string({ unit: "binary", maxLength: 60 }),
          fc.string({ unit: fc.constantFrom(..."\"'*-()^:{}+ANDORNOTa %_\0\ud800\\"), maxLength: 30 }),
        );
        await fc.assert(
          fc.asyncProperty(typed, async (words) => {
            await record.find({ words }, {});
            await record.find(
              { speaker: words, about: words, place: words, publisher: words, report: words, chain: words },
              {},
            );
            await record.counts({ words });
            await record.reports({ words, publisher: words }, {});
            await record.speakers({ words }, { after: words });
            await record.figureGroups({ words, unit: words }, {});
            await record.figures(words, {});
            expect(await record.report(words)).toBeUndefined();
            expect(await record.statement(words)).toBeUndefined();
            expect(await record.speaker(words)).toBeUndefined();
            expect(await record.feed(words)).toBeUndefined();
            expect(await codeOf(record.merge(words, words))).toBe("no-such");
            expect(await codeOf(record.split(words))).toBe("no-such");
            expect(await codeOf(record.uncorrect(words))).toBe("no-such");
          }),
          { numRuns: 60 },
        );
      });

      it("counts by speaker, publisher, month and act", async () => {
        expect(await record.counts({ words: "tamsin" })).toMatchObject({
          statements: 4,
          more: false,
          speakers: [{ name: "Tamsin Vale", statements: 3 }],
          publishers: [
            { publisher: "The Ellery Post", statements: 2 },
            { publisher: "Kitaura Daily", statements: 2 },
          ],
          months: [{ month: "2026-02", statements: 4 }],
          acts: [
            { act: "say", statements: 3 },
            { act: "deny", statements: 1 },
          ],
        });
        expect(await record.counts({ words: "nowhere" })).toEqual({
          statements: 0,
          more: false,
          speakers: [],
          publishers: [],
          months: [],
          acts: [],
        });
      });

      it("lists reports, what came last first, by words and publisher", async () => {
        const { items, next } = await record.reports({}, { limit: 2 });
        expect(items.map(({ headline }) => headline)).toEqual(["Central bank holds rate", "Orro valley emptied"]);
        expect(
          (await record.reports({}, { limit: 2, after: next ?? "" })).items.map(({ headline }) => headline),
        ).toEqual(["Ministry denies that the Orro dam is cracked"]);
        expect((await record.reports({ words: "waterworks" }, {})).items).toHaveLength(1);
        expect(
          (await record.reports({ words: "orro -waterworks", publisher: "kitaura daily" }, {})).items,
        ).toHaveLength(1);
        expect((await record.reports({ words: "-orro" }, {})).items).toHaveLength(1);
      });

      it("tells of a speaker what all reports say", async () => {
        const { items } = await record.speakers({ words: "vale" }, {});
        expect(items).toMatchObject([
          { name: "Tamsin Vale", statements: 3, reports: 2, first: "2026-02-02", last: "2026-02-05", role: "minister" },
        ]);
        const speaker = await record.speaker(items[0]?.id ?? "");
        expect(speaker).toMatchObject({
          aliases: [
            { name: "TAMSIN VALE", reports: 1 },
            { name: "Tamsin Vale", reports: 1 },
          ],
          roles: [
            { role: "minister", first: "2026-02-05", last: "2026-02-05", reports: 1 },
            { role: "water minister", first: "2026-02-02", last: "2026-02-03", reports: 1 },
          ],
          acts: [
            { act: "say", statements: 2 },
            { act: "deny", statements: 1 },
          ],
          byMonth: [{ month: "2026-02", statements: 3 }],
          merged: [],
        });
        expect(speaker?.carriers).toContainEqual({ publisher: "The Ellery Post", statements: 2 });
        expect(
          speaker?.carriers.filter(({ who }) => who).map(({ who, statements }) => [who?.name, statements]),
        ).toEqual(
          expect.arrayContaining([
            ["The Ellery Post", 2],
            ["Kitaura Daily", 1],
          ]),
        );
      });

      it("lists speakers by how much, how lately, by name, since a day; unnamed ones only if asked for", async () => {
        const names = async (question: Parameters<Record["speakers"]>[0]): Promise<string[]> =>
          (await record.speakers(question, {})).items.map(({ name }) => name);
        expect((await names({}))[0]).toBe("Tamsin Vale");
        expect(await names({ order: "latest" })).toEqual(["Inés Baldera", "Tamsin Vale", "Johan Steyn"]);
        expect((await record.overview()).lately.map(({ name }) => name)).toEqual(await names({ order: "latest" }));
        expect(await names({ order: "name" })).toEqual(["Inés Baldera", "Johan Steyn", "Tamsin Vale"]);
        expect(await names({ since: "2026-02-04" })).toEqual(expect.arrayContaining(["Inés Baldera", "Tamsin Vale"]));
        expect((await record.speakers({ since: "2026-02-04", words: "tamsin" }, {})).items[0]?.statements).toBe(1);
        expect(await names({ type: "unnamed" })).toEqual(["a villager"]);
        expect(await names({ words: "joh st" })).toEqual(["Johan Steyn"]);
        const paged = [];
        for (let after: string | undefined; ; ) {
          const page = await record.speakers({ order: "name" }, { limit: 1, ...(after !== undefined && { after }) });
          paged.push(...page.items.map(({ name }) => name));
          if (page.next === undefined) break;
          after = page.next;
        }
        expect(paged).toEqual(["Inés Baldera", "Johan Steyn", "Tamsin Vale"]);
      });

      it("sets figures of one kind side by side, each once", async () => {
        const { items } = await record.figureGroups({ words: "famil" }, {});
        expect(items).toMatchObject([{ figures: 2, reports: 2, speakers: 2, low: 350, high: 400 }]);
        const { items: figures } = await record.figures(items[0]?.key ?? "", {});
        expect(
          figures.map(({ quantity, counted, statement }) => [quantity.value, counted, statement.speaker?.name]),
        ).toEqual([
          [350, "families", "Johan Steyn"],
          [400, "displaced families", "Tamsin Vale"],
        ]);
        expect((await record.figureGroups({ unit: "ratio" }, {})).items).toHaveLength(1);
        expect((await record.figures("nothing", {})).items).toEqual([]);
      });

      it("gives a group of figures by its key, whatever its unit holds", async () => {
        for (const group of (await record.figureGroups({}, {})).items) {
          expect(await record.figureGroup(group.key)).toEqual(group);
        }
        expect(await record.figureGroup("nothing")).toBeUndefined();
        const figure = { words: "9 boats", value: 9, counted: "bo\0ats \u{1d400}", unit: "a\0b\ud800" };
        const constructors = { words: "3 constructors", value: 3, counted: "constructor" };
        await record.put([
          made({
            says: [
              { who: "Ivo Marr", what: "9 boats sank", figures: [figure] },
              { who: "Ivo Marr", what: "3 constructors came", figures: [constructors] },
            ],
          }),
        ]);
        for (const words of ["\u{1d400}", "constructor"]) {
          const [group] = (await record.figureGroups({ words }, {})).items;
          expect(group).toMatchObject({ figures: 1, reports: 1, speakers: 1 });
          expect(await record.figureGroup(group?.key ?? "")).toEqual(group);
          expect((await record.figures(group?.key ?? "", {})).items).toHaveLength(1);
        }
        expect((await record.figureGroups({ unit: "a\0b\ud800" }, {})).items).toHaveLength(1);
      });

      it("gives every reading, also while more is stored", async () => {
        const names: (string | undefined)[] = [];
        for await (const { article } of record.readings()) {
          names.push(article.headline);
          if (names.length === 1)
            await record.put([made({ headline: "Meanwhile", says: [{ who: "Ivo Marr", what: "it rains" }] })]);
        }
        expect(names).toEqual([...story().map(({ reading }) => reading.article.headline), "Meanwhile"]);
        const post = [];
        for await (const { article } of record.readings({ publisher: "Ellery Post", since: "2026-01-01" }))
          post.push(article.headline);
        expect(post).toHaveLength(1);
      });

      it("looks over the whole", async () => {
        expect(await record.overview()).toMatchObject({
          reports: 3,
          statements: 7,
          speakers: 3,
          publishers: 2,
          feeds: 0,
        });
      });
    });

    describe("what is undated", () => {
      const people = (value: number) => [{ words: `${value} people`, value, counted: "people" }];
      const undated = made({
        headline: "Rain",
        says: [
          { who: "Ivo Marr", what: "it rained on 5 people", role: "ferryman", figures: people(5) },
          { who: "Ivo Marr", what: "it had rained on 7 people", date: "2025-12-31", figures: people(7) },
          { who: "Ada Brill", what: "that it never rains", role: "harbour master" },
        ],
      });

      it("fits no days and counts for none, but is found and stands where it was stored", async () => {
        await record.put([undated, ...story()]);
        expect(await found({ since: "1900-01-01" })).toHaveLength(8);
        expect(await found({ until: "2999-12-31" })).toHaveLength(8);
        expect(await found({ words: "rains" })).toEqual(["that it never rains"]);
        expect(await found({ words: "rains", since: "1900-01-01" })).toEqual([]);
        expect(await found({ words: "rain*", until: "2999-12-31" })).toEqual(["it had rained on 7 people"]);
        expect(await found({})).toHaveLength(10);
        const oldest = await found({ order: "oldest" });
        expect([oldest[0], ...oldest.slice(-2).sort()]).toEqual([
          "it had rained on 7 people",
          "it rained on 5 people",
          "that it never rains",
        ]);
        expect(await record.counts({ speaker: "Ivo Marr" })).toMatchObject({
          statements: 2,
          months: [{ month: "2025-12", statements: 1 }],
        });
        expect((await record.speakers({ since: "2025-01-01" }, {})).items.map(({ name }) => name)).not.toContain(
          "Ada Brill",
        );
        const headlines = [];
        for await (const { line } of record.readings({ since: "1900-01-01" })) headlines.push(line.headline);
        expect(headlines).not.toContain("Rain");
        expect((await record.overview()).lately.map(({ name }) => name)).not.toContain("Ada Brill");
      });

      it("gives a speaker no days, months or days of a role", async () => {
        await record.put([undated]);
        const [ada] = (await record.speakers({ words: "ada" }, {})).items;
        expect(ada).toMatchObject({ statements: 1, role: "harbour master" });
        expect([ada?.first, ada?.last]).toEqual([undefined, undefined]);
        expect(await record.speaker(ada?.id ?? "")).toMatchObject({
          roles: [{ role: "harbour master", reports: 1 }],
          byMonth: [],
        });
        const [ivo] = (await record.speakers({ words: "ivo" }, {})).items;
        expect(ivo).toMatchObject({ statements: 2, first: "2025-12-31", last: "2025-12-31" });
        expect((await record.speaker(ivo?.id ?? ""))?.byMonth).toEqual([{ month: "2025-12", statements: 1 }]);
        const paged = [];
        for (let after: string | undefined; ; ) {
          const page = await record.speakers({ order: "latest" }, { limit: 1, ...(after !== undefined && { after }) });
          paged.push(...page.items.map(({ name }) => name));
          if (page.next === undefined) break;
          after = page.next;
        }
        expect(paged).toEqual(["Ivo Marr", "Ada Brill"]);
      });

      it("comes after the dated figures, page by page", async () => {
        await record.put([undated]);
        await record.put([
          made({ published: "2026-05-01", says: [{ who: "Ivo Marr", what: "9 people left", figures: people(9) }] }),
        ]);
        const values = [];
        for (let after: string | undefined; ; ) {
          const page = await record.figures("~people", { limit: 1, ...(after !== undefined && { after }) });
          values.push(...page.items.map(({ quantity }) => quantity.value));
          if (page.next === undefined) break;
          after = page.next;
        }
        expect(values).toEqual([7, 9, 5]);
      });

      it("is dated when a reading says so, keeps its place through corrections, and sums the same", async () => {
        const [put] = await record.put([undated]);
        const before = await everything();
        const id = (await record.find({ words: "never" }, {})).items[0]?.id ?? "";
        const { id: correction } = await record.correct({ what: "not-a-statement", statement: id });
        expect(await found({ words: "never" })).toEqual([]);
        await record.uncorrect(correction);
        expect(await everything()).toEqual(before);
        const dated = structuredClone(undated.reading);
        dated.article.datePublished = "2026-01-02";
        await record.reread(put?.report ?? "", 1, dated);
        expect((await record.speakers({ words: "ada" }, {})).items[0]).toMatchObject({
          first: "2026-01-02",
          last: "2026-01-02",
        });
        expect(await found({ since: "2026-01-02" })).toHaveLength(2);
        await record.reread(put?.report ?? "", 1, undated.reading);
        expect(await everything()).toEqual(before);
      });
    });

    describe("entities across reports", () => {
      const ids = async (...reports: Incoming[]): Promise<(string | undefined)[]> => {
        const puts = await record.put(reports);
        return Promise.all(puts.map(async ({ report }) => (await whole(report)).entities[0]?.known));
      };
      const naming = (url: string, somebody: Parameters<typeof made>[0]["who"], name: string): Incoming =>
        made({
          url: `https://x.example/${url}`,
          ...(somebody && { who: somebody }),
          says: [{ who: name, what: `it rains in ${url}` }],
        });

      it("joins one name, whatever its case and accents, and countries that do not differ", async () => {
        const [one, two, three, four] = await ids(
          naming("1", [{ name: "Inés Baldera", countries: ["ES"] }], "Inés Baldera"),
          naming("2", [{ name: "INES BALDERA" }], "INES BALDERA"),
          naming("3", [{ name: "Ines Baldera", countries: ["CL"] }], "Ines Baldera"),
          naming("4", [{ name: "Ines Baldera", type: "organization" }], "Ines Baldera"),
        );
        expect(two).toBe(one);
        expect(new Set([one, three, four]).size).toBe(3);
      });

      it("joins a person of one name only by the role, and nobody who is not named", async () => {
        const [one, two, three] = await ids(
          naming("1", [{ name: "Baldera", roles: ["Finance Minister"] }], "Baldera"),
          naming("2", [{ name: "Baldera", roles: ["the finance minister"] }], "Baldera"),
          naming("3", [{ name: "Baldera", roles: ["striker"] }], "Baldera"),
        );
        expect(two).toBe(one);
        expect(three).not.toBe(one);
        const [official, other] = await ids(
          naming("4", [{ name: "an official", type: "unnamed" }], "an official"),
          naming("5", [{ name: "an official", type: "unnamed" }], "an official"),
        );
        expect(official).not.toBe(other);
      });

      it("joins alike in whatever order reports come, where no countries differ", async () => {
        const pool = ["Inés Baldera", "ines baldera", "Johan Steyn", "JOHAN STEYN", "Ivo Marr"];
        await fc.assert(
          fc.asyncProperty(fc.shuffledSubarray(pool, { minLength: pool.length }), async (order) => {
            const other = await open();
            try {
              await other.record.put(order.map((name) => naming(name.replace(" ", "-"), [{ name }], name)));
              const speakers = (await other.record.speakers({ order: "name" }, {})).items;
              expect(speakers.map(({ id, statements }) => [id, statements])).toEqual(await expected());
            } finally {
              await other.close();
            }
          }),
          { numRuns: 6 },
        );
        async function expected(): Promise<unknown> {
          await record.put(pool.map((name) => naming(name.replace(" ", "-"), [{ name }], name)));
          return (await record.speakers({ order: "name" }, {})).items.map(({ id, statements }) => [id, statements]);
        }
      });

      it("merges two as a person says, and splits them again without a trace", async () => {
        await record.put([...story(), naming("9", [{ name: "Minister Vale" }], "Minister Vale")]);
        const idOf = async (words: string): Promise<string> =>
          (await record.speakers({ words }, {})).items[0]?.id ?? "";
        const [vale, minister, steyn] = [await idOf("tamsin"), await idOf("minister"), await idOf("johan")];
        const before = await everything();
        await record.merge(minister, vale);
        await record.merge(steyn, minister);
        const speaker = await record.speaker(minister);
        expect(speaker?.line).toMatchObject({ id: vale, statements: 5, reports: 3 });
        expect(speaker?.merged.map(({ name }) => name)).toEqual(["Johan Steyn", "Minister Vale"]);
        expect(await found({ speaker: vale })).toHaveLength(5);
        expect(await found({ speaker: "Minister Vale" })).toHaveLength(5);
        expect((await record.counts({ speaker: steyn })).speakers).toEqual([
          { id: vale, name: "Tamsin Vale", statements: 5 },
        ]);
        // What comes in afterwards is summed with it.
        await record.put([naming("10", [{ name: "Minister Vale" }], "Minister Vale")]);
        expect((await record.speaker(vale))?.line).toMatchObject({ statements: 6, reports: 4 });
        await record.put([made({ url: "https://x.example/10", says: [{ who: "", cue: "claimed", what: "nothing" }] })]);
        await record.put([made({ url: "https://x.example/10", says: [] })]);
        await record.split(minister);
        await record.split(steyn);
        const after = (await everything()) as { speakers: unknown };
        expect(after.speakers).toEqual((before as typeof after).speakers);
        expect(await codeOf(record.split(steyn))).toBe("no-such");
      });
    });

    describe("what people say", () => {
      let incoming: Incoming;
      let id: string;
      const statement = async (words: string): Promise<StatementLine> => {
        const line = (await whole(id)).statements.find(({ contentText }) => contentText.includes(words));
        if (!line) throw new Error(`no statement has "${words}"`);
        return line;
      };
      const chainOf = (line: StatementLine): string[] => line.chain.map(({ name }) => name);
      beforeEach(async () => {
        incoming = story()[0] as Incoming;
        id = await putOne(incoming);
      });

      it("takes another speaker, in every chain that runs through the statement", async () => {
        const before = await everything();
        const outer = await statement("that Johan Steyn");
        const kept = await record.correct(
          { what: "speaker", statement: outer.id, speaker: { name: "Ivo Marr", type: "person" } },
          "see the byline",
        );
        expect(kept).toMatchObject({ report: id, version: 1, note: "see the byline" });
        expect(kept.model?.content).toEqual(outer.content);
        const now = await statement("that Johan Steyn");
        expect(now).toMatchObject({ id: outer.id, corrected: true, confidence: 1, speaker: { name: "Ivo Marr" } });
        expect(chainOf(now)).toEqual(["The Ellery Post", "Ivo Marr"]);
        const inner = (await record.find({ speaker: "Johan Steyn" }, {})).items[0] as StatementLine;
        expect(chainOf(inner)).toEqual(["The Ellery Post", "Ivo Marr", "Johan Steyn"]);
        expect(inner.corrected).toBe(false);
        expect(await found({ speaker: "Ivo Marr" })).toHaveLength(1);
        expect(await record.statement(outer.id)).toEqual(now);
        for await (const { reading } of record.readings()) {
          const entity = reading.entities.find(({ name }) => name === "Ivo Marr");
          expect(reading.statements[0]?.speaker).toBe(entity?.id);
        }
        await record.correct({ what: "speaker", statement: outer.id, speaker: null });
        const nobody = await statement("that Johan Steyn");
        expect([nobody.speaker, chainOf(nobody)]).toEqual([undefined, ["The Ellery Post"]]);
        for (const { id: one } of (await record.corrections({})).items) await record.uncorrect(one);
        expect(await everything()).toEqual(before);
      });

      it("takes an entity of the record for the speaker", async () => {
        const johan = (await record.speakers({ words: "johan" }, {})).items[0]?.id ?? "";
        const wall = await statement("wall");
        await record.correct({ what: "speaker", statement: wall.id, speaker: { entity: johan } });
        expect((await record.speaker(johan))?.line.statements).toBe(2);
      });

      it("leaves out what is no statement, and what stood in it stands outside then", async () => {
        const outer = await statement("that Johan Steyn");
        await record.correct({ what: "not-a-statement", statement: outer.id });
        expect(await record.statement(outer.id)).toBeUndefined();
        expect((await whole(id)).line.statements).toBe(3);
        const inner = (await record.find({ speaker: "Johan Steyn" }, {})).items[0] as StatementLine;
        expect(inner.parent).toBeUndefined();
        expect(chainOf(inner)).toEqual(["The Ellery Post", "Johan Steyn"]);
        expect(await found({ words: "urged" })).toEqual([]);
      });

      it("takes other words for a statement, which keeps its id", async () => {
        const wall = await statement("wall");
        const { report: __, ...spans } = {
          report: id,
          source: [],
          cue: [spanOf(incoming, "denied")],
          content: [spanOf(incoming, "the wall was cracked")],
        };
        await record.correct({ what: "spans", statement: wall.id, ...spans });
        expect(await record.statement(wall.id)).toMatchObject({
          contentText: "the wall was cracked",
          sourceText: "",
          corrected: true,
        });
        expect(await found({ words: "cracked", act: ["deny"] })).toEqual(["the wall was cracked"]);
      });

      it("takes a statement that the model missed, nested where it stands", async () => {
        const kept = await record.correct({
          what: "missing",
          report: id,
          source: [spanOf(incoming, "the council of Port Ellery")],
          cue: [spanOf(incoming, "to move")],
          content: [spanOf(incoming, "350 families")],
          speaker: { name: "Port Ellery council", type: "organization" },
          act: "promise",
        });
        expect(kept.model).toBeUndefined();
        const [line] = (await record.find({ act: ["promise"] }, {})).items as [StatementLine];
        expect(chainOf(line)).toEqual(["The Ellery Post", "Tamsin Vale", "Johan Steyn", "Port Ellery council"]);
        expect(line).toMatchObject({ corrected: true, confidence: 1, local: "s5" });
        expect((await record.statement(line.parent ?? ""))?.speaker?.name).toBe("Johan Steyn");
        // Corrected once more, and taken back.
        await record.correct({ what: "speaker", statement: line.id, speaker: { name: "Ivo Marr", type: "person" } });
        expect((await record.statement(line.id))?.speaker?.name).toBe("Ivo Marr");
        await record.uncorrect(kept.id);
        expect(await record.statement(line.id)).toBeUndefined();
      });

      it("refuses words that are not there", async () => {
        const wall = await statement("wall");
        const length = incoming.reading.article.text.length;
        for (const content of [[[5, 5]], [[7, 3]], [[0, length + 1]], [], [[-1, 4]]] as [number, number][][]) {
          expect(
            await codeOf(
              record.correct({
                what: "spans",
                statement: wall.id,
                source: [],
                cue: [],
                content: content as [[number, number]],
              }),
            ),
          ).toBe("bad-correction");
        }
        expect(await codeOf(record.correct({ what: "not-a-statement", statement: "nope" }))).toBe("no-such");
        expect(await codeOf(record.correct({ what: "speaker", statement: wall.id, speaker: { entity: "nope" } }))).toBe(
          "no-such",
        );
        expect(
          await codeOf(
            record.correct({
              what: "missing",
              report: "0000000000000",
              source: [],
              cue: [],
              content: [[0, 1]],
              speaker: null,
            }),
          ),
        ).toBe("no-such");
        expect((await record.corrections({})).items).toEqual([]);
      });

      it("keeps corrections through a new reading, also one with other words for the statement", async () => {
        const wall = await statement("wall");
        const sluices = await statement("sluices");
        await record.correct({ what: "speaker", statement: wall.id, speaker: { name: "Ivo Marr", type: "person" } });
        await record.correct({ what: "not-a-statement", statement: sluices.id });
        await record.correct({
          what: "missing",
          report: id,
          source: [spanOf(incoming, "Nobody")],
          cue: [spanOf(incoming, "answered")],
          content: [spanOf(incoming, "the telephone at the waterworks")],
          speaker: null,
        });
        const newer = structuredClone(incoming.reading);
        newer.model = "by-hand 2";
        for (const one of newer.statements) {
          const [start, end] = one.content[0] as Span;
          // A newer model leaves "that" out.
          if (newer.article.text.slice(start, start + 5) === "that ") one.content[0] = [start + 5, end];
        }
        newer.statements.push({
          ...(newer.statements[3] as (typeof newer.statements)[number]),
          id: "s5",
          cue: [spanOf(incoming, "answered")],
          content: [spanOf(incoming, "telephone at the waterworks")],
        });
        await record.reread(id, 1, newer);
        const { statements } = await whole(id);
        expect(
          statements.map(({ contentText, speaker, corrected }) => [contentText, speaker?.name, corrected]),
        ).toEqual([
          ["Johan Steyn urged the council of Port Ellery to move 350 families", "Tamsin Vale", false],
          ["the council of Port Ellery to move 350 families", "Johan Steyn", false],
          ["the wall was cracked", "Ivo Marr", true],
          ["the telephone at the waterworks", undefined, true],
        ]);
      });

      it("lists corrections, the last first, page by page", async () => {
        for (const words of ["wall", "sluices", "that Johan"]) {
          await record.correct({ what: "not-a-statement", statement: (await statement(words)).id });
        }
        const { items, next } = await record.corrections({ limit: 2 });
        const rest = await record.corrections({ limit: 2, after: next ?? "" });
        expect([...items, ...rest.items].map(({ id: one }) => one)).toEqual(
          (await whole(id)).corrections.map(({ id: one }) => one).reverse(),
        );
        expect(rest.next).toBeUndefined();
      });
    });

    describe("feeds", () => {
      it("keeps them, counts what came from them and lets go of them", async () => {
        const feed = { url: "https://post.example/feed", added: "2026-02-03T07:15:00Z", failures: 0, items: 0 };
        await record.saveFeed(feed);
        await record.saveFeed({ ...feed, failures: 2, error: "timed out", etag: '"1"' });
        await record.put([made({ feed: feed.url, says: [{ who: "Ivo Marr", what: "it rains" }] })]);
        expect(await record.feeds()).toEqual([{ ...feed, failures: 2, error: "timed out", etag: '"1"', items: 1 }]);
        expect(await record.feed(feed.url)).toEqual((await record.feeds())[0]);
        await record.removeFeed(feed.url);
        expect(await record.feeds()).toEqual([]);
        expect((await record.overview()).reports).toBe(1);
      });
    });

    it("takes halves of characters wherever they stand, with the ids that whole ones would have", async () => {
      const half = "x\ud800y \udc00z";
      const bad = made({
        headline: half,
        publisher: `The ${half} Post`,
        url: `https://post.example/${half}`,
        who: [{ name: half, roles: [half], countries: ["MT"] }],
        says: [
          {
            who: half,
            what: `${half} 3 boats`,
            role: half,
            place: { name: half },
            figures: [{ words: "3 boats", value: 3, counted: `boats ${half}`, unit: half }],
          },
          // Spans that cut a character in two.
          { who: "Ivo Marr", what: "\u{1f5fa} sinks" },
        ],
        model: half,
        feed: `https://post.example/feed${half}`,
        rest: half,
      });
      const [first] = bad.reading.statements[1]?.content ?? [];
      (bad.reading.statements[1] as { content: Span[] }).content = [[(first?.[0] ?? 0) + 1, first?.[1] ?? 0]];
      Object.assign(bad.original.hints, { headline: half, publisher: half, datePublished: half });
      const [put] = await record.put([bad]);
      const other = await open();
      try {
        const [same] = await other.record.put([wellFormed(bad)]);
        expect(put).toEqual(same);
        const ids = (report?: KeptReport) => report?.statements.map(({ id }) => id);
        expect(ids(await record.report(put?.report ?? ""))).toEqual(ids(await other.record.report(same?.report ?? "")));
      } finally {
        await other.close();
      }
      const kept = await whole(put?.report ?? "");
      expect(kept.reading).toEqual(wellFormed(bad.reading));
      expect(kept.statements.map(({ contentText }) => contentText)).toEqual([
        "x\ufffdy \ufffdz 3 boats",
        "\ufffd sinks",
      ]);
      expect(await record.has(bad.original)).toMatchObject({ report: put?.report });
      expect(await record.knows(`https://post.example/${half}`)).toBe(true);
      expect(await record.put([bad])).toMatchObject([{ outcome: "unchanged" }]);
      expect(await found({ words: half })).toHaveLength(2);
      expect(await found({ words: "sinks" })).toHaveLength(1);
      for (const question of [{ speaker: half }, { place: half }, { about: half, chain: half, publisher: half }]) {
        await record.find(question, { after: half });
        await record.counts(question);
      }
      expect(await found({ speaker: half })).toHaveLength(1);
      expect(await found({ publisher: `the ${half} post` })).toHaveLength(2);
      await record.reports({ words: half, publisher: half }, {});
      const [somebody] = (await record.speakers({ words: "xy" }, {})).items;
      await record.speaker(somebody?.id ?? "");
      const [group] = (await record.figureGroups({ unit: half }, {})).items;
      expect(await record.figureGroup(group?.key ?? "")).toEqual(group);
      const line = kept.statements[0] as StatementLine;
      const speaker = { name: `Ada ${half}`, type: "person" } as const;
      const correction = await record.correct({ what: "speaker", statement: line.id, speaker }, half);
      expect((await record.statement(line.id))?.speaker?.name).toBe("Ada x\ufffdy \ufffdz");
      expect(correction.note).toBe("x\ufffdy \ufffdz");
      await record.reread(put?.report ?? "", 1, bad.reading);
      expect((await whole(put?.report ?? "")).reading.model).toBe("x\ufffdy \ufffdz");
      expect(await record.originals({ notBy: half, after: half, limit: 9 })).toEqual([]);
      const feed = { url: `https://post.example/feed${half}`, added: "2026-02-03T07:15:00Z", failures: 0, items: 0 };
      await record.saveFeed({ ...feed, title: half, error: half });
      expect(await record.feed(feed.url)).toMatchObject({ title: "x\ufffdy \ufffdz", items: 1 });
      await record.removeFeed(feed.url);
      expect(await record.feeds()).toEqual([]);
      // A cursor may hold them, too.
      const after = Buffer.from('["\\ud800", 1]').toString("base64url");
      await record.speakers({ order: "name" }, { after });
    });

    it("keeps hostile text as it is", async () => {
      const nasty = `<script>alert(1)</script> \u202e '; DROP TABLE report; -- \0 \ud800 "NEAR(" 🗺️`;
      const incoming = made({
        headline: nasty,
        publisher: nasty,
        says: [{ who: nasty, what: nasty, role: nasty, place: { name: nasty } }],
      });
      const report = await putOne(incoming);
      const { reading, statements } = await whole(report);
      // Of what is no text, half a character, a whole one of the same length remains.
      const kept = nasty.replace("\ud800", "\ufffd");
      expect(reading).toEqual(wellFormed(incoming.reading));
      expect(statements[0]?.contentText).toBe(kept);
      expect((await record.find({ words: '"drop table" script' }, {})).items[0]?.contentText).toBe(kept);
      expect((await record.speakers({}, {})).items).toHaveLength(1);
      expect((await record.overview()).reports).toBe(1);
    });
  });
};
