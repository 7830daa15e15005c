/** Answers on standard output, a piece at a time. */
import { Stopped } from "./command.js";
import type { Io } from "./io.js";
import type { PrettyOptions } from "./look.js";
import { codeOf, inWords } from "./output.js";
import { isColoured, widthOf } from "./terminal.js";

/** Whoever read our output has read enough ("| head"). */
export class Gone extends Error {
  override readonly name = "Gone";
}

/**
 * Settles when the text has been taken, so that nothing piles up.
 * @throws Gone, Stopped, Error where standard output can't be written
 */
export const printOn =
  ({ stdout, interrupted }: Io) =>
  (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      if (interrupted?.aborted) reject(new Stopped("stopped"));
      const stop = (): void => reject(new Stopped("stopped"));
      interrupted?.addEventListener("abort", stop, { once: true });
      stdout.write(text, (error) => {
        interrupted?.removeEventListener("abort", stop);
        if (!error) resolve();
        else if (codeOf(error) === "EPIPE") reject(new Gone("nobody reads on"));
        else reject(new Error(`standard output: cannot be written, ${inWords(error)}`, { cause: error }));
      });
    });

/** How answers look where they are printed. */
export const lookOn = ({ stdout, env }: Io): PrettyOptions => {
  const shown = stdout.isTTY === true;
  return { width: widthOf(env, shown ? stdout.columns : undefined), colour: isColoured(env, shown) };
};
