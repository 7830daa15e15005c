/** The commands that work on a record, end to end, as a person would give them. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Reading } from "../src/reading.js";
import { type KeptReport, StatementLine } from "../src/record/index.js";
import { hearsay, linesOf, root } from "./run.js";

const dam = `Minister says dam talks 'failed'

The talks on the Orro dam have failed, the water minister said on Tuesday.

"We were promised a timetable and we got a lunch," Tamsin Vale told reporters in Port Ellery. She blamed the "empty chairs" of the upstream delegation.

According to the river authority, nearly 350 families have left the valley. A senior official denied that the gates had been opened.`;
const reply = `Delegation rejects blame for dam talks

The upstream delegation denied on Wednesday that it had left chairs empty. "We sat there until midnight," Ivo Brandt, its spokesman, said.`;

let folder = "";
let record = "";
/** Runs a command on the record of these tests. */
const run = (command: string, ...args: string[]) => hearsay([command, "--record", record, ...args]);
const find = async (...args: string[]): Promise<StatementLine[]> =>
  linesOf((await run("find", "--json", ...args)).stdout)
    .filter((line) => !("next" in line))
    .map((line) => StatementLine.parse(line));

/** Asks for one statement. */
const LUNCH = ["timetable", "--kind", "direct"];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-record-"));
  record = join(folder, "news.db");
  const lines = [
    {
      id: "dam",
      text: dam,
      publisher: "The Ellery Post",
      url: "https://post.example/dam",
      datePublished: "2026-02-03",
    },
    { id: "reply", text: reply, publisher: "Upstream Daily", datePublished: "2026-02-04" },
  ];
  await writeFile(join(folder, "reports.jsonl"), lines.map((line) => JSON.stringify(line)).join("\n"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe("hearsay add", () => {
  it("reads reports into a record, and tells of each", async () => {
    const { code, stdout } = await run("add", join(folder, "reports.jsonl"), "--json");
    expect(code).toBe(0);
    const [first, second, done] = linesOf(stdout);
    expect(first).toMatchObject({ what: "kept", id: "dam", put: { outcome: "stored", version: 1 } });
    expect(second).toMatchObject({ what: "kept", id: "reply", put: { outcome: "stored", version: 1 } });
    expect(done).toMatchObject({ what: "done", added: 2, known: 0, failed: 0 });
  });

  it("changes nothing the second time, and reads nothing again", async () => {
    const before = await run("export");
    const { code, stdout } = await run("add", join(folder, "reports.jsonl"), "-v");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^known .*dam\nknown .*reply\n0 reports added, 2 known already; [\d.]+ s\n$/);
    expect((await run("export")).stdout).toBe(before.stdout);
  });

  it("keeps another text at a known address as a version, both readable", async () => {
    const changed = {
      id: "dam",
      text: `${dam}\n\nThe mayor said no.`,
      publisher: "The Ellery Post",
      url: "https://post.example/dam",
    };
    const path = join(folder, "changed.jsonl");
    await writeFile(path, JSON.stringify(changed));
    const [event] = linesOf((await run("add", path, "--json")).stdout);
    const put = event?.put as { outcome: string; report: string; version: number };
    expect(put).toMatchObject({ outcome: "version", version: 2 });
    const show = async (...args: string[]) =>
      (linesOf((await run("show", put.report, "--json", ...args)).stdout) as unknown as KeptReport[])[0];
    expect((await show("--version", "1"))?.article.text).toBe(dam);
    expect((await show())?.article.text).toContain("The mayor said no.");
    expect((await run("show", put.report, "--version", "3")).stderr).toContain("there is no version 3 of this report");
  });

  it("names what fails, goes on, and says so with its exit code", async () => {
    const good = join(folder, "good.txt");
    await writeFile(good, "The lights went out at noon, the grid operator said.");
    const { code, stdout, stderr } = await run("add", join(folder, "missing.txt"), good);
    expect(code).toBe(1);
    expect(stderr).toContain("missing.txt");
    expect(stdout).toMatch(/^1 report added; 1 statement; 1 failed; [\d.]+ s\n$/);
  });

  it("takes the record from the environment, and a text from standard input", async () => {
    const other = join(folder, "other.db");
    const { code, stdout } = await hearsay(["add", "-v"], reply, { HEARSAY_RECORD: other });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^added .* stdin\n1 report added/)]);
    expect((await stat(other)).size).toBeGreaterThan(0);
  });
});

