/** A job as it goes on: server-sent events `kept`, `failed` and `done`, each with the whole job as JSON. */
import { streamSSE } from "hono/streaming";
import type { JobEventName, Jobs } from "./jobs.js";
import { notFound } from "./problem.js";
import type { RoomContext } from "./room.js";
import type { Job } from "./views/views.js";

/** Milliseconds between two events: a job may keep hundreds of reports a second, and each event tells of all. */
const PACE = 200;
/** Milliseconds of silence after which a sign of life is sent, so that nothing between closes the connection. */
const SILENCE = 15_000;

/** @throws Problem 404 */
export const jobEvents = (c: RoomContext, jobs: Jobs, id: string): Response => {
  const job = jobs.get(id);
  if (job === undefined) throw notFound("There is no such work any more.");
  return streamSSE(c, async (stream) => {
    let told: JobEventName | undefined = isOver(job) ? "done" : undefined;
    let wake = (): void => {};
    const stop = jobs.listen(id, (event) => {
      told = event;
      wake();
    });
    stream.onAbort(() => wake());
    try {
      while (!stream.aborted) {
        if (told === undefined) {
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, SILENCE);
            wake = () => {
              clearTimeout(timer);
              resolve();
            };
          });
          if (told === undefined) {
            if (!stream.aborted) await stream.write(": still here\n\n");
            continue;
          }
        }
        const event: JobEventName = told;
        told = undefined;
        await stream.writeSSE({ event, data: JSON.stringify(job) });
        if (event === "done") return;
        await stream.sleep(PACE);
      }
    } finally {
      stop();
    }
  });
};

const isOver = ({ state }: Job): boolean => state === "done" || state === "stopped";
