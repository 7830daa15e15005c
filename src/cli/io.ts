/** The parts of a process that the command uses, and what it tells its caller at the end. */
import type { Readable, Writable } from "node:stream";

export interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  env: NodeJS.ProcessEnv;
  /** Aborts when the person presses Ctrl-C. */
  interrupted?: AbortSignal | undefined;
}

export const Exit = { done: 0, someFailed: 1, usage: 2, interrupted: 130 } as const;
export type Exit = (typeof Exit)[keyof typeof Exit];
