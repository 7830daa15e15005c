/** Finds what the ids in a reading stand for, made once for a reading however many its statements. */
import type { Entity, Reading } from "../reading.js";

export interface Lookup {
  reading: Reading;
  entity(id: string | undefined): Entity | undefined;
  /** The place of a statement among the others, from 1. */
  number(id: string | undefined): number | undefined;
}

export const lookupIn = (reading: Reading): Lookup => {
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const numbers = new Map(reading.statements.map(({ id }, i) => [id, i + 1]));
  return {
    reading,
    entity: (id) => (id === undefined ? undefined : entities.get(id)),
    number: (id) => (id === undefined ? undefined : numbers.get(id)),
  };
};
