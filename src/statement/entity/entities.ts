/** Clusters to the entities of a reading: best name, type, mentions, roles, countries, place on the map. */
import type { Entity, EntityType, Mention, Span } from "../../reading.js";
import type { Gazetteer } from "../where/index.js";
import { type Cluster, isNamed } from "./cluster.js";
import { coreOf, isPlural } from "./phrase.js";
import type { Reference } from "./reference.js";

const ARTICLE = /^(?:the|its|his|her|their|our)\s+/i;

/** @param references all of the report's, which the cluster's indices count in */
export function entityOf(
  id: string,
  text: string,
  cluster: Cluster,
  references: readonly Reference[],
  gazetteer: Gazetteer | undefined,
  near: readonly string[],
): Entity {
  const own = cluster.references.map((index) => references[index] as Reference);
  const mentions = own
    .map(({ span, form }): Mention => ({ span, form }))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const type = typeOf(text, cluster, own);
  const name = cluster.names[0] ?? described(text, own);
  const at = type === "place" && isNamed(cluster) ? gazetteer?.locate(name, near) : undefined;
  const countries = new Set([...cluster.countries, ...(at ? [at.country] : [])]);
  return {
    id,
    type,
    name: name.replace(/\s+/g, " "),
    mentions,
    roles: rolesOf(text, cluster, own),
    countries: [...countries],
    ...(at && { latitude: at.latitude, longitude: at.longitude }),
  };
}

/** An entity that stands nowhere in the text: a publisher known from elsewhere. */
export const outsideEntity = (id: string, name: string): Entity => ({
  id,
  type: "organization",
  name,
  mentions: [],
  roles: [],
  countries: [],
});

const typeOf = (text: string, cluster: Cluster, own: readonly Reference[]): EntityType => {
  if (isNamed(cluster)) return cluster.type === "other" ? "group" : cluster.type;
  const description = own.find(({ form }) => form === "description");
  if (!description) return "unnamed";
  // "Russia's defence ministry" is a body that everyone knows; "an official" or "reports" nobody does.
  const known = description.reach === "definite" && !isPlural(text.slice(...description.span));
  return cluster.type === "organization" && known ? "organization" : "unnamed";
};

/** The fullest description, up to where it begins to tell a story. */
const described = (text: string, own: readonly Reference[]): string => {
  const phrases = own.filter(({ form }) => form === "description").map(({ span }) => text.slice(...span));
  const first = phrases[0] ?? text.slice(...((own[0] as Reference).span as Span));
  const name = first.length > LONGEST ? coreOf(first) : first;
  return name.replace(/^the\s+/i, "").replace(/['’]s?$/u, "");
};
const LONGEST = 60;

const rolesOf = (text: string, cluster: Cluster, own: readonly Reference[]): string[] => {
  if (cluster.roles.length > 0 || isNamed(cluster)) return cluster.roles;
  const description = own.find(({ form }) => form === "description");
  return description && cluster.type === "person"
    ? [
        text
          .slice(...description.span)
          .replace(ARTICLE, "")
          .replace(/^an?\s+/i, ""),
      ]
    : [];
};
