const { readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const BUILT = join('lib', 'cli', 'main.js');

/** Tests of what is built need build/. */
module.exports = ({ rootDir, testPathPatterns }) => {
  if (process.env.RULE_ID) return; // npm run rule
  const fault = buildFault(rootDir);
  if (fault === undefined) return;
  process.stderr.write(`${fault}\n`);
  // A few tests that somebody names may need none.
  if (fault === MISSING && testPathPatterns.patterns.length === 0) process.exit(1);
};

const MISSING = 'build/ is missing: run npm run build first, or npm test';
const STALE = 'build/ is older than lib/: tests of what is built see the old one (npm run build)';

function buildFault(root) {
  const built = statSync(join(root, 'build', BUILT), { throwIfNoEntry: false });
  if (!built) return MISSING;
  const files = readdirSync(join(root, 'lib'), { recursive: true }).filter((one) =>
    one.endsWith('.ts'),
  );
  const newest = Math.max(...files.map((file) => statSync(join(root, 'lib', file)).mtimeMs));
  return newest > built.mtimeMs ? STALE : undefined;
}

module.exports.buildFault = buildFault;
