// What is measured side by side.
const { join } = require('node:path');

const CHILD = join(__dirname, 'fleet-case.js');

/** An engine in a process of Node; `isExact`: its objects are those of the floor to the last field. */
function nodeEngine(name, title, isExact) {
  return {
    name,
    title,
    isExact,
    takes: ({ layout }) => name === 'floor' || layout !== '-',
    writeInput: () => {},
    command: (one, folder) => ({
      file: process.execPath,
      args: [CHILD, name, one.name, join(folder, 'out')],
      reports: true,
    }),
  };
}

const ENGINES = [
  nodeEngine('floor', 'floor', true),
  nodeEngine('fleet-own', 'Fleet, our constructs', true),
  nodeEngine('fleet-plus', 'Fleet, cdk8s-plus', false),
  nodeEngine('stock-plus', 'stock App, cdk8s-plus', false),
];

module.exports = { ENGINES };
