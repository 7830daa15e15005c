/** Forms to correct a report: who spoke, whether it is a statement, its words, and what was missed. */
import type { KeptCorrection, KeptReport } from "../../record/index.js";
import { anchorOf, reportAddress } from "./addresses.js";
import { Instant } from "./dates.js";
import { Area, Choice, Field, Sealed, TYPE_OPTIONS } from "./fields.js";
import { ACT_OPTIONS } from "./filters.js";
import { oneLine } from "./harmless.js";
import { type Numbered, versionOf } from "./report-sheet.js";
import type { Setting } from "./views.js";
import { Words } from "./words.js";

interface CorrectProps {
  setting: Setting;
  report: KeptReport;
  one: Numbered;
}

const backTo = (report: KeptReport, local?: string): string =>
  reportAddress(report.line.id, { ...versionOf(report), editing: 1 }, local === undefined ? "" : anchorOf(local));

/** What is wrong with one statement. */
export const Correct = ({ setting, report, one }: CorrectProps) => {
  const { line, number } = one;
  const back = backTo(report, line.local);
  const id = (name: string): string => `${line.local}-${name}`;
  return (
    <details class="correct">
      <summary>
        Correct <span class="unseen">statement {number}</span>
      </summary>
      <form method="post" action="/corrections">
        <Sealed setting={setting} back={back} />
        <input type="hidden" name="what" value="speaker" />
        <input type="hidden" name="statement" value={line.id} />
        <fieldset>
          <legend>Somebody else said it</legend>
          <WhoSpoke report={report} id={id} current={line.speaker?.id} unchosen="—" />
          <button type="submit">Change the speaker</button>
        </fieldset>
      </form>
      <form method="post" action="/corrections" class="spans">
        <Sealed setting={setting} back={back} />
        <input type="hidden" name="what" value="spans" />
        <input type="hidden" name="statement" value={line.id} />
        <fieldset>
          <legend>Other words belong to it</legend>
          <Parts id={id} source={line.sourceText} cue={line.cueText} content={line.contentText} />
          <button type="submit">Change the words</button>
        </fieldset>
      </form>
      <form method="post" action="/corrections">
        <Sealed setting={setting} back={backTo(report)} />
        <input type="hidden" name="what" value="not-a-statement" />
        <input type="hidden" name="statement" value={line.id} />
        <fieldset>
          <legend>Nobody says this</legend>
          <button type="submit" class="bad">
            It is not a statement
          </button>
        </fieldset>
      </form>
    </details>
  );
};

/** A statement that was missed. */
export const AddMissing = ({ setting, report }: { setting: Setting; report: KeptReport }) => {
  const id = (name: string): string => `missing-${name}`;
  return (
    <section class="missing" id="missing" aria-labelledby="missing-title">
      <h2 id="missing-title">Add a statement that was missed</h2>
      <p class="hint" data-role="how">
        Copy the words from the report into the fields; they are found in its text. Set … between pieces.
      </p>
      <form method="post" action="/corrections" class="spans" data-role="missing">
        <Sealed setting={setting} back={backTo(report)} />
        <input type="hidden" name="what" value="missing" />
        <input type="hidden" name="report" value={report.line.id} />
        <Parts id={id} source="" cue="" content="" />
        <div class="pair">
          <WhoSpoke report={report} id={id} current={undefined} unchosen="whom those words name" />
          <Choice id={id("act")} name="act" label="Act" options={ACT_OPTIONS} />
          <Field id={id("note")} name="note" label="A note, for whoever reads this later" />
        </div>
        <button type="submit">Add the statement</button>
      </form>
    </section>
  );
};

interface PartsProps {
  id: (name: string) => string;
  source: string;
  cue: string;
  content: string;
}

/** Words, found again in the text by the server; the hidden fields take exact places where a script knows them. */
const Parts = ({ id, source, cue, content }: PartsProps) => (
  <>
    <Area id={id("content")} name="contentWords" label="What is said" value={oneLine(content)} rows={3} required />
    <Area id={id("cue")} name="cueWords" label="The words that say so" value={oneLine(cue)} rows={1} />
    <Area
      id={id("source")}
      name="sourceWords"
      label="Who says it, in the text’s words"
      value={oneLine(source)}
      rows={1}
    />
    {(["content", "cue", "source"] as const).map((part) => (
      <input type="hidden" name={part} value="" data-part={part} />
    ))}
  </>
);

interface WhoSpokeProps {
  report: KeptReport;
  id: (name: string) => string;
  current: string | undefined;
  /** What it means to choose none of the report's. */
  unchosen: string;
}

/** Somebody of this report, somebody else by name, or nobody. */
const WhoSpoke = ({ report, id, current, unchosen }: WhoSpokeProps) => {
  const known = new Map(
    report.entities.flatMap(({ known, name }) => (known === undefined ? [] : [[known, oneLine(name, 80)] as const])),
  );
  return (
    <>
      <Choice
        id={id("entity")}
        name="entity"
        label="One of this report"
        value={current}
        options={[["", unchosen], ...[...known].sort(([, a], [, b]) => a.localeCompare(b, "en"))]}
      />
      <Field id={id("name")} name="name" label="or somebody else, by name" />
      <Choice id={id("type")} name="type" label="who is" value="person" options={TYPE_OPTIONS} />
      <p class="tick">
        <input id={id("nobody")} name="nobody" type="checkbox" value="true" />
        <label for={id("nobody")}>or nobody who is named</label>
      </p>
    </>
  );
};

const WHAT: { readonly [what in KeptCorrection["correction"]["what"]]: string } = {
  speaker: "Another speaker",
  "not-a-statement": "Not a statement",
  spans: "Other words",
  missing: "A statement added",
};

/** What people said of this report, each to be taken back. */
export const Corrections = ({ setting, report }: { setting: Setting; report: KeptReport }) =>
  report.corrections.length === 0 ? null : (
    <section class="corrections" aria-labelledby="corrections">
      <h2 id="corrections">Corrected by hand</h2>
      <ul class="facts">
        {report.corrections.map((kept) => (
          <li>
            <span>
              {WHAT[kept.correction.what]}: <Words text={wordsOf(report, kept)} most={120} />
              {kept.note === undefined ? null : (
                <>
                  {" "}
                  (<Words text={kept.note} most={200} />)
                </>
              )}
            </span>
            <span class="tally">
              <Instant iso={kept.made} />
            </span>
            <form method="post" action="/corrections/undo">
              <Sealed setting={setting} back={backTo(report)} />
              <input type="hidden" name="id" value={kept.id} />
              <button class="quiet" type="submit">
                Take back
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );

/** The words that the correction is about, of the version it was made on. */
const wordsOf = ({ article }: KeptReport, { correction, model }: KeptCorrection): string => {
  const spans = "content" in correction ? correction.content : (model?.content ?? []);
  return spans.map((span) => article.text.slice(...span)).join(" … ");
};
