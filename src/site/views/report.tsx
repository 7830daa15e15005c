/** One report: its clean text with every statement marked, and the statements beside it. */
import type { KeptReport } from "../../record/index.js";
import { correctingAddress, publisherAddress, reportAddress } from "./addresses.js";
import { AddMissing, Corrections } from "./correct.js";
import { Day, Instant } from "./dates.js";
import { document, type Html } from "./document.js";
import { oneLine } from "./harmless.js";
import { MarkedText, placesIn } from "./marked-text.js";
import { Note } from "./note.js";
import { count } from "./numbers.js";
import { type Numbered, type Row, type Sheet, sheetOf, versionOf } from "./report-sheet.js";
import { safeUrl, siteOf } from "./safe-url.js";
import type { Refused, ReportProps, Setting } from "./views.js";
import { voiceOf } from "./voices.js";
import { Words } from "./words.js";

export const reportPage = (setting: Setting, { report, editing, open, refused }: ReportProps): Html => {
  const sheet = sheetOf(report);
  const { line } = report;
  const newest = isNewest(report);
  const context = { setting, report, sheet, editing, open, refused };
  const [heads, rest] = [sheet.rows.filter(isHead), sheet.rows.filter((row) => !isHead(row))];
  const title = oneLine(line.headline ?? line.opening, 120) || "A report without a headline";
  return document({
    setting,
    title,
    kind: `report${editing ? " editing" : ""}`,
    scripts: editing && newest ? ["marks.js", "selecting.js"] : ["marks.js"],
    children: (
      <article class="sheet">
        <header class="report-head">
          <Imprint report={report} />
          {heads.some(({ block }) => block.kind === "headline") ? null : (
            <div class="part">
              <h1 class="headline">
                <Words text={title} most={300} />
              </h1>
            </div>
          )}
          {heads.map((row) => (
            <PartOf row={row} {...context} />
          ))}
          <Byline report={report} />
        </header>
        <div class="text">
          {rest.map((row) => (
            <PartOf row={row} {...context} />
          ))}
          {sheet.homeless.length === 0 ? null : (
            <div class="part">
              <p class="hint">Statements whose words do not stand in this text:</p>
              <Notes notes={sheet.homeless} {...context} />
            </div>
          )}
        </div>
        <footer class="report-foot">
          <Corrections setting={setting} report={report} />
          {editing && newest ? <AddMissing setting={setting} report={report} refused={refused} /> : null}
          <About report={report} editing={editing} />
        </footer>
      </article>
    ),
  });
};

interface Context {
  setting: Setting;
  report: KeptReport;
  sheet: Sheet;
  editing: boolean;
  open: string | undefined;
  refused: Refused | undefined;
}

/** In older versions words can be corrected, but none marked: exact places, and what was missed, are those of the newest. */
const isNewest = ({ version, line }: KeptReport): boolean => version === line.version;

const isHead = ({ block: { kind } }: Row): boolean => kind === "headline" || kind === "description";

/** A block of the text with its notes beside it. */
const PartOf = ({ row, ...context }: Context & { row: Row }) => {
  const folded = row.block.kind === "furniture";
  const text = <Text row={row} report={context.report} sheet={context.sheet} />;
  return (
    <div class={`part of-${row.block.kind}`}>
      {folded ? (
        <details class="furniture" open={row.notes.length > 0}>
          <summary>{furnitureInWords(context.report.article.text.slice(...row.block.span))}</summary>
          {text}
        </details>
      ) : (
        text
      )}
      {row.notes.length === 0 ? null : <Notes notes={row.notes} {...context} />}
    </div>
  );
};

const furnitureInWords = (text: string): string => {
  const lines = text.split("\n").filter((line) => line.trim() !== "").length;
  return `Not of the report: ${count(lines, "line")}`;
};