describe("hearsay find", () => {
  it("finds by words, phrases and beginnings, and leaves out what is excluded", async () => {
    expect((await find(...LUNCH)).map(({ contentText }) => contentText)).toEqual([expect.stringContaining("a lunch")]);
    expect(await find('"sat there"', "midni*")).toHaveLength(1);
    expect(await find('"there sat"')).toEqual([]);
    expect(await find("dam", "--", "-talks", "-timetable")).toEqual(await find("dam -talks -timetable"));
  });

  it("finds by who, how, when and where it stands", async () => {
    const said = await find("--speaker", "Tamsin Vale");
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said.map(({ speaker }) => speaker?.name))).toEqual(new Set(["Tamsin Vale"]));
    expect((await find("--act", "deny,blame")).every(({ act }) => ["deny", "blame"].includes(act))).toBe(true);
    expect((await find("--publisher", "Upstream Daily")).length).toBeGreaterThan(0);
    expect((await find("--unnamed")).map(({ sourceText }) => sourceText)).toContain("A senior official");
    expect((await find("--until", "2026-01")).length).toBe(0);
    expect((await find("--kind", "direct", "--since", "2026-02-03")).length).toBeGreaterThan(0);
  });

  it("gives answers a page at a time, each once", async () => {
    const all = await find("--all", "--order", "oldest");
    const paged: StatementLine[] = [];
    let after: string[] = [];
    for (;;) {
      const lines = linesOf((await run("find", "--json", "--order", "oldest", "--limit", "4", ...after)).stdout);
      const next = lines.find((line) => "next" in line)?.next as string | undefined;
      paged.push(...lines.filter((line) => !("next" in line)).map((line) => StatementLine.parse(line)));
      if (next === undefined) break;
      after = ["--after", next];
    }
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length);
  });

  it("reads as sentences, with what was asked for standing out, and counts", async () => {
    const { stdout } = await run("find", ...LUNCH);
    expect(stdout).toMatch(
      / {2}1 {2}Tamsin Vale.* · told\n {5}"We were promised a \*timetable\* and we got a lunch,"\n/,
    );
    expect(stdout).toContain("The Ellery Post ⟵ Tamsin Vale");
    expect((await run("find", "zzzz")).stdout).toBe("nothing found\n");
    expect((await run("find", "--limit", "2")).stdout).toMatch(/2 shown, and there are more: --after \S+\n$/);
    const counted = await run("find", "--count");
    expect(counted.stdout).toMatch(/^\d+ statements\n\nBy speaker\n/);
    expect(counted.stdout).toContain("By publisher");
  });

  it("says what is wrong with a question", async () => {
    for (const [args, words] of [
      [["--since", "yesterday"], "Give a day such as 2026-06-11"],
      [["--since", "2026-05", "--until", "2026-04"], "nothing is said between"],
      [["--act", "shout"], '"shout" is no act'],
      [["x".repeat(1001)], "words: longer than 1000 characters"],
      [["--hearsay", "1"], "Give a whole number from 2"],
      [["--named", "--unnamed"], "cannot be used with"],
    ] as const) {
      const { code, stderr } = await run("find", ...args);
      expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
    }
  });
});

describe("hearsay speakers and show", () => {
  it("list who speaks, and show one", async () => {
    const speakers = linesOf((await run("speakers", "--json")).stdout);
    const vale = speakers.find(({ name }) => name === "Tamsin Vale");
    expect(vale?.statements).toBeGreaterThan(0);
    expect(linesOf((await run("speakers", "tams", "--json")).stdout).map(({ id }) => id)).toEqual([vale?.id]);
    expect((await run("speakers")).stdout).toContain("Tamsin Vale");
    const { code, stdout } = await run("show", String(vale?.id));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Tamsin Vale/);
    expect(stdout).toContain("Latest");
  });

  it("show a statement in its sentence, and a report with the ids of its statements", async () => {
    const [found] = await find(...LUNCH);
    const statement = await run("show", found?.id ?? "");
    expect(statement.stdout).toContain("[Tamsin Vale] ‹told› reporters in Port Ellery.");
    const report = await run("show", found?.report.id ?? "");
    expect(report.stdout).toContain(found?.id ?? "none");
    expect(report.stdout).toContain(`${found?.report.id} · version 2 of 2`);
    const { snippet: _, ...line } = StatementLine.parse(found);
    expect(linesOf((await run("show", line.id, "--json")).stdout)[0]).toEqual(line);
    const missing = await run("show", "nothing");
    expect([missing.code, missing.stderr]).toEqual([
      1,
      expect.stringContaining("nothing: there is neither report nor"),
    ]);
  });
});

