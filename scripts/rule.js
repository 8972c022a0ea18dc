// Runs the tests of one rule: npm run rule -- NET203, or by its name. With --update the text of its wrong
// example is written from what the rule finds.
const { spawnSync } = require('node:child_process');
const { dirname, join, resolve } = require('node:path');
const { parseArgs } = require('node:util');
const { ruleFiles } = require('./catalogue');

const options = { update: { type: 'boolean', default: false } };
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [asked] = positionals;
const rule = ruleFiles().find(({ id, name }) => id === asked || name === asked);

if (rule) {
  const family = dirname(rule.path).slice(2);
  const env = { ...process.env, RULE_ID: rule.id, ...(values.update && { UPDATE_RULE: '1' }) };
  const jest = join(dirname(require.resolve('jest/package.json')), 'bin', 'jest.js');
  const { status } = spawnSync(
    process.execPath,
    [jest, '--runInBand', '--verbose', `test/rules/${family}.test.ts`],
    { env, cwd: resolve(__dirname, '..'), stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
} else {
  console.error(
    `${asked ?? 'no rule'}: npm run rule -- NET203 [--update]; docs/rules/README.md lists the rules`,
  );
  process.exitCode = 1;
}
