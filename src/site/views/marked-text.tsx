/** The text of a block with its statements marked: contents, sources and cues each in their way, in the speaker's colour. */
import type { Child } from "hono/jsx";
import { harmless } from "./harmless.js";
import type { Numbered, Row } from "./report-sheet.js";
import type { Layer, Piece } from "./segments.js";

interface MarkedTextProps {
  text: string;
  row: Row;
  byLocal: ReadonlyMap<string, Numbered>;
}

export const MarkedText = ({ text, row, byLocal }: MarkedTextProps) => {
  const context = { text, row, byLocal, places: placesIn(row.notes) };
  return <bdi>{renderAll(row.pieces, context, true)}</bdi>;
};

/** Which of its row's statements it is: `assets/report.css` lights up what belongs together by that. */
export const placesIn = (notes: readonly Numbered[]): ReadonlyMap<string, number> =>
  new Map(notes.map(({ statement }, index) => [statement.id, (index % PLACES) + 1]));

/** So many are told apart in one paragraph by style alone; `assets/report.css` has a rule for each. */
export const PLACES = 16;

type Context = MarkedTextProps & { places: ReadonlyMap<string, number> };

/** Numbers of statements that end within the list stand in it; of those that end with it, in the list around it. */
const renderAll = (pieces: readonly Piece[], context: Context, outermost: boolean): Child =>
  pieces.map((piece, index) => (
    <>
      {"layer" in piece ? <Marked {...piece} context={context} /> : <Run {...piece} text={context.text} />}
      {outermost || index < pieces.length - 1 ? <Calls at={endOf(piece)} row={context.row} /> : null}
    </>
  ));

const endOf = (piece: Piece): number => {
  if (!("layer" in piece)) return piece.end;
  const last = piece.pieces.at(-1);
  return last === undefined ? piece.layer.end : endOf(last);
};

interface MarkedProps {
  layer: Layer;
  pieces: readonly Piece[];
  context: Context;
}

const Marked = ({ layer: { statement, part }, pieces, context }: MarkedProps) => {
  const voice = context.byLocal.get(statement)?.voice ?? 0;
  const place = context.places.get(statement);
  const properties = {
    class: `${part} voice-${voice}${place === undefined ? "" : ` p${place}`}`,
    "data-of": statement,
  };
  const inside = renderAll(pieces, context, false);
  return part === "content" ? <mark {...properties}>{inside}</mark> : <span {...properties}>{inside}</span>;
};

/** `data-at` is where it stands in the text: `assets/selecting.js` counts from there. */
const Run = ({ start, end, text }: { start: number; end: number; text: string }) => (
  <span class="run" data-at={start}>
    {harmless(text.slice(start, end))}
  </span>
);

/** The numbers of the statements that end here, each leading to its note. */
const Calls = ({ at, row }: { at: number; row: Row }) => (
  <>
    {row.ends.get(at)?.map(({ number, line, voice }) => (
      <a
        class={`call voice-${voice}`}
        id={`t-${line.local}`}
        href={`#s-${line.local}`}
        data-of={line.local}
        aria-label={`Statement ${number}`}
      >
        {number}
      </a>
    ))}
  </>
);
