/** The time that a report named last: what "the next day" is counted from. */
import type { Span, When } from "../../reading.js";
import type { TimeExpression } from "./time-expression.js";

/** How far before, in characters. */
const BEFORE = 400;

export class LastNamed {
  #any: TimeExpression | undefined;
  #own: TimeExpression | undefined;
  #day: TimeExpression | undefined;
  #ownDay: TimeExpression | undefined;

  /** @param isReported does the time stand in what somebody said? The report's own words go before, where they are as near. */
  constructor(
    readonly text: string,
    readonly isReported: (span: Span) => boolean,
  ) {}

  add(time: TimeExpression): void {
    if (time.vague || isInQuotation(this.text, time.span[0])) return;
    // "has grown since 2015. At the time": what has gone on since is not told of then.
    if (/\bsince\s+$/i.test(this.text.slice(Math.max(0, time.span[0] - 8), time.span[0]))) return;
    this.#any = time;
    const isReported = this.isReported(time.span);
    if (!isReported) this.#own = time;
    if (time.when.granularity !== "day") return;
    this.#day = time;
    if (!isReported) this.#ownDay = time;
  }

  /** The last that the report names in its own words. */
  get own(): TimeExpression | undefined {
    return this.#own;
  }

  get time(): TimeExpression | undefined {
    return this.#any;
  }

  /**
   * @param isSoon only one of the same sentence, or of the one before
   * @returns the one to count from, near enough before `place`: a day, or a stretch of any length
   */
  before(place: number, unit: "day" | "any", isSoon = false): When | undefined {
    const [own, last] = unit === "any" ? [this.#own, this.#any] : [this.#ownDay, this.#day];
    const isNext = (time: TimeExpression | undefined): boolean =>
      time !== undefined && sentenceEnds(this.text.slice(time.span[1], Math.min(place, time.span[1] + BEFORE))) < 2;
    const time = isNext(own) ? own : last;
    if (!time || place - time.span[1] > BEFORE || (isSoon && !isNext(time))) return undefined;
    return time.when;
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
