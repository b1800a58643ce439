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
  // Tests that go through a whole workbook take seconds on a busy machine; a test that hangs still ends.
  testTimeout: 180_000,
  collectCoverageFrom: ["src/**/*.{ts,tsx}", "workbench/**/*.ts", "!**/*.d.ts"],
  coverageThreshold: { global: { statements: 75, branches: 65, functions: 75, lines: 75 } },
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
