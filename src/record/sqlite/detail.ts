/** What is kept of a statement to show it as a line, beside what is asked for. Entities are numbers. */
import type { Quantity, Span, Statement, When, Where } from "../../reading.js";

export interface Detail {
  version: number;
  local: string;
  role?: string;
  source: string;
  cue: string;
  text: string;
  kind: Statement["kind"];
  type: string;
  act: Statement["act"];
  polarity: Statement["polarity"];
  hedged?: boolean;
  speaker?: number;
  chain: number[];
  date?: When;
  place?: Where;
  quantities: Quantity[];
  confidence: number;
  corrected: boolean;
  parent?: string;
  content: Span[];
}
