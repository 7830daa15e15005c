// Corpora of entities and coreference as texts with spans (UTF-16), for benches and training alike.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const linesOf = (path) => {
  const raw = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8").split(/\r?\n/);
};

const SENTENCES_A_DOCUMENT = 12;
const NO_SPACE_BEFORE = /^(?:[.,:;?!%)\]}]|'s|'re|'ve|'ll|'d|'m|n't|'|''|”|’.*)$/;
const NO_SPACE_AFTER = /^[([{$#“‘]$/;

/**
 * CoNLL-2003 in its IOB columns: [{id, text, entities: [{span, type}]}]. The files mark no documents, so some sentences
 * in a row are taken for one, each a paragraph; spaces are put back as print has them.
 */
export function readConll(path) {
  const sentences = [[]];
  for (const line of linesOf(path)) {
    const [token, tag] = line.split(/[\t ]+/);
    if (!token) sentences.push([]);
    else sentences.at(-1).push({ token, tag: tag ?? "O" });
  }
  const full = sentences.filter((sentence) => sentence.length > 0);
  const documents = [];
  for (let i = 0; i < full.length; i += SENTENCES_A_DOCUMENT) {
    documents.push(conllDocument(`${i}`, full.slice(i, i + SENTENCES_A_DOCUMENT)));
  }
  return documents;
}

const conllDocument = (id, sentences) => {
  let text = "";
  const entities = [];
  for (const sentence of sentences) {
    let glued = true;
    let quoteOpen = false;
    let open;
    for (const { token, tag } of sentence) {
      const closesQuote = token === '"' && quoteOpen;
      if (!glued && !closesQuote && !NO_SPACE_BEFORE.test(token)) text += " ";
      const start = text.length;
      text += token;
      if (token === '"') quoteOpen = !quoteOpen;
      glued = NO_SPACE_AFTER.test(token) || (token === '"' && quoteOpen);
      const [part, type] = [tag.slice(0, 1), tag.slice(2)];
      if (part === "I" && open?.type === type) open.span[1] = text.length;
      else if (part !== "O") {
        open = { span: [start, text.length], type };
        entities.push(open);
      } else open = undefined;
    }
    text += "\n\n";
  }
  return { id, text: text.trimEnd(), entities };
};

/** re3d: [{id, text, entities: [{span, type}]}]. */
export const readRe3d = (path) =>
  linesOf(path)
    .filter(Boolean)
    .map((line) => {
      const { id, text, entities } = JSON.parse(line);
      return { id, text, entities: entities.map(({ start, end, type }) => ({ span: [start, end], type })) };
    });

/**
 * GUM's CoNLL-U: [{id, text, mentions: [{span, head, entity, type, tag, link}]}], `head` the span of the mention's head word
 * (of a coordination: its conjunction), `tag` the head's XPOS, `link` GUM's way of linking it to what is before.
 */
export function readGum(path) {
  const documents = [];
  let document;
  let tokens = [];
  let open = [];
  const endSentence = () => {
    for (const mention of document?.fresh ?? []) {
      const inside = tokens.slice(mention.from, mention.to + 1);
      const ids = new Set(inside.map(({ n }) => n));
      const head = inside.find(({ governor }) => !ids.has(governor)) ?? inside.at(-1);
      const conjunct = inside.find(({ governor, relation }) => governor === head.n && relation === "conj");
      const marker = conjunct
        ? inside.find(({ governor, relation }) => governor === conjunct.n && relation === "cc")
        : undefined;
      document.mentions.push({
        span: [inside[0].span[0], inside.at(-1).span[1]],
        head: (marker ?? head).span,
        entity: mention.entity,
        type: mention.type,
        tag: marker ? "CC" : head.tag,
        link: mention.link,
      });
    }
    if (document) document.fresh = [];
    tokens = [];
    open = [];
  };
  let paragraph = false;
  let skipTo = 0;
  for (const line of linesOf(path)) {
    if (line.startsWith("# newdoc id = ")) {
      document = { id: line.slice(14).trim(), text: "", mentions: [], fresh: [] };
      documents.push(document);
      paragraph = false;
    } else if (/^# newpar\s*$/.test(line)) paragraph = true;
    else if (line === "") {
      endSentence();
      skipTo = 0;
    } else if (!line.startsWith("#")) {
      const [id, form, , , tag, , governor, relation, , misc] = line.split("\t");
      if (id.includes(".")) continue;
      const range = /^(\d+)-(\d+)$/.exec(id);
      const n = Number.parseInt(id, 10);
      if (tokens.length === 0 && paragraph && document.text !== "") {
        document.text = `${document.text.trimEnd()}\n\n`;
        paragraph = false;
      }
      const apart = !/SpaceAfter=No/.test(misc);
      if (range) {
        document.whole = { end: Number(range[2]), apart, left: form };
        skipTo = Number(range[2]);
        continue;
      }
      const start = document.text.length;
      document.text += form;
      const span = [start, document.text.length];
      // Parts of a contraction stand together; only the last one may be followed by a space.
      if (n < skipTo) {
        // No space inside.
      } else if (n === skipTo) document.text += document.whole.apart ? " " : "";
      else document.text += apart ? " " : "";
      tokens.push({ n, governor: Number(governor), relation: relation.split(":")[0], tag, span });
      const at = tokens.length - 1;
      for (const [, opening, closing] of (/Entity=([^|]*)/.exec(misc)?.[1] ?? "").matchAll(/\(([^()]+)|([^()]*)\)/g)) {
        if (opening) {
          const [entity, type, , , , , link] = opening.split("-");
          open.push({ entity: entity.replace(/\[.*/, ""), type, link, from: at });
        } else {
          const name = (closing ?? "").replace(/\[.*/, "");
          const i = name ? open.findLastIndex(({ entity }) => entity === name) : open.length - 1;
          if (i >= 0) document.fresh.push({ ...open.splice(i, 1)[0], to: at });
        }
      }
    }
  }
  endSentence();
  for (const one of documents) {
    delete one.fresh;
    delete one.whole;
    one.text = one.text.trimEnd();
    one.mentions.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  }
  return documents;
}
