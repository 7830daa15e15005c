/**
 * When a statement was made, where the words say so: which of the times in its sentence is its own, by a small network over
 * how the two stand to each other. None is for standing in the content alone.
 */
export { whenApart } from "./apart.js";
export { type Bond, bonds } from "./bond.js";
export { candidatesOf } from "./candidates.js";
export { type Choose, likeliest } from "./dating.js";
export { type Token, tokensIn } from "./word-class.js";
