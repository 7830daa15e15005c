/** A question as a form: every field of it, sent by GET, so that the answer has an address. */
import type { Question } from "../../record/index.js";
import { ACTS } from "./acts.js";
import { Choice, Field } from "./fields.js";

const ANY = ["", "any"] as const;

export const KIND_OPTIONS = [
  ANY,
  ["direct", "direct: all in quotation marks"],
  ["mixed", "mixed: some of it"],
  ["indirect", "indirect: none of it"],
] as const;

export const ORDER_OPTIONS = [
  ["", "best first"],
  ["newest", "newest first"],
  ["oldest", "oldest first"],
] as const;

export const ACT_OPTIONS = [ANY, ...[...ACTS].sort().map((act) => [act, act] as const)];

export type Problems = readonly { field: string; message: string }[];

export const Filters = ({ question, problems }: { question: Question; problems: Problems }) => {
  const problem = (name: string) => problems.find(({ field }) => field === name)?.message;
  const { words, speaker, about, chain, kind, act, since, until, place, publisher, unnamed, order } = question;
  return (
    <form class="filters" action="/search" role="search">
      <div class="row">
        <Field
          id="words"
          name="words"
          label="Words, “in this order”, begin*, -without"
          type="search"
          value={words}
          problem={problem("words")}
        />
        <button type="submit">Search</button>
      </div>
      <details open={problems.length > 0}>
        <summary>Who, when, where, how</summary>
        <div class="pair">
          <Field id="speaker" name="speaker" label="Said by" value={speaker} problem={problem("speaker")} />
          <Field id="about" name="about" label="About" value={about} problem={problem("about")} />
          <Field id="chain" name="chain" label="Passed on by" value={chain} problem={problem("chain")} />
          <Field
            id="publisher"
            name="publisher"
            label="Published by"
            value={publisher}
            problem={problem("publisher")}
          />
          <Field id="since" name="since" label="Since" type="date" value={since} problem={problem("since")} />
          <Field id="until" name="until" label="Until" type="date" value={until} problem={problem("until")} />
          <Field id="place" name="place" label="Said in" value={place} problem={problem("place")} />
          <Choice id="act" name="act" label="Act" value={act?.[0]} options={ACT_OPTIONS} />
          <Choice id="kind" name="kind" label="Speech" value={kind} options={KIND_OPTIONS} />
          <Choice
            id="unnamed"
            name="unnamed"
            label="Speakers"
            value={unnamed === undefined ? "" : String(unnamed)}
            options={[
              ["", "named or not"],
              ["false", "only named"],
              ["true", "only not named"],
            ]}
          />
          <Choice id="order" name="order" label="Order" value={order === "best" ? "" : order} options={ORDER_OPTIONS} />
        </div>
      </details>
    </form>
  );
};
