/** Figures of the record, grouped by what they count. */
import type { FigureGroup } from "../../record/index.js";
import { figureAddress } from "./addresses.js";
import type { Html } from "./document.js";
import { Field } from "./fields.js";
import { oneLine } from "./harmless.js";
import { listPage } from "./list-page.js";
import { count, inUnit, unitInWords } from "./numbers.js";
import type { FiguresProps, Setting } from "./views.js";
import { Words } from "./words.js";

export const figuresPage = (setting: Setting, { groups, words }: FiguresProps): Html =>
  listPage({
    setting,
    title: "Figures",
    standfirst: "Numbers that somebody gave, set beside others that count the same.",
    path: "/figures",
    asked: { words },
    form: (
      <>
        <Field id="words" name="words" label="What is counted" type="search" value={words} />
        <button type="submit">Narrow</button>
      </>
    ),
    answers: groups,
    list: (items) => (
      <ul class="figure-groups">
        {items.map((group) => (
          <Group group={group} />
        ))}
      </ul>
    ),
    empty:
      words === "" ? (
        <>
          No figure is kept yet. <a href="/add">Add a report</a> in which somebody gives one.
        </>
      ) : (
        <>
          Nothing of this name is counted. <a href="/figures">See all figures</a>.
        </>
      ),
  });

/** What a group counts: its words, and its unit where the words do not say it. */
export const groupName = ({ counted, unit }: FigureGroup): string => {
  if (unit === undefined) return oneLine(counted, 120);
  const inWords = unit === "ratio" ? "per cent" : unitInWords(unit);
  if (unit === counted) return MEASURED[unit] ?? inWords;
  return `${oneLine(counted, 120)}, in ${inWords}`;
};

/** What units measure where the report names nothing that is measured. */
const MEASURED: { readonly [unit: string]: string } = {
  m: "lengths and distances",
  m2: "areas",
  m3: "volumes",
  kg: "weights",
  s: "times",
  d: "days",
  "°C": "temperatures",
};

/** "3 figures by 2 speakers in 2 reports" */
export const tallyOf = ({ figures, speakers, reports }: FigureGroup): string => {
  const by = speakers === 0 ? "nobody named" : count(speakers, "speaker");
  return `${count(figures, "figure")} by ${by} in ${count(reports, "report")}`;
};

const Group = ({ group }: { group: FigureGroup }) => (
  <li>
    <h2>
      <a href={figureAddress(group.key)}>
        <Words text={groupName(group)} />
      </a>
    </h2>
    <p class="range">
      {group.low === group.high ? (
        inUnit(group.low, group.unit)
      ) : (
        <>
          {inUnit(group.low, group.unit)} <span class="to">to</span> {inUnit(group.high, group.unit)}
        </>
      )}
    </p>
    <p class="tally">{tallyOf(group)}</p>
  </li>
);
