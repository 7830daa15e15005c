/** One group of figures, over time, with who gave them. */
import type { FigureLine } from "../../record/index.js";
import { dotPlot } from "../figures/dot-plot.js";
import { anchorOf, figureAddress, reportAddress } from "./addresses.js";
import { Day, whenInWords } from "./dates.js";
import { document, type Html } from "./document.js";
import { groupName, tallyOf } from "./figures.js";
import { numberInWords } from "./numbers.js";
import { Pager } from "./pager.js";
import { SpeakerName } from "./sentence.js";
import type { FigureProps, Setting } from "./views.js";
import { Words } from "./words.js";

export const figurePage = (setting: Setting, { group, figures }: FigureProps): Html =>
  document({
    setting,
    title: groupName(group),
    kind: "list",
    children: (
      <>
        <header class="page-head">
          <p class="imprint">
            <a href="/figures">Figures</a>
          </p>
          <h1>
            <Words text={groupName(group)} />
          </h1>
          <p class="tally">{tallyOf(group)}</p>
        </header>
        <figure class="chart">
          {dotPlot(group, figures.items)}
          <figcaption>
            A dot is the number that was named; a line, what its words allow; an arrow, that they set no end. By the day
            on which it was said; where that is not known, published.
          </figcaption>
        </figure>
        <section class="scroll" tabindex={0} aria-label="Every figure">
          <table class="figures">
            <caption class="unseen">Every figure, with who gave it</caption>
            <thead>
              <tr>
                <th scope="col" class="number">
                  Figure
                </th>
                <th scope="col">Of what</th>
                <th scope="col">On whose word</th>
                <th scope="col">Said</th>
                <th scope="col">In</th>
              </tr>
            </thead>
            <tbody>
              {figures.items.map((line) => (
                <Row line={line} />
              ))}
            </tbody>
          </table>
        </section>
        <Pager
          next={figures.next && figureAddress(group.key, figures.next)}
          first={setting.path.includes("after=") ? figureAddress(group.key) : undefined}
        />
      </>
    ),
  });

const Row = ({ line: { quantity, counted, statement } }: { line: FigureLine }) => {
  const { report, speaker, sourceText, date, local, version } = statement;
  return (
    <tr>
      <th scope="row" class="number">
        {numberInWords(quantity) ?? "not known"}
      </th>
      <td>
        <Words text={quantity.counted ?? counted} most={100} />
        {quantity.of === undefined ? null : (
          <>
            {" "}
            of <Words text={quantity.of} most={80} />
          </>
        )}
      </td>
      <td>
        {speaker === undefined ? (
          <Words text={sourceText === "" ? "nobody named" : sourceText} most={100} />
        ) : (
          <SpeakerName known={speaker} />
        )}
      </td>
      <td class={(date ?? report.datePublished) ? undefined : "none"}>
        {date === undefined ? report.datePublished ? <Day iso={report.datePublished} /> : "—" : whenInWords(date)}
      </td>
      <td>
        <cite>
          <a href={reportAddress(report.id, version === report.version ? {} : { version }, anchorOf(local))}>
            <Words text={report.headline ?? report.opening} most={100} />
          </a>
        </cite>
        {report.publisher === undefined ? null : (
          <>
            , <Words text={report.publisher} most={60} />
          </>
        )}
      </td>
    </tr>
  );
};
