import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Span } from "../reading.js";
import { annotationsOf, formatAnnotations, type Target } from "./format-annotations.js";
import { fullReading, plainStatement } from "./reading-fixture.js";

/** The model's own rules as JSON Schema, by others; it knows annotations, not pages, purposes or selectors. */
const isAnnotation: (one: object) => boolean = createRequire(import.meta.url)("validate-web-annotation");

const Iri = z.string().regex(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i);
const Motivation = z.enum(["describing", "tagging", "identifying", "classifying", "highlighting"]);
/** What the Recommendation says MUST be so, of what is used of it here (§3.2, §4.1, §4.2.4, §4.2.5, §5.1, §5.2). */
const Page = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  id: Iri,
  type: z.literal("AnnotationPage"),
  partOf: z.strictObject({
    id: Iri,
    type: z.literal("AnnotationCollection"),
    label: z.string(),
    total: z.int().min(0),
  }),
  startIndex: z.int().min(0),
  items: z.array(
    z.strictObject({
      id: Iri,
      type: z.literal("Annotation"),
      motivation: Motivation,
      generator: z.strictObject({ type: z.literal("Software"), name: z.string() }),
      body: z.array(
        z.strictObject({
          type: z.literal("TextualBody"),
          purpose: Motivation,
          format: z.string(),
          language: z.string().optional(),
          value: z.string(),
        }),
      ),
      target: z
        .array(
          z.strictObject({
            type: z.literal("SpecificResource"),
            source: Iri,
            purpose: Motivation,
            styleClass: z.string(),
            selector: z.tuple([
              z.strictObject({
                type: z.literal("TextQuoteSelector"),
                exact: z.string(),
                prefix: z.string(),
                suffix: z.string(),
              }),
              z.strictObject({ type: z.literal("TextPositionSelector"), start: z.int().min(0), end: z.int().min(0) }),
            ]),
          }),
        )
        .min(1),
    }),
  ),
});

const { text } = fullReading.article;
/** The words that a target selects, found as its position says. */
const selected = ({ selector: [, { start, end }] }: Target, from = text): string =>
  [...from].slice(start, end).join("");

describe("annotations", () => {
  const page = annotationsOf(fullReading);
  it("keep to the W3C's model", () => {
    expect(() => Page.parse(page)).not.toThrow();
    expect(page.items).toHaveLength(6);
    for (const item of page.items) expect(isAnnotation({ "@context": page["@context"], ...item })).toBe(true);
  });
  it("select source, cue and content, by quote and by position", () => {
    const [, second] = page.items;
    expect(second?.target.map((target) => [target.styleClass, selected(target)])).toEqual([
      ["source", "Tamsin Vale, the water minister,"],
      ["cue", "told"],
      ["content", '"They brought empty chairs,"'],
      ["content", '"and we brought a map 🗺️."'],
    ]);
    for (const target of page.items.flatMap((item) => item.target)) {
      const [{ exact, prefix, suffix }] = target.selector;
      expect(exact).toBe(selected(target));
      expect(text.split(prefix + exact + suffix)).toHaveLength(2);
      expect(target.source).toBe("https://post.example/2026/dam-talks");
    }
  });
  it("say in their bodies who said what, and how", () => {
    const [, , , fourth] = page.items;
    const [words, record, ...tags] = fourth?.body ?? [];
    expect(words).toMatchObject({ language: "en", value: "Ivo Marr urged: to open between 10 and 15 sluices" });
    expect(tags.map(({ value }) => value)).toEqual(["urge", "eventuality", "indirect"]);
    const { statement, entities } = JSON.parse(record?.value ?? "");
    expect(statement).toEqual(fullReading.statements[3]);
    expect(entities.map(({ name }: { name: string }) => name)).toEqual([
      ...["The Ellery Post", "Meridian", "The ministry", "Ivo Marr", "Orro"],
    ]);
  });
  it("have the same names whenever they are made", () => {
    expect(formatAnnotations(fullReading)).toBe(formatAnnotations(structuredClone(fullReading)));
    expect(page.items[0]?.id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}#s1$/);
  });
  it("count code points, and keep to the model, whatever the text", () => {
    const hostile = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(hostile, hostile, hostile, (before, words, after) => {
        fc.pre(words !== "");
        // Two halves of a pair that meet would be one character.
        const [own, quote, rest] = [before, words, after].map((one) => one.toWellFormed()) as [string, string, string];
        const content: Span[] = [[own.length, own.length + quote.length]];
        const { article, ...others } = fullReading;
        const statement = plainStatement({ id: before, content });
        const given = { ...others, id: after, article: { ...article, text: own + quote + rest, url: words } };
        const made = annotationsOf({ ...given, statements: [statement] });
        expect(() => Page.parse(made)).not.toThrow();
        const [target] = made.items[0]?.target ?? [];
        if (!target) throw new Error("no target");
        expect(selected(target, given.article.text)).toBe(quote);
        const [{ prefix, suffix, exact }] = target.selector;
        expect(exact).toBe(quote);
        expect([own.endsWith(prefix), rest.startsWith(suffix)]).toEqual([true, true]);
        expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true);
      }),
    );
  });
});
