/** What may be asked on the line of a command, as a question to the record. */
import { type Command, Option } from "commander";
import { Act, Kind } from "../reading.js";
import { Question } from "../record/index.js";
import { dayOf, listOf, shareOf, UsageError, wholeFrom } from "./command.js";

export interface QuestionFlags {
  speaker?: string;
  about?: string;
  chain?: string;
  kind?: Kind;
  act?: Act[];
  since?: string;
  until?: string;
  place?: string;
  publisher?: string;
  report?: string;
  unnamed?: true;
  named?: true;
  hearsay?: number;
  leastConfidence?: number;
  order?: "best" | "newest" | "oldest";
}

/** Longer than any chain. */
const LONGEST_CHAIN = 20;

export const withQuestion = (command: Command): Command =>
  command
    .option("--speaker <who>", "said by: a name, or an id of the record")
    .option("--about <who>", "who is mentioned in it: a name or an id")
    .option("--chain <who>", "on whose word we have it, anywhere in the chain: a name or an id")
    .addOption(new Option("--kind <kind>", "in quotation marks, or not").choices(Kind.options))
    .option(
      "--act <acts>",
      "speech acts, several with commas: say, claim, deny, warn, urge, …",
      listOf(Act.options, "act"),
    )
    .option("--since <day>", "said on this day or later; where that is unknown, published", dayOf("first"))
    .option("--until <day>", "said on this day or before", dayOf("last"))
    .option("--place <where>", "where it was said: a name, or a country's two letters")
    .option("--publisher <name>", "in reports of this publisher")
    .option("--report <id>", "in this report")
    .addOption(new Option("--unnamed", "only whose speaker is not named").conflicts("named"))
    .option("--named", "only whose speaker is named")
    .option("--hearsay <n>", "only what came through at least so many hands", wholeFrom(2, LONGEST_CHAIN))
    .option("--least-confidence <n>", "only from this confidence on, 0 to 1", shareOf)
    .addOption(
      new Option("--order <order>", "best fits first, or by time (best where words are given, else newest)").choices([
        "best",
        "newest",
        "oldest",
      ]),
    );

/** @throws UsageError */
export const questionOf = (words: readonly string[], flags: QuestionFlags): Question => {
  const { unnamed, named, speaker, about, chain, kind, act, since, until, place, publisher, report } = flags;
  const { hearsay, leastConfidence, order } = flags;
  if (since !== undefined && until !== undefined && since > until) {
    throw new UsageError(`nothing is said between ${since} and ${until}: --since is the earlier day`);
  }
  const asked = Question.safeParse({
    words: words.join(" ") || undefined,
    unnamed: unnamed ? true : named ? false : undefined,
    ...{ speaker, about, chain, kind, act, since, until, place, publisher, report, hearsay, leastConfidence, order },
  });
  if (asked.success) return asked.data;
  const [issue] = asked.error.issues;
  const what = issue?.path.join(".") ?? "the question";
  if (issue?.code === "too_big")
    throw new UsageError(`${what}: longer than ${issue.maximum} characters; ask with fewer`);
  throw new UsageError(`${what}: ${issue?.message ?? "not understood"}`);
};
