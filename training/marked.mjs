// Reports in which people marked who is who: {1 p|Dr Lena Ost} … {1|she}. The number is the entity, the letter its type.
import { readdirSync, readFileSync } from "node:fs";

const TYPES = { p: "person", o: "organization", g: "group", l: "place", t: "other" };

/** The reports of a folder's .txt files: [{id, text, marked: [{span, entity, type}]}]. */
export const readMarked = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => {
      try {
        return { id: name, ...parseMarked(readFileSync(`${folder}/${name}`, "utf8")) };
      } catch (error) {
        throw new Error(`${folder}/${name}: ${error.message}`);
      }
    });

export const parseMarked = (source) => {
  let text = "";
  const open = [];
  const marked = [];
  const types = new Map();
  for (let at = 0; at < source.length; ) {
    const mark = /^\{(\d+)(?: ([pogtl]))?\|/.exec(source.slice(at, at + 12));
    if (mark) {
      const [all, entity, type] = mark;
      if (type) types.set(entity, TYPES[type]);
      open.push({ start: text.length, entity });
      at += all.length;
      continue;
    }
    const char = source[at++];
    if (char === "{") throw new Error(`a brace that opens no mark: ${source.slice(at - 1, at + 30)}`);
    if (char !== "}") {
      text += char;
      continue;
    }
    const mention = open.pop();
    if (!mention) throw new Error(`a brace that closes nothing, after: ${text.slice(-30)}`);
    marked.push({ span: [mention.start, text.length], entity: mention.entity });
  }
  if (open.length > 0) throw new Error(`a mark that is never closed, of entity ${open[0].entity}`);
  for (const mention of marked) {
    mention.type = types.get(mention.entity);
    if (!mention.type) throw new Error(`entity ${mention.entity} has no type`);
  }
  return { text, marked: marked.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]) };
};
