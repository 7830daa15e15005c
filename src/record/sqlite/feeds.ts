/** Feeds and sitemaps that are watched. */
import { sql } from "kysely";
import { plain } from "../fold.js";
import type { Feed } from "../kept.js";
import type { Connection } from "./store.js";

/** Reports that came from it are counted here; the rest is kept as it was given. */
const found = async (db: Connection, url: string | undefined): Promise<Feed[]> => {
  const { rows } = await sql<{ state: string; items: number }>`select f.state,
    (select count(distinct v.report) from version as v where v.feed = f.url) as items
    from feed as f where ${url === undefined ? sql`true` : sql`f.url = ${plain(url)}`} order by f.added, f.url`.execute(
    db,
  );
  return rows.map(({ state, items }) => ({ ...(JSON.parse(state) as Feed), items }));
};

export const feeds = async (db: Connection): Promise<Feed[]> => found(db, undefined);
export const feed = async (db: Connection, url: string): Promise<Feed | undefined> => (await found(db, url))[0];

export const saveFeed = async (db: Connection, feed: Feed): Promise<void> => {
  const state = JSON.stringify(feed);
  await sql`insert into feed (url, added, state) values (${plain(feed.url)}, ${feed.added}, ${state})
    on conflict do update set state = excluded.state`.execute(db);
};

export const removeFeed = async (db: Connection, url: string): Promise<void> => {
  await sql`delete from feed where url = ${plain(url)}`.execute(db);
};
