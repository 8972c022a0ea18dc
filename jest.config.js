/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  maxWorkers: '100%',
  // Needs a cluster, root, or a browser: npm run test:cluster, test:traffic, test:browser.
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/((cluster|traffic)/live|(map|site)-browser)/',
  ],
  globalSetup: '<rootDir>/test/support/needs-build.js',
  transform: { '^.+\\.ts$': '<rootDir>/test/support/transform.js' },
  // What examples and guides import is what is here.
  moduleNameMapper: { '^cdk8s-reach$': '<rootDir>/lib' },
  runtime: '<rootDir>/test/support/runtime.js',
  // Only what hangs is ended: beside other work, a test of a second may take minutes.
  testTimeout: 600_000,
  snapshotFormat: { escapeString: false, printBasicPrototype: false },
  reporters: ['default', '<rootDir>/test/support/counts-reporter.js'],
};
