/** The reports in a folder: its files and those of its folders, in the order of their names. */
import { readdir, realpath, stat } from "node:fs/promises";
import { type Failure, ReportError } from "../reading.js";
import { failureOf } from "./failure.js";
import { formatOfName } from "./format.js";
import { isFilesOfPage } from "./saved-page.js";

const READS =
  "Hearsay reads .html, .htm, .xhtml, .mht, .mhtml, .txt, .md, .jsonl, .ndjson, .warc, .rss, .atom, .rdf and feeds in .xml, also as .gz";

/** XML may be anything; only what it holds tells whether it names reports. */
export const isXml = (name: string): boolean => /\.xml(?:\.gz)?$/i.test(name);

const isReadable = (name: string): boolean => formatOfName(name) !== undefined || isXml(name);

/**
 * Paths of readable files under `folder`, each beginning with `folder` as given; hidden names, unknown extensions, the
 * folders of saved pages and what is neither file nor folder are passed over. A folder that can't be listed, or a link that leads nowhere, is a
 * failure in its place; a folder reached twice is read once.
 * @param isKnown which names are those of files to read
 * @throws ReportError `empty` where nothing at all was found
 */
export async function* filesIn(
  folder: string,
  isKnown: (name: string) => boolean = isReadable,
  ifNone = `a folder without a report; ${READS}`,
): AsyncGenerator<string | Failure> {
  let none = true;
  for await (const found of walk(folder, isKnown, new Set())) {
    none = false;
    yield found;
  }
  if (none) throw new ReportError("empty", ifNone);
}

async function* walk(
  folder: string,
  isKnown: (name: string) => boolean,
  visited: Set<string>,
): AsyncGenerator<string | Failure> {
  let names: string[];
  try {
    const real = await realpath(folder);
    if (visited.has(real)) return;
    visited.add(real);
    names = await readdir(folder);
  } catch (error) {
    yield failureOf(folder, error);
    return;
  }
  const beside = new Set(names);
  for (const name of names.sort()) {
    if (name.startsWith(".")) continue;
    const path = /[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`;
    const known = isKnown(name);
    try {
      const is = await stat(path);
      if (is.isDirectory() && isFilesOfPage(name, beside)) continue;
      if (is.isDirectory()) yield* walk(path, isKnown, visited);
      else if (is.isFile() && known) yield path;
    } catch (error) {
      if (known) yield failureOf(path, error);
    }
  }
}
