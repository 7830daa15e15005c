/** A figure's value and limits in the unit of its dimension, as its hedge sets them. */
import type { Quantity } from "../../reading.js";
import type { Amount } from "./amount.js";
import type { Bound } from "./bound.js";
import type { Range } from "./range.js";
import type { Measure } from "./unit-table.js";

type Limits = Pick<Quantity, "value" | "low" | "high" | "bound" | "unit">;

/** `difference`: a temperature that is a rise or fall, to which the zero of its scale does not apply. */
export function limitsOf(amount: Amount, bound: Bound, difference: boolean): Limits {
  const value = converted(amount.value, amount.measure, difference);
  const unit = amount.measure === undefined ? {} : { unit: amount.measure.unit };
  switch (bound) {
    case "over":
    case "at least":
      return { value, low: value, bound, ...unit };
    case "under":
    case "at most":
      return { value, high: value, bound, ...unit };
    case "about":
      return { value, bound, ...unit };
    default:
      return { value, low: value, high: value, bound: "exact", ...unit };
  }
}

export function limitsOfRange({ low, high }: Range, difference: boolean): Limits {
  const limits: Limits = {
    low: converted(low.value, low.measure, difference),
    high: converted(high.value, high.measure, difference),
    bound: "between",
  };
  return low.measure === undefined ? limits : { ...limits, unit: low.measure.unit };
}

function converted(value: number, measure: Measure | undefined, difference: boolean): number {
  if (measure === undefined || (measure.factor === 1 && measure.offset === undefined)) return value;
  const moved = difference ? value : value + (measure.offset ?? 0);
  // By division where the factor is one over a whole number, so that 85 per cent is 0.85 to the last digit.
  const inverse = Math.round(1 / measure.factor);
  const whole = Math.abs(inverse * measure.factor - 1) < 1e-12;
  return Number((whole ? moved / inverse : moved * measure.factor).toPrecision(12));
}
