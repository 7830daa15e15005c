/** Somebody or something that several references speak of, and the register in which it is looked up by name, role and noun. */
import type { Reference, ReferenceType } from "./reference.js";

export interface Cluster {
  id: number;
  type: ReferenceType;
  references: number[];
  /** Bare names, as the text writes them, the fullest first. */
  names: string[];
  roles: string[];
  countries: Set<string>;
  /** The pronoun it has been called by, or its title asks for. */
  gender?: "he" | "she";
  /** The pronoun its first name suggests. */
  likelyGender?: "he" | "she";
  plural: boolean;
  /** Head nouns of its descriptions. */
  nouns: Set<string>;
  /** Keys of the roles it was called by (`roleKeyOf`). */
  roleKeys: Set<string>;
  /** Words of its names, roles and descriptions that mean something, lower case. */
  words: Set<string>;
  /** Kinds that these words tell of (`variation.ts`). */
  kinds: Set<number>;
  /** Whose it was said to be: "its chairman", "the union's chairman". */
  owners: Set<Cluster>;
  /** How often it spoke, outside of quotations. */
  spoke: number;
  /** In years, as the text gives it beside the name. */
  age?: string;
  /** The cluster that took its references over. */
  mergedInto?: Cluster;
  /** Never introduced by name or by a definite phrase: "a senior official". */
  indefinite: boolean;
}

export const isNamed = ({ names }: Cluster): boolean => names.length > 0;

export const newCluster = (id: number, { type, plural, reach, form }: Reference): Cluster => ({
  id,
  type,
  references: [],
  names: [],
  roles: [],
  countries: new Set(),
  plural,
  nouns: new Set(),
  roleKeys: new Set(),
  words: new Set(),
  kinds: new Set(),
  owners: new Set(),
  spoke: 0,
  indefinite: form !== "name" && reach !== "definite",
});

/** Where a cluster's references are now. */
export const alive = (cluster: Cluster): Cluster => {
  let at = cluster;
  while (at.mergedInto) at = at.mergedInto;
  return at;
};

/** Looks clusters up by a key; of several under one key the latest comes first. */
export class Register {
  readonly #byKey = new Map<string, Cluster[]>();

  add(key: string, cluster: Cluster): void {
    const under = this.#byKey.get(key);
    if (!under) this.#byKey.set(key, [cluster]);
    else {
      const at = under.indexOf(cluster);
      if (at >= 0) under.splice(at, 1);
      under.unshift(cluster);
      under.length = Math.min(under.length, LOOKED_AT);
    }
  }

  find(key: string, fits: (cluster: Cluster) => boolean): Cluster | undefined {
    return this.#byKey.get(key)?.map(alive).find(fits);
  }
}

/** Clusters remembered under one key. */
const LOOKED_AT = 50;
