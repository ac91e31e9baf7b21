/** Tests say what users rely on; those that need a page declare the jsdom environment in their first line. */
module.exports = {
  testEnvironment: 'node',
  // office.js gives its references up after a run has ended, which may be after the last test of a file.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } }] },
  testTimeout: 60000,
};
