/** Other speakers whose name is like one's, to be offered as the same. */
import type { Record, SpeakerLine } from "../record/index.js";

const MOST = 8;

/** By the word of the name that tells most: the last of a person's, the longest of the others'. */
export const alikeOf = async (record: Record, { id, name, type }: SpeakerLine): Promise<SpeakerLine[]> => {
  const words = name.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const telling = type === "person" ? words.at(-1) : words.toSorted((a, b) => b.length - a.length)[0];
  if (telling === undefined) return [];
  const { items } = await record.speakers({ words: telling, order: "most" }, { limit: MOST + 1 });
  return items.filter((other) => other.id !== id).slice(0, MOST);
};
