/** All reports, the newest first. */
import { address } from "./addresses.js";
import { document, type Html } from "./document.js";
import { Field } from "./fields.js";
import { Pager } from "./pager.js";
import { ReportItem } from "./report-line.js";
import type { ReportsProps, Setting } from "./views.js";

export const reportsPage = (setting: Setting, { reports, words, publisher }: ReportsProps): Html => {
  const asked = words !== "" || publisher !== "";
  const inMiddle = setting.path.includes("after=");
  return document({
    setting,
    title: "Reports",
    kind: "list",
    children: (
      <>
        <header class="page-head">
          <h1>Reports</h1>
          <form class="row" action="/reports" role="search">
            <Field id="words" name="words" label="Words in headline or text" type="search" value={words} />
            <Field id="publisher" name="publisher" label="Publisher" value={publisher} />
            <button type="submit">Narrow</button>
          </form>
        </header>
        {reports.items.length > 0 ? (
          <ul class="reports">
            {reports.items.map((report) => (
              <ReportItem report={report} />
            ))}
          </ul>
        ) : (
          <p class="empty">
            {asked ? (
              <>
                No report fits. <a href="/reports">See all of them</a>, or ask with fewer words.
              </>
            ) : (
              <>
                No report is kept yet. <a href="/add">Add one</a>.
              </>
            )}
          </p>
        )}
        <Pager
          next={reports.next && address("/reports", { words, publisher, after: reports.next })}
          first={inMiddle ? address("/reports", { words, publisher }) : undefined}
        />
      </>
    ),
  });
};
