const { expect } = require('@jest/globals');
const { matchers } = require('./build/lib/matchers/matchers');

expect.extend(matchers);
