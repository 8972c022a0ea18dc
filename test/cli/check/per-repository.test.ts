import { mkdirSync } from 'node:fs';
import { perRepository } from '../../../lib/cli/check/per-repository';
import { diskTree } from '../../../lib/cli/check/tree';
import { Folder } from '../../support/folder';

const folder = new Folder();
const tree = diskTree({ read: () => '' } as never);

test('what is made once for each repository, with the path of a file in it', () => {
  mkdirSync(folder.at('shop/.git'), { recursive: true });
  mkdirSync(folder.at('blog/.git'), { recursive: true });
  const file = (repository: string) => {
    const path = folder.write(`${repository}/apps/web.yaml`, 'a\n');
    return { name: `${repository}.yaml`, path, root: folder.at(`${repository}/apps`) };
  };
  let count = 0;
  const around = perRepository([file('shop'), file('blog')], tree, 100, () => ++count);
  expect(count).toBe(0);
  expect(around('shop.yaml')).toEqual({ made: 1, path: 'apps/web.yaml' });
  expect(around('blog.yaml')).toEqual({ made: 2, path: 'apps/web.yaml' });
  expect(around(folder.at('blog/base/web.yaml'))).toEqual({ made: 2, path: 'base/web.yaml' });
  expect(around('/etc/hostname')).toBeUndefined();
  expect(count).toBe(2);
});

test('what is piped in is in none', () => {
  const stdin = { name: 'stdin', path: '-', root: '-' };
  expect(perRepository([stdin], tree, 100, () => 1)('stdin')).toBeUndefined();
});
