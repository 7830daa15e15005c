import { describe, expect, test } from "vitest";
import { pageOf, questionOf, speakersQuestionOf } from "./question-fields.js";

const asked = (query: string) => questionOf(new URLSearchParams(query));

describe("questionOf", () => {
  test("takes every field of a question", () => {
    const query =
      "words=%22a+dam%22+hold*&speaker=k1&about=Orro&chain=k2&kind=mixed&act=say&act=deny&since=2026-01-02&until=2026-02-03" +
      "&place=GB&publisher=Daily&report=abc&unnamed=false&hearsay=3&leastConfidence=0.5&order=oldest";
    expect(asked(query)).toEqual({
      question: {
        words: '"a dam" hold*',
        speaker: "k1",
        about: "Orro",
        chain: "k2",
        kind: "mixed",
        act: ["say", "deny"],
        since: "2026-01-02",
        until: "2026-02-03",
        place: "GB",
        publisher: "Daily",
        report: "abc",
        unnamed: false,
        hearsay: 3,
        leastConfidence: 0.5,
        order: "oldest",
      },
      problems: [],
    });
  });

  test("takes what a form sends for what was left blank", () => {
    expect(asked("words=&kind=&act=&since=&unnamed=&hearsay=&order=&leastConfidence=+")).toEqual({
      question: {},
      problems: [],
    });
  });

  test("takes a list of acts in one field", () => {
    expect(asked("act=say,deny").question).toEqual({ act: ["say", "deny"] });
  });

  test("says what is wrong in a field, and asks the rest", () => {
    const { question, problems } = asked(
      "words=dam&since=2026-02-30&hearsay=1&kind=loud&leastConfidence=x&act=sing&order=up",
    );
    expect(question).toEqual({ words: "dam" });
    expect(problems.map(({ field }) => field).sort()).toEqual(
      ["act", "hearsay", "kind", "leastConfidence", "order", "since"].sort(),
    );
    expect(problems.find(({ field }) => field === "since")?.message).toBe(
      "Write a day that exists, such as 2026-03-14.",
    );
  });

  test("says that a question is too long, and that days are the wrong way round", () => {
    expect(asked(`words=${"a".repeat(1001)}`).problems).toEqual([
      { field: "words", message: "Too long; at most 1000 characters." },
    ]);
    expect(asked("since=2026-02-01&until=2026-01-01").problems).toHaveLength(1);
  });
});

test("a page's place and length, where they can be understood", () => {
  expect(pageOf(new URLSearchParams("after=abc&limit=50"))).toEqual({ after: "abc", limit: 50 });
  expect(pageOf(new URLSearchParams("after=&limit=1000000"))).toEqual({});
  expect(pageOf(new URLSearchParams(`after=${"a".repeat(501)}&limit=-1`))).toEqual({});
});

test("who speaks", () => {
  expect(speakersQuestionOf(new URLSearchParams("words=amb&type=person&order=latest"))).toEqual({
    words: "amb",
    type: "person",
    order: "latest",
  });
  expect(speakersQuestionOf(new URLSearchParams("type=dragon&order="))).toEqual({ order: "most" });
});
