// The road of a report: a folder may import only from steps before it, and from the vocabulary in reading.ts.
const road = ["page", "language", "statement"];
const later = (step) => [...road.slice(road.indexOf(step) + 1), "intake", "cli"].join("|");

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
      to: { path: "^src/(page|language|statement|cli|index|reader)" },
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
