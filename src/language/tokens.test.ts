import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf } from "./paragraphs.js";
import { passagesOf } from "./passages.js";
import { FEATURES, tokenize } from "./tokens.js";
import { Break } from "./windows.js";
import { WordPiece } from "./wordpiece.js";

const vocabulary = readFileSync(new URL("../../weights/vocab.txt", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const wordPiece = new WordPiece(vocabulary);
const tokensOf = (text: string) => tokenize(text, paragraphsOf(text), wordPiece);

describe("tokenize", () => {
  const text = 'Talks failed.\n\n"We tried," she said. They left:\n\nNobody stayed.';
  const { pieces, features, breaks } = tokensOf(text);
  const at = (word: string) => [...pieces.starts].indexOf(text.indexOf(word));
  it("marks what opens a paragraph and what stands in a quotation", () => {
    const opens = (word: string) => (features[at(word)] as number) & 1;
    const quoted = (word: string) => ((features[at(word)] as number) >> 1) & 1;
    expect([opens("Talks"), opens("failed"), opens('"We'), opens("Nobody")]).toEqual([1, 0, 1, 1]);
    expect([quoted("Talks"), quoted("tried"), quoted("she"), quoted("Nobody")]).toEqual([0, 1, 0, 0]);
  });
  it("says where a window may end", () => {
    expect(breaks[at('"We')]).toBe(Break.paragraph);
    expect(breaks[at("They")]).toBe(Break.sentence);
    expect(breaks[at("left")]).toBe(Break.word);
    expect(breaks[at("Nobody")]).toBe(Break.tiedParagraph);
  });
  it("keeps the paragraphs of one quotation together", () => {
    const long = "“One.\n\n“Two,” she said.\n\nThree.";
    const tokens = tokensOf(long);
    const breakAt = (word: string) => tokens.breaks[[...tokens.pieces.starts].indexOf(long.indexOf(word))];
    expect([breakAt("“Two"), breakAt("Three")]).toEqual([Break.tiedParagraph, Break.paragraph]);
  });
  it("reads nothing between the paragraphs that it is given", () => {
    const tokens = tokenize(
      "one two three",
      [
        [0, 3],
        [8, 13],
      ],
      wordPiece,
    );
    expect([...tokens.pieces.starts]).toEqual([0, 8]);
  });
  it("gives one feature and one break a piece, whatever the text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab “”"'\n.:]*$/), (any) => {
        const tokens = tokensOf(any);
        expect(tokens.features.length).toBe(tokens.pieces.ids.length);
        expect(tokens.breaks.length).toBe(tokens.pieces.ids.length);
        for (const feature of tokens.features) expect(feature).toBeLessThan(FEATURES);
      }),
    );
  });
});

describe("passagesOf", () => {
  it("deals out every piece once, with nothing lost between passages", () => {
    const tokens = tokensOf("The minister said that it was over. ".repeat(800));
    const owned: number[] = [];
    for (const { pieces, windows } of passagesOf(tokens)) {
      for (const { from, own, to } of windows) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(pieces.ids.length);
        owned.push(...pieces.starts.subarray(own, to));
      }
    }
    expect(owned).toEqual([...tokens.pieces.starts]);
  });
});
