/** A question from the fields of an address: what is wrong in a field is told, and the rest is still asked. */
import { Act, Kind } from "../reading.js";
import { Page, Question, SpeakersQuestion } from "../record/index.js";

export interface FieldProblem {
  field: string;
  message: string;
}

export interface Asked {
  question: Question;
  problems: FieldProblem[];
}

const YES = ["true", "1", "on", "yes"];
const NO = ["false", "0", "off", "no"];

/** What a field says, as its schema wants it; what can't be made so is left for the schema to refuse. */
const FROM_TEXT: { readonly [field: string]: (texts: string[]) => unknown } = {
  act: (texts) => texts.flatMap((text) => text.split(",")).filter((text) => text !== ""),
  unnamed: ([text = ""]) => (YES.includes(text) ? true : NO.includes(text) ? false : text),
  hearsay: ([text]) => Number(text),
  leastConfidence: ([text]) => Number(text),
};

const HELP: { readonly [field: string]: string } = {
  kind: `Choose one of ${Kind.options.join(", ")}.`,
  act: `Choose from ${Act.options.join(", ")}.`,
  since: "Write a day that exists, such as 2026-03-14.",
  until: "Write a day that exists, such as 2026-03-14.",
  unnamed: "Say true or false.",
  hearsay: "Write a whole number from 2.",
  leastConfidence: "Write a number from 0 to 1.",
  order: "Choose one of best, newest, oldest.",
};

export const questionOf = (query: URLSearchParams): Asked => {
  const question: { [field: string]: unknown } = {};
  const problems: FieldProblem[] = [];
  for (const [field, schema] of Object.entries(Question.shape)) {
    const texts = query.getAll(field).map((text) => text.trim());
    if (texts.every((text) => text === "")) continue;
    const given = FROM_TEXT[field]?.(texts) ?? texts.find((text) => text !== "");
    const parsed = schema.safeParse(given);
    if (parsed.success) question[field] = parsed.data;
    else problems.push({ field, message: HELP[field] ?? shortOf(parsed.error.issues[0]) });
  }
  const { since, until } = question;
  if (typeof since === "string" && typeof until === "string" && since > until) {
    problems.push({ field: "until", message: "This day is before the first; nothing lies between." });
  }
  return { question: question as Question, problems };
};

const shortOf = (issue: { code?: string; maximum?: number | bigint } | undefined): string =>
  issue?.code === "too_big" ? `Too long; at most ${issue.maximum} characters.` : "This can’t be understood.";

/** Where a list goes on, and how long a piece of it is; what can't be understood is as if it were not there. */
export const pageOf = (query: URLSearchParams): Page => {
  const after = Page.shape.after.safeParse(query.get("after") || undefined).data;
  const limit = Page.shape.limit.safeParse(Number(query.get("limit") ?? Number.NaN)).data;
  return { ...(after !== undefined && { after }), ...(limit !== undefined && { limit }) };
};

export const speakersQuestionOf = (query: URLSearchParams): SpeakersQuestion => {
  const given = Object.fromEntries([...query].filter(([, text]) => text.trim() !== ""));
  const question: { [field: string]: unknown } = {};
  for (const [field, schema] of Object.entries(SpeakersQuestion.shape)) {
    const parsed = schema.safeParse(given[field]);
    if (parsed.success && parsed.data !== undefined) question[field] = parsed.data;
  }
  return question;
};
