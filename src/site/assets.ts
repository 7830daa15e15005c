/** The style and the small scripts: read once, each at an address that changes with what is in it. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";

export interface Asset {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  /** Of its content, for its address. */
  hash: string;
}

const TYPES: { readonly [extension: string]: string } = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webmanifest": "application/manifest+json",
};

// The same relative path leads to them from src/site/ and from dist/site/; the build copies nothing.
const folder = new URL("../../src/site/assets/", import.meta.url);

const readAll = (): ReadonlyMap<string, Asset> => {
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(folder)) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    assets.set(name, { bytes, type, hash: createHash("sha256").update(bytes).digest("base64url").slice(0, 12) });
  }
  return assets;
};

let known: ReadonlyMap<string, Asset> | undefined;

/** By its exact name; no name leads out of the folder, since only names that were found in it are known. */
export const assetNamed = (name: string): Asset | undefined => {
  known ??= readAll();
  return known.get(name);
};

/**
 * The address of an asset, with the hash of its content, so that browsers may keep it for ever.
 * @throws Error where the page names an asset that does not exist
 */
export const asset = (name: string): string => {
  const found = assetNamed(name);
  if (found === undefined) throw new Error(`no asset is called ${name}`);
  return `/assets/${name}?v=${found.hash}`;
};
