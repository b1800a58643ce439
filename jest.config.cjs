/** @type {import('jest').Config} */
const shared = {
  transform: {
    "^.+\\.m?[tj]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
      },
    ],
  },
  transformIgnorePatterns: [
    "/node_modules/(?!(d3-[^/]*|internmap|strip-bom|uuid|lodash-es|nanoid|rbush|quickselect|kdbush)/)",
  ],
};

/** The pane's components need a DOM; everything else runs in plain Node, which starts much faster. */
module.exports = {
  // On a machine with two cores Jest would leave one of them idle, and keep every file's memory in a single process.
  maxWorkers: "100%",
  // Tests that go through a whole workbook take seconds on a busy machine; a test that hangs still ends.
  testTimeout: 180_000,
  collectCoverageFrom: ["src/**/*.{ts,tsx}", "workbench/**/*.ts", "!**/*.d.ts"],
  coverageThreshold: { global: { statements: 88, branches: 80, functions: 86, lines: 89 } },
  projects: [
    {
      ...shared,
      displayName: "rules",
      testEnvironment: "node",
      // Office.js leaves its globals behind, which Jest would report file by file.
      testEnvironmentOptions: { globalsCleanup: "off" },
      testMatch: ["<rootDir>/test/**/*.test.ts"],
    },
    {
      ...shared,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
    },
  ],
};
