// The road of a report: a folder may import only from steps before it, and from the vocabulary in reading.ts.
const road = ["page", "language", "statement"];
const later = (step) => [...road.slice(road.indexOf(step) + 1), "intake", "record", "site", "cli"].join("|");

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    ...road.map((step) => ({
      name: `${step}-imports-only-earlier-steps`,
      severity: "error",
      from: { path: `^src/${step}/` },
      to: { path: `^src/(${later(step)}|index|reader)` },
    })),
    {
      name: "intake-knows-only-protocols-and-formats",
      severity: "error",
      from: { path: "^src/intake/" },
      to: { path: "^src/(page|language|statement|record|site|cli|index|reader|keep|watch)" },
    },
    {
      name: "the-record-reads-nothing-itself",
      severity: "error",
      from: { path: "^src/record/" },
      to: { path: "^src/(page|language|statement|intake|site|cli|index|reader|keep|watch)" },
    },
    {
      name: "only-the-adapter-knows-its-database",
      severity: "error",
      from: { pathNot: "^src/record/sqlite/" },
      to: { path: "^(libsql|kysely|node_modules/(libsql|kysely))" },
    },
    {
      name: "pages-are-functions-of-what-they-are-given",
      severity: "error",
      from: { path: "^src/site/(views|figures)/" },
      to: {
        path: "^(node:)?(fs|fs/promises|net|http|https|child_process)$|^undici|^src/(intake|reader|keep|watch|cli)",
      },
    },
    {
      name: "nothing-imports-the-command",
      severity: "error",
      from: { pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "the-vocabulary-imports-nothing-of-ours",
      severity: "error",
      from: { path: "^src/reading\\.ts$" },
      to: { path: "^src/" },
    },
    {
      name: "the-middle-touches-no-disk-and-no-network",
      severity: "error",
      from: { path: "^src/(page|language|statement)/", pathNot: "\\.test\\.ts$|^src/language/weights\\.ts$" },
      to: { path: "^(node:)?(fs|fs/promises|net|http|https|dns|child_process)$|^undici" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
