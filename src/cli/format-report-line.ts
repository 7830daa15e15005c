/** Which report, for a person at a terminal. */
import type { ReportLine } from "../record/index.js";
import { reportInWords } from "./format-found.js";
import type { Look } from "./look.js";
import { visible } from "./visible.js";
import { flow, wrap } from "./wrap.js";

/** Headline; publisher, credit and day; address; id. Lines without their ends. */
export const reportLines = (report: ReportLine, { columns, strong, faint }: Look): string[] => {
  const [headline = "", ...about] = reportInWords(report);
  return [
    ...wrap(headline, columns).map(strong),
    ...flow([...about, ...(report.url ? [visible(report.url)] : []), report.id], columns).map(faint),
  ];
};
