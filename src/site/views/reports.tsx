/** All reports, the newest first. */
import type { Html } from "./document.js";
import { Field } from "./fields.js";
import { listPage } from "./list-page.js";
import { ReportItem } from "./report-line.js";
import type { ReportsProps, Setting } from "./views.js";

export const reportsPage = (setting: Setting, { reports, words, publisher }: ReportsProps): Html =>
  listPage({
    setting,
    title: "Reports",
    path: "/reports",
    asked: { words, publisher },
    form: (
      <>
        <Field id="words" name="words" label="Words in headline or text" type="search" value={words} />
        <Field id="publisher" name="publisher" label="Publisher" value={publisher} />
        <button type="submit">Narrow</button>
      </>
    ),
    answers: reports,
    list: (items) => (
      <ul class="reports">
        {items.map((report) => (
          <ReportItem report={report} />
        ))}
      </ul>
    ),
    empty:
      words === "" && publisher === "" ? (
        <>
          No report is kept yet. <a href="/add">Add one</a>.
        </>
      ) : (
        <>
          No report fits. <a href="/reports">See all of them</a>, or ask with fewer words.
        </>
      ),
  });
