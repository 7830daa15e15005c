/**
 * When: the times that a text names, and when a statement was made. Rules of English and of the calendar only: it knows no
 * model and no clock, and takes "today" from the report.
 */
export { type Calendar, calendarOf } from "./calendar.js";
export { isAnswer, isKnownThing, whenMainClause, whenSaid } from "./said/index.js";
export type { TimeExpression } from "./time-expression.js";
export { ReportTimes } from "./times.js";
