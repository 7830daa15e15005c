import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, ReportError, type Span } from "../reading.js";
import { articleFromText } from "./index.js";

const lead =
  "The river authority said on Friday that the dam at Korrin would hold, and that no village would be cleared.";
const second = "“We have seen worse than this,” engineer Paola Vint told reporters, who had asked about the seepage.";
const third =
  "Farmers below the dam are not so sure. They say the gates were opened twice last week, without a word of warning.";

const at = (article: Article, spans: readonly Span[]): string[] =>
  spans.map(([start, end]) => article.text.slice(start, end));
const one = (article: Article, span: Span | undefined): string | undefined => span && article.text.slice(...span);

const copied = `Updated March 6th, 2020 at 08:05 IST

Korrin dam will hold, says authority

${lead}

Reported by: Noor Haldane
IMAGE: AP | Image:self
Advertisement

${lead} It gave no figures. 

${second}

‘Two gates, no warning’ below Korrin

${third}

Also read: Ten dams that failed

(With inputs from AFP)

Advertisement

Published March 5th, 2020 at 21:40 IST`;

describe("a page copied as text", () => {
  const article = articleFromText(copied);

  it("keeps the text character for character", () => expect(article.text).toBe(copied));

  it("tells the parts, and leaves furniture in none", () => {
    const { parts } = article;
    expect(one(article, parts.headline)).toBe("Korrin dam will hold, says authority");
    expect(one(article, parts.description)).toBe(lead);
    expect(at(article, parts.body)).toEqual([`${lead} It gave no figures.`, second, third]);
    expect(at(article, parts.headings)).toEqual(["‘Two gates, no warning’ below Korrin"]);
    expect(at(article, parts.notes)).toEqual(["Reported by: Noor Haldane", "(With inputs from AFP)"]);
    expect(parts.captions).toEqual([]);
  });

  it("reads the fields", () => {
    expect(article).toMatchObject({
      headline: "Korrin dam will hold, says authority",
      description: lead,
      author: ["Noor Haldane"],
      datePublished: "2020-03-05T21:40+05:30",
      dateModified: "2020-03-06T08:05+05:30",
      image: [{ creditText: "AP" }],
      creditText: "AFP",
    });
  });

  it("takes hints for what they are", () => {
    const hints = {
      headline: "Dam holds",
      publisher: "The Weir",
      datePublished: "2020-03-07",
      url: "https://weir.example/1",
    };
    expect(articleFromText(copied, hints)).toMatchObject(hints);
    expect(articleFromText(copied, { url: "file:///etc/passwd" }).url).toBeUndefined();
  });
});

describe("ways to write a text", () => {
  it("one paragraph", () => {
    const article = articleFromText(lead);
    expect(at(article, article.parts.body)).toEqual([lead]);
    expect(article.headline).toBeUndefined();
  });

  it("no headline: the report starts with its first sentence", () => {
    const article = articleFromText([lead, second, third].join("\n\n"));
    expect(article.parts.headline).toBeUndefined();
    expect(at(article, article.parts.body)).toEqual([lead, second, third]);
  });

  it("a line to a paragraph, with no empty lines", () => {
    const article = articleFromText(`Korrin dam will hold\nBy Noor Haldane\n${lead}\n${second}\n${third}\n`);
    expect(article.headline).toBe("Korrin dam will hold");
    expect(article.author).toEqual(["Noor Haldane"]);
    expect(at(article, article.parts.body)).toEqual([lead, second, third]);
  });

  it("lines wrapped as in mail", () => {
    const wrap = (text: string): string => text.replace(/(.{50,66}) /g, "$1\n");
    const article = articleFromText(`Korrin dam will hold\n\n${[lead, second, third].map(wrap).join("\n\n")}`);
    expect(at(article, article.parts.body).map((text) => text.replaceAll("\n", " "))).toEqual([lead, second, third]);
  });

  it("Markdown", () => {
    const article = articleFromText(
      `# Korrin dam will hold\n\n*By Noor Haldane*\n\n${lead}\n\n## Below the dam\n\n${third}\n\n**What comes next**\n\n${second}\n`,
    );
    expect(article.headline).toBe("Korrin dam will hold");
    expect(at(article, article.parts.headings)).toEqual(["Below the dam", "What comes next"]);
    expect(at(article, article.parts.body)).toEqual([lead, third, second]);
  });

  it("Windows line ends", () => {
    const article = articleFromText(copied.replaceAll("\n", "\r\n"));
    expect(at(article, article.parts.body)).toEqual([`${lead} It gave no figures.`, second, third]);
  });

  it("a dateline stays in the body and names the agency", () => {
    const text = `Dam holds\n\nKORRIN, March 5 (Reuters) - ${lead}\n\n${second}`;
    const article = articleFromText(text);
    expect(article.creditText).toBe("Reuters");
    expect(at(article, article.parts.body)[0]).toMatch(/^KORRIN, March 5/);
  });

  it("a list of short lines has no headings", () => {
    const lines = [
      "Gate one opened at dawn",
      "Gate two stayed shut",
      "Gate three is in repair",
      "Gate four has no keeper",
    ];
    expect(articleFromText(lines.join("\n")).parts.headings).toEqual([]);
  });

  it("text that is only furniture is text all the same", () => {
    expect(articleFromText("Advertisement").parts.body).toEqual([[0, 13]]);
  });

  it("nothing but white space is no article", () => {
    for (const text of ["", " \n\t\r\n ", "\ufeff"]) expect(() => articleFromText(text)).toThrow(ReportError);
  });
});

describe("any text", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "Advertisement",
      "By Noor Haldane",
      "Updated March 6th, 2020 at 08:05 IST",
      "# Dam",
      "---",
      "IMAGE: AP",
      lead,
      second,
      third,
      "Below the dam",
      "(AP)",
      "Comments",
      "Read more: dams",
      "\r",
      "\u2028",
      "\0",
      "\ud800",
    ),
    fc.string({ unit: "binary" }),
  );

  it("is kept, never throws but for white space, and its spans hold", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join("\n");
        let article: Article;
        try {
          article = articleFromText(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ReportError);
          return;
        }
        const { parts } = article;
        expect(article.text).toBe(text);
        const flow = [...parts.body, ...parts.headings, ...parts.captions, ...parts.notes].sort(([a], [b]) => a - b);
        const alone = [parts.headline, parts.description].filter((span) => span !== undefined);
        for (const [start, end] of [...flow, ...alone]) {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        }
        for (let i = 1; i < flow.length; i++) expect(flow[i]?.[0]).toBeGreaterThanOrEqual(flow[i - 1]?.[1] ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  it("is read at any length: quadratic work would not end before the test is stopped", () => {
    for (const text of [
      "x".repeat(1_000_000),
      "a b\n".repeat(250_000),
      " ".repeat(1_000_000) + lead,
      "By A B\n".repeat(50_000),
    ]) {
      expect(articleFromText(text).text).toBe(text);
    }
  });
});
