// Lights up what belongs together, across paragraphs too, and leads from words to their note. Without it the style alone
// does so within a paragraph.

const sheet = document.querySelector(".sheet");

/** Everything that belongs to a statement: its words, its number in the text, its note. */
const partsOf = (id) => sheet.querySelectorAll(`[data-of="${CSS.escape(id)}"]`);

let lit = [];

const light = (id) => {
  for (const part of lit) part.classList.remove("lit");
  lit = id === undefined ? [] : [...partsOf(id)];
  for (const part of lit) part.classList.add("lit");
};

/** The statement of the address, which stays lit when nothing is pointed at. */
const named = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return target ? target.dataset.of : undefined;
};

const pointedAt = (event) => event.target.closest?.("[data-of]")?.dataset.of;

sheet.addEventListener("pointerover", (event) => light(pointedAt(event) ?? named()));
sheet.addEventListener("pointerleave", () => light(named()));
sheet.addEventListener("focusin", (event) => light(pointedAt(event) ?? named()));
addEventListener("hashchange", () => light(named()));
light(named());

// A click on marked words leads to their note, unless it ends a selection or is meant for a link.
sheet.addEventListener("click", (event) => {
  if (event.target.closest("a, button, summary, input, textarea, select, label") || !getSelection().isCollapsed) return;
  const words = event.target.closest(".content, .source, .cue");
  if (words !== null) location.hash = `s-${words.dataset.of}`;
});
