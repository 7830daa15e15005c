/** A folder that can be put into brat as it is: a text and an `.ann` file a report, and how brat is to show them. */
import { FileNames } from "./file-names.js";
import { ANNOTATION_CONF, bratOf, VISUAL_CONF } from "./format-brat.js";
import { toFolder } from "./output.js";
import type { Sink } from "./sink.js";

/** @throws OutputError */
export async function bratSink(path: string): Promise<Sink> {
  const folder = await toFolder(path, [".ann", ".txt", ".conf"]);
  const names = new FileNames();
  return {
    begin: async () => {},
    async take(one) {
      // brat has no place for what could not be read.
      if ("error" in one) return;
      const { text, ann } = bratOf(one);
      const name = names.of(one.id);
      await folder.write(`${name}.txt`, text);
      await folder.write(`${name}.ann`, ann);
    },
    async end() {
      await folder.write("annotation.conf", ANNOTATION_CONF);
      await folder.write("visual.conf", VISUAL_CONF);
    },
    finish: () => folder.finish(),
    discard: () => folder.discard(),
  };
}