describe("hearsay export", () => {
  it("gives readings as read does, in each format", async () => {
    const jsonl = linesOf((await run("export")).stdout).map((line) => Reading.parse(line));
    expect(jsonl.map(({ id }) => id)).toEqual(expect.arrayContaining(["dam", "reply"]));
    const statements = jsonl.flatMap((reading) => reading.statements);

    const read = await hearsay(["read", join(folder, "reports.jsonl")]);
    const once = linesOf(read.stdout).map((line) => Reading.parse(line));
    expect(jsonl.find(({ id }) => id === "reply")?.statements).toEqual(
      once.find(({ id }) => id === "reply")?.statements,
    );

    const csv = join(folder, "out.csv");
    expect((await run("export", "-f", "csv", "-o", csv)).code).toBe(0);
    const direct = await hearsay(["read", join(folder, "reports.jsonl"), "-f", "csv"]);
    const rowsOf = (text: string) => text.split("\r\n").filter((row) => row.startsWith("reply,"));
    expect(rowsOf(await readFile(csv, "utf8"))).toEqual(rowsOf(direct.stdout));

    const parquet = join(folder, "out.parquet");
    await run("export", "-f", "parquet", "-o", parquet);
    const file = await readFile(parquet);
    const rows = await parquetReadObjects({ file: file.buffer.slice(file.byteOffset, file.byteOffset + file.length) });
    expect(rows.map(({ statement_id, act, confidence }) => [statement_id, act, confidence])).toEqual(
      statements.map(({ id, act, confidence }) => [id, act, confidence]),
    );

    const graph = JSON.parse((await run("export", "-f", "jsonld")).stdout)["@graph"];
    expect(graph.filter((node: { "@type": string }) => node["@type"] === "NewsArticle")).toHaveLength(jsonl.length);
    expect(JSON.parse((await run("export", "-f", "annotations")).stdout)).toHaveLength(jsonl.length);
    const brat = join(folder, "brat");
    await run("export", "-f", "brat", "-o", brat);
    expect((await readdir(brat)).filter((name) => name.endsWith(".ann"))).toHaveLength(jsonl.length);
    expect(linesOf((await run("export", "--publisher", "Upstream Daily")).stdout).map(({ id }) => id)).toEqual([
      "reply",
    ]);
  });

  it("is told what it needs", async () => {
    expect((await run("export", "-f", "brat")).stderr).toContain("brat needs a folder");
    expect((await run("export", "-o", join(folder, "no", "such"))).code).toBe(2);
  });
});

