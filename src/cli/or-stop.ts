/** Waiting that a signal can end. */

/** What `work` gives, or undefined as soon as the signal aborts. Leaves no listener behind: signals outlive work. */
export const orStop = <T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const stop = (): void => resolve(undefined);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    const done = (): void => signal.removeEventListener("abort", stop);
    work.then(resolve, reject).then(done, done);
  });
