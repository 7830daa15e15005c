/** A statement in the margin: who, how, when, on whose word, with which figures, and how sure. */
import type { KeptReport, Known, StatementLine } from "../../record/index.js";
import { anchorOf, correctingAddress, statementAddress } from "./addresses.js";
import { Correct } from "./correct.js";
import { whenInWords } from "./dates.js";
import { oneLine } from "./harmless.js";
import { quantityInWords, sure } from "./numbers.js";
import type { Numbered } from "./report-sheet.js";
import { SpeakerName } from "./sentence.js";
import { linkToSpans } from "./text-fragment.js";
import type { Refused, Setting } from "./views.js";
import { Words } from "./words.js";

interface NoteProps {
  setting: Setting;
  report: KeptReport;
  one: Numbered;
  /** Which of its row's statements it is. */
  place: number | undefined;
  voiceOf: (id: string) => number;
  /** Whether forms are shown, and those of which statement stand open. */
  editing: boolean;
  open: string | undefined;
  refused: Refused | undefined;
}

export const Note = ({ setting, report, one, place, voiceOf, editing, open, refused }: NoteProps) => {
  const { number, voice, line, statement, within } = one;
  const role = oneLine(line.speakerRole ?? "", 100);
  const original = linkToSpans(report.article.url, report.article.text, statement.content);
  return (
    <li
      class={`note voice-${voice}${place === undefined ? "" : ` p${place}`}`}
      id={anchorOf(line.local)}
      data-of={line.local}
    >
      <p class="who">
        <a class="number" href={`#t-${line.local}`} aria-label={`Statement ${number}, in the text`}>
          {number}
        </a>{" "}
        {line.speaker === undefined ? (
          <b class="speaker voice-0">
            {line.sourceText === "" ? "Nobody named" : <Words text={line.sourceText} most={90} />}
          </b>
        ) : (
          <b>
            <SpeakerName known={line.speaker} voice={voice} />
          </b>
        )}
        {role === "" || line.speaker?.name.toLowerCase().includes(role.toLowerCase()) ? null : (
          <span class="role">
            {" "}
            <Words text={role} />
          </span>
        )}
      </p>
      <p class="how">
        <em class="act">
          {line.hedged ? "reportedly " : ""}
          {line.polarity === "negative" ? "not " : ""}
          {line.act}
        </em>{" "}
        <span>{line.kind}</span>
        {line.date === undefined ? null : <span>{whenInWords(line.date)}</span>}
        {line.place === undefined ? null : (
          <span>
            in <Words text={line.place.name} most={60} />
          </span>
        )}
        {statement.addressee === undefined ? null : (
          <span>
            to <Words text={report.article.text.slice(...statement.addressee.span)} most={60} />
          </span>
        )}
        {within === undefined ? null : <span>within {within}</span>}
        {line.corrected ? <span class="by-hand">by hand</span> : null}
        <Sure confidence={line.confidence} />
      </p>
      {isHearsay(line) ? <Chain chain={line.chain} voiceOf={voiceOf} /> : null}
      {line.quantities.length === 0 ? null : (
        <ul class="quantities" aria-label="Figures">
          {line.quantities.map((quantity) => (
            <li>
              <Words text={quantityInWords(quantity) ?? report.article.text.slice(...quantity.span)} most={140} />
            </li>
          ))}
        </ul>
      )}
      {editing ? (
        <Correct setting={setting} report={report} one={one} open={open === line.local} refused={refused} />
      ) : (
        <p class="doors">
          <a href={statementAddress(line.id)} aria-label={`Address of statement ${number}`}>
            Address
          </a>
          {original === undefined ? null : (
            <a href={original} rel="noreferrer" aria-label={`Statement ${number} on the original page`}>
              Original
            </a>
          )}
          <a
            href={correctingAddress(report, anchorOf(line.local), line.local)}
            rel="nofollow"
            aria-label={`Correct statement ${number}`}
          >
            Correct
          </a>
        </p>
      )}
    </li>
  );
};

/** Whether anybody stands between the report and the speaker: that its publisher tells it goes without saying. */
const isHearsay = ({ chain, report }: StatementLine): boolean =>
  chain.length > (chain[0]?.name === report.publisher ? 2 : 1);

/** On whose word: from the publisher down to the speaker, as a path. */
const Chain = ({ chain, voiceOf }: { chain: readonly Known[]; voiceOf: (id: string) => number }) => (
  <ol class="chain" aria-label="On whose word, outermost first">
    {chain.map((known) => (
      <li class={`voice-${voiceOf(known.id)}`}>
        <SpeakerName known={known} voice={voiceOf(known.id)} />
      </li>
    ))}
  </ol>
);

/** How sure the reader is; a small gauge beside the number. */
const Sure = ({ confidence }: { confidence: number }) => (
  <span class="sure">
    <svg viewBox="0 0 20 4" aria-hidden="true" focusable="false">
      <rect class="all" width="20" height="4" rx="2" />
      <rect class="share" width={Math.max(2, Math.round(20 * confidence))} height="4" rx="2" />
    </svg>{" "}
    {sure(confidence)} <span class="unseen">sure</span>
  </span>
);
