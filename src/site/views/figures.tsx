/** Figures of the record, grouped by what they count. */
import type { FigureGroup } from "../../record/index.js";
import { address, figureAddress } from "./addresses.js";
import { document, type Html } from "./document.js";
import { Field } from "./fields.js";
import { oneLine } from "./harmless.js";
import { count, inUnit, unitInWords } from "./numbers.js";
import { Pager } from "./pager.js";
import type { FiguresProps, Setting } from "./views.js";
import { Words } from "./words.js";

export const figuresPage = (setting: Setting, { groups, words }: FiguresProps): Html =>
  document({
    setting,
    title: "Figures",
    kind: "list",
    children: (
      <>
        <header class="page-head">
          <h1>Figures</h1>
          <p class="standfirst">Numbers that somebody gave, set beside others that count the same.</p>
          <form class="row" action="/figures" role="search">
            <Field id="words" name="words" label="What is counted" type="search" value={words} />
            <button type="submit">Narrow</button>
          </form>
        </header>
        {groups.items.length > 0 ? (
          <ul class="figure-groups">
            {groups.items.map((group) => (
              <Group group={group} />
            ))}
          </ul>
        ) : (
          <p class="empty">
            {words === "" ? (
              <>
                No figure is kept yet. <a href="/add">Add a report</a> in which somebody gives one.
              </>
            ) : (
              <>
                Nothing of this name is counted. <a href="/figures">See all figures</a>.
              </>
            )}
          </p>
        )}
        <Pager
          next={groups.next && address("/figures", { words, after: groups.next })}
          first={setting.path.includes("after=") ? address("/figures", { words }) : undefined}
        />
      </>
    ),
  });

/** What a group counts: its words, and its unit where the words do not say it. */
export const groupName = ({ counted, unit }: FigureGroup): string => {
  if (unit === undefined) return oneLine(counted, 120);
  const inWords = unit === "ratio" ? "per cent" : unitInWords(unit);
  return unit === counted ? inWords : `${oneLine(counted, 120)}, in ${inWords}`;
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
    <p class="tally">
      {count(group.figures, "figure")} by {count(group.speakers, "speaker")} in {count(group.reports, "report")}
    </p>
  </li>
);
