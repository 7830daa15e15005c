/**
 * When: the times that a text names, and which of them is a statement's day. The times by rules of English and of the calendar;
 * no clock is looked at, and "today" is the report's.
 */
export { type Calendar, calendarOf } from "./calendar.js";
export { dayOfIso } from "./days.js";
export { bonds, type Choose, candidatesOf, likeliest, type Token, tokensIn, whenApart } from "./said/index.js";
export type { TimeExpression } from "./time-expression.js";
export { ReportTimes } from "./times.js";
