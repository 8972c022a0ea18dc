/** Trials of the package in projects of their own: they install it, which takes minutes. */
module.exports = {
  ...require('./jest.config'),
  roots: ['<rootDir>/test/package'],
  testMatch: ['**/*.trial.ts'],
  testTimeout: 1_800_000,
  maxWorkers: 1,
};
