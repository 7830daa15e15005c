/** The time that a report named last: what "the next day" is counted from. */
import type { Span, When } from "../../reading.js";
import type { TimeExpression } from "./time-expression.js";

/** How far before, in characters. */
const BEFORE = 400;

export class LastNamed {
  #any: TimeExpression | undefined;
  #day: TimeExpression | undefined;
  #ownDay: TimeExpression | undefined;

  /** @param isReported does the time stand in what somebody said? The report's own words go before, where they are as near. */
  constructor(
    readonly text: string,
    readonly isReported: (span: Span) => boolean,
  ) {}

  add(time: TimeExpression): void {
    if (time.vague || isInQuotation(this.text, time.span[0])) return;
    this.#any = time;
    if (time.when.granularity !== "day") return;
    this.#day = time;
    if (!this.isReported(time.span)) this.#ownDay = time;
  }

  get time(): TimeExpression | undefined {
    return this.#any;
  }

  /** @returns the one to count from, near enough before `place`: a day, or a stretch of any length */
  before(place: number, unit: "day" | "any"): When | undefined {
    const own = this.#ownDay;
    const isNext =
      own !== undefined && sentenceEnds(this.text.slice(own.span[1], Math.min(place, own.span[1] + BEFORE))) < 2;
    const time = unit === "any" ? this.#any : isNext ? own : this.#day;
    return time && place - time.span[1] <= BEFORE ? time.when : undefined;
  }
}

const sentenceEnds = (words: string): number => words.match(/[.!?]["'”’)]*\s+["'“‘]?\p{Lu}/gu)?.length ?? 0;

/** Somebody's words have a "today" of their own. */
function isInQuotation(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - BEFORE), place);
  const words = before.slice(before.lastIndexOf("\n") + 1);
  if (words.lastIndexOf("“") > words.lastIndexOf("”")) return true;
  return (words.match(/"/g)?.length ?? 0) % 2 === 1;
}
