/** Where readings go, one after another: into one text, or into a file or two each. */
import type { Failure, Reading } from "../reading.js";
import type { Formatter } from "./formats.js";
import type { Output } from "./output.js";

export interface Sink {
  /** Each settles when what it wrote has been taken, and rejects where it can't be written. */
  begin(): Promise<void>;
  take(one: Reading | Failure): Promise<void>;
  end(): Promise<void>;
  /** All is written. */
  finish(): Promise<void>;
  /** The run ended early. */
  discard(): Promise<void>;
}

export const textSink = (output: Output, formatter: Formatter): Sink => {
  let any = false;
  const write = async (text: string): Promise<void> => {
    if (text !== "") await output.write(text);
  };
  return {
    begin: () => write(formatter.begin),
    async take(one) {
      const text = "error" in one ? formatter.failure(one) : formatter.reading(one);
      if (text === "") return;
      await write(any ? formatter.between + text : text);
      any = true;
    },
    end: () => write(formatter.end),
    finish: () => output.finish(),
    discard: () => output.discard(),
  };
};
