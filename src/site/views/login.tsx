/** The door, where the room is open to other machines. */
import { document, type Html } from "./document.js";
import { Field, Sealed } from "./fields.js";
import type { LoginProps, Setting } from "./views.js";

export const loginPage = (setting: Setting, { next, problem }: LoginProps): Html =>
  document({
    setting,
    title: "Log in",
    kind: "narrow",
    closed: true,
    children: (
      <>
        <h1>The reading room</h1>
        <p>Whoever opened it was told a token. Give it here once; this browser then remembers it.</p>
        <form class="stack" method="post" action="/login">
          <Sealed setting={setting} />
          <input type="hidden" name="next" value={next} />
          <Field
            id="token"
            name="token"
            label="Token"
            type="password"
            required
            autocomplete="current-password"
            problem={problem}
          />
          <button type="submit">Come in</button>
        </form>
      </>
    ),
  });
