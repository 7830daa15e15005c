import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatSchemaOrg, schemaOrgBegin, schemaOrgEnd, schemaOrgNodes } from "./format-schemaorg.js";
import { fullReading, plainStatement } from "./reading-fixture.js";

const nodes = schemaOrgNodes(fullReading);
const nodeOf = (id: string): Record<string, unknown> => {
  const found = nodes.find((node) => "@id" in node && String(node["@id"]).endsWith(`#${id}`));
  if (!found) throw new Error(`no node ${id}`);
  return { ...found };
};
const ref = (id: string): object => ({ "@id": nodeOf(id)["@id"] });
const article = { "@id": "https://post.example/2026/dam-talks" };

describe("schema.org", () => {
  it("begins with the article", () => {
    expect(nodes[0]).toMatchObject({
      "@type": "NewsArticle",
      ...article,
      headline: 'Dam talks fail as minister blames "empty chairs"',
      author: [{ "@type": "Person", name: "Lena Sorrow" }],
      publisher: { "@type": "Organization", name: "The Ellery Post" },
      datePublished: "2026-02-03T07:15+02:00",
      creditText: "Meridian",
      image: [{ "@type": "ImageObject", creditText: "Meridian" }],
    });
  });
  it("has somebody's words as a quotation, spoken by them", () => {
    expect(nodeOf("s2")).toMatchObject({
      "@type": "Quotation",
      text: '"They brought empty chairs," … "and we brought a map 🗺️."',
      spokenByCharacter: ref("e3"),
      contributor: [ref("e1"), ref("e2")],
      isPartOf: [article],
      dateCreated: "2026-02-03",
      locationCreated: {
        "@type": "Place",
        name: "Port Ellery",
        address: { "@type": "PostalAddress", addressCountry: "MT" },
        geo: { "@type": "GeoCoordinates", latitude: 35.9, longitude: 14.4 },
      },
      audience: { "@type": "Audience", name: "reporters" },
      recordedAt: { "@type": "Event", name: "at a\nbriefing in Port Ellery" },
    });
  });
  it("has what they are said to have said as a claim, on whose word", () => {
    expect(nodeOf("s4")).toMatchObject({
      "@type": "Claim",
      appearance: article,
      author: ref("e6"),
      claimInterpreter: [ref("e1"), ref("e2"), ref("e5")],
      isPartOf: [article, ref("s3")],
      dateCreated: "2026-W05",
      mentions: [{ "@type": "QuantitativeValue", minValue: 10, maxValue: 15, unitText: "sluices" }],
    });
    expect(nodeOf("s3")).toMatchObject({ hasPart: [ref("s4")] });
    expect(nodeOf("s5")).not.toHaveProperty("author");
    expect(JSON.stringify(nodeOf("s6"))).toContain('"negative"');
  });
  it("lets only persons and organizations speak", () => {
    expect(nodeOf("e3")).toMatchObject({ "@type": "Person", jobTitle: ["water minister"] });
    expect(nodeOf("e4")).toMatchObject({ "@type": "Person", disambiguatingDescription: "not named in the article" });
    expect(nodeOf("e7")).toMatchObject({ "@type": "Place", geo: { latitude: 46.2 } });
    const [entity] = fullReading.entities.filter(({ id }) => id === "e7");
    if (!entity) throw new Error("no e7");
    const speaks = plainStatement({ content: [[0, 3]], speaker: "e7", chain: ["e7"] });
    const [, , place] = schemaOrgNodes({ ...fullReading, statements: [speaks], entities: [entity] });
    expect(place).toMatchObject({ "@type": "GovernmentOrganization", location: { "@type": "Place", name: "Orro" } });
  });
  it("refers to nothing that is not there", () => {
    const { statements } = fullReading;
    const lone = { ...fullReading, entities: [], statements: statements.filter(({ id }) => id !== "s3") };
    const graph: { "@id": string }[] = JSON.parse(`[${formatSchemaOrg(lone)}]`);
    const known = new Set(graph.map((node) => node["@id"]));
    for (const [, id = ""] of JSON.stringify(graph).matchAll(/"@id":"([^"]*)"/g)) expect(known).toContain(id);
  });
  it("is one JSON document, whatever is in it, with IRIs for ids", () => {
    const hostile = fc.string({ unit: "binary", maxLength: 40 });
    fc.assert(
      fc.property(hostile, hostile, (id, text) => {
        const { article: about, ...rest } = fullReading;
        const statement = plainStatement({ id, content: [[0, text.length]], speaker: id, chain: [id] });
        const given = { ...rest, id, article: { ...about, text, url: id }, statements: [statement] };
        const both = [formatSchemaOrg(given), formatSchemaOrg(fullReading)].join(",\n");
        const document = JSON.parse(schemaOrgBegin + both + schemaOrgEnd);
        expect(document["@context"]).toBe("https://schema.org");
        for (const node of document["@graph"]) expect(node["@id"]).toMatch(/^(?:urn:uuid:[0-9a-f-]{36}|https?:\/\/)/);
      }),
    );
  });
});
