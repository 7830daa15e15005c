/** A speaker in a list: name, role, how much is kept of what they said. */
import type { Child } from "hono/jsx";
import type { SpeakerLine } from "../../record/index.js";
import { dayInWords, daysInWords } from "./dates.js";
import { oneLine } from "./harmless.js";
import { count } from "./numbers.js";
import { SpeakerName } from "./sentence.js";
import { Words } from "./words.js";

const roleOf = ({ name, role }: SpeakerLine): string => {
  const line = oneLine(role ?? "", 120);
  return name.toLowerCase().includes(line.toLowerCase()) ? "" : line;
};

interface SpeakerProps {
  speaker: SpeakerLine;
  /** The largest count of the list, against which a bar is drawn. */
  most: number;
}

export const SpeakerItem = ({ speaker, most }: SpeakerProps) => (
  <Item speaker={speaker}>
    <Bar share={speaker.statements / Math.max(1, most)} />
    <p class="tally">
      <Said speaker={speaker} />
      {speaker.first === undefined || speaker.last === undefined ? null : (
        <span>{daysInWords(speaker.first, speaker.last)}</span>
      )}
    </p>
  </Item>
);

/** Of a list by the day on which each spoke last. */
export const LatestItem = ({ speaker }: SpeakerProps) => (
  <Item speaker={speaker}>
    <p class="tally">
      {speaker.last === undefined ? null : <b>{dayInWords(speaker.last)}</b>}
      <Said speaker={speaker} />
    </p>
  </Item>
);

const Item = ({ speaker, children }: { speaker: SpeakerLine; children: Child }) => {
  const role = roleOf(speaker);
  return (
    <li class="speaker-line">
      <p class="who">
        <SpeakerName known={speaker} />
        {role === "" ? null : (
          <span class="role">
            <Words text={role} />
          </span>
        )}
      </p>
      {children}
    </li>
  );
};

const Said = ({ speaker: { statements, reports } }: { speaker: SpeakerLine }) => (
  <span>
    {count(statements, "statement")} in {count(reports, "report")}
  </span>
);

/** A thin bar, `share` of its width filled; the number stands beside it in words. */
export const Bar = ({ share }: { share: number }) => (
  <svg class="bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="all" width="100" height="3" />
    <rect class="share" width={Math.max(1, Math.round(100 * share))} height="3" />
  </svg>
);
