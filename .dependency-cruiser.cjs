/** The import rules of docs/architecture.md. test/architecture.test.ts shows that each one catches a violation. */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule(
      "domain-is-pure",
      "The rules of the trade import nothing outside src/domain, no package included.",
      { path: "^src/domain/" },
      { pathNot: "^src/domain/" }
    ),
    rule(
      "workbook-knows-only-the-domain",
      "The port is data; it may use the domain's types and nothing else.",
      { path: "^src/workbook/" },
      { pathNot: "^src/(workbook|domain)/" }
    ),
    rule(
      "app-knows-no-host",
      "Use cases run in Excel, in the headless command and in tests alike.",
      { path: "^src/app/" },
      { path: "^src/(excel|taskpane|commands)/" }
    ),
    rule(
      "words-know-no-screen",
      "The words of findings are used by the pane, the ribbon and the headless command.",
      { path: "^src/i18n/" },
      { path: "^src/(excel|taskpane|commands|app)/" }
    ),
    rule(
      "product-knows-no-workbench",
      "What stands in for Excel is never shipped.",
      { path: "^src/" },
      { path: "^(workbench|test|samples)/" }
    ),
    rule(
      "no-cycles",
      "A cycle hides which of two things is the simpler one.",
      {},
      { circular: true }
    ),
    rule(
      "shipped-code-uses-dependencies",
      "What the pane imports is a runtime dependency, with a reason in the README.",
      { path: "^src/" },
      {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
      }
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
