/** A statement read as a sentence: "Yusuf al-Hakimi, special envoy, urged on 11 June 2026 …, as the foreign ministry said". */
import type { Known, StatementLine } from "../../record/index.js";
import { joint, pastOf } from "./acts.js";
import { anchorOf, reportAddress, speakerAddress } from "./addresses.js";
import { Day, saidWhen } from "./dates.js";
import { oneLine } from "./harmless.js";
import { voiceOf } from "./voices.js";
import { Words } from "./words.js";

/** Contents are cut after so many characters in lists; whole on the report's page. */
const LONGEST = 600;

export const SpeakerName = ({ known, voice }: { known: Known; voice?: number }) => (
  <a class={`speaker voice-${voice ?? voiceOf(known.id)}`} href={speakerAddress(known.id)}>
    <Words text={known.name} most={120} />
  </a>
);

/** Who speaks, as far as anybody is named. */
const Speaker = ({ statement: { speaker, speakerRole, sourceText } }: { statement: StatementLine }) => {
  if (speaker === undefined) {
    return sourceText === "" ? <b class="speaker voice-0">Nobody named</b> : <SourceWords text={sourceText} />;
  }
  const role = oneLine(speakerRole ?? "", 120);
  return (
    <>
      <b>
        <SpeakerName known={speaker} />
      </b>
      {role === "" || speaker.name.toLowerCase().includes(role.toLowerCase()) ? null : (
        <>
          , <Words text={role} />,
        </>
      )}
    </>
  );
};

const SourceWords = ({ text }: { text: string }) => (
  <b class="speaker voice-0">
    <Words text={text} most={120} />
  </b>
);

/** The stop or comma of the report's sentence, which ours does not need; a quotation mark after it stays, and "a.m." its. */
const withoutStop = (words: string): string => words.replace(/(?:[,;:]+|(?<!\b\p{L})\.)\s*(["”’'»]?)\s*$/u, "$1");

/** The content, with the words that were asked for marked. */
const Content = ({ statement: { snippet, contentText } }: { statement: StatementLine }) =>
  snippet === undefined || snippet.length === 0 ? (
    <Words text={withoutStop(contentText)} most={LONGEST} />
  ) : (
    <bdi>
      {snippet.map(({ text, match }, index) => {
        // Blanks at the ends of a piece part it from its neighbour.
        const piece = index === snippet.length - 1 ? withoutStop(text) : text;
        // A single word may be as long as its report.
        const cut = piece.length > LONGEST ? `${piece.slice(0, LONGEST)}…` : piece;
        const words = oneLine(`|${cut}|`).slice(1, -1);
        return match ? <mark class="match">{words}</mark> : words;
      })}
    </bdi>
  );

/** Whether the content closes the sentence by its own mark. */
const endsItself = (statement: StatementLine): boolean =>
  carriersOf(statement).length === 0 && /[?!…]["”’'»]?$|\b\p{L}\.$/u.test(withoutStop(statement.contentText));

/** Those who pass it on, between the publisher of the report and the speaker, innermost first. */
export const carriersOf = ({ chain, report, speaker }: StatementLine): Known[] =>
  chain.filter(({ id, name }) => id !== speaker?.id && name !== report.publisher).reverse();

const Carriers = ({ statement }: { statement: StatementLine }) => {
  const [next, ...further] = carriersOf(statement);
  if (next === undefined) return null;
  return (
    <>
      , as <SpeakerName known={next} /> said
      {further.map((carrier) => (
        <>
          , by way of <SpeakerName known={carrier} />
        </>
      ))}
    </>
  );
};

/** Where and when it was reported: headline, publisher, day; a line of its own under the sentence. */
const Whence = ({ statement: { report, local, version, corrected } }: { statement: StatementLine }) => {
  const address = reportAddress(report.id, version === report.version ? {} : { version }, anchorOf(local));
  return (
    <span class="whence">
      In{" "}
      <cite>
        <a href={address}>
          <Words text={report.headline ?? report.opening} most={140} />
        </a>
      </cite>
      {report.publisher === undefined ? null : (
        <>
          , <Words text={report.publisher} most={80} />
        </>
      )}
      {report.datePublished === undefined ? null : (
        <>
          , <Day iso={report.datePublished} />
        </>
      )}
      {corrected ? <span class="by-hand"> · corrected by hand</span> : null}
    </span>
  );
};

/** One statement as one sentence. `bare`: the speaker is known from the page. */
export const Sentence = ({ statement, bare = false }: { statement: StatementLine; bare?: boolean }) => {
  const { act, kind, contentText, polarity, hedged, date, place } = statement;
  const link = joint(act, kind, contentText);
  const verb = pastOf(act);
  return (
    <p class="sentence">
      {bare ? null : (
        <>
          <Speaker statement={statement} />{" "}
        </>
      )}
      {hedged ? "reportedly " : null}
      <em class="act">{polarity === "negative" ? `did not ${act}` : bare ? capital(verb) : verb}</em>
      {date === undefined ? null : ` ${saidWhen(date)}`}
      {place === undefined ? null : (
        <>
          {" "}
          in <Words text={place.name} most={60} />
        </>
      )}
      {link === ":" ? ": " : link === "" ? " " : ` ${link} `}
      <q class={`said ${kind}`}>
        <Content statement={statement} />
      </q>
      <Carriers statement={statement} />
      {endsItself(statement) ? null : "."} <Whence statement={statement} />
    </p>
  );
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
