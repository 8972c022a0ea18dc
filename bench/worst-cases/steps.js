// How often each function runs: V8 counts it, so nothing has to be built into what is counted, and a
// slow machine changes nothing.
const { Session } = require('node:inspector');

/** Counts the functions of the scripts that `isCounted` takes by their address. */
class Steps {
  constructor(isCounted) {
    this.isCounted = isCounted;
    this.session = new Session();
    this.session.connect();
    this.post('Profiler.enable');
    this.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  }

  /** What has run since the last time: place -> times. */
  take() {
    const { result } = this.post('Profiler.takePreciseCoverage');
    const counts = new Map();
    for (const { url, functions } of result) {
      if (!this.isCounted(url)) continue;
      for (const { functionName, ranges } of functions) {
        const [{ startOffset, count }] = ranges;
        if (count > 0) counts.set(`${url} ${functionName} at ${startOffset}`, count);
      }
    }
    return counts;
  }

  end() {
    this.post('Profiler.stopPreciseCoverage');
    this.session.disconnect();
  }

  /** Sessions of the own thread answer at once. */
  post(method, parameters) {
    let answer;
    this.session.post(method, parameters, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  }
}

module.exports = { Steps };
