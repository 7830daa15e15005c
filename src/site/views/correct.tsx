/** Forms to correct a report: who spoke, whether it is a statement, its words, and what was missed. */
import type { KeptCorrection, KeptReport } from "../../record/index.js";
import { anchorOf, correctingAddress } from "./addresses.js";
import { Instant } from "./dates.js";
import { Area, Choice, Field, Refusal, Sealed, TYPE_OPTIONS } from "./fields.js";
import { ACT_OPTIONS } from "./filters.js";
import { oneLine } from "./harmless.js";
import type { Numbered } from "./report-sheet.js";
import type { Refused, Setting } from "./views.js";
import { Words } from "./words.js";

interface CorrectProps {
  setting: Setting;
  report: KeptReport;
  one: Numbered;
  open: boolean;
  refused: Refused | undefined;
}

/** The form that was refused, if it is this one. */
const ifThis = (refused: Refused | undefined, what: string, about: string): Refused | undefined =>
  refused?.typed.what === what && about === (refused.typed.statement ?? refused.typed.report) ? refused : undefined;

/** What is wrong with one statement. */
export const Correct = ({ setting, report, one, open, refused }: CorrectProps) => {
  const { line, number } = one;
  const back = correctingAddress(report, anchorOf(line.local));
  const id = (name: string): string => `${line.local}-${name}`;
  const speaker = ifThis(refused, "speaker", line.id);
  const spans = ifThis(refused, "spans", line.id);
  const dropped = ifThis(refused, "not-a-statement", line.id);
  return (
    <details class="correct" open={open || (speaker ?? spans ?? dropped) !== undefined}>
      <summary>
        Correct <span class="unseen">statement {number}</span>
      </summary>
      <form method="post" action="/corrections">
        <Sealed setting={setting} back={back} />
        <input type="hidden" name="what" value="speaker" />
        <input type="hidden" name="statement" value={line.id} />
        <fieldset>
          <legend>Somebody else said it</legend>
          <Refusal refused={speaker} />
          <WhoSpoke report={report} id={id} typed={speaker?.typed ?? { entity: line.speaker?.id ?? "" }} unchosen="—" />
          <button type="submit">Change the speaker</button>
        </fieldset>
      </form>
      <form method="post" action="/corrections" class="spans">
        <Sealed setting={setting} back={back} />
        <input type="hidden" name="what" value="spans" />
        <input type="hidden" name="statement" value={line.id} />
        <fieldset>
          <legend>Other words belong to it</legend>
          <Refusal refused={spans} />
          <Parts
            id={id}
            typed={
              spans?.typed ?? {
                sourceWords: oneLine(line.sourceText),
                cueWords: oneLine(line.cueText),
                contentWords: oneLine(line.contentText),
              }
            }
          />
          <button type="submit">Change the words</button>
        </fieldset>
      </form>
      <form method="post" action="/corrections">
        <Sealed setting={setting} back={correctingAddress(report)} />
        <input type="hidden" name="what" value="not-a-statement" />
        <input type="hidden" name="statement" value={line.id} />
        <fieldset>
          <legend>Nobody says this</legend>
          <Refusal refused={dropped} />
          <button type="submit" class="bad">
            It is not a statement
          </button>
        </fieldset>
      </form>
    </details>
  );
};

/** A statement that was missed. */
export const AddMissing = ({ setting, report, refused }: Omit<CorrectProps, "one" | "open">) => {
  const id = (name: string): string => `missing-${name}`;
  const own = ifThis(refused, "missing", report.line.id);
  const typed = own?.typed ?? {};
  return (
    <section class="missing" id="missing" aria-labelledby="missing-title">
      <h2 id="missing-title">Add a statement that was missed</h2>
      <p class="hint" data-role="how">
        Copy the words from the report into the fields; they are found in its text. Set … between pieces.
      </p>
      <form method="post" action="/corrections" class="spans" data-role="missing">
        <Sealed setting={setting} back={correctingAddress(report)} />
        <input type="hidden" name="what" value="missing" />
        <input type="hidden" name="report" value={report.line.id} />
        <Refusal refused={own} />
        <Parts id={id} typed={typed} />
        <div class="pair">
          <WhoSpoke report={report} id={id} typed={typed} unchosen="whom those words name" />
          <Choice id={id("act")} name="act" label="Act" value={typed.act} options={ACT_OPTIONS} />
          <Field id={id("note")} name="note" label="A note, for whoever reads this later" value={typed.note} />
        </div>
        <button type="submit">Add the statement</button>
      </form>
    </section>
  );
};

interface PartsProps {
  id: (name: string) => string;
  typed: Refused["typed"];
}

/** Words, found again in the text by the server; the hidden fields take exact places where a script knows them. */
const Parts = ({ id, typed }: PartsProps) => (
  <>
    <Area id={id("content")} name="contentWords" label="What is said" value={typed.contentWords} rows={3} required />
    <Area id={id("cue")} name="cueWords" label="The words that say so" value={typed.cueWords} rows={1} />
    <Area
      id={id("source")}
      name="sourceWords"
      label="Who says it, in the text’s words"
      value={typed.sourceWords}
      rows={1}
    />
    {(["content", "cue", "source"] as const).map((part) => (
      <input type="hidden" name={part} value={typed[part] ?? ""} data-part={part} />
    ))}
  </>
);

interface WhoSpokeProps {
  report: KeptReport;
  id: (name: string) => string;
  typed: Refused["typed"];
  /** What it means to choose none of the report's. */
  unchosen: string;
}

/** Somebody of this report, somebody else by name, or nobody. */
const WhoSpoke = ({ report, id, typed, unchosen }: WhoSpokeProps) => {
  const known = new Map(
    report.entities.flatMap(({ known, name }) => (known === undefined ? [] : [[known, oneLine(name, 80)] as const])),
  );
  return (
    <>
      <Choice
        id={id("entity")}
        name="entity"
        label="One of this report"
        value={typed.entity}
        options={[["", unchosen], ...[...known].sort(([, a], [, b]) => a.localeCompare(b, "en"))]}
      />
      <Field id={id("name")} name="name" label="or somebody else, by name" value={typed.name} />
      <Choice id={id("type")} name="type" label="who is" value={typed.type ?? "person"} options={TYPE_OPTIONS} />
      <p class="tick">
        <input id={id("nobody")} name="nobody" type="checkbox" value="true" checked={typed.nobody !== undefined} />
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
              <Sealed setting={setting} back={correctingAddress(report)} />
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
