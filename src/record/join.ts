/** Whether what two reports call by one name is one: joined where little speaks against it, else left apart. */
import type { Entity } from "../reading.js";
import { fold, nameKey } from "./fold.js";

/** What is known of an entity for joining it. */
export interface Likeness {
  countries: readonly string[];
  /** Folded. */
  roles: readonly string[];
}

/**
 * Whether it may be one with entities of other reports at all: named, not only described. "army" and "the ministry" are
 * another in every report; an entity without mentions is known from elsewhere, as publishers are.
 */
export const mayJoin = ({ type, name, mentions }: Pick<Entity, "type" | "name" | "mentions">): boolean =>
  type !== "unnamed" &&
  nameKey(name) !== "" &&
  (mentions.length === 0 || mentions.some(({ form }) => form === "name") || isProper(name));

/** "Highland Movement", "Movement for the Rights of Women"; not "army" nor "Neighbouring republic". */
const isProper = (name: string): boolean => {
  const words = name.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return words.length > 0 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
};

/**
 * Whether two of one type and name are one. Countries must not differ; a person of one name only must have a role in
 * common.
 */
export const areOne = (type: Entity["type"], key: string, one: Likeness, other: Likeness): boolean =>
  (one.countries.length === 0 ||
    other.countries.length === 0 ||
    one.countries.some((country) => other.countries.includes(country))) &&
  (type !== "person" || key.includes(" ") || one.roles.some((role) => other.roles.includes(role)));

export const roleKey = (role: string): string => nameKey(fold(role));