const Text = ({ row, report, sheet }: { row: Row; report: KeptReport; sheet: Sheet }) => {
  const marked = <MarkedText text={report.article.text} row={row} byLocal={sheet.byLocal} />;
  switch (row.block.kind) {
    case "headline":
      return <h1 class="headline">{marked}</h1>;
    case "description":
      return <p class="standfirst">{marked}</p>;
    case "heading":
      return <h2 class="crosshead">{marked}</h2>;
    case "caption":
      return <p class="caption">{marked}</p>;
    case "note":
      return <p class="credit-line">{marked}</p>;
    case "furniture":
      return <p class="left-out">{marked}</p>;
    case "paragraph":
      return <p class="paragraph">{marked}</p>;
  }
};

const Notes = ({ notes, setting, report, sheet, editing, open, refused }: Context & { notes: readonly Numbered[] }) => {
  const places = placesIn(notes);
  return (
    <ol class="notes" aria-label="Statements here">
      {notes.map((one) => (
        <Note
          setting={setting}
          report={report}
          one={one}
          place={places.get(one.statement.id)}
          voiceOf={(id) => sheet.voices.get(id) ?? voiceOf(id)}
          editing={editing}
          open={open}
          refused={refused}
        />
      ))}
    </ol>
  );
};

const Imprint = ({ report: { line, article } }: { report: KeptReport }) => {
  const url = safeUrl(article.url);
  return (
    <p class="imprint">
      {line.publisher === undefined ? null : (
        <b>
          <a href={publisherAddress(line.publisher)}>
            <Words text={line.publisher} most={100} />
          </a>
        </b>
      )}
      {line.datePublished === undefined ? null : <Instant iso={line.datePublished} />}
      {url === undefined ? null : (
        <a href={url} rel="noreferrer">
          The original at {oneLine(siteOf(url), 60)}
        </a>
      )}
    </p>
  );
};

/** Who wrote it and whose copy it is, where the text does not say so itself. */
const Byline = ({ report: { article } }: { report: KeptReport }) => {
  const said = article.parts.notes.map((span) => article.text.slice(...span)).join("\n");
  const authors = (article.author ?? []).filter((name) => !said.includes(name));
  const credit =
    article.creditText !== undefined && !said.includes(article.creditText) ? article.creditText : undefined;
  if (authors.length === 0 && credit === undefined) return null;
  return (
    <p class="byline">
      {authors.length === 0 ? null : (
        <>
          By <Words text={authors.join(", ")} most={200} />
        </>
      )}
      {authors.length > 0 && credit !== undefined ? " · " : null}
      {credit === undefined ? null : (
        <>
          Credit: <Words text={credit} most={100} />
        </>
      )}
    </p>
  );
};

/** What is known of the keeping: versions, when it came in, by which model it was read. */
const About = ({ report, editing }: { report: KeptReport; editing: boolean }) => (
  <section class="about" aria-labelledby="about">
    <h2 id="about">About this report</h2>
    <p class="tally">
      {count(report.statements.length, "statement")} · kept <Instant iso={report.line.added} /> · read by{" "}
      {oneLine(report.model, 80)}
    </p>
    {report.versions.length < 2 ? null : (
      <ol class="versions" aria-label="Versions">
        {report.versions.map(({ version, added, headline }) => (
          <li>
            <a
              href={reportAddress(report.line.id, { version })}
              aria-current={version === report.version ? "true" : undefined}
            >
              Version {version}
            </a>
            , <Day iso={added} />
            {headline === undefined || headline === report.article.headline ? null : (
              <>
                : <Words text={headline} most={160} />
              </>
            )}
          </li>
        ))}
      </ol>
    )}
    <p class="onward">
      {editing ? (
        <a href={reportAddress(report.line.id, versionOf(report))}>Done correcting</a>
      ) : (
        <a href={correctingAddress(report, isNewest(report) ? "missing" : "")} rel="nofollow">
          {isNewest(report) ? "Correct it, or add what was missed" : "Correct it"}
        </a>
      )}
    </p>
  </section>
);
