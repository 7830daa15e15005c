import { describe, expect, it } from "vitest";
import { isEnglish } from "./english.js";

describe("isEnglish", () => {
  it("passes English of several manners, and texts too short to tell", () => {
    expect(
      isEnglish(
        "The ministry said on Tuesday that the talks with the group had failed, and blamed the hasty pull-out.",
      ),
    ).toBe(true);
    expect(
      isEnglish("Sensex falls 400 points; rupee at 83.2; Brent up 1.2 per cent as traders eye OPEC meet in Vienna"),
    ).toBe(true);
    expect(isEnglish("Ja.")).toBe(true);
  });
  it("refuses other languages", () => {
    expect(
      isEnglish(
        "Le ministère a déclaré mardi que les pourparlers avec le groupe avaient échoué, et en a rejeté la faute.",
      ),
    ).toBe(false);
    expect(
      isEnglish(
        "Das Ministerium teilte am Dienstag mit, dass die Gespräche mit der Gruppe gescheitert seien, und gab ihr die Schuld.",
      ),
    ).toBe(false);
    expect(
      isEnglish(
        "Министерство сообщило во вторник, что переговоры с группой провалились, и обвинило в этом её лидеров.",
      ),
    ).toBe(false);
    expect(
      isEnglish(
        "El ministerio dijo el martes que las conversaciones con el grupo habían fracasado y culpó a sus dirigentes.",
      ),
    ).toBe(false);
  });
});
