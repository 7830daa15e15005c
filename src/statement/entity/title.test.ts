import { describe, expect, it } from "vitest";
import { titleOf } from "./title.js";

const of = (text: string, name: string) => {
  const start = text.indexOf(name);
  const { roles, span } = titleOf(text, [start, start + name.length]);
  return [roles, text.slice(...span)];
};

describe("titleOf", () => {
  it("reads a title before the name", () => {
    expect(of("Talks with Russian Foreign Minister Ivan Orlov failed.", "Ivan Orlov")).toEqual([
      ["Russian Foreign Minister"],
      "Russian Foreign Minister Ivan Orlov",
    ]);
    expect(of("On Monday Gov. Ana Dell left.", "Ana Dell")[0]).toEqual(["Gov."]);
    expect(of("the former deputy mayor Bo Hale", "Bo Hale")[0]).toEqual(["former deputy mayor"]);
    expect(of("Health Secretary Dr Bo Hale left.", "Bo Hale")[0]).toEqual(["Health Secretary"]);
    expect(of("Then Mr Bo Hale left.", "Bo Hale")[0]).toEqual([]);
  });
  it("reads an apposition on either side", () => {
    expect(of("The Kremlin envoy for Kharat, Ivan Orlov, met them.", "Ivan Orlov")[0]).toEqual([
      "Kremlin envoy for Kharat",
    ]);
    expect(of("Ivan Orlov, the envoy for Kharat, met them.", "Ivan Orlov")[0]).toEqual(["envoy for Kharat"]);
    expect(of("Ivan Orlov, 54, a fisherman, saw it.", "Ivan Orlov")[0]).toEqual(["fisherman"]);
  });
  it("takes nothing else for a role", () => {
    expect(of("In Kharat on Monday Ivan Orlov spoke.", "Ivan Orlov")[0]).toEqual([]);
    expect(of("Ivan Orlov, who had left, spoke.", "Ivan Orlov")[0]).toEqual([]);
    expect(of("The dam held. Ivan Orlov spoke.", "Ivan Orlov")[0]).toEqual([]);
  });
});
