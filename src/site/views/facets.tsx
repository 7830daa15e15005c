/** How the answers to a question are spread: each count a link that narrows the question to it. */
import type { Counts, Question } from "../../record/index.js";
import { searchAddress } from "./addresses.js";
import { monthInWords } from "./dates.js";
import { Bar } from "./speaker-line.js";
import { Words } from "./words.js";

interface Facet {
  name: string;
  statements: number;
  href: string;
}

/** Those shown at once; the others are folded. */
const FEW = 8;

export const Facets = ({ question, counts }: { question: Question; counts: Counts }) => {
  const narrowed = (more: Question): string => searchAddress({ ...question, ...more });
  return (
    <aside class="facets" aria-label="Narrow by">
      <FacetList
        title="By speaker"
        facets={counts.speakers.map(({ id, name, statements }) => ({
          name,
          statements,
          href: narrowed({ speaker: id }),
        }))}
      />
      <FacetList
        title="By publisher"
        facets={counts.publishers.map(({ publisher, statements }) => ({
          name: publisher,
          statements,
          href: narrowed({ publisher }),
        }))}
      />
      <FacetList
        title="By month"
        facets={counts.months.map(({ month, statements }) => ({
          name: monthInWords(month),
          statements,
          href: narrowed({ since: `${month}-01`, until: lastDayOf(month) }),
        }))}
      />
      <FacetList
        title="By act"
        facets={counts.acts.map(({ act, statements }) => ({
          name: act,
          statements,
          href: searchAddress({ ...question, act: [act] as Question["act"] }),
        }))}
      />
    </aside>
  );
};

/** "2026-02-28" of "2026-02". */
export const lastDayOf = (month: string): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

const FacetList = ({ title, facets }: { title: string; facets: readonly Facet[] }) => {
  if (facets.length < 2) return null;
  const most = Math.max(...facets.map(({ statements }) => statements));
  const items = (some: readonly Facet[]) => (
    <ul>
      {some.map(({ name, statements, href }) => (
        <li>
          <a href={href}>
            <span class="name">
              <Words text={name} most={60} />
            </span>
            <span class="number">{statements.toLocaleString("en")}</span>
            <Bar share={statements / most} />
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <section class="facet">
      <h2>{title}</h2>
      {items(facets.slice(0, FEW))}
      {facets.length > FEW ? (
        <details>
          <summary>{facets.length - FEW} more</summary>
          {items(facets.slice(FEW))}
        </details>
      ) : null}
    </section>
  );
};
