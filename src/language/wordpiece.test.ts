import { readFileSync } from "node:fs";
import { Tokenizer } from "@huggingface/tokenizers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Shape, WordPiece } from "./wordpiece.js";

const vocabulary = readFileSync(new URL("../../weights/vocab.txt", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const ours = new WordPiece(vocabulary);
const theirs = new Tokenizer(
  {
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((piece, id) => [piece, id])),
    },
    normalizer: {
      type: "BertNormalizer",
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: "BertPreTokenizer" },
    added_tokens: [],
    post_processor: null,
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
  },
  {},
);

describe("WordPiece", () => {
  it("keeps where each piece stands and how its word is written", () => {
    const text = "Zamir Kabulov, the Kremlin’s envoy, met NATO on 16 July: “naïveté”";
    const { starts, ends, wordStarts, shapes } = ours.encode(text);
    const words: string[] = [];
    for (let i = 0; i < starts.length; i++) {
      const piece = text.slice(starts[i], ends[i]);
      if (wordStarts[i]) words.push(piece);
      else words[words.length - 1] += piece;
    }
    expect(words.join(" ")).toBe("Zamir Kabulov , the Kremlin ’ s envoy , met NATO on 16 July : “ naïveté ”");
    const shapeAt = (word: string): number | undefined => shapes[[...starts].indexOf(text.indexOf(word))];
    expect(shapeAt("NATO")).toBe(Shape.upper);
    expect(shapeAt("Zamir")).toBe(Shape.capitalized);
    expect(shapeAt("envoy")).toBe(Shape.lower);
    expect(shapeAt("16")).toBe(Shape.digits);
  });
  it("gives the ids that the reference tokenizer gives", () => {
    const texts = [
      "Russia on July 16 said that the United States had failed in its mission in the war-torn country.",
      "Café Ångström, naïve façade — “quoted” 12,000.50 €3bn x² ½ 北京 said\u00a0Lavrov",
      "don’t can’t U.S.-led O’Neill’s #hashtag @user http://example.org/a?b=c&d",
      "İstanbul STRASSE ß ﬁne ﬂ Ωmega Привет мир",
    ];
    for (const text of texts)
      expect([...ours.encode(text).ids]).toEqual(theirs.encode(text, { add_special_tokens: false }).ids);
  });
  it("gives pieces that lie in the text, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { starts, ends } = ours.encode(text);
        let at = 0;
        for (let i = 0; i < starts.length; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(at);
          expect(ends[i]).toBeGreaterThanOrEqual(starts[i] as number);
          at = ends[i] as number;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
