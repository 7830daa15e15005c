// What the model sees in a text, in this process: for benches that look behind the statements.
import { linkMentions } from "../dist/language/antecedents.js";
import { Model } from "../dist/language/model.js";
import { paragraphsOf } from "../dist/language/paragraphs.js";
import { passagesOf } from "../dist/language/passages.js";
import { joinMentions } from "../dist/language/sight.js";
import { tokenize } from "../dist/language/tokens.js";
import { loadWeights } from "../dist/language/weights.js";
import { WordPiece } from "../dist/language/wordpiece.js";

/** `see(text)` gives {tokens, relations, names, mentions}; `close()` ends it. */
export async function openEyes() {
  const { card, vocabulary } = await loadWeights();
  const wordPiece = new WordPiece(vocabulary);
  const model = await Model.open({ threads: 2 });
  const see = async (text) => {
    const tokens = tokenize(text, paragraphsOf(text), wordPiece);
    const seen = [];
    for (const passage of passagesOf(tokens)) seen.push(await model.read(passage));
    return {
      tokens,
      relations: seen.flatMap(({ relations }) => relations),
      names: seen.flatMap(({ names }) => names),
      mentions: await linkMentions(tokens, joinMentions(seen.map(({ mentions }) => mentions)), (pairs) =>
        model.rank(pairs),
      ),
    };
  };
  return { card, see, close: () => model.close() };
}
