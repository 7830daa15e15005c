/** Names of files for reports, whatever their ids: harmless on every system, no two alike. */

const LONGEST = 80;
/** What Windows takes for devices, with any extension. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

export class FileNames {
  /** In lower case: some systems tell no case apart. */
  readonly #taken = new Set<string>();
  /** How many have wanted a name. */
  readonly #counts = new Map<string, number>();

  /** A name without extension, of letters A to Z, digits, `.`, `_` and `-`: `reports/dam talks.txt` is `dam-talks`. */
  of(id: string): string {
    const base = baseOf(id);
    const key = base.toLowerCase();
    let count = (this.#counts.get(key) ?? 0) + 1;
    let name = base;
    if (count > 1) name = `${base}-${count}`;
    // An id may look like what another was given.
    while (this.#taken.has(name.toLowerCase())) name = `${base}-${++count}`;
    this.#counts.set(key, count);
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** The last part of a path or an address that has anything to say. */
const baseOf = (id: string): string => {
  const parts = id.replace(/[?#].*$/s, "").split(/[/\\]/);
  const safe = (part: string): string =>
    part
      .slice(0, 4 * LONGEST)
      .replace(/\.(?:html?|xhtml|txt|md|ann|jsonl|ndjson|gz)$/i, "")
      .replace(/[^A-Za-z0-9._-]+/g, "-")
      .replace(/^[.-]+|[.-]+$/g, "")
      .slice(0, LONGEST);
  const name = parts.map(safe).findLast((part) => part !== "") ?? "report";
  return DEVICES.test(name) ? `_${name}` : name;
};
