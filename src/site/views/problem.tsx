/** What went wrong, and what to do. */
import { document, type Html } from "./document.js";
import type { ProblemProps, Setting } from "./views.js";

export const problemPage = (setting: Setting, { status, title, text }: ProblemProps): Html =>
  document({
    setting,
    title,
    kind: "narrow",
    closed: status === 401,
    children: (
      <>
        <p class="status">{status}</p>
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href="/">To the front page</a>
        </p>
      </>
    ),
  });
