// What is measured side by side. Node engines take every layout; tools know no charts.
const { join } = require('node:path');
const tools = [
  require('./tools/kustomize'),
  require('./tools/helm'),
  require('./tools/jsonnet'),
  require('./tools/cue'),
];

const CHILD = join(__dirname, 'fleet-case.js');

/** An engine in a process of Node; `isExact`: its objects are those of the floor to the last field. */
function nodeEngine(name, title, isExact) {
  return {
    name,
    title,
    isExact,
    takes: (one) => name === 'floor' || (one.layout !== '-' && isTaken(name, one)),
    writeInput: () => {},
    command: (one, folder) => ({
      file: process.execPath,
      args: [CHILD, name, one.name, join(folder, 'out')],
      reports: true,
    }),
  };
}

/** What tables of lib/fleet/generated.ts are worth is asked of one case. */
function isTaken(engine, one) {
  return one.name === '10000x100' || !/imported|toJson/.test(engine);
}

function toolEngine(tool) {
  return {
    name: tool.name,
    title: tool.title,
    isExact: true,
    tool,
    takes: ({ layout }) => layout === '-',
    writeInput: tool.writeInput,
    command: ({ apps }, folder, input) => ({
      file: tool.file,
      args: tool.args(apps),
      cwd: input,
    }),
  };
}

const ENGINES = [
  nodeEngine('floor', 'floor', true),
  nodeEngine('fleet-own', 'Fleet, our constructs', true),
  nodeEngine('fleet-plus', 'Fleet, cdk8s-plus', false),
  nodeEngine('fleet-own-unchecked', 'the same without checks', true),
  nodeEngine('fleet-plus-unchecked', 'Fleet, cdk8s-plus, without checks', false),
  nodeEngine('fleet-plus-toJson', 'Fleet, cdk8s-plus, by the toJson of each object', false),
  nodeEngine('fleet-imported', 'Fleet, classes of `cdk8s import`', false),
  nodeEngine('fleet-imported-toJson', 'the same by the toJson of each object', false),
  nodeEngine('stock-plus', 'stock App, cdk8s-plus', false),
  ...tools.map(toolEngine),
];

module.exports = { ENGINES };
