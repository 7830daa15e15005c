/** The tables as Kysely knows them; `migrations.ts` says what each is for. JSON stands in them as text, bytes as blobs. */
import type { Generated } from "kysely";

export interface Tables {
  original: { id: Generated<number>; digest: string; packing: string; bytes: ArrayBuffer };
  report: { id: Generated<number>; name: string; seq: number; newest: number };
  version: {
    report: number;
    version: number;
    added: string;
    text_digest: string;
    day: number | null;
    publisher: number | null;
    feed: string | null;
    model: string;
    statements: number;
    line: string;
    original: number;
    format: "html" | "text";
    charset: string | null;
    hints: string;
    input: string;
    known: string;
  };
  reading: { report: number; version: number; packed: ArrayBuffer };
  address: { name: string };
  seen: { key: string; report: number; version: number };
  publisher: {
    id: Generated<number>;
    key: string;
    name: string;
    reports: Generated<number>;
    statements: Generated<number>;
  };
  entity: {
    id: Generated<number>;
    name_id: string;
    type: string;
    name: string;
    key: string;
    countries: string;
    roles: string;
    joins: number;
    merged_into: number | null;
    root: number;
    own: Generated<number>;
    statements: Generated<number>;
    reports: Generated<number>;
    first_day: number | null;
    last_day: Generated<number>;
    role: string | null;
  };
  alias: { key: string; entity: number };
  name_word: { word: string; entity: number };
  named: { entity: number; name: string; report: number };
  role: { entity: number; role: string; report: number; first_day: number | null; last_day: number | null };
  statement: {
    key: number;
    report: number;
    speaker: number | null;
    carrier: number | null;
    publisher: number | null;
    act: string;
    confidence: number;
  };
  said: { key: number; id: string; detail: string };
  heard: { entity: number; report: number };
  spoken_month: { entity: number; month: string; n: number };
  spoken_day: { day: number; entity: number; n: number };
  spoken_act: { entity: number; act: string; n: number };
  carried: { entity: number; carrier: number; publisher: number; n: number };
  figure: {
    grp: string;
    statement: number;
    position: number;
    report: number;
    speaker: number | null;
    low: number;
    high: number;
    counted: string;
    quantity: string;
  };
  figure_group: {
    grp: string;
    unit: string | null;
    head: string;
    figures: number;
    reports: number;
    low: number;
    high: number;
  };
  figure_wording: { grp: string; counted: string; n: number };
  figure_speaker: { grp: string; speaker: number; n: number };
  correction: {
    number: Generated<number>;
    id: string;
    report: number;
    version: number;
    made: string;
    correction: string;
    anchor: string;
    model: string | null;
    speaker: number | null;
    note: string | null;
  };
  feed: { url: string; added: string; state: string };
  counter: { name: string; n: number };
}
