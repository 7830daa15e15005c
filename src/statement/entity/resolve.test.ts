import { describe, expect, it } from "vitest";
import type { Mention } from "../../language/antecedents.js";
import type { NameType } from "../../language/names.js";
import { pronounOf } from "../../language/pair-features.js";
import type { MentionKind, Name } from "../../language/sight.js";
import type { Span } from "../../reading.js";
import { referencesOf } from "./reference.js";
import { Resolution } from "./resolve.js";

/** Phrases in the text's order, each `phrase`, its kind, and where it is a name the name and its type; `to` the model's choice. */
interface Seen {
  phrase: string;
  /** Whether it stands in the phrase before it. */
  inside?: boolean;
  head?: string;
  kind: MentionKind;
  name?: string;
  type?: NameType;
  to?: number;
}

const resolve = (text: string, seen: Seen[]) => {
  let from = 0;
  let before = 0;
  const names: Name[] = [];
  const mentions = seen.map(({ phrase, inside, head, kind, name, type, to }): Mention => {
    const start = text.indexOf(phrase, inside ? before : from);
    if (start < 0) throw new Error(`no "${phrase}"`);
    before = start;
    from = start + phrase.length;
    const within = (words: string): Span => {
      const at = text.indexOf(words, start);
      return [at, at + words.length];
    };
    if (name && type) names.push({ span: within(name), type });
    const pronoun = pronounOf(phrase);
    return {
      span: [start, start + phrase.length],
      head: within(head ?? name ?? phrase.split(" ").at(-1) ?? phrase),
      kind,
      form: pronoun ?? (name ? "name" : "description"),
      quoted: false,
      alone: 0,
      antecedents: to === undefined ? [] : [{ mention: to, score: 1 }],
    };
  });
  const references = referencesOf(text, names, mentions);
  const resolution = new Resolution(text, references);
  return resolution.clusters
    .filter(({ references }) => references.length > 0)
    .map(({ references: own }) => own.map((i) => text.slice(...(references[i] as { span: Span }).span)));
};

