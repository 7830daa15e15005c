/** Addresses of every kind of page that a record has, and what each must be. */
import type { Page } from "playwright-core";
import type { Record } from "../src/record/index.js";

export const everyPage = async (record: Record): Promise<string[]> => {
  const { items: reports } = await record.reports({}, { limit: 200 });
  const { items: speakers } = await record.speakers({}, { limit: 200 });
  const { items: groups } = await record.figureGroups({}, { limit: 200 });
  const most = reports.toSorted((a, b) => b.statements - a.statements)[0];
  const plotted = groups.toSorted((a, b) => b.figures - a.figures)[0];
  return [
    "/",
    "/reports",
    "/reports?words=zzzz",
    ...(most ? [`/reports/${most.id}`, `/reports/${most.id}?editing=1`] : []),
    "/speakers",
    "/speakers?words=zzzz&order=name",
    ...speakers.slice(0, 1).map(({ id }) => `/speakers/${encodeURIComponent(id)}`),
    "/search",
    "/search?words=the&order=newest",
    "/search?words=zzzz&since=yesterday&act=sing",
    "/figures",
    ...(plotted ? [`/figures/${encodeURIComponent(plotted.key)}`] : []),
    "/add",
    "/sources",
  ];
};

/** By how many CSS pixels the page can be scrolled sideways. */
export const widerThanWindow = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
