const { writeSync } = require('node:fs');

/** Ends a test run with its counts on a line of their own, behind the summary of jest. */
module.exports = class CountsReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    const counts = `${results.numPassedTests} passed, ${failed} failed${tail}\n`;
    process.once('exit', () => writeSync(1, counts));
  }
};
