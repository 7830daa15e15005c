/** Every time that a report names, resolved: rules in turn, the longest reading winning. */
import type { Span } from "../../reading.js";
import { isWithinAny } from "../in-order.js";
import type { Calendar } from "./calendar.js";
import { COUNTED_RULES } from "./counted.js";
import { FEAST_RULES, MONTH_RULES, NUMBER_RULES } from "./dates.js";
import { dayOfIso } from "./days.js";
import { Events } from "./events.js";
import { withNotUntil } from "./not-until.js";
import { relativesIn } from "./relative.js";
import type { Leaning, Rule } from "./rule.js";
import { inSameYear } from "./same-year.js";
import { SEASON_RULES } from "./seasons.js";
import { type Kind, stretchesIn } from "./signs.js";
import type { TimeExpression } from "./time-expression.js";
import { WEEKDAY_RULES } from "./weekdays.js";

/** Where statements of the report stand, in reading order. */
export interface Said {
  cues: readonly Span[];
  contents: readonly Span[];
}
const NOTHING: Said = { cues: [], contents: [] };

const GROUPS = {
  number: NUMBER_RULES,
  month: MONTH_RULES,
  feast: FEAST_RULES,
  weekday: WEEKDAY_RULES,
  counted: COUNTED_RULES,
  season: SEASON_RULES,
} as const satisfies Partial<Record<Kind, readonly Rule[]>>;

/** How far a rule sees to either side of its words. */
const AROUND = 24;

/** The times of one report, read once for each way that words may lean. */
export class ReportTimes {
  readonly #where: Record<Kind, Span[]>;
  readonly #read = new Map<Leaning, TimeExpression[]>();

  /** @param calendar without it, only full dates and years can be told */
  constructor(
    readonly text: string,
    readonly calendar: Calendar | undefined,
    readonly said: Said = NOTHING,
  ) {
    this.#where = stretchesIn(text);
  }

  /**
   * @param leaning where it is known that the words look back, or ahead
   * @returns those that lie in `span`, in reading order, none overlapping
   */
  within([start, end]: Span, leaning: Leaning = "nearest"): TimeExpression[] {
    const times = this.#times(leaning);
    const found: TimeExpression[] = [];
    for (let i = firstFrom(times, start); i < times.length; i++) {
      const time = times[i] as TimeExpression;
      if (time.span[0] >= end) break;
      if (time.span[1] <= end) found.push(time);
    }
    return found;
  }

  #times(leaning: Leaning): TimeExpression[] {
    const known = this.#read.get(leaning);
    if (known) return known;
    const told = inSameYear(this.text, withoutOverlap(timesNamed(this.text, this.#where, this.calendar, leaning)));
    const named = withNotUntil(this.text, told);
    let events: Events | undefined;
    const eventsOf = (): Events => {
      events ??= new Events(this.text, named, this.said.cues);
      return events;
    };
    const relatives = relativesIn(this.text, this.#where, named, eventsOf, this.said.cues, (span) =>
      isWithinAny(span, this.said.contents),
    );
    const times = withoutOverlap([...relatives, ...named]).map((time) => ({
      ...time,
      when: { ...time.when, span: time.span },
    }));
    this.#read.set(leaning, times);
    return times;
  }
}

function timesNamed(
  text: string,
  where: Record<Kind, Span[]>,
  calendar: Calendar | undefined,
  leaning: Leaning,
): TimeExpression[] {
  const today = calendar && dayOfIso(calendar.today);
  const { isSouthern = false, order } = calendar ?? {};
  const found: TimeExpression[] = [];
  for (const [kind, rules] of Object.entries(GROUPS) as [Kind, readonly Rule[]][])
    for (const [start, end] of where[kind]) {
      const words = text.slice(start, end);
      for (const { pattern, resolve } of rules)
        for (const match of words.matchAll(pattern)) {
          const [from, to] = [start + match.index, start + match.index + match[0].length];
          const before = text.slice(Math.max(0, from - AROUND), from);
          const after = text.slice(to, to + AROUND);
          const reading = resolve(match.groups ?? {}, { today, leaning, isSouthern, order, before, after });
          if (reading) found.push({ span: [from, to], ...reading });
        }
    }
  return found;
}

/** Index of the first time that begins at `start` or behind it. */
function firstFrom(times: readonly TimeExpression[], start: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as TimeExpression).span[0] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withoutOverlap(times: readonly TimeExpression[]): TimeExpression[] {
  const inOrder = [...times].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const kept: TimeExpression[] = [];
  for (const time of inOrder) {
    const last = kept.at(-1);
    if (!last || time.span[0] >= last.span[1]) kept.push(time);
    else if (time.span[1] - time.span[0] > last.span[1] - last.span[0]) kept[kept.length - 1] = time;
  }
  return kept;
}
