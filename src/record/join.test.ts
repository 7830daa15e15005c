import { describe, expect, it } from "vitest";
import type { Entity } from "../reading.js";
import { nameKey } from "./fold.js";
import { areOne, mayJoin, roleKey } from "./join.js";

const entity = (name: string, form: "name" | "description" | undefined, type: Entity["type"] = "organization") =>
  mayJoin({ type, name, mentions: form ? [{ span: [0, 1], form }] : [] });

describe("names", () => {
  it("are the same without case, accents, marks and article", () => {
    expect(nameKey("The  Inés Baldera-Ruiz's")).toBe(nameKey("ines baldera ruiz"));
    expect(nameKey("The")).toBe("the");
    expect(nameKey("…")).toBe("");
  });
});

describe("entities of several reports", () => {
  it("are joined where they are named, not where they are only described", () => {
    expect(entity("Meridian", "name")).toBe(true);
    expect(entity("The Ellery Post", undefined)).toBe(true);
    expect(entity("Highland Movement", "description")).toBe(true);
    expect(entity("army", "description")).toBe(false);
    expect(entity("Neighbouring republic", "description")).toBe(false);
    expect(entity("Ivo Marr", "name", "unnamed")).toBe(false);
  });

  it("are one where no countries differ; a person of one name where a role is the same", () => {
    const of = (countries: string[], ...roles: string[]) => ({ countries, roles: roles.map(roleKey) });
    expect(areOne("place", "orro", of(["MT"]), of([]))).toBe(true);
    expect(areOne("place", "orro", of(["MT"]), of(["IT"]))).toBe(false);
    expect(areOne("person", "ivo marr", of(["MT"], "envoy"), of(["MT", "IT"], "minister"))).toBe(true);
    expect(areOne("person", "marr", of([]), of([]))).toBe(false);
    expect(areOne("person", "marr", of([], "the Envoy"), of([], "envoy"))).toBe(true);
    expect(areOne("person", "marr", of(["MT"], "envoy"), of(["IT"], "envoy"))).toBe(false);
  });
});
