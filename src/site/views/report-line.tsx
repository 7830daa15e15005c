/** A report in a list: headline, where and when it was published, how it opens. */
import type { ReportLine } from "../../record/index.js";
import { publisherAddress, reportAddress } from "./addresses.js";
import { Day } from "./dates.js";
import { count } from "./numbers.js";
import { Words } from "./words.js";

/** Markdown's emphasis, which a text keeps character for character, is no part of a line that only tells of it. */
const withoutEmphasis = (text: string): string => text.replace(/(\*\*|__|\*)(?=\S)([^*_]+)(?<=\S)\1/g, "$2");

export const ReportItem = ({ report, level = "h2" }: { report: ReportLine; level?: "h2" | "h3" }) => {
  const { id, headline, publisher, datePublished, creditText, added, statements, version, opening } = report;
  const Heading = level;
  return (
    <li class="report-line">
      <p class="imprint">
        {publisher === undefined ? null : (
          <b>
            <a href={publisherAddress(publisher)}>
              <Words text={publisher} most={80} />
            </a>
          </b>
        )}
        {creditText === undefined ? null : (
          <span class="credit">
            from <Words text={creditText} most={60} />
          </span>
        )}
        {datePublished === undefined ? (
          <span>
            added <Day iso={added} />
          </span>
        ) : (
          <Day iso={datePublished} />
        )}
      </p>
      <Heading class="headline">
        <a href={reportAddress(id)}>
          <Words text={headline ?? (opening === "" ? "Without a headline" : opening)} most={200} />
        </a>
      </Heading>
      {headline === undefined || opening === "" ? null : (
        <p class="opening">
          <Words text={withoutEmphasis(opening)} most={220} />
        </p>
      )}
      <p class="tally">
        {count(statements, "statement")}
        {version === 1 ? null : ` · version ${version}`}
      </p>
    </li>
  );
};
