const { availableParallelism } = require("node:os");

/** Unit tests stand beside their files; tests through the real engine are in test/. */
module.exports = {
  testEnvironment: "node",
  // Stacks of the real engine run in parallel; a run of the CLI takes seconds, so its tests need minutes at worst.
  maxWorkers: "100%",
  // Of the tests of one file only those that say so (test.concurrent) run side by side.
  maxConcurrency: availableParallelism(),
  testTimeout: 120_000,
  testMatch: ["<rootDir>/{provider,emulator,setup,test}/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  modulePathIgnorePatterns: ["<rootDir>/(provider|emulator)/dist/"],
  moduleNameMapper: {
    "^pulumi-avanan$": "<rootDir>/provider/index.ts",
    "^exchange-online-emulator$": "<rootDir>/emulator/index.ts",
    // The folder is a package of its own, which by itself would mean what was last built of it.
    "^(\\.\\./)+emulator$": "<rootDir>/emulator/index.ts",
  },
  transform: {
    "^.+\\.(ts|mjs)$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }],
  },
};
