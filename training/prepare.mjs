// Corpora to training examples: pieces, features and breaks just as the reader makes them (the built `dist/` is used, so
// that training and reading can never differ), with the attributions as spans of pieces.
//   node training/prepare.mjs CORPUS.jsonl[.gz] OUT.jsonl
import { createWriteStream, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { paragraphsOf } from "../dist/language/paragraphs.js";
import { tokenize } from "../dist/language/tokens.js";
import { cutWindows } from "../dist/language/windows.js";
import { WordPiece } from "../dist/language/wordpiece.js";

const [corpus, out] = process.argv.slice(2);
const raw = readFileSync(corpus);
const lines = (corpus.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8").split("\n").filter(Boolean);
const vocabulary = readFileSync(new URL("../weights/vocab.txt", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const wordPiece = new WordPiece(vocabulary);
const sink = createWriteStream(out);
for (const line of lines) {
  const { id, annotator, text, attributions } = JSON.parse(line);
  const { pieces, features, breaks } = tokenize(text, paragraphsOf(text), wordPiece);
  sink.write(
    `${JSON.stringify({
      id,
      annotator,
      text,
      attributions,
      ids: [...pieces.ids],
      starts: [...pieces.starts],
      ends: [...pieces.ends],
      wordStarts: [...pieces.wordStarts],
      features: [...features],
      breaks: [...breaks],
      windows: cutWindows(breaks),
    })}\n`,
  );
}
sink.end();
