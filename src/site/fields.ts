/** What a form or a program sends: the same fields, urlencoded, as multipart or as JSON. */
import { Problem } from "./problem.js";
import type { RoomContext } from "./room.js";

export class Fields {
  readonly #texts: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly File[];
  /** The body itself where it came as JSON. */
  readonly json: { readonly [name: string]: unknown } | undefined;

  constructor(
    texts: ReadonlyMap<string, readonly string[]>,
    files: readonly File[] = [],
    json?: { readonly [name: string]: unknown },
  ) {
    this.#texts = texts;
    this.files = files;
    this.json = json;
  }

  get isJson(): boolean {
    return this.json !== undefined;
  }

  /** Without blanks around it; none where it is blank. */
  get(name: string): string | undefined {
    return this.raw(name)?.trim() || undefined;
  }

  /** As it was sent. */
  raw(name: string): string | undefined {
    return this.#texts.get(name)?.[0];
  }

  /** All of them as they were sent, to stand in their form again. */
  get typed(): { readonly [name: string]: string } {
    return Object.fromEntries([...this.#texts].map(([name, [first = ""]]) => [name, first]));
  }
}

/** @throws Problem where the body is not what its media type says, or of none of the three */
export const fieldsOf = async (c: RoomContext): Promise<Fields> => {
  const type = mediaType(c);
  if (type === "application/json") return fromJson(await c.req.text());
  if (type === "application/x-www-form-urlencoded" || type === "multipart/form-data") return fromForm(c);
  if (type === undefined) return new Fields(new Map());
  throw new Problem(415, "Send application/json, or what a form sends.");
};

export const mediaType = (c: RoomContext): string | undefined =>
  c.req.header("Content-Type")?.split(";", 1)[0]?.trim().toLowerCase() || undefined;

const fromForm = async (c: RoomContext): Promise<Fields> => {
  let form: FormData;
  try {
    form = await c.req.formData();
  } catch {
    throw new Problem(400, "What was sent is broken off or damaged. Send it once more.");
  }
  const texts = new Map<string, string[]>();
  const files: File[] = [];
  form.forEach((value: string | File, name: string) => {
    if (typeof value !== "string") files.push(value);
    else texts.set(name, [...(texts.get(name) ?? []), value]);
  });
  return new Fields(texts, files);
};

const fromJson = (body: string): Fields => {
  let json: unknown;
  try {
    // Half a surrogate pair is no text: no encoding writes it, and what is kept is UTF-8.
    json = JSON.parse(body, (_, value: unknown) => (typeof value === "string" ? value.toWellFormed() : value));
  } catch (error) {
    throw new Problem(400, `This is not JSON: ${(error as Error).message}.`);
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new Problem(400, "Send one JSON object.");
  const texts = new Map<string, string[]>();
  for (const [name, value] of Object.entries(json)) {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      texts.set(name, [String(value)]);
    }
  }
  return new Fields(texts, [], json as { [name: string]: unknown });
};
