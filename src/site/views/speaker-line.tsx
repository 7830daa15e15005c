/** A speaker in a list: name, role, how much is kept of what they said. */
import type { SpeakerLine } from "../../record/index.js";
import { daysInWords } from "./dates.js";
import { oneLine } from "./harmless.js";
import { count } from "./numbers.js";
import { SpeakerName } from "./sentence.js";
import { Words } from "./words.js";

const roleOf = ({ name, role }: SpeakerLine): string => {
  const line = oneLine(role ?? "", 120);
  return name.toLowerCase().includes(line.toLowerCase()) ? "" : line;
};

/** `most`: the largest count of the list, against which a bar is drawn. */
export const SpeakerItem = ({ speaker, most }: { speaker: SpeakerLine; most: number }) => {
  const role = roleOf(speaker);
  const { first, last } = speaker;
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
      <Bar share={speaker.statements / Math.max(1, most)} />
      <p class="tally">
        <span>
          {count(speaker.statements, "statement")} in {count(speaker.reports, "report")}
        </span>
        {first === undefined || last === undefined ? null : <span>{daysInWords(first, last)}</span>}
      </p>
    </li>
  );
};

/** A thin bar, `share` of its width filled; the number stands beside it in words. */
export const Bar = ({ share }: { share: number }) => (
  <svg class="bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="all" width="100" height="3" />
    <rect class="share" width={Math.max(1, Math.round(100 * share))} height="3" />
  </svg>
);
