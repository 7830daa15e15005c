/** Everybody who says something, most first, latest first or by name. */
import type { Html } from "./document.js";
import { Choice, Field } from "./fields.js";
import { listPage } from "./list-page.js";
import { SpeakerItem } from "./speaker-line.js";
import type { Setting, SpeakersProps } from "./views.js";

export const speakersPage = (setting: Setting, { speakers, words, order }: SpeakersProps): Html =>
  listPage({
    setting,
    title: "Speakers",
    path: "/speakers",
    asked: { words, order },
    form: (
      <>
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
      </>
    ),
    answers: speakers,
    list: (items) => (
      <ol class="speakers wide">
        {items.map((speaker) => (
          <SpeakerItem speaker={speaker} most={Math.max(...items.map(({ statements }) => statements))} />
        ))}
      </ol>
    ),
    empty:
      words === "" ? (
        <>
          Nobody has said anything yet. <a href="/add">Add a report</a>.
        </>
      ) : (
        <>
          No name begins so. <a href="/speakers">See all speakers</a>.
        </>
      ),
  });
