/** The OpenAPI 3.1 document, made from the table of operations and the schemas that stand at the borders. */

import { z } from "zod";
import { version } from "../version.js";
import { OPERATIONS, type Operation } from "./openapi-operations.js";
import { Trouble } from "./twins.js";

type Json = { [key: string]: unknown };

let made: Json | undefined;

export const openApi = (): Json => {
  made ??= make();
  return made;
};

const PREFIX = "#/components/schemas/";

const make = (): Json => {
  const paths: { [path: string]: Json } = {};
  for (const operation of OPERATIONS) {
    const { path, method } = operation;
    paths[path] ??= {};
    (paths[path] as Json)[method] = operationOf(operation);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Hearsay",
      version,
      description:
        "Who said what, when, and on whose word. Each page of the reading room has its JSON at the same address with .json. Spans count UTF-16 code units of article.text.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{}, { token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "asked for where the reading room was opened with a token",
        },
      },
      schemas: schemasFor(paths),
    },
  };
};

const operationOf = ({ path, id, summary, query, body, status, answer }: Operation): Json => ({
  operationId: id,
  summary,
  parameters: [...pathParameters(path), ...(query ? queryParameters(query) : [])],
  ...(body && { requestBody: { required: true, content: jsonOf(body, "input") } }),
  responses: {
    [status]: {
      description: "as asked",
      content: typeof answer === "string" ? { [answer]: { schema: { type: "string" } } } : jsonOf(answer, "output"),
    },
    default: { description: "what went wrong", content: jsonOf(Trouble, "output") },
  },
});

const jsonOf = (schema: z.ZodType, io: "input" | "output"): Json => ({
  "application/json": { schema: schemaOf(schema, io) },
});

const pathParameters = (path: string): Json[] =>
  Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));

const queryParameters = (query: z.ZodObject): Json[] =>
  Object.entries(query.shape as { [name: string]: z.ZodType }).map(([name, schema]) => {
    const { description, ...rest } = schemaOf(schema, "input") as { description?: string };
    return { name, in: "query", required: false, ...(description !== undefined && { description }), schema: rest };
  });

/** Named schemas are only pointed to. */
const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
  const id = z.globalRegistry.get(schema)?.id;
  if (id !== undefined) return { $ref: PREFIX + id };
  const { $schema: _, $defs: __, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return JSON.parse(JSON.stringify(rest).replaceAll('"#/$defs/', `"${PREFIX}`)) as Json;
};

/** Those that the paths point to, and those that these point to. */
const schemasFor = (paths: Json): Json => {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: (id) => PREFIX + id, io: "output" }) as {
    schemas: { [id: string]: Json };
  };
  const needed: Json = {};
  const gather = (value: Json): void => {
    for (const [, id = ""] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      const schema = schemas[id];
      if (schema === undefined || id in needed) continue;
      const { $schema: _, $id: __, ...rest } = schema;
      needed[id] = rest;
      gather(rest);
    }
  };
  gather(paths);
  return Object.fromEntries(Object.entries(needed).toSorted(([one], [other]) => (one < other ? -1 : 1)));
};
