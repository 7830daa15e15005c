// Corpora to training examples: pieces, features and breaks just as the reader makes them (the built `dist/` is used, so
// that training and reading can never differ), with the spans that the corpus marks.
//   node training/prepare.mjs CORPUS OUT.jsonl
// CORPUS is attributions (.jsonl[.gz]), entities (.conll[.gz]), coreference (.conllu[.gz]), or a folder of our own marked reports.
import { createWriteStream, readFileSync, statSync } from "node:fs";
import { readConll, readGum } from "../bench/annotated.mjs";
import { readJsonl } from "../bench/shared.mjs";
import { paragraphsOf } from "../dist/language/paragraphs.js";
import { tokenize } from "../dist/language/tokens.js";
import { cutWindows } from "../dist/language/windows.js";
import { WordPiece } from "../dist/language/wordpiece.js";
import { readMarked } from "./marked.mjs";

const [corpus, out] = process.argv.slice(2);
const read = statSync(corpus).isDirectory()
  ? readMarked
  : /\.conllu(?:\.gz)?$/.test(corpus)
    ? readGum
    : /\.conll(?:\.gz)?$/.test(corpus)
      ? readConll
      : readJsonl;
const vocabulary = readFileSync(new URL("../weights/vocab.txt", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const wordPiece = new WordPiece(vocabulary);
const sink = createWriteStream(out);
for (const report of read(corpus)) {
  const { pieces, features, breaks } = tokenize(report.text, paragraphsOf(report.text), wordPiece);
  sink.write(
    `${JSON.stringify({
      ...report,
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
