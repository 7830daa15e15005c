/** Feeds and sitemaps that are watched, and how they fare. */
import type { Feed } from "../../record/index.js";
import { Instant } from "./dates.js";
import { document, type Html } from "./document.js";
import { Field, Sealed } from "./fields.js";
import { oneLine } from "./harmless.js";
import { count } from "./numbers.js";
import { safeUrl, siteOf } from "./safe-url.js";
import type { Setting, SourcesProps } from "./views.js";
import { Words } from "./words.js";

export const sourcesPage = (setting: Setting, { feeds, refused }: SourcesProps): Html =>
  document({
    setting,
    title: "Sources",
    kind: "list",
    children: (
      <>
        <header class="page-head">
          <h1>Sources</h1>
          <p class="standfirst">Feeds and news sitemaps that are asked again and again for new reports.</p>
          <form class="row" method="post" action="/sources">
            <Sealed setting={setting} />
            <Field
              id="url"
              name="url"
              label="Address of a feed (RSS, Atom, RDF, JSON) or a news sitemap"
              type="url"
              required
              value={refused?.typed.url}
              problem={refused?.message}
            />
            <button type="submit">Watch</button>
          </form>
        </header>
        {feeds.length === 0 ? (
          <p class="empty">
            No feed is watched. Give the address of one above; what it has now and what it gets later will be read and
            kept.
          </p>
        ) : (
          <ul class="feeds">
            {feeds.map((feed) => (
              <FeedItem setting={setting} feed={feed} />
            ))}
          </ul>
        )}
      </>
    ),
  });

const FeedItem = ({ setting, feed }: { setting: Setting; feed: Feed }) => {
  const url = safeUrl(feed.url);
  const name = feed.title ?? (url === undefined ? feed.url : siteOf(url));
  const health = healthOf(feed);
  return (
    <li class={`feed ${health.state}`}>
      <h2>
        <Words text={name} most={160} />
      </h2>
      <p class="imprint">
        {url === undefined ? (
          <Words text={feed.url} most={200} />
        ) : (
          <a href={url} rel="noreferrer">
            {oneLine(url, 120)}
          </a>
        )}
      </p>
      <p class="health">{health.words}</p>
      {feed.error === undefined ? null : (
        <p class="wrong">
          <Words text={feed.error} most={400} />
        </p>
      )}
      <p class="tally">
        {count(feed.items, "report")}
        {feed.lastTried === undefined ? null : (
          <>
            {" "}
            · last asked <Instant iso={feed.lastTried} />
          </>
        )}
        {feed.next === undefined ? null : (
          <>
            {" "}
            · next after <Instant iso={feed.next} />
          </>
        )}
      </p>
      <form method="post" action="/sources/remove">
        <Sealed setting={setting} />
        <input type="hidden" name="url" value={feed.url} />
        <button class="quiet" type="submit" aria-label={`Stop watching ${oneLine(name, 100)}`}>
          Stop watching
        </button>
      </form>
    </li>
  );
};

/** How it fares, in a sentence. */
export const healthOf = ({ lastTried, lastGood, failures }: Feed): { state: string; words: string } => {
  if (lastTried === undefined) return { state: "new", words: "Not asked yet; it will be soon." };
  if (failures === 0) return { state: "well", words: "Well: it answered when it was last asked." };
  const times = failures === 1 ? "once" : failures === 2 ? "twice" : `${failures} times in a row`;
  return lastGood === undefined
    ? { state: "ill", words: `Has never answered; failed ${times}. It is asked again, ever more rarely.` }
    : { state: "ill", words: `Failed ${times} since it last answered. It is asked again, ever more rarely.` };
};
