import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitness, snippetOf } from "./snippet.js";
import { parseWords } from "./words.js";

const marked = (content: string, words: string): string =>
  snippetOf(content, parseWords(words).all)
    .map(({ text, match }) => (match ? `[${text}]` : text))
    .join("");

describe("a snippet", () => {
  it("marks words, phrases as one piece, and beginnings whole", () => {
    expect(marked("The Envoy's road, the road home", "envoy road")).toBe("The [Envoy]'s [road], the [road] home");
    expect(marked("keep the road open", '"the road"')).toBe("keep [the road] open");
    expect(marked("governments and governors", "govern*")).toBe("[governments] and [governors]");
    expect(marked("Inés said", "ines")).toBe("[Inés] said");
  });

  it("begins near the first match of a long content, and says that it was cut", () => {
    const long = `${"far ".repeat(100)}needle ${"away ".repeat(100)}`;
    const snippet = marked(long, "needle");
    expect(snippet).toMatch(/^… (?:far ){12}\[needle\] (?:away ){26}away …$/);
  });

  it("holds a short content whole, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 10 }), (content, words) => {
        const pieces = snippetOf(content, parseWords(words).all);
        expect(pieces.map(({ text }) => text).join("")).toBe(content);
      }),
    );
  });
});

describe("how well a statement fits", () => {
  const terms = parseWords("road").all;
  const plain = { content: "the long way to the city", speaker: "Ivo Marr", headline: "Dam" };

  it("is more for the content than for the headline, for more than for fewer, for a short than for a long one", () => {
    const content = fitness({ ...plain, content: "the long road to the city" }, terms);
    expect(content).toBeGreaterThan(fitness({ ...plain, headline: "Road" }, terms));
    expect(content).toBeLessThan(fitness({ ...plain, content: "the road is a road to the city" }, terms));
    expect(content).toBeGreaterThan(
      fitness({ ...plain, content: `the long road to the city ${"and on ".repeat(20)}` }, terms),
    );
    expect(fitness(plain, terms)).toBe(0);
  });
});
