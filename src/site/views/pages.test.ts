import { describe, expect, it } from "vitest";
import type { FigureGroup, FigureLine } from "../../record/index.js";
import {
  addPage,
  figurePage,
  figuresPage,
  frontPage,
  type Html,
  jobPage,
  loginPage,
  problemPage,
  reportPage,
  reportsPage,
  searchPage,
  sourcesPage,
  speakerPage,
  speakersPage,
} from "./index.js";
import { keptReport, keptSpeaker, setting, speakerLine } from "./kept-fixture.js";
import type { Job } from "./views.js";

type Told = Parameters<typeof keptReport>[0];

/** Every page, with the same text wherever a report, a file or a visitor may have set one. */
const pagesWith = (told: Told, text: string): { [name: string]: Html } => {
  const report = keptReport(told);
  const line = speakerLine(told);
  const overview = {
    reports: 1,
    statements: 2,
    speakers: 1,
    publishers: 1,
    feeds: 0,
    lately: [line],
    most: [line],
    newest: [],
  };
  const figures: FigureLine[] = report.statements.flatMap((statement) =>
    statement.quantities.map((quantity) => ({ counted: text, quantity, statement })),
  );
  const group: FigureGroup = { key: text, counted: text, figures: 1, reports: 1, speakers: 1, low: 300, high: 300 };
  const [first] = report.statements;
  const statements = first === undefined ? [] : [{ ...first, snippet: [{ text, match: true }] }, ...report.statements];
  const counts = {
    statements: 2,
    more: false,
    speakers: [
      { id: text, name: text, statements: 1 },
      { id: "k2", name: "Bela Kun", statements: 1 },
    ],
    publishers: [],
    months: [],
    acts: [],
  };
  const job: Job = {
    id: text,
    what: text,
    begun: "2026-03-10T09:00:00Z",
    state: "done",
    kept: [{ report: text, headline: text, outcome: "stored", statements: 1 }],
    failed: [{ id: text, message: text }],
  };
  const feed = {
    url: text,
    title: text,
    added: "2026-03-10T09:00:00Z",
    failures: 2,
    lastTried: text,
    error: text,
    items: 0,
  };
  return {
    front: frontPage(setting("/"), { overview, reports: [report.line] }),
    reports: reportsPage(setting("/reports"), {
      reports: { items: [report.line], next: text },
      words: text,
      publisher: text,
    }),
    report: reportPage(setting("/reports/x"), { report, editing: false }),
    editing: reportPage(setting("/reports/x?editing=1"), { report, editing: true }),
    speaker: speakerPage(setting("/speakers/k1"), {
      speaker: keptSpeaker(told),
      statements: { items: statements, next: text },
      question: { words: text },
      alike: [line],
    }),
    speakers: speakersPage(setting("/speakers"), { speakers: { items: [line], next: text }, words: text, order: text }),
    search: searchPage(setting("/search"), {
      question: { words: text, speaker: text },
      answers: { items: statements, next: text },
      counts,
      problems: [{ field: "since", message: text }],
    }),
    figures: figuresPage(setting("/figures"), { groups: { items: [group] }, words: text }),
    figure: figurePage(setting("/figures/x"), { group, figures: { items: figures } }),
    add: addPage(setting("/add"), { jobs: [job], refused: { message: text, typed: { text } } }),
    job: jobPage(setting("/jobs/x"), { job }),
    sources: sourcesPage(setting("/sources"), { feeds: [feed], refused: { message: text, typed: { url: text } } }),
    login: loginPage(setting("/login"), { next: text, problem: text }),
    problem: problemPage({ ...setting("/nothing"), flash: { tone: "bad", text } }, { status: 404, title: text, text }),
  };
};

const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&\u202E\u0000`;
const everywhere: Told = {
  headline: EVIL,
  publisher: EVIL,
  url: "javascript:alert(3)",
  datePublished: EVIL,
  author: EVIL,
  name: EVIL,
  role: EVIL,
  place: EVIL,
  counted: EVIL,
  id: `s1"><script>`,
};

describe("every page", () => {
  const plain = pagesWith({}, "the dam");
  const hostile = pagesWith(everywhere, EVIL);

  it.each(Object.keys(plain))(
    "%s is a whole document with a title, a heading and a way to its content",
    async (name) => {
      const page = String(await plain[name]);
      expect(page).toMatch(/^<!doctype html><html lang="en">/);
      expect(page).toMatch(/<title>[^<]+<\/title>/);
      expect(page.match(/<h1[ >]/g)).toHaveLength(1);
      expect(page).toContain('<main id="content"');
      expect(page).toContain('href="#content"');
    },
  );

  it.each(Object.keys(hostile))(
    "%s has nothing of ours or theirs that the Content-Security-Policy forbids",
    async (name) => {
      for (const page of [String(await plain[name]), String(await hostile[name])]) {
        expect(page).not.toMatch(/<[^>]* style=/);
        expect(page).not.toMatch(/<style/);
        expect(page).not.toMatch(/<script(?! type="module" src="\/assets\/[a-z]+\.js\?v=[\w-]+"><\/script>)/);
        expect(page).not.toMatch(/<img/);
        expect(page).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)* on\w+=/);
        expect(page).not.toMatch(/(?:href|action|src)="(?!\/|#|https?:)/);
        // What a visitor wrote stands in the field again as it was written.
        const ours = page.replace(/ (?:value|data-job)="[^"]*"|(?<=<textarea[^>]*>)[^<]*/g, "");
        expect(ours).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
      }
    },
  );

  it.each(Object.keys(plain))("%s sends what changes something sealed", async (name) => {
    const page = String(await plain[name]);
    for (const form of page.match(/<form[^>]*method="post".*?<\/form>/gs) ?? []) {
      expect(form).toContain('name="csrf" value="sealed"');
    }
  });
});

