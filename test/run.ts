/** Runs the built command as a person would, and gives back what it printed. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../", import.meta.url));

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export function hearsay(args: string[], input?: string | Buffer, env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["bin/hearsay.js", ...args], { cwd: root, env: { ...process.env, ...env } });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (data: string) => {
      stdout += data;
    });
    child.stderr.setEncoding("utf8").on("data", (data: string) => {
      stderr += data;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
  });
}

export const linesOf = (stdout: string): Record<string, unknown>[] =>
  stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Runs the command, does something to it on the way, and gives its exit code; a signal's name where one ended it. */
export function ended(
  args: string[],
  disturb: (child: ChildProcessWithoutNullStreams) => unknown,
): Promise<number | string | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["bin/hearsay.js", ...args], { cwd: root });
    child.stderr.resume();
    disturb(child);
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(code ?? signal));
  });
}
