/** Words of a report in a page of ours: isolated, so that their direction of writing stays theirs. */
import { oneLine } from "./harmless.js";

/** On one line, cut after `most` characters. */
export const Words = ({ text, most }: { text: string; most?: number }) => <bdi>{oneLine(text, most)}</bdi>;
