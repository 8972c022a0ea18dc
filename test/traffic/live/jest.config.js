/** @type {import('jest').Config} */
module.exports = {
  rootDir: '../../..',
  roots: ['<rootDir>/test/traffic/live'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/test/support/transform.js' },
  moduleNameMapper: { '^cdk8s-reach$': '<rootDir>/lib' },
  // What the tests bundle is in a folder without packages.
  modulePaths: ['<rootDir>/node_modules'],
  globalSetup: '<rootDir>/test/traffic/live/lab/setup.ts',
  reporters: ['default', '<rootDir>/test/support/counts-reporter.js'],
  // All files share the nodes.
  maxWorkers: 1,
  testTimeout: 60_000,
  // What still runs ends with the run.
  forceExit: true,
};
