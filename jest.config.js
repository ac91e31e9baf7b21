/**
 * Tests say what users rely on; those that need a page declare the jsdom environment in their first line. The tests
 * of test/e2e drive a build of the trial page in a real browser; it is built once before them.
 */
const shared = {
  testEnvironment: 'node',
  // office.js gives its references up after a run has ended, which may be after the last test of a file.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  roots: ['<rootDir>/test'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
};

module.exports = {
  testTimeout: 60000,
  // By itself jest leaves one core idle, which on two cores is half of them.
  maxWorkers: '100%',
  // What test files leave behind in a worker slows down those that come after: it starts afresh above this.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '/test/e2e/'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['**/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/buildTrial.ts',
    },
  ],
};
