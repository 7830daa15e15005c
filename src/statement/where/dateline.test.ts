import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datelineOf } from "./dateline.js";

const read = (text: string) => {
  const found = datelineOf(text, [0, text.length]);
  return (
    found && {
      words: text.slice(...found.span),
      place: found.place?.name,
      region: found.place?.region,
      date: found.date && [found.date.year, found.date.month, found.date.day],
      wire: found.wire?.name,
    }
  );
};

describe("datelineOf", () => {
  test.each([
    ["KABUL, July 16 (Reuters) – The", "KABUL, July 16 (Reuters) –", "Kabul", undefined, [undefined, 7, 16], "Reuters"],
    ["NEW DELHI: The", "NEW DELHI:", "New Delhi", undefined, undefined, undefined],
    ["WASHINGTON (AP) — The", "WASHINGTON (AP) —", "Washington", undefined, undefined, "AP"],
    ["LAGOS, Nigeria (AFP) - The", "LAGOS, Nigeria (AFP) -", "Lagos", "Nigeria", undefined, "AFP"],
    ["Geneva, 12 March 2026 – The", "Geneva, 12 March 2026 –", "Geneva", undefined, [2026, 3, 12], undefined],
    ["MOSCOW, July 16. /TASS/. The", "MOSCOW, July 16. /TASS/.", "Moscow", undefined, [undefined, 7, 16], "TASS"],
    ["(Reuters) - Oil", "(Reuters) -", undefined, undefined, undefined, "Reuters"],
    ["(CNN) The", "(CNN)", undefined, undefined, undefined, "CNN"],
    ["AL-QAIM, Iraq – The", "AL-QAIM, Iraq –", "Al-Qaim", "Iraq", undefined, undefined],
    ["PORT-AU-PRINCE, Haiti — A", "PORT-AU-PRINCE, Haiti —", "Port-au-Prince", "Haiti", undefined, undefined],
    ["RENO, Nev. (AP) — A", "RENO, Nev. (AP) —", "Reno", "Nev.", undefined, "AP"],
    ["ISLAMABAD, Jul 16 (APP): The", "ISLAMABAD, Jul 16 (APP):", "Islamabad", undefined, [undefined, 7, 16], "APP"],
    ["Pune [India], May 2 (ANI): A", "Pune [India], May 2 (ANI):", "Pune", "India", [undefined, 5, 2], "ANI"],
    [
      "KYIV/MOSCOW, Feb 3 (Reuters) -- A",
      "KYIV/MOSCOW, Feb 3 (Reuters) --",
      "Kyiv",
      undefined,
      [undefined, 2, 3],
      "Reuters",
    ],
    ["ABOARD A FERRY (AP) — The", "ABOARD A FERRY (AP) —", undefined, undefined, undefined, "AP"],
    ["BERLIN (dpa) – The", "BERLIN (dpa) –", "Berlin", undefined, undefined, "dpa"],
    [
      "NASHIK (Maharashtra), May 2: A",
      "NASHIK (Maharashtra), May 2:",
      "Nashik",
      "Maharashtra",
      [undefined, 5, 2],
      undefined,
    ],
    ["IPOH, Jan 5 (Bernama) -- A", "IPOH, Jan 5 (Bernama) --", "Ipoh", undefined, [undefined, 1, 5], "Bernama"],
    ["KITALE, Tuesday — The", "KITALE, Tuesday —", "Kitale", undefined, undefined, undefined],
    ["LAGOS, Nigeria, Monday (AFP) - The", "LAGOS, Nigeria, Monday (AFP) -", "Lagos", "Nigeria", undefined, "AFP"],
    ["KANO (Daily News) – A", "KANO (Daily News) –", "Kano", undefined, undefined, "Daily News"],
  ])("%s", (text, words, place, region, date, wire) =>
    expect(read(text)).toEqual({ words, place, region, date, wire }),
  );

  test.each([
    "NATO said it would.",
    "POLICE: three held",
    "KANO, Tuesday was wet.",
    "UPDATE: The road is open",
    "RUSSIA: The votes are in",
    "Washington — which had waited — agreed.",
    "The minister said: no.",
    "In May 2016 – a year before",
    "",
    "KABUL –",
  ])("%s is none", (text) => expect(read(text)).toBeUndefined());

  test("spans count in the whole text", () => {
    const text = "Headline\n\n  OSLO, 3 May (NTB) – Snow fell.";
    const found = datelineOf(text, [10, text.length]);
    expect(text.slice(...(found?.span ?? [0, 0]))).toBe("OSLO, 3 May (NTB) –");
    expect(text.slice(...(found?.date?.span ?? [0, 0]))).toBe("3 May");
    expect(text.slice(...(found?.wire?.span ?? [0, 0]))).toBe("NTB");
    expect(text.slice(...(found?.place?.span ?? [0, 0]))).toBe("OSLO");
  });

  test("spans stay inside, whatever the text", () => {
    const piece = fc.constantFrom(
      "KABUL",
      "Oslo",
      ", ",
      "(AP)",
      " – ",
      ":",
      "July 16",
      ". ",
      "/TASS/",
      "x",
      " ",
      "[",
      "(",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const found = datelineOf(text, [0, text.length]);
        for (const span of [found?.span, found?.place?.span, found?.date?.span, found?.wire?.span]) {
          if (!span) continue;
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[0]).toBeLessThan(span[1]);
          expect(span[1]).toBeLessThanOrEqual(found?.span[1] ?? 0);
        }
      }),
    );
  });

  test("a line of a million characters", () => {
    const text = "KABUL ".repeat(170_000);
    expect(() => datelineOf(text, [0, text.length])).not.toThrow();
  });
});
