// What of the benchmark is asked for: --cases 10000x100,4000xown,chain --engines floor,fleet-plus
const { parseArgs } = require('node:util');
const { CASES } = require('./cases');
const { ENGINES } = require('./engines');

/** The cases and engines that the command line names, or all. */
function selection() {
  const { values } = parseArgs({
    options: { cases: { type: 'string' }, engines: { type: 'string' } },
  });
  return {
    cases: named('case', CASES, values.cases),
    engines: named('engine', ENGINES, values.engines),
  };
}

function named(what, all, list) {
  if (list === undefined) return all;
  const names = list.split(',');
  const unknown = names.find((name) => !all.some((one) => one.name === name));
  if (unknown === undefined) return all.filter(({ name }) => names.includes(name));
  throw new Error(`no ${what} ${unknown}; there are ${all.map(({ name }) => name).join(', ')}`);
}

module.exports = { selection };
