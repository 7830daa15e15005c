/** Statements that fit a question, read as sentences. */
import type { Counts, Question } from "../../record/index.js";
import { searchAddress } from "./addresses.js";
import { document, type Html } from "./document.js";
import { Facets } from "./facets.js";
import { Filters } from "./filters.js";
import { oneLine } from "./harmless.js";
import { count } from "./numbers.js";
import { Pager } from "./pager.js";
import { Sentence } from "./sentence.js";
import type { SearchProps, Setting } from "./views.js";
import { Words } from "./words.js";

export const searchPage = (setting: Setting, { question, answers, counts, after, problems }: SearchProps): Html =>
  document({
    setting,
    title: question.words === undefined ? "Search" : `${oneLine(question.words, 60)} · Search`,
    kind: "search",
    children: (
      <>
        <header class="page-head">
          <h1>Search</h1>
          <Filters question={question} problems={problems} />
        </header>
        <Narrowed question={question} counts={counts} />
        <div class="columns">
          <section class="results" aria-labelledby="results">
            <h2 id="results">{tally(counts)}</h2>
            {answers.items.length === 0 ? (
              <p class="empty">
                Nothing that is kept fits all of this. Ask with fewer words or filters; <code>govern*</code> finds
                government and governor alike.
              </p>
            ) : (
              <ol class="sentences">
                {answers.items.map((statement) => (
                  <li>
                    <Sentence statement={statement} />
                  </li>
                ))}
              </ol>
            )}
            <Pager
              next={answers.next && searchAddress({ ...question, after: answers.next })}
              first={after === undefined ? undefined : searchAddress(question)}
            />
          </section>
          <Facets question={question} counts={counts} />
        </div>
      </>
    ),
  });

const tally = ({ statements, more }: Counts): string =>
  statements === 0 ? "No statement" : `${more ? "More than " : ""}${count(statements, "statement")}`;

/** What the question is narrowed to, each with a way to widen it again. */
const Narrowed = ({ question, counts }: { question: Question; counts: Counts }) => {
  const narrowings = Object.entries(question).filter(([name, value]) => name !== "words" && name !== "order" && value);
  if (narrowings.length === 0) return null;
  const nameOf = (value: unknown): string => counts.speakers.find(({ id }) => id === value)?.name ?? String(value);
  return (
    <ul class="narrowed" aria-label="Narrowed to">
      {narrowings.map(([name, value]) => (
        <li>
          <a href={searchAddress({ ...question, [name]: undefined })}>
            <span class="term">{TERMS[name] ?? name}</span> <Words text={nameOf(value)} most={60} />{" "}
            <span aria-hidden="true">×</span>
            <span class="unseen">: take away</span>
          </a>
        </li>
      ))}
      <li>
        <a class="anew" href="/search">
          Begin anew
        </a>
      </li>
    </ul>
  );
};

const TERMS: { readonly [name: string]: string } = {
  speaker: "said by",
  about: "about",
  chain: "passed on by",
  kind: "speech",
  act: "act",
  since: "since",
  until: "until",
  place: "said in",
  publisher: "published by",
  unnamed: "speaker not named",
  report: "in report",
  hearsay: "removes at least",
  leastConfidence: "sure at least",
};
