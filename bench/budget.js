// How long a bench may begin further rounds: BENCH_SECONDS from its first one, and without it to the end.
const SECONDS = Number(process.env.BENCH_SECONDS ?? Infinity);

let begin;

/** Whether there is time for another round. For the first one there always is. */
function mayGoOn() {
  const now = process.hrtime.bigint();
  begin ??= now;
  return Number(now - begin) / 1e9 < SECONDS;
}

module.exports = { mayGoOn };
