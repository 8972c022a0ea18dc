// Inputs of n objects, or of objects of n elements, that are as bad as we know for a program of joins.
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const PARTS = {
  services: require('./services'),
  policies: require('./policies'),
  ingresses: require('./ingresses'),
  routes: require('./routes'),
  addresses: require('./addresses'),
  texts: require('./texts'),
  gitops: require('./gitops'),
};

/** Each with its name, and the files of a size. */
const FAMILIES = Object.entries(PARTS).flatMap(([part, families]) =>
  Object.entries(families).map(([name, make]) => ({ part, name, files: (n) => filesOf(make(n)) })),
);

/** One text is a file of its own. */
function filesOf(made) {
  return typeof made === 'string' ? { 'all.yaml': made } : made;
}

function writeFamily({ files }, n, folder) {
  for (const [name, text] of Object.entries(files(n))) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

module.exports = { FAMILIES, writeFamily };
