import { describe, expect, it } from "vitest";
import { reportAddress, searchAddress, speakerAddress, twinOf } from "./addresses.js";

describe("addresses", () => {
  it("leave out what is empty and repeat lists", () => {
    expect(searchAddress({ words: "dam & water", act: ["say", "deny"], unnamed: false })).toBe(
      "/search?words=dam+%26+water&act=say&act=deny&unnamed=false",
    );
    expect(searchAddress({ words: "" })).toBe("/search");
  });

  it("hold ids as they are, and no more of the path", () => {
    expect(speakerAddress("../x?y#z")).toBe("/speakers/..%2Fx%3Fy%23z");
    expect(reportAddress("abc", { version: 2, editing: 1 }, "s-s3")).toBe("/reports/abc?version=2&editing=1#s-s3");
  });

  it("have twins", () => {
    expect(twinOf("/")).toBe("/index.json");
    expect(twinOf("/reports?words=a?b")).toBe("/reports.json?words=a?b");
    expect(twinOf("/speakers/x")).toBe("/speakers/x.json");
  });
});