describe("hearsay correct", () => {
  it("lets a person's word win, also after a re-reading, and takes it back", async () => {
    const [found] = await find(...LUNCH);
    const id = found?.id ?? "";
    const made = await run("correct", "speaker", id, "Ivo Brandt", "--note", "misread", "--json");
    expect(made.code).toBe(0);
    const correction = String(linesOf(made.stdout)[0]?.id);
    expect((await find(...LUNCH))[0]).toMatchObject({ id, speaker: { name: "Ivo Brandt" }, corrected: true });
    const reread = await run("reread", "--all", "--json");
    expect(reread.code).toBe(0);
    expect(linesOf(reread.stdout).at(-1)).toMatchObject({ what: "done", failed: 0 });
    expect((await find(...LUNCH))[0]).toMatchObject({ id, speaker: { name: "Ivo Brandt" }, corrected: true });
    expect((await run("correct", "--list")).stdout).toMatch(
      new RegExp(`^${correction}  .*  speaker  ${id}  \\(misread\\)\n`),
    );
    expect((await run("correct", "--undo", correction)).stdout).toBe("taken back\n");
    expect((await find(...LUNCH))[0]).toMatchObject({ id, speaker: { name: "Tamsin Vale" }, corrected: false });
  });

  it("adds, changes and removes statements by their words, and exports what was said as training data", async () => {
    const [found] = await find("midnight");
    const { id = "", report } = found ?? {};
    expect((await run("correct", "spans", id, "--content", "until midnight")).code).toBe(0);
    expect((await find("midnight")).find((one) => one.id === id)?.contentText).toBe("until midnight");
    const missing = ["--content", "its spokesman", "--source", "Ivo Brandt", "--nobody"];
    expect((await run("correct", "missing", report?.id ?? "", ...missing)).code).toBe(0);
    const [denied] = await find("--act", "deny", "--report", report?.id ?? "");
    expect((await run("correct", "not-a-statement", denied?.id ?? "")).code).toBe(0);
    expect(await find("--act", "deny", "--report", report?.id ?? "")).toEqual([]);

    const [line] = linesOf((await run("export", "--corrections")).stdout) as unknown as {
      text: string;
      attributions: { content: [number, number][]; corrected: boolean }[];
      removed: unknown[];
    }[];
    const words = line?.attributions
      .filter(({ corrected }) => corrected)
      .map(({ content }) => content.map((span) => line.text.slice(...span)).join(" … "));
    expect(words).toEqual(expect.arrayContaining(["until midnight", "its spokesman"]));
    expect(line?.removed).toHaveLength(1);
  });

  it("says what it can't do", async () => {
    const [found] = await find(...LUNCH);
    const cases: [[string, ...string[]], number, string][] = [
      [["correct"], 2, "say what to correct"],
      [["correct", "speaker", found?.id ?? ""], 2, "in one way"],
      [["correct", "speaker", "nothing", "A"], 1, "nothing"],
      [["correct", "spans", found?.id ?? "", "--content", "not in it"], 2, "“not in it”, do not stand in the report"],
      [["correct", "--undo", "nothing"], 1, "nothing"],
    ];
    for (const [args, code, words] of cases) {
      expect(await run(...args)).toMatchObject({ code, stderr: expect.stringContaining(words) });
    }
  });
});

describe("hearsay merge and split", () => {
  it("make two speakers one, and two again", async () => {
    const idOf = async (name: string) =>
      String(linesOf((await run("speakers", name, "--json")).stdout).find((one) => one.name === name)?.id);
    const [vale, brandt] = [await idOf("Tamsin Vale"), await idOf("Ivo Brandt")];
    const before = (await find("--speaker", brandt, "--all")).length;
    expect((await run("merge", vale, brandt)).stdout).toContain("merged into Ivo Brandt");
    expect((await find("--speaker", brandt, "--all")).length).toBeGreaterThan(before);
    expect((await run("split", vale)).stdout).toContain("Tamsin Vale stands alone again");
    expect((await find("--speaker", brandt, "--all")).length).toBe(before);
    expect(await run("merge", vale, "nobody")).toMatchObject({ code: 1, stderr: expect.stringContaining("nobody") });
  });
});

describe("a record that can't be used", () => {
  it("is named, with what to do", async () => {
    const missing = await hearsay(["find", "dam", "--record", join(folder, "missing.db")]);
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining("missing.db: there is no such record") });
    expect((await readdir(folder)).includes("missing.db")).toBe(false);
    const text = join(folder, "text.db");
    await writeFile(text, `${"This is no record. ".repeat(500)}\n`);
    const wrong = await hearsay(["find", "dam", "--record", text]);
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringMatching(/^hearsay: .*text\.db/)]);
    expect(await readFile(text, "utf8")).toMatch(/^This is no record/);
    const nowhere = await hearsay(["add", join(folder, "reports.jsonl"), "--record", join(folder, "no", "such.db")]);
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringMatching(/^hearsay: .*such\.db/)]);
  });
});

const FEED = (items: string) => `<?xml version="1.0"?>
<rss version="2.0"><channel><title>Ellery news</title><link>http://localhost/</link>${items}</channel></rss>`;

