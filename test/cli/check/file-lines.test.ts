import { mkdirSync } from 'node:fs';
import { linesIn } from '../../../lib/cli/check/file-lines';
import { diskTree } from '../../../lib/cli/check/tree';
import { Folder } from '../../support/folder';

const folder = new Folder();
const tree = diskTree({ read: () => '' } as never);

test('lines of what was read, and of the repository around it', () => {
  mkdirSync(folder.at('.git'));
  folder.write('base/web.yaml', 'c');
  const path = folder.write('apps/web.yaml', 'a\r\nb\n');
  const lines = linesIn([{ name: 'web.yaml', path, root: folder.at('apps') }], tree, 100);
  expect(lines('web.yaml')).toEqual(['a', 'b', '']);
  expect(lines(folder.at('base/web.yaml'))).toEqual(['c']);
  expect(lines(folder.at('base/no.yaml'))).toBeUndefined();
  expect(lines('/etc/hostname')).toBeUndefined();
});

test('what is piped in has none', () => {
  const stdin = { name: 'stdin', path: '-', root: '-' };
  expect(linesIn([stdin], tree, 100)('stdin')).toBeUndefined();
});
