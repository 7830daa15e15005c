/** What a reading room is opened with, and what its routes know of each request. */
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { Reader } from "../reader.js";
import type { Record } from "../record/index.js";
import type { Limits } from "./limits.js";

export interface RoomOptions {
  record: Record;
  reader: Reader;
  /** Who has it may come in; without one the room is open to this machine only. */
  token?: string | undefined;
  /** Also fetch from private, loopback and other addresses that are not on the public internet. */
  allowPrivate?: boolean | undefined;
  /** What holds where the {@link Limits} of the house should not. */
  limits?: Partial<Limits> | undefined;
  /** Told of what broke inside, which visitors are told nothing of. */
  onBroken?: ((error: unknown) => void) | undefined;
}

export interface RoomEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** Who visits, by a cookie of no authority: binds forms to the browser that asked for them. */
    visit: string;
    /** Whether the request carries the token itself, as programs do: no form of another site can. */
    bearer: boolean;
  };
}

export type RoomContext = Context<RoomEnv>;