describe("the page of a report", () => {
  it("marks contents, sources and cues, one within the other, and leads from words to notes and back", async () => {
    const page = String(await reportPage(setting("/reports/x"), { report: keptReport(), editing: false }));
    const outer =
      /<mark class="content voice-\d+ p1" data-of="s1">(.*?)<\/mark>[^<]*<a class="call/s.exec(page)?.[1] ?? "";
    expect(outer).toMatch(/<mark class="content voice-\d+ p2" data-of="s2">/);
    expect(outer).toMatch(/<span class="source voice-\d+ p2" data-of="s2">/);
    for (const local of ["s1", "s2"]) {
      expect(page).toContain(`id="s-${local}"`);
      expect(page).toContain(`id="t-${local}"`);
      expect(page).toContain(`href="#s-${local}"`);
      expect(page).toContain(`href="#t-${local}"`);
    }
    expect(page).toContain("https://daily.example/dam#:~:text=");
    expect(page).toMatch(/<details class="furniture">.*Menu/s);
    expect(page).toContain('aria-label="On whose word, outermost first"');
    expect(page).toContain("/reports/abcdefghijklm?version=1");
  });

  it("has forms to correct each statement, and to add one, only where they are asked for", async () => {
    const read = String(await reportPage(setting("/reports/x"), { report: keptReport(), editing: false }));
    const edited = String(await reportPage(setting("/reports/x"), { report: keptReport(), editing: true }));
    const whats = (page: string) => Array.from(page.matchAll(/name="what" value="([\w-]+)"/g), ([, what]) => what);
    expect(whats(read)).toEqual([]);
    expect(whats(edited)).toEqual([
      "speaker",
      "spans",
      "not-a-statement",
      "speaker",
      "spans",
      "not-a-statement",
      "missing",
    ]);
  });
});

describe("a way to correct a statement", () => {
  it("leads to its forms, which stand open", async () => {
    const report = keptReport();
    const read = String(await reportPage(setting("/reports/x"), { report, editing: false }));
    expect(read).toContain("/reports/abcdefghijklm?editing=1&amp;statement=s2#s-s2");
    const edited = String(await reportPage(setting("/reports/x"), { report, editing: true, open: "s2" }));
    expect(edited.match(/<details class="correct" open/g)).toHaveLength(1);
    expect(edited).toMatch(/data-of="s2">(?:(?!<li class="note).)*<details class="correct" open/s);
  });
});

describe("a form that was refused", () => {
  const refused = async (typed: { [name: string]: string }): Promise<string> => {
    const props = { report: keptReport(), editing: true, refused: { message: "Say who spoke.", typed } };
    return String(await reportPage(setting("/reports/x"), props));
  };
  const valuesIn = (form: string): { [name: string]: string } =>
    Object.fromEntries([
      ...Array.from(form.matchAll(/<textarea[^>]* name="(\w+)"[^>]*>([^<]*)</g), ([, name, value]) => [name, value]),
      ...Array.from(form.matchAll(/<input[^>]* name="(\w+)"[^>]* value="([^"]*)"/g), ([, name, value]) => [
        name,
        value,
      ]),
      ...Array.from(form.matchAll(/<select[^>]* name="(\w+)".*?<\/select>/gs), ([select, name]) => [
        name,
        /<option value="([^"]*)" selected/.exec(select)?.[1],
      ]),
    ]);
  const formsWith = (page: string, words: string) =>
    (page.match(/<form.*?<\/form>/gs) ?? []).filter((form) => form.includes(words));

  it.each([
    { what: "speaker", statement: "kept s2", entity: "", name: "Somebody Else", type: "group" },
    {
      what: "spans",
      statement: "kept s1",
      contentWords: "not there",
      cueWords: "",
      sourceWords: "Cato",
      content: "4-9",
    },
    { what: "missing", report: "abcdefghijklm", contentWords: "Dam holds", act: "deny", note: "see the recording" },
  ])("says so at its head, with what was typed: %j", async (typed) => {
    const page = await refused(typed);
    const forms = formsWith(page, "Say who spoke.");
    expect(forms).toHaveLength(1);
    expect(valuesIn(forms[0] ?? "")).toMatchObject(typed);
    // The browser opens the page there.
    expect(page.match(/ autofocus/g)).toHaveLength(1);
    expect(page.match(/<details class="correct" open/g) ?? []).toHaveLength(typed.what === "missing" ? 0 : 1);
  });

  it("the others stand as they stood", async () => {
    const read = String(await reportPage(setting("/reports/x"), { report: keptReport(), editing: true }));
    const after = await refused({ what: "speaker", statement: "kept s2", name: "Somebody Else" });
    const others = (page: string) => formsWith(page, "").filter((form) => !form.includes("Somebody Else"));
    expect(others(after)).toEqual(others(read).filter((form) => !/"speaker".*"kept s2"/s.test(form)));
  });
});

