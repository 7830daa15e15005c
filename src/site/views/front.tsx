/** The front page: what came in, who speaks most, who spoke last, and a way to ask. */
import type { SpeakerLine } from "../../record/index.js";
import { document, type Html } from "./document.js";
import { Asking } from "./fields.js";
import { count } from "./numbers.js";
import { ReportItem } from "./report-line.js";
import { LatestItem, SpeakerItem } from "./speaker-line.js";
import type { FrontProps, Setting } from "./views.js";

/** Speakers in each list; all of them have a page of their own. */
const FEW = 6;

export const frontPage = (setting: Setting, { overview, reports }: FrontProps): Html =>
  document({
    setting,
    title: "Hearsay",
    kind: "front",
    children: (
      <>
        <section class="opening-lines" aria-labelledby="front-title">
          <h1 id="front-title">Who said what, when, and on whose word</h1>
          {overview.reports === 0 ? null : (
            <p class="holdings">
              The record holds <b>{count(overview.statements, "statement")}</b> by{" "}
              <b>{count(overview.speakers, "speaker")}</b> in <b>{count(overview.reports, "report")}</b>
              {overview.publishers === 0 ? null : (
                <>
                  {" "}
                  of <b>{count(overview.publishers, "publisher")}</b>
                </>
              )}
              .
            </p>
          )}
          <Asking class="ask" action="/search">
            <label for="ask">Find what was said</label>
            <div>
              <input id="ask" name="words" type="search" placeholder="words, “a phrase”, begin*, -without" />
              <button type="submit">Search</button>
            </div>
          </Asking>
        </section>
        {overview.reports === 0 ? <Empty /> : <Filled overview={overview} reports={reports} />}
      </>
    ),
  });

const Empty = () => (
  <section class="empty">
    <h2>Nothing is kept yet</h2>
    <p>
      <a href="/add">Add a report</a>: paste its text, drop its file, or give its address. Or{" "}
      <a href="/sources">watch a feed</a>, and new reports come in by themselves.
    </p>
  </section>
);

const Filled = ({ overview, reports }: FrontProps) => (
  <div class="columns">
    <section class="came-in" aria-labelledby="came-in">
      <h2 id="came-in">Came in</h2>
      <ul class="reports">
        {reports.map((report) => (
          <ReportItem report={report} level="h3" />
        ))}
      </ul>
      <p class="onward">
        <a href="/reports">All reports</a>
      </p>
    </section>
    <div class="beside">
      <Speakers id="most" title="Speak most" speakers={overview.most} item={SpeakerItem} all="/speakers" />
      <Speakers
        id="lately"
        title="Spoke last"
        about="The latest first, by the day of their latest statement."
        speakers={overview.lately}
        item={LatestItem}
        all="/speakers?order=latest"
      />
    </div>
  </div>
);

interface SpeakersProps {
  id: string;
  title: string;
  about?: string;
  speakers: readonly SpeakerLine[];
  item: typeof SpeakerItem;
  /** Where the list goes on. */
  all: string;
}

const Speakers = ({ id, title, about, speakers, item: Item, all }: SpeakersProps) => {
  const few = speakers.slice(0, FEW);
  return few.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about === undefined ? null : <p class="hint">{about}</p>}
      <ol class="speakers">
        {few.map((speaker) => (
          <Item speaker={speaker} most={Math.max(...few.map(({ statements }) => statements))} />
        ))}
      </ol>
      {speakers.length > few.length ? (
        <p class="onward">
          <a href={all} aria-label={`All speakers: ${title}`}>
            All speakers
          </a>
        </p>
      ) : null}
    </section>
  );
};
