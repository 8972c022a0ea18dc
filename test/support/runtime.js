const vm = require('node:vm');

/** The modules that a worker has compiled: file -> text and script. */
const compiled = new Map();
const { compileFunction } = vm;

/**
 * Jest runs each module anew for each suite, and compiles it anew too, which is half of what it takes
 * to load lib/. Here a worker compiles it once; each suite still runs it in a context of its own.
 */
vm.compileFunction = (text, parameters, options) => {
  const { filename, parsingContext } = options;
  if (!filename || !parsingContext) return compileFunction(text, parameters, options);
  let module = compiled.get(filename);
  if (module?.text !== text) {
    const head = `(function (${parameters.join(', ')}) {`;
    const place = { filename, columnOffset: -head.length };
    module = { text, script: new vm.Script(`${head}${text}\n})`, place) };
    compiled.set(filename, module);
  }
  return module.script.runInContext(parsingContext);
};

module.exports = require('jest-runtime');
