/**
 * Observable Plot draws into a document; ours is linkedom's. What it drew becomes JSX again: text is escaped as everywhere,
 * and styles, which the Content-Security-Policy forbids within a page, are left to `assets/figures.css`.
 */

import { type PlotOptions, plot } from "@observablehq/plot";
import { type Child, jsx } from "hono/jsx";
import { parseHTML } from "linkedom";

interface Node {
  nodeType: number;
  textContent: string | null;
  childNodes: Iterable<Node>;
}
interface Element extends Node {
  localName: string;
  attributes: Iterable<{ name: string; value: string }>;
}

const ELEMENT = 1;
const TEXT = 3;

/** Names of Plot's own marks ("rect") would be read out as if they told something. */
const UNWANTED = /^(style|on.*|aria-label|class)$/;

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

const toJsx = (node: Node): Child => {
  if (node.nodeType === TEXT) return node.textContent;
  if (!isElement(node) || node.localName === "style" || node.localName === "script") return null;
  const attributes = [...node.attributes].filter(({ name }) => !UNWANTED.test(name));
  return jsx(
    node.localName,
    Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    ...[...node.childNodes].map(toJsx),
  );
};

interface ChartProps {
  /** Unique on the page. */
  id: string;
  title: string;
  /** What a look at it tells, in words. */
  description: string;
  /** The chart in a width, in CSS pixels. */
  options: (width: number) => PlotOptions;
}

/** Lettering must not shrink with the screen: a chart is drawn for desks and for phones, and `assets/figures.css` shows one. */
const WIDTHS = { wide: 960, small: 380 } as const;

/** A chart as an image with a name and a description. */
export const chart = ({ options, ...props }: ChartProps): Child =>
  Object.entries(WIDTHS).map(([name, width]) => drawn({ ...props, name, options: options(width) }));

interface DrawnProps extends Omit<ChartProps, "options"> {
  name: string;
  options: PlotOptions;
}

const drawn = ({ id: base, name, title, description, options }: DrawnProps): Child => {
  const id = `${base}-${name}`;
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const figure = plot({ ...options, document, className: "plot" } as PlotOptions) as unknown as Element;
  const attributes = [...figure.attributes].filter(({ name }) =>
    ["viewBox", "width", "height", "text-anchor"].includes(name),
  );
  return jsx(
    "svg",
    {
      ...Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
      class: `plot ${name}`,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
    },
    jsx("title", { id: `${id}-title` }, title),
    jsx("desc", { id: `${id}-desc` }, description),
    ...[...figure.childNodes].map(toJsx),
  );
};
