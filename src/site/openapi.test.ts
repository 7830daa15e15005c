import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { OPERATIONS } from "./openapi-operations.js";
import { document, openTrial, TEXT, type Trial } from "./room-fixture.js";

type Json = { [key: string]: unknown };

let room: Trial;
let api: Json;
const values: { [parameter: string]: { [path: string]: string } } = {};

beforeAll(async () => {
  room = await openTrial();
  const report = await room.put(document(TEXT));
  api = (await room.json("/openapi.json")) as Json;
  const [statement] = (await room.record.report(report))?.statements ?? [];
  const [group] = (await room.record.figureGroups({}, {})).items;
  const job = (await (await room.sendJson("/add/text", { text: TEXT })).json()) as { id: string };
  values["/reports/{id}.json"] = { id: report };
  values["/statements/{id}.json"] = { id: statement?.id ?? "" };
  values["/speakers/{id}.json"] = { id: statement?.speaker?.id ?? "" };
  values["/figures/{key}.json"] = { key: group?.key ?? "" };
  values["/jobs/{id}.json"] = { id: job.id };
  values["/jobs/{id}/events"] = { id: job.id };
});
afterAll(() => room.end());

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every object in it. */
function* objectsIn(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const one of value) yield* objectsIn(one);
  if (!isObject(value)) return;
  yield value;
  for (const one of Object.values(value)) yield* objectsIn(one);
}

describe("the OpenAPI document", () => {
  test("has what OpenAPI 3.1 asks for", () => {
    const Schema = z.union([z.boolean(), z.looseObject({})]);
    const Content = z.record(z.string(), z.strictObject({ schema: Schema }));
    const Operation = z.strictObject({
      operationId: z.string(),
      summary: z.string(),
      parameters: z.array(
        z.strictObject({
          name: z.string(),
          in: z.enum(["path", "query"]),
          required: z.boolean(),
          description: z.string().optional(),
          schema: Schema,
        }),
      ),
      requestBody: z.strictObject({ required: z.literal(true), content: Content }).optional(),
      responses: z.record(
        z.string().regex(/^[1-5]\d\d$|^default$/),
        z.strictObject({ description: z.string(), content: Content }),
      ),
    });
    const Document = z.strictObject({
      openapi: z.literal("3.1.0"),
      info: z.strictObject({
        title: z.string(),
        version: z.string(),
        description: z.string(),
        license: z.strictObject({ name: z.string(), identifier: z.string() }),
      }),
      servers: z.array(z.strictObject({ url: z.string() })),
      security: z.array(z.record(z.string(), z.array(z.string()))),
      paths: z.record(
        z.string().startsWith("/"),
        z.strictObject({ get: Operation.optional(), post: Operation.optional() }),
      ),
      components: z.strictObject({
        securitySchemes: z.record(z.string(), z.looseObject({ type: z.literal("http"), scheme: z.literal("bearer") })),
        schemas: z.record(z.string().regex(/^[\w.-]+$/), Schema),
      }),
    });
    expect(Document.safeParse(api).error?.issues ?? []).toEqual([]);
    const ids = OPERATIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("points only to what is in it", () => {
    const schemas = (api.components as Json).schemas as Json;
    let count = 0;
    for (const object of objectsIn(api)) {
      const reference = object.$ref;
      if (typeof reference !== "string") continue;
      count++;
      expect(reference).toMatch(/^#\/components\/schemas\/[\w.-]+$/);
      expect(schemas).toHaveProperty(reference.slice("#/components/schemas/".length));
    }
    expect(count).toBeGreaterThan(50);
    expect(Object.keys(schemas)).toEqual(
      expect.arrayContaining(["StatementLine", "KeptReport", "Reading", "Span", "Correction"]),
    );
  });

  test("names every parameter of a path", () => {
    for (const [path, operations] of Object.entries(api.paths as { [path: string]: Json })) {
      const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
      for (const operation of Object.values(operations) as { parameters: { name: string; in: string }[] }[]) {
        expect(operation.parameters.filter((one) => one.in === "path").map(({ name }) => name)).toEqual(names);
      }
    }
  });

  test.each(OPERATIONS.filter(({ method }) => method === "get"))(
    "is right about $path",
    async ({ path, answer, status }) => {
      const given = await room.get(
        path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[path]?.[name] ?? "")),
      );
      expect(given.status).toBe(status);
      if (typeof answer === "string") expect(given.headers.get("Content-Type")?.split(";")[0]).toBe(answer);
      else expect(answer.safeParse(await given.json()).error?.issues ?? []).toEqual([]);
    },
  );

  test("has every address that gives JSON, and every form", () => {
    const listed = new Set(
      OPERATIONS.map(({ method, path }) => `${method} ${path.replace(/\.json$/, "").replace(/\{(\w+)\}/g, ":$1")}`),
    );
    const pagesOnly = ["get /assets/:name", "get /openapi", "post /login", "post /logout", "get /login"];
    for (const { method, path } of room.app.routes) {
      if (method === "ALL") continue;
      const name = `${method.toLowerCase()} ${path === "/" ? "/index" : path.replace(/\.json$/, "")}`;
      if (!pagesOnly.includes(name)) expect([...listed]).toContain(name);
    }
  });
});
