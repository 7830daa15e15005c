/**
 * What the frame around a cue makes of it: data only. First the entry of the lexicon is looked up, then its act.
 * Frames: `to` "agreed to leave", `np-to` "told them to leave", `that` "agreed that …", `wh` "asked whether …",
 * `for` "asked for …", `ing` "suggested leaving", `quote` a quotation follows or stands before.
 */
import type { Act, StatementType } from "../../reading.js";

export type Frame = "to" | "np-to" | "that" | "wh" | "for" | "ing" | "quote" | "other";

export interface Reframed {
  readonly act?: Act;
  readonly type?: StatementType;
}

type Frames = Readonly<Partial<Record<Frame, Reframed>>>;

const WANTED: Frames = { to: { type: "eventuality" } };
const ORDERED: Frames = { to: { act: "order", type: "eventuality" }, "np-to": { act: "order", type: "eventuality" } };
const URGED: Frames = { to: { act: "urge", type: "eventuality" }, "np-to": { act: "urge", type: "eventuality" } };
const PROMISED: Frames = { to: { act: "promise", type: "eventuality" } };
const PLAN: Reframed = { act: "plan", type: "eventuality" };

export const FRAMES_OF_ENTRY: Readonly<Record<string, Frames>> = {
  tell: ORDERED,
  signal: WANTED,
  ask: { ...URGED, for: { act: "urge", type: "eventuality" } },
  appeal: URGED,
  invite: URGED,
  challenge: { "np-to": { act: "urge", type: "eventuality" } },
  remind: { "np-to": { act: "urge", type: "eventuality" } },
  agree: PROMISED,
  offer: PROMISED,
  volunteer: PROMISED,
  assure: { that: { act: "promise", type: "assertion" }, quote: { type: "assertion" }, other: { type: "assertion" } },
  reassure: { other: { act: "insist", type: "assertion" } },
  guarantee: { that: { type: "assertion" } },
  conclude: { quote: { act: "add" }, ing: { act: "add" } },
  suggest: { ing: { act: "propose", type: "eventuality" } },
  recommend: { that: { act: "urge", type: "eventuality" } },
  "insist on": { ing: { act: "insist", type: "eventuality" } },
  warn: { "np-to": { type: "eventuality" }, to: { type: "eventuality" } },
  caution: { "np-to": { type: "eventuality" }, to: { type: "eventuality" } },
  hope: { to: { type: "eventuality" } },
  dream: { to: { type: "eventuality" } },
  decide: { that: { type: "belief" } },
  determine: { to: { act: "decide", type: "eventuality" }, wh: { act: "decide", type: "belief" } },
  understand: { to: { act: "believe", type: "belief" } },
  learn: { to: { act: "learn", type: "eventuality" } },
  claim: { to: { type: "assertion" } },
  profess: { to: { type: "assertion" } },
  purport: { to: { type: "assertion" } },
  pretend: { to: { type: "assertion" } },
  question: { wh: { act: "doubt", type: "belief" }, quote: { act: "ask", type: "assertion" } },
  demand: { quote: { act: "ask", type: "assertion" }, wh: { act: "ask", type: "assertion" } },
  prefer: WANTED,
  look: { to: { act: "want", type: "eventuality" } },
  mean: { to: PLAN },
  propose: { to: { act: "plan", type: "eventuality" } },
  consider: { ing: { act: "plan", type: "eventuality" }, wh: { act: "plan", type: "eventuality" } },
  contemplate: { ing: PLAN },
  ponder: { ing: PLAN },
  "think about": { ing: PLAN },
  debate: { wh: { act: "ask" } },
  discuss: { ing: { act: "plan", type: "eventuality" } },
  mull: { ing: PLAN },
  want: { wh: { act: "ask" } },
};

export const FRAMES_OF_ACT: Readonly<Partial<Record<Act, Frames>>> = {
  say: WANTED,
  tell: ORDERED,
  add: WANTED,
  repeat: WANTED,
  announce: WANTED,
  suggest: WANTED,
  insist: WANTED,
  ask: URGED,
};
