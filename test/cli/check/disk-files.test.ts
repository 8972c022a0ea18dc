import { mkdirSync, symlinkSync } from 'node:fs';
import { diskFiles } from '../../../lib/cli/check/disk-files';
import { Folder } from '../../support/folder';

const folder = new Folder();

function disk() {
  for (const [path, text] of Object.entries({ 'app/a.yaml': 'a', 'app/sub/b.yaml': 'bb' })) {
    folder.write(path, text);
  }
  folder.write('app.yaml', 'long text');
  mkdirSync(`${folder.path}/outside`);
  symlinkSync('app/a.yaml', `${folder.path}/link.yaml`);
  symlinkSync('app/sub', `${folder.path}/linked`);
  symlinkSync('/', `${folder.path}/away`);
  symlinkSync('nothing', `${folder.path}/broken`);
  symlinkSync('loop', `${folder.path}/loop`);
  symlinkSync('../app', `${folder.path}/app/up`);
  return diskFiles(folder.path, 5);
}

test.each([
  ['.', '.', true, undefined],
  ['app', 'app', true, undefined],
  ['app/a.yaml', 'app/a.yaml', false, 'a'],
  ['app/sub/b.yaml', 'app/sub/b.yaml', false, 'bb'],
  ['link.yaml', 'app/a.yaml', false, 'a'],
  ['linked', 'app/sub', true, undefined],
  ['linked/b.yaml', 'app/sub/b.yaml', false, 'bb'],
  ['app.yaml', 'app.yaml', false, undefined],
  ['app/c.yaml', undefined, false, undefined],
  ['app/a.yaml/c', undefined, false, undefined],
  ['App', undefined, false, undefined],
  ['away', undefined, false, undefined],
  ['away/etc', undefined, false, undefined],
  ['broken', undefined, false, undefined],
  ['loop', undefined, false, undefined],
  ['loop/a.yaml', undefined, false, undefined],
  ['app/up/up/up/a.yaml', 'app/a.yaml', false, 'a'],
  ['../x', undefined, false, undefined],
])('%s', (path, real, isFolder, text) => {
  const files = disk();
  const bytes = files.read(path);
  expect([
    files.realPath(path),
    files.isFolder(path),
    bytes && Buffer.from(bytes).toString(),
  ]).toEqual([real, isFolder, text]);
});

test('a folder lists files and folders in order, and no links', () => {
  const files = disk();
  expect(files.list('.').map(({ name }) => name)).toEqual(['app', 'app.yaml', 'outside']);
  expect(files.list('linked')).toEqual([{ name: 'b.yaml', isFolder: false }]);
  expect(files.list('nowhere')).toEqual([]);
});
