const config = require('../../../jest.config');

/** @type {import('jest').Config} */
module.exports = {
  ...config,
  rootDir: '../../..',
  roots: ['<rootDir>/test/constructs'],
  setupFilesAfterEnv: ['<rootDir>/test/cluster/live/harness/record.js'],
  // What fails is to be said.
  reporters: ['default'],
};
