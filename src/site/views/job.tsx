/** How far something is that is being added; `assets/job.js` keeps the page up to date, "Look again" does without it. */
import { jobAddress, reportAddress } from "./addresses.js";
import { Instant } from "./dates.js";
import { document, type Html } from "./document.js";
import { Sealed } from "./fields.js";
import { count } from "./numbers.js";
import type { Job, JobProps, Setting } from "./views.js";
import { Words } from "./words.js";

const STATES: { readonly [state in Job["state"]]: string } = {
  waiting: "Waiting for its turn",
  reading: "Being read",
  done: "Done",
  stopped: "Stopped before its end",
};

const OUTCOMES: { readonly [outcome in Job["kept"][number]["outcome"]]: string } = {
  stored: "new",
  version: "a new version",
  unchanged: "was there already",
};

const headingOf = ({ state, kept, failed }: Job): string =>
  state === "done" && kept.length === 0 && failed.length > 0 ? "Nothing could be read" : STATES[state];

const isUnderWay = ({ state }: Job): boolean => state === "waiting" || state === "reading";

export const JobLine = ({ job }: { job: Job }) => (
  <li class={`job ${job.state}`}>
    <a href={jobAddress(job.id)}>
      <Words text={job.what} most={160} />
    </a>
    <span class="tally">
      {headingOf(job)} · {count(job.kept.length, "report")} kept
      {job.failed.length === 0 ? null : `, ${job.failed.length} not read`} · <Instant iso={job.begun} />
    </span>
  </li>
);

export const jobPage = (setting: Setting, { job }: JobProps): Html =>
  document({
    setting,
    title: headingOf(job),
    kind: "list",
    scripts: isUnderWay(job) ? ["job.js"] : [],
    children: (
      <div class="job-sheet" data-job={job.id} data-state={job.state}>
        <header class="page-head">
          <h1 data-role="state">{headingOf(job)}</h1>
          <p class="standfirst">
            <Words text={job.what} most={300} />
          </p>
          <p class="tally" role="status" data-role="tally">
            {count(job.kept.length, "report")} kept
            {job.failed.length === 0 ? null : `, ${job.failed.length} not read`}
          </p>
          {isUnderWay(job) ? (
            <>
              <p data-role="again">
                <a href={jobAddress(job.id)}>Look again</a>
              </p>
              <form method="post" action={`${jobAddress(job.id)}/stop`}>
                <Sealed setting={setting} />
                <button class="bad" type="submit">
                  Stop
                </button>
              </form>
            </>
          ) : null}
          {job.state === "stopped" ? (
            <p class="hint">What is kept stays kept. Added again, it goes on from there.</p>
          ) : null}
        </header>
        <ol class="kept" data-role="kept">
          {job.kept.map(({ report, headline, outcome, statements }) => (
            <li>
              <a href={reportAddress(report)}>
                <Words text={headline === "" ? "Without a headline" : headline} most={200} />
              </a>{" "}
              <span class="tally">
                {OUTCOMES[outcome]} · {count(statements, "statement")}
              </span>
            </li>
          ))}
        </ol>
        {job.failed.length === 0 && !isUnderWay(job) ? null : (
          <ul class="failed" data-role="failed">
            {job.failed.map(({ id, message }) => (
              <li>
                <b>
                  <Words text={id} most={160} />
                </b>{" "}
                <Words text={message} most={400} />
              </li>
            ))}
          </ul>
        )}
        {isUnderWay(job) ? null : (
          <p class="onward">
            <a href="/add">Add more</a> · <a href="/reports">All reports</a>
          </p>
        )}
      </div>
    ),
  });
