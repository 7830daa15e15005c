import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../reading.js";
import { frameOf } from "./index.js";

/** "{s:Source} {c:cue} {x:content}" → the text and its spans. */
const marked = (source: string) => {
  const spans: Record<string, Span[]> = { s: [], c: [], x: [] };
  let text = "";
  for (const [, kind, inner, plain] of source.matchAll(/\{([scx]):([^}]*)\}|([^{]+)/g)) {
    const words = inner ?? plain ?? "";
    if (kind) spans[kind]?.push([text.length, text.length + words.length]);
    text += words;
  }
  return { text, statement: { source: spans.s ?? [], cue: spans.c ?? [], content: spans.x ?? [] } };
};

const frame = (source: string) => {
  const { text, statement } = marked(source);
  const { act, type, polarity, hedged } = frameOf(text, statement, [0, text.length]);
  return [act, type, polarity === "negative" ? "negative" : "", hedged ? "hedged" : ""]
    .filter((x) => x !== "")
    .join(" ");
};

describe("act and type", () => {
  test.each([
    ["{s:The mayor} {c:said} {x:the bridge would reopen}", "say assertion"],
    ["{s:She} {c:said} {x:to keep the doors shut}", "say eventuality"],
    ["{s:The firm} {c:said it} {x:wanted a new contract}", "say assertion"],
    ["{s:He} {c:told} reporters {x:that the dam had held}", "tell assertion"],
    ["{s:Police} {c:told} residents {x:to leave at once}", "order eventuality"],
    ["{s:Police} {c:told} {x:residents to leave at once}", "order eventuality"],
    ["{s:Lawyers} {c:asked} {x:whether the vote was legal}", "ask assertion"],
    ["{s:The union} {c:asked} the court {x:to halt the sale}", "urge eventuality"],
    ["{s:The union} {c:asked for} {x:a halt to the sale}", "urge eventuality"],
    ["{s:Both} {c:agreed} {x:that the water was clean}", "agree assertion"],
    ["{s:Both} {c:agreed} {x:to share the water}", "promise eventuality"],
    ["{s:Both} {c:agreed to} {x:share the water}", "promise eventuality"],
    ["{s:The bishop} {c:called} {x:the law a disgrace}", "call assertion"],
    ["{s:The bishop} {c:called} {x:for calm}", "urge eventuality"],
    ["{s:The bishop} {c:called on} {x:both sides to hold fire}", "urge eventuality"],
    ["{s:He} {c:went on to warn} {x:that prices would rise}", "warn assertion"],
    ["{s:The bank} {c:issued a warning} {x:that prices would rise}", "warn assertion"],
    ["{s:The bank} {c:offered assurances} {x:that savings were safe}", "promise eventuality"],
    ["{s:Critics} {c:raised doubts about} {x:the figures}", "doubt belief"],
    ["{s:The envoy} {c:expressed concern about} {x:the shelling}", "worry belief"],
    ["{s:The envoy} {c:voiced hope} {x:of a truce}", "hope belief"],
    ["{s:The airline} {c:is considering} {x:buying ten jets}", "plan eventuality"],
    ["{s:The airline} {c:threatened to} {x:cut the route}", "threaten eventuality"],
    ["{s:The rebels} {c:claimed} {x:to hold the port}", "claim assertion"],
    ["{s:The report} {c:found} {x:that wells had run dry}", "show assertion"],
    ["{s:The police} {c:learned} {x:that he had fled}", "learn fact"],
    ["{s:Everyone} {c:knows} {x:that the mine is closed}", "know fact"],
    ["{s:She} {c:thinks} {x:the mine will close}", "believe belief"],
    ["{c:In} {s:his} {c:view}, {x:the mine will close}", "believe belief"],
    ["{c:According to} {s:the ministry}, {x:the mine has closed}", "say assertion"],
    ["{s:The mayor}{c::} {x:the bridge will reopen}", "say assertion"],
    ["{s:Prosecutors} {c:charged} {x:that funds were missing}", "accuse assertion"],
    ["{s:The clerk} {c:acknowledged} {x:a mistake}", "admit assertion"],
    ["{s:The judge} {c:ruled} {x:that the sale was void}", "decide assertion"],
    ["{s:The judge} {c:has encouraged} {x:the parties to settle}", "urge eventuality"],
    ["{s:The fans} {c:are encouraged} {x:by the draw}", "hope belief"],
    ["{s:His} {c:call for} {x:a new vote}", "urge eventuality"],
    ["{s:She} {c:suggested} {x:moving the match}", "propose eventuality"],
    ["{s:She} {c:suggested} {x:that the match was fixed}", "suggest assertion"],
    ["{s:The club} {c:re-announced} {x:its plan}", "announce assertion"],
    ["{s:The club} {c:zorbled} {x:that it was sorry}", "say assertion"],
  ])("%s", (source, expected) => expect(frame(source)).toBe(expected));
});

