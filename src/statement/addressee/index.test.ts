import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "../../reading.js";
import { addresseeOf } from "./index.js";

/** "{s:Source} {c:cue} {x:content}" → the words of the addressee. */
const addressee = (source: string): string | undefined => {
  const spans: Record<string, Span[]> = { s: [], c: [], x: [] };
  let text = "";
  for (const [, kind, inner, plain] of source.matchAll(/\{([scx]):([^}]*)\}|([^{]+)/g)) {
    const words = inner ?? plain ?? "";
    if (kind) spans[kind]?.push([text.length, text.length + words.length]);
    text += words;
  }
  const statement = { source: spans.s ?? [], cue: spans.c ?? [], content: spans.x ?? [] };
  const found = addresseeOf(text, statement, [0, text.length]);
  return found && text.slice(...found);
};

test.each([
  ["{x:“We lost,”} {s:Adeyemi} {c:told} reporters at a hotel.", "reporters"],
  ["{s:She} {c:told} the Lagos Herald on Monday {x:that rain was due}.", "the Lagos Herald"],
  ["{s:She} {c:told} USA Today late on Friday {x:that rain was due}.", "USA Today"],
  ["{s:She} {c:told} local radio host Ama Badu {x:she would run}.", "local radio host Ama Badu"],
  ["{s:She} {c:told} the Ghanaian minister {x:she would run}.", "the Ghanaian minister"],
  ["{s:The envoy} {c:urged} the rebels {x:to open the road}.", "the rebels"],
  ["{s:The envoy} {c:urged} the rebels {x:“to open the road”}.", "the rebels"],
  ["{s:The envoy} {c:urged} {x:both sides to keep the road open}.", "both sides"],
  ["{s:The envoy} {c:called on} {x:the government to open the road}.", "the government"],
  ["{s:The envoy} {c:called on} the government on Wednesday {x:to open the road}.", "the government"],
  ["{s:The envoy} {c:warned} Accra {x:that time was short}.", "Accra"],
  ["{s:The bank} {c:assured} investors {x:that it was sound}.", "investors"],
  ["{s:The clerk} {c:said} to the council {x:that the roof leaked}.", "the council"],
  ["In a letter to the governor, {s:the farmers} {c:said} {x:the wells were dry}.", "the governor"],
  ["Speaking to reporters, {s:she} {c:said} {x:the wells were dry}.", "reporters"],
  ["{s:The clerk} {c:wrote in an email to} staff {x:that the roof leaked}.", "staff"],
  ["{s:She} {c:told} the mayor of the town {x:that rain was due}.", "the mayor of the town"],
  ["{s:The judge} {c:ordered} {x:the city to publish the tapes}.", "the city"],
  ["{s:She} {c:asked} him {x:whether he had paid}.", "him"],
  ["{s:She} {c:told} MTN’s “Breakfast” {x:that rain was due}.", "MTN"],
  ["{s:They} {c:told} {x:us the wells were dry}.", "us"],
  ["{s:The men} {c:told} {x:a guard they were waiting}.", "a guard"],
  ["{s:He} {c:told} {x:the meeting the road would cost $3m}.", "the meeting"],
  ["{s:The company} {c:promised} {x:his daughter she'd be paid}.", "his daughter"],
  ["{s:The company} {c:promised} {x:us new wells}.", "us"],
  ["{s:The bank} {c:warned} {x:investors against a rush}.", "investors"],
  ["{s:The club} {c:thanked} {x:Accra for its help}.", "Accra"],
  ["{s:The minister} {c:apologised to} {x:the family for the delay}.", "the family"],
  ["{s:He} {c:appealed} {x:to farmers not to sell}.", "farmers"],
  ["{s:She} {c:called on} {x:the mayor, Kofi Badu, to resign}.", "the mayor"],
  ["{s:She} {c:told} visiting Ghanaian officials {x:that rain was due}.", "visiting Ghanaian officials"],
  ["{s:She} {c:told a weekly briefing} {x:that rain was due}.", "a weekly briefing"],
  ["{s:He} {c:advised} {x:government to pay}.", "government"],
  ["Addressing farmers in Tamale, {s:she} {c:said} {x:the wells were dry}.", "farmers"],
  ["{s:It} {c:said in a filing} to the Lagos exchange {x:that it lost money}.", "the Lagos exchange"],
])("%s", (source, expected) => expect(addressee(source)).toBe(expected));

test.each([
  "{s:She} {c:said} {x:the wells were dry}.",
  "{s:She} {c:told} a joke about {x:the wells}.",
  "{s:She} {c:said} to loud applause {x:that the wells were full}.",
  "{s:She} {c:warned} this week {x:that the wells were dry}.",
  "{s:She} {c:warned against} {x:the use of wells}.",
  "{s:She} {c:was asked} {x:whether she had paid}.",
  "{s:She} {c:pointed to} {x:the dry wells}.",
  "{s:They} {c:agreed to} {x:share the wells}.",
  "{s:They} {c:promised} {x:a new well}.",
  "{s:They} {c:promised} {x:the town’s old wells would stay}.",
])("%s: nobody", (source) => expect(addressee(source)).toBeUndefined());

test("never throws; the addressee lies in the sentence", () => {
  const words = fc.constantFrom(
    "told",
    "reporters",
    "to",
    "the",
    "Kofi",
    "and",
    "of",
    ".",
    "urged",
    "letter",
    "in",
    "’s",
    "\n",
    "said",
  );
  const text = fc.array(words, { maxLength: 30 }).map((all) => all.join(" "));
  const span = fc.tuple(fc.nat(150), fc.nat(150)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
  const spans = fc.array(span, { maxLength: 3 }).map((all) => all.sort((a, b) => a[0] - b[0]));
  fc.assert(
    fc.property(text, spans, spans, spans, span, (text, source, cue, content, sentence) => {
      const found = addresseeOf(text, { source, cue, content }, sentence);
      if (!found) return;
      expect(found[0]).toBeGreaterThanOrEqual(sentence[0]);
      expect(found[1]).toBeLessThanOrEqual(sentence[1]);
      expect(found[0]).toBeLessThan(found[1]);
    }),
  );
});

test("a sentence of a million characters is read near its cue only", () => {
  const text = `He told ${"Kofi of ".repeat(125_000)}`;
  expect(() => addresseeOf(text, { source: [[0, 2]], cue: [[3, 7]], content: [] }, [0, text.length])).not.toThrow();
});
