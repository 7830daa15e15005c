/** The way on through a long list. */

/** `first`: where the list begins, for whoever is in the middle of it. */
export const Pager = ({ next, first }: { next: string | undefined; first: string | undefined }) =>
  next === undefined && first === undefined ? null : (
    <nav class="pager" aria-label="Further in the list">
      {first === undefined ? null : <a href={first}>Back to the beginning</a>}
      {next === undefined ? null : (
        <a rel="next" href={next}>
          Further
        </a>
      )}
    </nav>
  );
