/** What every page is told of the request it answers, and what is said once after an action. */
import type { RoomContext } from "./room.js";
import type { Setting } from "./views/views.js";

type Flash = NonNullable<Setting["flash"]>;

/** Visits that have something to be told; the oldest goes untold where more come. */
const MOST_VISITS = 1000;

/** What is said once, on the page that the browser is sent to after an action. */
export class Flashes {
  readonly #flashes = new Map<string, Flash>();

  say(c: RoomContext, flash: Flash): void {
    const visit = c.get("visit");
    this.#flashes.delete(visit);
    this.#flashes.set(visit, flash);
    const [oldest] = this.#flashes.keys();
    if (this.#flashes.size > MOST_VISITS && oldest !== undefined) this.#flashes.delete(oldest);
  }

  take(c: RoomContext): Flash | undefined {
    const visit = c.get("visit");
    const flash = this.#flashes.get(visit);
    this.#flashes.delete(visit);
    return flash;
  }
}
