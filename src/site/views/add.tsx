/** Ways for a report to come in: pasted, as files, or by its address. */
import { document, type Html } from "./document.js";
import { Area, Field, Sealed } from "./fields.js";
import { harmless } from "./harmless.js";
import { JobLine } from "./job.js";
import type { AddProps, Setting } from "./views.js";

export const addPage = (setting: Setting, { jobs, refused }: AddProps): Html => {
  const typed = refused?.typed ?? {};
  return document({
    setting,
    title: "Add reports",
    kind: "add",
    scripts: ["drop.js"],
    children: (
      <>
        <header class="page-head">
          <h1>Add reports</h1>
          <p class="standfirst">They are read here, on this machine, and kept. Adding one twice changes nothing.</p>
        </header>
        {refused === undefined ? null : (
          <p class="flash bad" role="alert">
            {harmless(refused.message)}
          </p>
        )}
        <div class="ways">
          <section class="way pasted" aria-labelledby="paste">
            <h2 id="paste">Paste a text</h2>
            <form class="stack" method="post" action="/add/text">
              <Sealed setting={setting} />
              <Area id="text" name="text" label="The report, headline first" rows={12} value={typed.text} required />
              <details open={KNOWN.some((name) => typed[name])}>
                <summary>What is known of it</summary>
                <div class="pair">
                  <Field
                    id="headline"
                    name="headline"
                    label="Headline, where the text has none"
                    value={typed.headline}
                  />
                  <Field id="publisher" name="publisher" label="Publisher" value={typed.publisher} />
                  <Field
                    id="published"
                    name="datePublished"
                    label="Published on"
                    value={typed.datePublished}
                    type="date"
                  />
                  <Field id="from" name="url" label="Address it stands at" value={typed.url} type="url" />
                </div>
              </details>
              <button type="submit">Read and keep</button>
            </form>
          </section>
          <section class="way" aria-labelledby="address-title">
            <h2 id="address-title">Give an address</h2>
            <form class="stack" method="post" action="/add/address">
              <Sealed setting={setting} />
              <Field
                id="address"
                name="address"
                label="Of a page, a feed or a news sitemap"
                type="url"
                value={typed.address}
                required
                hint={
                  <>
                    To go on watching a feed, add it under <a href="/sources">Sources</a>.
                  </>
                }
              />
              <button type="submit">Fetch, read and keep</button>
            </form>
          </section>
          <section class="way" aria-labelledby="files-title">
            <h2 id="files-title">Give files</h2>
            <form class="stack" method="post" action="/add/files" enctype="multipart/form-data">
              <Sealed setting={setting} />
              <div class="field drop">
                <label for="files">Pages, texts, feeds or archives</label>
                <input id="files" name="files" type="file" multiple required aria-describedby="files-hint" />
                <p class="hint" id="files-hint">
                  .html, .txt, .md, .mhtml, .jsonl, .xml, .warc, each also .gz
                </p>
              </div>
              <button type="submit">Read and keep</button>
            </form>
          </section>
        </div>
        {jobs.length === 0 ? null : (
          <section class="jobs" aria-labelledby="jobs">
            <h2 id="jobs">Lately added here</h2>
            <ul>
              {jobs.map((job) => (
                <JobLine job={job} />
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  });
};

const KNOWN = ["headline", "publisher", "datePublished", "url"];
