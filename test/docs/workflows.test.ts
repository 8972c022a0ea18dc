import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/pages';

const list = ['ls-files', '--cached', '--others', '--exclude-standard', '*.yaml', '*.yml', '*.md'];
const files = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');

/** Every action that a workflow uses, or that a page shows: `actions/checkout@... # v7.0.1`. */
const used = files.flatMap((file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/^\s*(?:- )?uses: (\S+@.*)$/gm)].map(([, action = '']) => action);
});
const others = used.filter((action) => !action.startsWith('cdk8s-reach/'));

test('actions of others are pinned by commit, each at one release', () => {
  expect(others.length).toBeGreaterThan(5);
  const pinned = /^([\w/-]+)@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
  expect(others.filter((action) => !pinned.test(action))).toEqual([]);
  const names = [...new Set(others)].map((action) => pinned.exec(action)?.[1]);
  expect(names).toEqual([...new Set(names)]);
});
