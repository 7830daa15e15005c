import { describe, expect, it } from "vitest";
import { NameReader } from "./furniture.js";
import type { Element } from "./tree.js";

const roleOf = (element: Element) => new NameReader().roleOf(element);
const div = (name: string, tag = "div"): Element => ({
  tag,
  attributes: { class: name },
  parent: undefined,
  children: [],
});

describe("names of parts", () => {
  it.each([
    "related-stories",
    "relatedArticles",
    "c-newsletter-signup",
    "post__comments",
    "shareBar",
    "adSlot top",
    "visually-hidden",
    "hidden",
    "site-footer",
    "most-read",
  ])("%s is furniture", (name) => expect(roleOf(div(name)).furniture).toBeDefined());

  it.each([
    "loaded",
    "shadow",
    "adjacent",
    "header-less",
    "hidden-xs",
    "no-sidebar",
    "has-comments",
    "commentary",
    "correlated",
    "article-text",
    "page",
  ])("%s is not", (name) => expect(roleOf(div(name)).furniture).toBeUndefined());

  it("never calls the whole page furniture", () =>
    expect(roleOf(div("sidebar comments", "body")).furniture).toBeUndefined());

  it.each(["caption", "image__credit", "wp-caption-text", "photoCredit"])("%s is a caption", (name) =>
    expect(roleOf(div(name)).caption).toBe(true),
  );
});
