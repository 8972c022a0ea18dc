const { readFileSync } = require('node:fs');
const transform = require('./transform');

// Lets a script require files of TypeScript.
require.extensions['.ts'] = (module, path) => {
  module._compile(transform.process(readFileSync(path, 'utf8'), path).code, path);
};
