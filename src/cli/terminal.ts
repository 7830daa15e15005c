/** What is known of the terminal, and what its owner wants of it. */

/** Columns where nobody says how many. */
const PLAIN_WIDTH = 80;

/** `COLUMNS` goes before what the terminal says of itself. */
export const widthOf = (env: NodeJS.ProcessEnv, columns: number | undefined): number => {
  const said = Number(env.COLUMNS);
  return Number.isInteger(said) && said > 0 ? said : columns || PLAIN_WIDTH;
};

/** Colour on a terminal that has it; NO_COLOR (no-color.org) goes before FORCE_COLOR (force-color.org). */
export const isColoured = (env: NodeJS.ProcessEnv, onTerminal: boolean): boolean => {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return !["0", "false"].includes(env.FORCE_COLOR);
  return onTerminal && env.TERM !== "dumb";
};
