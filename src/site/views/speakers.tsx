/** Everybody who says something, most first, latest first or by name. */
import { address } from "./addresses.js";
import { document, type Html } from "./document.js";
import { Choice, Field } from "./fields.js";
import { Pager } from "./pager.js";
import { SpeakerItem } from "./speaker-line.js";
import type { Setting, SpeakersProps } from "./views.js";

export const speakersPage = (setting: Setting, { speakers, words, order }: SpeakersProps): Html =>
  document({
    setting,
    title: "Speakers",
    kind: "list",
    children: (
      <>
        <header class="page-head">
          <h1>Speakers</h1>
          <form class="row" action="/speakers" role="search">
            <Field id="words" name="words" label="Name begins" type="search" value={words} />
            <Choice
              id="order"
              name="order"
              label="In order of"
              value={order}
              options={[
                ["most", "how much they said"],
                ["latest", "who spoke last"],
                ["name", "name"],
              ]}
            />
            <button type="submit">Show</button>
          </form>
        </header>
        {speakers.items.length > 0 ? (
          <ol class="speakers wide">
            {speakers.items.map((speaker) => (
              <SpeakerItem speaker={speaker} most={Math.max(...speakers.items.map(({ statements }) => statements))} />
            ))}
          </ol>
        ) : (
          <p class="empty">
            {words === "" ? (
              <>
                Nobody has said anything yet. <a href="/add">Add a report</a>.
              </>
            ) : (
              <>
                No name begins so. <a href="/speakers">See all speakers</a>.
              </>
            )}
          </p>
        )}
        <Pager
          next={speakers.next && address("/speakers", { words, order, after: speakers.next })}
          first={setting.path.includes("after=") ? address("/speakers", { words, order }) : undefined}
        />
      </>
    ),
  });
