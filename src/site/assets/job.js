// Keeps the page of a job up to date from its server-sent events; without it, "Look again" does.

const sheet = document.querySelector("[data-job]");
const role = (name) => sheet.querySelector(`[data-role="${name}"]`);

const STATES = {
  waiting: "Waiting for its turn",
  reading: "Being read",
  done: "Done",
  stopped: "Stopped before its end",
};
const OUTCOMES = { stored: "new", version: "a new version", unchanged: "was there already" };

const count = (number, one) => `${number.toLocaleString("en")}\u00A0${one}${number === 1 ? "" : "s"}`;

const element = (name, text, properties = {}) =>
  Object.assign(document.createElement(name), { textContent: text, ...properties });

const keptLine = ({ report, headline, outcome, statements }) => {
  const line = document.createElement("li");
  const link = element("a", headline || "Without a headline", { href: `/reports/${encodeURIComponent(report)}` });
  const tally = element("span", `${OUTCOMES[outcome]} · ${count(statements, "statement")}`, { className: "tally" });
  line.append(link, " ", tally);
  return line;
};

const failedLine = ({ id, message }) => {
  const line = document.createElement("li");
  line.append(element("b", id), " ", message);
  return line;
};

/** Only lines that are not there yet are made: a long job has many. */
const addLines = (list, items, line) => {
  for (const item of items.slice(list.children.length)) list.append(line(item));
};

const show = ({ state, kept, failed }) => {
  role("state").textContent = STATES[state];
  document.title = `${STATES[state]} · Hearsay`;
  role("tally").textContent =
    `${count(kept.length, "report")} kept${failed.length === 0 ? "" : `, ${failed.length} not read`}`;
  addLines(role("kept"), kept, keptLine);
  addLines(role("failed"), failed, failedLine);
};

const events = new EventSource(`/jobs/${encodeURIComponent(sheet.dataset.job)}/events`);
for (const name of ["kept", "failed", "done"]) {
  events.addEventListener(name, ({ data }) => show(JSON.parse(data)));
}
events.addEventListener("done", () => {
  events.close();
  // The finished page has ways on; it is the server's to make.
  location.reload();
});
events.addEventListener("open", () => {
  role("again").hidden = true;
});
events.addEventListener("error", () => {
  role("again").hidden = false;
});
