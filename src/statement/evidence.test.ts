import { describe, expect, it } from "vitest";
import { evidenceOf } from "./evidence.js";

const of = (text: string) => {
  const span = evidenceOf(text, [0, text.length]);
  return span && text.slice(...span);
};

describe("evidenceOf", () => {
  it("names the source that opens a sentence", () => {
    expect(of("As per reports, earlier this week, the port even said it had closed.")).toBe("reports");
    expect(of("According to the agency, the envoy denied that.")).toBe("the agency");
  });
  it("finds none elsewhere", () => {
    expect(of("The port had closed, according to reports.")).toBeUndefined();
    expect(of("Per capita income, he said, fell.")).toBeUndefined();
    expect(of("The envoy denied that.")).toBeUndefined();
  });
});
