/** What all pages share: head, masthead, a message after an action, footer. */

import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { HtmlEscapedString } from "hono/utils/html";
import { asset } from "../assets.js";
import { twinOf } from "./addresses.js";
import type { Setting } from "./views.js";

/** A whole document. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const STYLES = ["tokens.css", "page.css", "lists.css", "forms.css", "report.css", "figures.css"];

const ROOMS = [
  ["/reports", "Reports"],
  ["/speakers", "Speakers"],
  ["/search", "Search"],
  ["/figures", "Figures"],
  ["/sources", "Sources"],
  ["/add", "Add"],
] as const;

interface DocumentProps {
  setting: Setting;
  title: string;
  /** Of the whole page: one of `assets/page.css`. */
  kind: string;
  scripts?: readonly string[];
  /** Without ways to other pages: whoever is not logged in has none. */
  closed?: boolean;
  children: Child;
}

/** The page, with `<!doctype html>`. */
export const document = ({ setting, title, kind, scripts = [], closed = false, children }: DocumentProps): Html =>
  html`<!doctype html>${(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{title === "Hearsay" ? title : `${title} · Hearsay`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="same-origin" />
        <link rel="icon" type="image/svg+xml" href={asset("icon.svg")} />
        {STYLES.map((name) => (
          <link rel="stylesheet" href={asset(name)} />
        ))}
        <link rel="stylesheet" href={asset("print.css")} media="print" />
        {closed ? null : <link rel="alternate" type="application/json" href={twinOf(setting.path)} />}
        {scripts.map((name) => (
          <script type="module" src={asset(name)}></script>
        ))}
      </head>
      <body class={kind}>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <Masthead setting={setting} closed={closed} />
        <main id="content" tabindex={-1}>
          {setting.flash === undefined ? null : (
            <p class={`flash ${setting.flash.tone}`} role={setting.flash.tone === "bad" ? "alert" : "status"}>
              {setting.flash.text}
            </p>
          )}
          {children}
        </main>
        <Footer setting={setting} closed={closed} />
      </body>
    </html>
  )}`;

const Masthead = ({ setting, closed }: { setting: Setting; closed: boolean }) => (
  <header class="masthead">
    <a
      class="wordmark"
      href="/"
      aria-label="Hearsay, front page"
      aria-current={setting.path === "/" ? "page" : undefined}
    >
      <Mark />
      <span>Hearsay</span>
    </a>
    {closed ? null : (
      <nav aria-label="Rooms">
        <ul>
          {ROOMS.map(([path, name]) => (
            <li>
              <a href={path} aria-current={inRoom(setting.path, path)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )}
  </header>
);

const inRoom = (path: string, room: string): "page" | "true" | undefined => {
  const bare = path.replace(/\?.*$/s, "");
  if (bare === room) return "page";
  return bare.startsWith(`${room}/`) || (room === "/add" && bare.startsWith("/jobs/")) ? "true" : undefined;
};

/** Three commas of a quotation, each fainter: a word as it is passed on. `assets/icon.svg` has the same. */
const Mark = () => (
  <svg class="mark" viewBox="0 0 44 24" width="44" height="24" aria-hidden="true" focusable="false">
    <path d="M2 16.5C2 9.6 6 4.4 12 2l1 2.2C9.600 6 7.700 8.500 7.400 11A5.200 5.200 0 1 1 2 16.500Z" />
    <path
      class="once"
      d="M18 15.2c0-5.300 3-9.300 7.600-11.200l.8 1.700c-2.600 1.400-4 3.300-4.300 5.200A4 4 0 1 1 18 15.200Z"
    />
    <path
      class="twice"
      d="M31 13.900c0-3.800 2.200-6.700 5.500-8l.6 1.200c-1.900 1-2.900 2.400-3.100 3.800A2.900 2.900 0 1 1 31 13.900Z"
    />
  </svg>
);

const Footer = ({ setting, closed }: { setting: Setting; closed: boolean }) => (
  <footer class="colophon">
    <p>Hearsay {setting.version} keeps the record of who said what, when, and on whose word.</p>
    {closed ? null : (
      <ul>
        <li>
          <a href={twinOf(setting.path)}>This page as JSON</a>
        </li>
        <li>
          <a href="/openapi.json">For programs</a>
        </li>
        {setting.token ? (
          <li>
            <form method="post" action="/logout">
              <input type="hidden" name="csrf" value={setting.csrf} />
              <button class="quiet" type="submit">
                Log out
              </button>
            </form>
          </li>
        ) : null}
      </ul>
    )}
  </footer>
);