describe("Resolution", () => {
  it("joins a name with its shorter forms, its title, and the pronoun the model gives it", () => {
    const text = "Foreign Minister Ivan Orlov left. Later Orlov said he was tired. The minister slept.";
    expect(
      resolve(text, [
        { phrase: "Foreign Minister Ivan Orlov", kind: "person", name: "Ivan Orlov", type: "person" },
        { phrase: "Orlov", kind: "person", name: "Orlov", type: "person" },
        { phrase: "he", kind: "person", to: 1 },
        { phrase: "The minister", kind: "person" },
      ]),
    ).toEqual([["Foreign Minister Ivan Orlov", "Orlov", "he", "The minister"]]);
  });
  it("keeps two of a family apart", () => {
    const text = "Ana Ruiz met Marta Ruiz.";
    expect(
      resolve(text, [
        { phrase: "Ana Ruiz", kind: "person", name: "Ana Ruiz", type: "person" },
        { phrase: "Marta Ruiz", kind: "person", name: "Marta Ruiz", type: "person" },
      ]),
    ).toHaveLength(2);
  });
  it("keeps two of a family apart where one is called by the surname too", () => {
    const text = "Juan Ruiz spoke. Mr Ruiz wept. Marta Ruiz left.";
    expect(
      resolve(text, [
        { phrase: "Juan Ruiz", kind: "person", name: "Juan Ruiz", type: "person" },
        { phrase: "Mr Ruiz", kind: "person", name: "Ruiz", type: "person" },
        { phrase: "Marta Ruiz", kind: "person", name: "Marta Ruiz", type: "person" },
      ]),
    ).toEqual([["Juan Ruiz", "Mr Ruiz"], ["Marta Ruiz"]]);
  });
  it("takes a phrase that ends with a person's name for that person, whatever its head", () => {
    const text = "Police arrested Kharat student leader Ana Ruiz. Ruiz denied it.";
    const leader = { phrase: "Kharat student leader Ana Ruiz", kind: "person" } as const;
    for (const head of ["Kharat", "leader"]) {
      const clusters = resolve(text, [
        { ...leader, head },
        { phrase: "Ana Ruiz", inside: true, kind: "person", name: "Ana Ruiz", type: "person" },
        { phrase: "Ruiz", kind: "person", name: "Ruiz", type: "person" },
      ]);
      expect(clusters, head).toHaveLength(1);
    }
  });
  it("joins whom it describes first with who is named later, where role and the model agree", () => {
    for (const [role, name] of [
      ["The harbour master", "Harbour master Lena Ost"],
      ["The county's health director", "Health director Lena Ost"],
      ["The head coach", "Head coach Lena Ost"],
    ] as const) {
      const text = `${role} resigned.\n${name} wrote a letter.`;
      const clusters = resolve(text, [
        { phrase: role, kind: "person" },
        { phrase: name, kind: "person", name: "Lena Ost", type: "person", to: 0 },
      ]);
      expect(clusters, role).toHaveLength(1);
    }
  });
  it("takes a surname for the person's, whatever the model took it for", () => {
    for (const type of ["organization", "other"] as const) {
      const text = "Dana Whitcomb led it. Whitcomb said so. Ms Whitcomb left.";
      const clusters = resolve(text, [
        { phrase: "Dana Whitcomb", kind: "person", name: "Dana Whitcomb", type: "person" },
        { phrase: "Whitcomb", kind: "organization", name: "Whitcomb", type },
        { phrase: "Whitcomb", kind: "person", name: "Whitcomb", type },
      ]);
      expect(clusters, type).toHaveLength(1);
    }
  });
  it("takes somebody's age for whoever is of it, else for the person spoken of last", () => {
    const text = "Ana Ruiz, 58, met Bo Hale. The 41-year-old wept. The 58-year-old left.";
    expect(
      resolve(text, [
        { phrase: "Ana Ruiz", kind: "person", name: "Ana Ruiz", type: "person" },
        { phrase: "Bo Hale", kind: "person", name: "Bo Hale", type: "person" },
        { phrase: "The 41-year-old", kind: "person" },
        { phrase: "The 58-year-old", kind: "person" },
      ]),
    ).toEqual([
      ["Ana Ruiz", "The 58-year-old"],
      ["Bo Hale", "The 41-year-old"],
    ]);
  });
  it("keeps a ministry apart from another one", () => {
    const text = "The interior ministry denied it.\nThe Foreign Ministry was silent.";
    expect(
      resolve(text, [
        { phrase: "The interior ministry", kind: "organization" },
        { phrase: "The Foreign Ministry", kind: "organization", name: "Foreign Ministry", type: "organization" },
      ]),
    ).toHaveLength(2);
  });
  it("joins a body with its initials and its noun", () => {
    const text = "The Port Safety Agency met. The PSA left. The agency closed.";
    expect(
      resolve(text, [
        { phrase: "The Port Safety Agency", kind: "organization", name: "Port Safety Agency", type: "organization" },
        { phrase: "The PSA", kind: "organization", name: "PSA", type: "organization" },
        { phrase: "The agency", kind: "organization" },
      ]),
    ).toEqual([["The Port Safety Agency", "The PSA", "The agency"]]);
  });
  it("tells ministries of two countries apart", () => {
    const text = "The Russian ministry spoke. The Indian ministry did not. The Russian ministry spoke again.";
    const clusters = resolve(text, [
      { phrase: "The Russian ministry", kind: "organization" },
      { phrase: "The Indian ministry", kind: "organization" },
      { phrase: "The Russian ministry", kind: "organization" },
    ]);
    expect(clusters).toEqual([["The Russian ministry", "The Russian ministry"], ["The Indian ministry"]]);
  });
  it("joins names of one country", () => {
    const text = "The United States left. The US stayed out.";
    expect(
      resolve(text, [
        { phrase: "The United States", kind: "place", name: "United States", type: "place" },
        { phrase: "The US", kind: "place", name: "US", type: "place" },
      ]),
    ).toHaveLength(1);
  });
  it("joins a role in apposition, but no list", () => {
    const text = "The envoy, Ivan Orlov, left with reporters, Ana Dell and others.";
    expect(
      resolve(text, [
        { phrase: "The envoy", kind: "person" },
        { phrase: "Ivan Orlov", kind: "person", name: "Ivan Orlov", type: "person" },
        { phrase: "reporters", kind: "person" },
        { phrase: "Ana Dell", kind: "person", name: "Ana Dell", type: "person" },
      ]),
    ).toEqual([["The envoy", "Ivan Orlov"], ["reporters"], ["Ana Dell"]]);
  });
  it("gives no woman's pronoun to who was called he, nor to a body", () => {
    const text = "Bo Hale said he knew. The Dell Group waited. She left.";
    const clusters = resolve(text, [
      { phrase: "Bo Hale", kind: "person", name: "Bo Hale", type: "person" },
      { phrase: "he", kind: "person", to: 0 },
      { phrase: "The Dell Group", kind: "organization", name: "Dell Group", type: "organization" },
      { phrase: "She", kind: "person", to: 0 },
    ]);
    expect(clusters).toContainEqual(["She"]);
  });
  it("takes a name for one type all through a report", () => {
    const text = "Kestrel rose. Kestrel fell. Kestrel left.";
    const names = (type: NameType): Seen => ({ phrase: "Kestrel", kind: "organization", name: "Kestrel", type });
    expect(resolve(text, [names("organization"), names("person"), names("organization")])).toHaveLength(1);
  });
});