describe("hearsay watch", () => {
  it("polls the feeds of its list, reads what they name, and remembers them", async () => {
    const page = `<html><head><title>Gates</title></head><body><article><h1>Gates stay shut</h1>
      <p>The gates of the Orro dam will stay shut until March, the river authority said on Friday.</p>
      <p>"Nobody asked us to open them," Ana Roth, its director, told reporters.</p></article></body></html>`;
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      const { port } = server.address() as AddressInfo;
      const item = `<item><title>Gates stay shut</title><link>http://127.0.0.1:${port}/gates</link></item>`;
      if (request.url === "/feed.xml")
        response.writeHead(200, { "Content-Type": "application/rss+xml" }).end(FEED(item));
      else if (request.url === "/gates") response.writeHead(200, { "Content-Type": "text/html" }).end(page);
      else response.writeHead(404).end();
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const feed = `http://127.0.0.1:${port}/feed.xml`;
    const watched = join(folder, "watched.db");
    const on = (...args: string[]) => hearsay(["watch", "--allow-private", "--record", watched, ...args]);
    try {
      expect(await on()).toMatchObject({ code: 1, stderr: expect.stringContaining("there is no such record") });
      const { code, stdout } = await on("--once", "--json", feed);
      expect(code).toBe(0);
      const events = linesOf(stdout);
      expect(events[0]).toMatchObject({ what: "kept", feed, put: { outcome: "stored" } });
      expect(events.at(-1)).toMatchObject({
        what: "polled",
        added: 1,
        failed: 0,
        feed: { url: feed, failures: 0, items: 1 },
      });
      // Not due again yet.
      expect(await on("--once", "--json")).toMatchObject({ code: 0, stdout: "" });
      expect((await on("--list")).stdout).toContain(`${feed}\nEllery news · 1 report`);
      // The same feed by hand: its page is there already, and is not fetched again, unless it is named itself.
      const add = (input: string) => hearsay(["add", "--allow-private", "--record", watched, input]);
      asked.length = 0;
      expect((await add(feed)).stdout).toMatch(/^0 reports added, 1 known already; [\d.]+ s\n$/);
      expect(asked).not.toContain("/gates");
      expect((await add(feed.replace("feed.xml", "gates"))).stdout).toMatch(/^0 reports added, 1 known already; /);
      expect(asked).toContain("/gates");
      const found = await hearsay(["find", "gates", "--json", "--record", watched]);
      expect(linesOf(found.stdout).length).toBeGreaterThan(0);
      expect((await on("--remove", feed)).stdout).toContain("no longer watched");
      expect((await on("--list")).stdout).toBe("no feeds\n");
      expect(await on("--remove", feed)).toMatchObject({ code: 1, stderr: expect.stringContaining("not on the list") });
      expect(await on()).toMatchObject({ code: 2, stderr: expect.stringContaining("no feeds to watch") });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe("hearsay serve", () => {
  it("opens the room on an empty record, fills it with examples, and closes in good order", async () => {
    const path = join(folder, "served.db");
    const args = ["bin/hearsay.js", "serve", "--examples", "--port", "0", "--record", path];
    const child = spawn(process.execPath, args, { cwd: root });
    try {
      let printed = "";
      // Its output ends where it could not begin.
      for await (const text of child.stdout.setEncoding("utf8")) {
        printed += text;
        if (printed.includes("Ctrl-C")) break;
      }
      const address = /http:\S+/.exec(printed)?.[0] ?? "";
      const reports = async () =>
        ((await (await fetch(new URL("/reports.json", address))).json()) as { reports: { items: unknown[] } }).reports
          .items.length;
      while ((await reports()) < 14) await new Promise((resolve) => setTimeout(resolve, 200));
      const taken = await hearsay(["serve", "--record", path, "--port", new URL(address).port]);
      expect(taken).toMatchObject({ code: 2, stderr: expect.stringContaining("is taken") });
    } finally {
      child.kill("SIGTERM");
    }
    const [code] = await once(child, "close");
    expect(code).toBe(0);
    const { stdout } = await hearsay(["find", "truce", "--json", "--record", path]);
    expect(linesOf(stdout)[0]?.report).toMatchObject({
      headline: expect.stringContaining("truce"),
    });
  });

  it("does not open to other machines without a token", async () => {
    const { code, stderr } = await run("serve", "--host", "0.0.0.0");
    expect([code, stderr]).toEqual([2, expect.stringContaining("token")]);
  });
});

describe("the page on the library", () => {
  it("holds an example that runs as shown", async () => {
    const page = await readFile(new URL("../docs/library.md", import.meta.url), "utf8");
    const code = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    const index = new URL("../dist/index.js", import.meta.url).href;
    const script = join(folder, "library.mjs");
    const examples = JSON.stringify(join(root, "examples"));
    await writeFile(script, code.replace("'hearsay'", JSON.stringify(index)).replace("'examples'", examples));
    const child = spawn(process.execPath, [script], { cwd: folder });
    let printed = "";
    for await (const text of child.stdout.setEncoding("utf8")) printed += text;
    expect(printed).toContain("transport ministry: that the ferry had been overloaded (At least 41 dead");
    expect(printed).toContain("Meridian News Agency ⟵ transport ministry");
  });
});
