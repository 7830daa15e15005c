/** A room to try things in: a record of its own, and a reader that needs no model. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { originalOf } from "../keep.js";
import type { Reader } from "../reader.js";
import type { Entity, Failure, RawDocument, Reading, Span, Statement } from "../reading.js";
import { openRecord, type Record } from "../record/index.js";
import { createApp, type Room } from "./app.js";
import type { RoomOptions } from "./room.js";

/** Reads `NAME said that CONTENT.` and `NAME denied that CONTENT.`, and nothing else. */
export const readingOf = ({ id, content: text, hints }: RawDocument): Reading => {
  const entities: Entity[] = [];
  const statements: Statement[] = [];
  const start = text.indexOf("\n") + 1;
  const headline: Span | undefined = start > 0 ? [0, start - 1] : undefined;
  for (const match of text.matchAll(/(\p{Lu}[\p{L}]*(?: \p{Lu}\p{L}*)*) (said|denied) (that [^.]+)\./gu)) {
    const [, name = "", cue = "", content = ""] = match;
    const at = match.index;
    const source: Span = [at, at + name.length];
    const cueSpan: Span = [source[1] + 1, source[1] + 1 + cue.length];
    let entity = entities.find((one) => one.name === name);
    if (entity === undefined) {
      entity = { id: `e${entities.length + 1}`, type: "person", name, mentions: [], roles: [], countries: [] };
      entities.push(entity);
    }
    entity.mentions.push({ span: source, form: "name" });
    const figure = /(\d+) (\p{L}+)/u.exec(content);
    const contentSpan: Span = [cueSpan[1] + 1, cueSpan[1] + 1 + content.length];
    statements.push({
      id: `s${statements.length + 1}`,
      source: [source],
      cue: [cueSpan],
      content: [contentSpan],
      kind: "indirect",
      type: "assertion",
      act: cue === "denied" ? "deny" : "say",
      polarity: "positive",
      speaker: entity.id,
      chain: [entity.id],
      quantities: figure
        ? [
            {
              span: [contentSpan[0] + figure.index, contentSpan[0] + figure.index + figure[0].length],
              value: Number(figure[1]),
              low: Number(figure[1]),
              high: Number(figure[1]),
              bound: "exact",
              counted: figure[2] ?? "",
            },
          ]
        : [],
      confidence: 0.9,
    });
  }
  return {
    id,
    article: {
      ...hints,
      ...(hints.headline === undefined && headline && { headline: text.slice(...headline) }),
      text,
      parts: { ...(headline && { headline }), body: [[start, text.length]], headings: [], captions: [], notes: [] },
    },
    entities,
    statements,
    model: "a fixture 1",
  };
};

export const noModel: Reader = {
  read: () => Promise.reject(new Error("not needed")),
  async *readAll(reports) {
    for await (const report of reports) {
      if ("error" in report) yield report as Failure;
      else yield readingOf(report as RawDocument);
    }
  },
  close: () => Promise.resolve(),
};

export const TEXT =
  "Dam holds, says minister\nAda Okoro said that 300 families had left. Bela Kun denied that the dam would break. Ada Okoro said that 12 boats were sent.\n";

export const document = (text: string, hints: RawDocument["hints"] = {}): RawDocument => ({
  id: hints.url ?? "a text",
  format: "text",
  content: text,
  hints,
});

export interface Trial extends Room {
  record: Record;
  put(document: RawDocument): Promise<string>;
  /** As a program on this machine asks. */
  get(path: string, headers?: { [name: string]: string }): Promise<Response>;
  json(path: string): Promise<unknown>;
  /** As a browser sends a form: with its cookie and the token of a page. */
  send(
    path: string,
    fields: { [name: string]: string } | FormData,
    headers?: { [name: string]: string },
  ): Promise<Response>;
  sendJson(path: string, body: unknown, headers?: { [name: string]: string }): Promise<Response>;
  cookie: string;
  csrf: string;
  end(): Promise<void>;
}

export const HOST = "http://localhost:8000";

export const openTrial = async (options: Partial<RoomOptions> = {}): Promise<Trial> => {
  const folder = await mkdtemp(join(tmpdir(), "hearsay-room-"));
  const record = await openRecord(join(folder, "test.db"));
  const room = createApp({ record, reader: noModel, ...options });
  const get: Trial["get"] = async (path, headers = {}) => room.app.request(`${HOST}${path}`, { headers });
  const page = await get(options.token === undefined ? "/add" : "/login");
  const cookie = (page.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  return {
    ...room,
    record,
    get,
    cookie,
    csrf,
    async put(report) {
      const [put] = await record.put([{ original: originalOf(report), reading: readingOf(report) }]);
      return put?.report ?? "";
    },
    async json(path) {
      return (await get(path)).json();
    },
    async send(path, fields, headers = {}) {
      let body: FormData | URLSearchParams;
      if (fields instanceof FormData) {
        body = fields;
        if (!body.has("csrf")) body.set("csrf", csrf);
      } else body = new URLSearchParams({ csrf, ...fields });
      return room.app.request(`${HOST}${path}`, {
        method: "POST",
        body,
        headers: { Cookie: cookie, Origin: HOST, "Sec-Fetch-Site": "same-origin", Accept: "text/html", ...headers },
      });
    },
    async sendJson(path, body, headers = {}) {
      return room.app.request(`${HOST}${path}`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "Content-Type": "application/json", ...headers },
      });
    },
    async end() {
      await room.close();
      await record.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
