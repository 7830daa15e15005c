/** The entities of a reading as they get their ids. */
import type { Entity, Span } from "../../reading.js";
import type { Gazetteer } from "../where/index.js";
import { alive, type Cluster } from "./cluster.js";
import { entityOf, outsideEntity } from "./entities.js";
import { plainName } from "./name.js";
import type { Resolution } from "./resolve.js";

/** Entities get their ids in reading order; those that are spoken of but never speak are there too. */
export class EntityRegister {
  readonly #ids = new Map<Cluster, string>();
  readonly #outside: Entity[] = [];
  /** References by where they begin. */
  readonly #at = new Map<number, number[]>();

  constructor(
    private readonly text: string,
    private readonly resolution: Resolution,
    private readonly gazetteer: Gazetteer | undefined,
    readonly countries: readonly string[],
  ) {
    for (const cluster of resolution.clusters) if (isWorthKeeping(cluster)) this.idOf(cluster);
    for (const [index, { span }] of resolution.references.entries()) {
      const [start] = span;
      this.#at.set(start, [...(this.#at.get(start) ?? []), index]);
    }
  }

  idOf(any: Cluster): string {
    const cluster = alive(any);
    const known = this.#ids.get(cluster);
    if (known) return known;
    const id = `e${this.#ids.size + this.#outside.length + 1}`;
    this.#ids.set(cluster, id);
    return id;
  }

  /** Publisher or wire: an entity of the text where the text names it so, else one of its own. */
  outside(name: string): string {
    const inText = this.resolution.clusters.find(
      ({ type, names }) => type !== "person" && names.some((own) => plainName(own) === plainName(name)),
    );
    if (inText) return this.idOf(inText);
    const id = `e${this.#ids.size + this.#outside.length + 1}`;
    this.#outside.push(outsideEntity(id, name));
    return id;
  }

  /** The entity that a span mentions from its beginning, if it is one that is kept. */
  idIn([start, end]: Span): string | undefined {
    for (let at = start; at <= start + ARTICLE; at++) {
      for (const index of this.#at.get(at) ?? []) {
        const cluster = this.resolution.clusterOf[index];
        const id = cluster && this.#ids.get(alive(cluster));
        if (id && (this.resolution.references[index]?.span[1] ?? Infinity) <= end + 1) return id;
      }
    }
    return undefined;
  }

  entities(): Entity[] {
    const inText = [...this.#ids]
      .filter(([cluster]) => cluster.references.length > 0)
      .map(([cluster, id]) =>
        entityOf(id, this.text, cluster, this.resolution.references, this.gazetteer, this.countries),
      );
    return [...this.#outside, ...inText].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  }
}

const ARTICLE = 4;

/** People, bodies, places and groups with a name; others only where they speak. */
const isWorthKeeping = ({ names, type, references }: Cluster): boolean =>
  references.length > 0 && names.length > 0 && type !== "other";

/** Countries that the report speaks of, the most mentioned first. */
export const countriesOf = ({ references }: Resolution): string[] => {
  const count = new Map<string, number>();
  for (const { countries } of references) for (const code of countries) count.set(code, (count.get(code) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1]).map(([code]) => code);
};
