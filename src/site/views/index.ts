/** The pages of the reading room. What each is a function of stands in `views.ts`. */
export { addPage } from "./add.js";
export type { Html } from "./document.js";
export { figurePage } from "./figure.js";
export { figuresPage } from "./figures.js";
export { frontPage } from "./front.js";
export { jobPage } from "./job.js";
export { loginPage } from "./login.js";
export { problemPage } from "./problem.js";
export { reportPage } from "./report.js";
export { reportsPage } from "./reports.js";
export { searchPage } from "./search.js";
export { sourcesPage } from "./sources.js";
export { speakerPage } from "./speaker.js";
export { speakersPage } from "./speakers.js";
