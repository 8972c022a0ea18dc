const { AsyncLocalStorage } = require('node:async_hooks');
const vm = require('node:vm');
const jestRuntime = require('jest-runtime');

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

/** The storages that a suite has used. */
const storages = new Set();
const { run } = AsyncLocalStorage.prototype;

AsyncLocalStorage.prototype.run = function (...parameters) {
  storages.add(this);
  return run.apply(this, parameters);
};

/**
 * Jest makes a storage for each suite, and Node 20 asks each storage at every promise, for as long as
 * it is enabled: a tenth of the processor at the end of 260 suites.
 */
class Runtime extends jestRuntime.default {
  teardown() {
    for (const storage of storages) storage.disable();
    storages.clear();
    super.teardown();
  }
}

module.exports = { ...jestRuntime, __esModule: true, default: Runtime };
