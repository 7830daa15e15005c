/** What lists have in common: a form to narrow them, their items or why there are none, and the way on. */
import type { Child } from "hono/jsx";
import type { Answers } from "../../record/index.js";
import { address } from "./addresses.js";
import { document, type Html } from "./document.js";
import { Asking } from "./fields.js";
import { Pager } from "./pager.js";
import type { Setting } from "./views.js";

interface ListProps<T> {
  setting: Setting;
  title: string;
  standfirst?: string;
  /** Of the list itself, without what is asked. */
  path: string;
  /** What is asked, as it stands in the address. */
  asked: { readonly [field: string]: string };
  /** The form: fields of the names of `asked`, and a button. */
  form: Child;
  answers: Answers<T>;
  list: (items: readonly T[]) => Child;
  /** In the place of the list where it is empty. */
  empty: Child;
}

export const listPage = <T,>({
  setting,
  title,
  standfirst,
  path,
  asked,
  form,
  answers,
  list,
  empty,
}: ListProps<T>): Html =>
  document({
    setting,
    title,
    kind: "list",
    children: (
      <>
        <header class="page-head">
          <h1>{title}</h1>
          {standfirst === undefined ? null : <p class="standfirst">{standfirst}</p>}
          <Asking class="row" action={path}>
            {form}
          </Asking>
        </header>
        {answers.items.length > 0 ? list(answers.items) : <p class="empty">{empty}</p>}
        <Pager
          next={answers.next && address(path, { ...asked, after: answers.next })}
          first={setting.path.includes("after=") ? address(path, asked) : undefined}
        />
      </>
    ),
  });