describe("polarity", () => {
  test.each([
    ["{s:He} {c:did not say} {x:who had paid}", "say assertion negative"],
    ["{s:He} didn’t {c:say} {x:who had paid}", "say assertion negative"],
    ["{s:No one} {c:has claimed} {x:the attack}", "claim assertion negative"],
    ["Nor did {s:the minister} {c:say} {x:when it would end}", "say assertion negative"],
    ["{s:She} {c:declined} {x:to comment on the talks}", "decline assertion negative"],
    ["{s:She} {c:refused} {x:to sign the treaty}", "decline eventuality negative"],
    ["{s:She} {c:refused to confirm} {x:the report}", "decline assertion negative"],
    ["{s:She} {c:failed to mention} {x:the loan}", "say assertion negative"],
    ["{s:She} left without {c:saying} {x:why}", "say assertion negative"],
    ["{s:She} stopped short of {c:saying} {x:it was over}", "say assertion negative"],
    ["{s:She} {c:has yet to say} {x:why}", "say assertion negative"],
    ["{s:She} {c:denied} {x:that she was paid}", "deny assertion"],
    ["{s:She} {c:did not deny} {x:that she was paid}", "deny assertion negative"],
    ["{s:She} {c:not only said} {x:it was over}", "say assertion"],
    ["{s:She} {c:vowed not to} {x:resign}", "promise eventuality"],
    ["No, {s:she} {c:said}, {x:it was not over}", "say assertion"],
    ["{x:“I did not pay,”} {s:she} {c:said}", "say assertion"],
    ["{s:She} {c:made no secret of} {x:her anger}", "disclose assertion"],
  ])("%s", (source, expected) => expect(frame(source)).toBe(expected));
});

describe("hedged", () => {
  test.each([
    ["{s:He} {c:reportedly said} {x:he was done}", "say assertion hedged"],
    ["{s:He} allegedly {c:ordered} {x:the raid}", "order eventuality hedged"],
    ["{s:He} {c:is said to have ordered} {x:the raid}", "order eventuality hedged"],
    ["{s:He} is believed to have {c:ordered} {x:the raid}", "order eventuality hedged"],
    ["{x:The army} {c:is said} {x:to have crossed the river}", "say assertion hedged"],
    ["{c:It is understood that} {x:the army has crossed}", "believe belief hedged"],
    ["{x:The song} {c:was said by} {s:critics} {x:to be dull}", "say assertion"],
    ["{s:He} {c:said} {x:the army was said to have crossed}", "say assertion"],
  ])("%s", (source, expected) => expect(frame(source)).toBe(expected));
});

test("never throws, whatever the spans", () => {
  const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
  const words = fc.constantFrom(
    "said",
    "is",
    "to",
    "not",
    "call",
    "for",
    "no",
    "“",
    "’s",
    "that",
    "\n",
    "é",
    "\ud83d",
    "told",
  );
  const texts = fc.array(words, { maxLength: 15 }).map((all) => all.join(" "));
  const spans = fc.array(span, { maxLength: 3 });
  fc.assert(
    fc.property(texts, spans, spans, spans, span, (text, source, cue, content, s) => {
      const { polarity } = frameOf(text, { source, cue, content }, s);
      expect(["positive", "negative"]).toContain(polarity);
    }),
  );
});

test("a cue of a million characters", () => {
  const text = `He ${"not said to ".repeat(90_000)}`;
  const statement: Parameters<typeof frameOf>[1] = {
    source: [[0, 2]],
    cue: [[3, text.length]],
    content: [[3, text.length]],
  };
  expect(() => frameOf(text, statement, [0, text.length])).not.toThrow();
});
