// Runs the tests of one rule: npm run rule -- NET203, or by its name. With --update the text of its wrong
// example is written from what the rule finds.
const { spawnSync } = require('node:child_process');
const { dirname, join, resolve } = require('node:path');
const { ruleFiles } = require('./catalogue');

const [asked, option, ...more] = process.argv.slice(2);
const rule = ruleFiles().find(({ id, name }) => id === asked || name === asked);

if (!rule || ![undefined, '--update'].includes(option) || more.length > 0) {
  console.error('usage: npm run rule -- NET203 [--update]; docs/rules/README.md lists the rules');
  process.exitCode = 1;
} else {
  const family = dirname(rule.path).slice(2);
  const env = { ...process.env, RULE_ID: rule.id, ...(option && { UPDATE_RULE: '1' }) };
  const jest = join(dirname(require.resolve('jest/package.json')), 'bin', 'jest.js');
  const { status } = spawnSync(
    process.execPath,
    [jest, '--runInBand', '--verbose', `test/rules/${family}.test.ts`],
    { env, cwd: resolve(__dirname, '..'), stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}
