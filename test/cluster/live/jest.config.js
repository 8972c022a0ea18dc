/** @type {import('jest').Config} */
module.exports = {
  rootDir: '../../..',
  roots: ['<rootDir>/test/cluster/live'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/test/support/transform.js' },
  globalSetup: '<rootDir>/test/cluster/live/harness/global-setup.ts',
  globalTeardown: '<rootDir>/test/cluster/live/harness/global-teardown.ts',
  reporters: ['default', '<rootDir>/test/support/counts-reporter.js'],
  // All files talk to one control plane.
  maxWorkers: 1,
  testTimeout: 60_000,
};
