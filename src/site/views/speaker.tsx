/** All that one person or body has said, who carried it, and under which names and roles. */
import { timeline } from "../figures/timeline.js";
import { pastOf } from "./acts.js";
import { speakerAddress } from "./addresses.js";
import { daysInWords, monthInWords } from "./dates.js";
import { document, type Html } from "./document.js";
import { Choice, Field, Sealed, typeInWords } from "./fields.js";
import { ACT_OPTIONS, KIND_OPTIONS } from "./filters.js";
import { oneLine } from "./harmless.js";
import { count } from "./numbers.js";
import { Pager } from "./pager.js";
import { Sentence, SpeakerName } from "./sentence.js";
import type { Setting, SpeakerProps } from "./views.js";
import { voiceOf } from "./voices.js";
import { Words } from "./words.js";

export const speakerPage = (setting: Setting, props: SpeakerProps): Html => {
  const { speaker, statements, question } = props;
  const { line } = speaker;
  const own = { ...question, speaker: undefined };
  return document({
    setting,
    title: oneLine(line.name, 80),
    kind: `person voice-${voiceOf(line.id)}`,
    children: (
      <>
        <header class="page-head">
          <p class="imprint">{typeInWords(line.type)}</p>
          <h1>
            <Words text={line.name} most={160} />
          </h1>
          {line.role === undefined ? null : (
            <p class="standfirst">
              <Words text={line.role} most={160} />
            </p>
          )}
          <p class="tally">
            {count(line.statements, "statement")} in {count(line.reports, "report")}
            {line.first === undefined || line.last === undefined ? null : `, ${daysInWords(line.first, line.last)}`}
          </p>
        </header>
        <Timeline {...props} />
        <div class="columns">
          <section class="results" aria-labelledby="said">
            <h2 id="said">What {line.type === "person" ? "this person" : "they"} said</h2>
            <form class="row" action={speakerAddress(line.id)} role="search">
              <Field id="words" name="words" label="Words" type="search" value={question.words} />
              <Choice id="act" name="act" label="Act" value={question.act?.[0]} options={ACT_OPTIONS} />
              <Choice id="kind" name="kind" label="Speech" value={question.kind} options={KIND_OPTIONS} />
              <Choice
                id="order"
                name="order"
                label="Order"
                value={question.order ?? "newest"}
                options={[
                  ["newest", "newest first"],
                  ["oldest", "oldest first"],
                ]}
              />
              <button type="submit">Narrow</button>
            </form>
            {statements.items.length === 0 ? (
              <p class="empty">
                Nothing fits. <a href={speakerAddress(line.id)}>See all that was said</a>.
              </p>
            ) : (
              <ol class="sentences">
                {statements.items.map((statement) => (
                  <li>
                    <Sentence statement={statement} bare />
                  </li>
                ))}
              </ol>
            )}
            <Pager
              next={statements.next && speakerAddress(line.id, { ...own, after: statements.next })}
              first={setting.path.includes("after=") ? speakerAddress(line.id, own) : undefined}
            />
          </section>
          <About setting={setting} {...props} />
        </div>
      </>
    ),
  });
};

const Timeline = ({ speaker }: SpeakerProps) =>
  speaker.byMonth.length === 0 ? null : (
    <figure class="chart">
      {timeline(speaker)}
      <details class="table">
        <summary>The same as a table</summary>
        <table>
          <caption class="unseen">Statements by month</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col" class="number">
                Statements
              </th>
            </tr>
          </thead>
          <tbody>
            {speaker.byMonth.map(({ month, statements }) => (
              <tr>
                <th scope="row">{monthInWords(month)}</th>
                <td class="number">{statements.toLocaleString("en")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );

const About = ({ setting, speaker, alike }: SpeakerProps & { setting: Setting }) => {
  const { line, roles, aliases, carriers, acts, merged } = speaker;
  const others = aliases.filter(({ name }) => name !== line.name);
  return (
    <div class="beside">
      {roles.length === 0 ? null : (
        <section aria-labelledby="roles">
          <h2 id="roles">Roles</h2>
          <ul class="facts">
            {roles.map(({ role, first, last, reports }) => (
              <li>
                <Words text={role} most={120} />
                <span class="tally">
                  {first === undefined || last === undefined ? count(reports, "report") : daysInWords(first, last)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length === 0 ? null : (
        <section aria-labelledby="aliases">
          <h2 id="aliases">Also called</h2>
          <ul class="facts">
            {others.map(({ name, reports }) => (
              <li>
                <Words text={name} most={120} />
                <span class="tally">{count(reports, "report")}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {carriers.length === 0 ? null : (
        <section aria-labelledby="carriers">
          <h2 id="carriers">Carried by</h2>
          <ul class="facts">
            {carriers.map(({ who, publisher, statements }) => (
              <li>
                {who === undefined ? <Words text={publisher ?? ""} most={120} /> : <SpeakerName known={who} />}
                <span class="tally">{count(statements, "statement")}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {acts.length === 0 ? null : (
        <section aria-labelledby="acts">
          <h2 id="acts">How</h2>
          <ul class="facts">
            {acts.map(({ act, statements }) => (
              <li>
                <a href={speakerAddress(line.id, { act: [act] })}>{pastOf(act)}</a>
                <span class="tally">{statements.toLocaleString("en")}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="same" aria-labelledby="same">
        <h2 id="same">Is it the same?</h2>
        {merged.map((one) => (
          <form class="line" method="post" action={`${speakerAddress(line.id)}/split`}>
            <Sealed setting={setting} />
            <input type="hidden" name="merged" value={one.id} />
            <p>
              <Words text={one.name} most={120} /> was joined to this by hand.
            </p>
            <button class="quiet" type="submit">
              Split off
            </button>
          </form>
        ))}
        {alike.map((one) => (
          <form class="line" method="post" action={`${speakerAddress(line.id)}/merge`}>
            <Sealed setting={setting} />
            <input type="hidden" name="from" value={one.id} />
            <p>
              <SpeakerName known={one} />{" "}
              <span class="tally">
                {one.role === undefined ? null : (
                  <>
                    <Words text={one.role} most={80} />,{" "}
                  </>
                )}
                {count(one.statements, "statement")}
              </span>
            </p>
            <button class="quiet" type="submit" aria-label={`${oneLine(one.name, 80)} is the same: join`}>
              The same: join
            </button>
          </form>
        ))}
        {merged.length + alike.length > 0 ? null : <p class="hint">No other speaker has a name like this one.</p>}
      </section>
    </div>
  );
};
