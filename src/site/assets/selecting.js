// Corrections by selecting: words that are selected in the report become what is said, the words that say so, or who says
// it, with their exact places. Without it people paste the words, and the server finds them.

const sheet = document.querySelector(".sheet");
const missing = document.querySelector('form[data-role="missing"]');
document.querySelector('[data-role="how"]').textContent =
  "Select words in the report and say below what they are; with Ctrl or ⌘ held, a further piece is added. Or paste them.";

const LABELS = { content: "What is said", cue: "says so", source: "says it" };

/** The run of text at or after a place in the document, and how far into it. */
const placeOf = (node, offset) => {
  const run = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".run");
  if (run === null || node.nodeType !== Node.TEXT_NODE) return undefined;
  return Number(run.dataset.at) + offset;
};

/** Where the selection stands in the report's text, in UTF-16 code units; nothing where it is not all in it. */
const selectedSpan = () => {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const runs = [...sheet.querySelectorAll(".run")].filter((run) => selection.containsNode(run, true));
  if (runs.length === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset) ?? Number(runs[0].dataset.at);
  const last = runs.at(-1);
  const end = placeOf(range.endContainer, range.endOffset) ?? Number(last.dataset.at) + last.textContent.length;
  const words = runs.map((run) => run.textContent).join("");
  const from = start - Number(runs[0].dataset.at);
  const selected = words.slice(from, from + end - start);
  const lead = selected.length - selected.trimStart().length;
  const span = [start + lead, start + selected.trimEnd().length];
  return span[0] < span[1] ? { span, words: selected.trim() } : undefined;
};

/** The form that is being filled: the open correction, else that for what was missed. */
const form = () => document.querySelector("details.correct[open] form.spans") ?? missing;

const give = (part, { span, words }, further) => {
  const places = form().querySelector(`[data-part="${part}"]`);
  const field = form().querySelector(`[name="${part}Words"]`);
  const before = further && places.value !== "" ? places.value : "";
  places.value = before === "" ? span.join("-") : `${before}; ${span.join("-")}`;
  field.value = before === "" ? words : `${field.value} … ${words}`;
};

// What is written by hand has no exact place any more.
for (const field of document.querySelectorAll("form.spans textarea")) {
  field.addEventListener("input", () => {
    for (const places of field.form.querySelectorAll("[data-part]")) places.value = "";
  });
}

const bar = document.createElement("div");
bar.className = "selecting";
bar.setAttribute("role", "group");
bar.setAttribute("aria-label", "The selected words are");
bar.hidden = true;
for (const [part, label] of Object.entries(LABELS)) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  // Kept from taking the focus, so that the selection stays.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", (event) => {
    const selected = selectedSpan();
    if (selected !== undefined) give(part, selected, event.ctrlKey || event.metaKey);
  });
  bar.append(button);
}
document.body.append(bar);

document.addEventListener("selectionchange", () => {
  bar.hidden = selectedSpan() === undefined;
});
