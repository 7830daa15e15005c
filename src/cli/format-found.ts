/** Statements of the record for a person at a terminal: each read as a sentence, with where it stands and its id. */
import type { Known, ReportLine, StatementLine } from "../record/index.js";
import { dateInWords } from "./about.js";
import { bar, gutterOf, hung, type Look } from "./look.js";
import { figureInWords } from "./quantity-in-words.js";
import { saysMore } from "./speaker.js";
import { oneLine, visible } from "./visible.js";
import { whenInWords } from "./when-in-words.js";
import { percent } from "./words.js";
import { elide, flow, wrap } from "./wrap.js";

/** Lines without their ends: who, how; the words; facts; chain; figures; report; id. */
export const foundLines = (found: StatementLine, number: number, look: Look): string[] => {
  const { columns, faint, strong, roles } = look;
  const gutter = gutterOf(number);
  const room = columns - gutter.length;
  const { speaker, cueText, polarity, hedged, confidence, corrected, quantities } = found;
  const [name, ...aside] = whoSpeaks(found);
  const who = speaker === undefined ? faint(name) : strong(roles.source(name));
  const head = [
    [who, ...aside.map(faint)].join(" "),
    ...(cueText ? [roles.cue(visible(cueText))] : []),
    ...(polarity === "negative" ? [faint("negative")] : []),
    ...(hedged ? [faint("hedged")] : []),
  ];
  const certain = corrected ? "corrected by hand" : `${percent(confidence)} ${bar(confidence)}`;
  const chain = chainInWords(found.chain);
  return hung(faint(gutter), gutter.length, [
    ...flow(head, room, faint(" · ")),
    ...wrap(wordsOf(found, look), room),
    ...flow([...factsOf(found), certain], room).map(faint),
    ...(chain ? wrap(chain, room).map(faint) : []),
    ...flow(
      quantities.flatMap((quantity) => figureInWords(quantity) ?? []),
      room,
    ),
    ...flow(reportInWords(found.report), room).map(faint),
    ...wrap(visible(found.id), room).map(faint),
  ]);
};

/** The name, and the words of the report where they are others: "Foreign Ministry (the ministry)". */
const whoSpeaks = ({ speaker, speakerRole, sourceText }: StatementLine): [string, ...string[]] => {
  const words = visible(sourceText);
  if (!speaker) return words ? [words] : ["nobody named"];
  const name = visible(speaker.name);
  const role = visible(speakerRole ?? "");
  const withRole = role && !name.toLowerCase().includes(role.toLowerCase()) ? `${name}, ${role}` : name;
  return words !== name && saysMore(words, name, role) ? [withRole, `(${words})`] : [withRole];
};

/** Columns of a content in a list; `hearsay show` has it whole. */
const LONGEST = 600;

/** With what was asked for standing out. */
const wordsOf = ({ snippet, contentText }: StatementLine, { found, roles }: Look): string => {
  if (!snippet?.some(({ match }) => match)) return roles.content(elide(visible(contentText), LONGEST, "end"));
  return snippet
    .map(({ text, match }) => (match ? found(visible(text)) : roles.content(elide(oneLine(text), LONGEST, "end"))))
    .join("")
    .trim();
};

const factsOf = ({ kind, act, type, date, place }: StatementLine): string[] => [
  kind,
  act,
  ...(type === "assertion" ? [] : [visible(type)]),
  ...(date ? [whenInWords(date)] : []),
  ...(place ? [visible(place.name)] : []),
];

/** Nothing where there is no more to it than the speaker. */
export const chainInWords = (chain: readonly Known[]): string | undefined =>
  chain.length > 1 ? chain.map(({ name }) => visible(name)).join(" ⟵ ") : undefined;

/** Headline, publisher, credit and day. */
export const reportInWords = (report: ReportLine): string[] => {
  const { headline, publisher, creditText, datePublished, opening, id } = report;
  return [
    visible(headline ?? opening) || id,
    ...(publisher ? [visible(publisher)] : []),
    ...(creditText ? [`credit: ${visible(creditText)}`] : []),
    ...(datePublished ? [visible(dateInWords(datePublished))] : []),
  ];
};