describe("a version that is not the newest", () => {
  it("has no form for what was missed, and marks no exact places", async () => {
    const report = { ...keptReport(), version: 1 };
    const page = String(await reportPage(setting("/reports/x?version=1"), { report, editing: true }));
    expect(page).not.toMatch(/value="missing"|selecting\.js/);
    expect(page).toContain('value="spans"');
  });
});

describe("a report in a list, and its own page", () => {
  it.each([
    ["**Orro, 3 May.** It *did* rain", "Orro, 3 May. It did rain"],
    ["__Orro__ lost 2 * 3 * 4 boats, a_b_c", "Orro lost 2 * 3 * 4 boats, a_b_c"],
    ["“** not this", "“** not this"],
  ])("tells how it opens without marks of emphasis: %s", async (opening, shown) => {
    const { line } = keptReport();
    const reports = { items: [{ ...line, opening }] };
    const page = String(await reportsPage(setting("/reports"), { reports, words: "", publisher: "" }));
    expect(page).toContain(`<bdi>${shown}</bdi>`);
  });

  it("lead to all of its publisher", async () => {
    const pages = pagesWith({ publisher: "Hearth & Home" }, "the dam");
    for (const page of [pages.reports, pages.report]) {
      expect(String(await page)).toContain('<a href="/reports?publisher=Hearth+%26+Home">');
    }
  });
});

describe("the front page", () => {
  it("tells of whom most is kept, and who spoke last and when", async () => {
    const page = String(await pagesWith({}, "the dam").front);
    expect(page).toMatch(/Speak most.*3.statements.*Spoke last.*10\u00A0March 2026/s);
  });
});

describe("a statement in a list", () => {
  it("is cut where its words have no end", async () => {
    const [first] = keptReport().statements;
    if (first === undefined) throw new Error("the fixture has a statement");
    const word = "x".repeat(100_000);
    const long = [
      { ...first, contentText: word },
      {
        ...first,
        contentText: word,
        snippet: [
          { text: `${word} `, match: false },
          { text: "boats", match: true },
        ],
      },
    ];
    for (const statement of long) {
      const answers = { items: [statement] };
      const counts = { statements: 1, more: false, speakers: [], publishers: [], months: [], acts: [] };
      const page = String(await searchPage(setting("/search"), { question: {}, answers, counts, problems: [] }));
      expect(page.match(/x{50,}…/g)).toHaveLength(1);
      expect(page).not.toMatch(/x{1000}/);
    }
  });

  it("is a sentence", async () => {
    const { statements } = keptReport();
    const page = String(
      await searchPage(setting("/search"), {
        question: {},
        answers: { items: statements },
        counts: { statements: 2, more: false, speakers: [], publishers: [], months: [], acts: [] },
        problems: [],
      }),
    );
    const sentences = Array.from(page.matchAll(/<p class="sentence">(.*?)<\/p>/gs), ([, html = ""]) =>
      html.replace(/<[^>]+>/g, "").replace(/\u00A0/g, " "),
    );
    expect(sentences).toEqual([
      "Ada Okoro, minister, said in Orro that the dam, which Bela Kun called “safe”, held back 300 boats. In Dam holds, The Daily, 10 March 2026",
      "Bela Kun called: the dam … “safe”, as Ada Okoro said. In Dam holds, The Daily, 10 March 2026",
    ]);
  });
});

describe("a group of figures", () => {
  it("says who gives them, if anybody is named", async () => {
    const group: FigureGroup = { key: "x", counted: "boats", figures: 2, reports: 1, speakers: 0, low: 1, high: 2 };
    const textOf = async (one: FigureGroup) =>
      String(await figuresPage(setting("/figures"), { groups: { items: [one] }, words: "" }));
    expect(await textOf(group)).toContain("2\u00A0figures by nobody named in 1\u00A0report");
    expect(await textOf({ ...group, speakers: 1 })).toContain("2\u00A0figures by 1\u00A0speaker in 1\u00A0report");
  });
});

describe("a chart", () => {
  it("has a name, a description, and a table that says the same", async () => {
    const pages = pagesWith({}, "boats");
    for (const name of ["speaker", "figure"]) {
      const page = String(await pages[name]);
      for (const svg of page.match(/<svg[^>]*role="img".*?<\/svg>/gs) ?? []) {
        const [titleId, descId] = /aria-labelledby="(\S+) (\S+)"/.exec(svg)?.slice(1) ?? [];
        expect(svg).toMatch(new RegExp(`<title id="${titleId}">[^<]+</title><desc id="${descId}">[^<]+</desc>`));
      }
      expect(page.match(/role="img"/g)).toHaveLength(2);
      expect(page).toContain("<table");
    }
  });
});
