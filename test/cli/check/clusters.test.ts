import { execFileSync } from 'node:child_process';
import { Knowledge } from '../../../lib/facts/releases/products';
import { mkdirSync, symlinkSync } from 'node:fs';
import { clustersOf } from '../../../lib/cli/check/clusters';
import { filesAt } from '../../../lib/cli/check/files';
import { RECORD } from '../../../lib/emit/hidden';
import { readRecord } from '../../../lib/emit/record';
import { clusterLine, waiverLine } from '../../../lib/model/read/notes';
import { DEFAULTS, knowledgeIn } from '../../../lib/model/read/target';
import { Folder } from '../../support/folder';

const folder = new Folder();

const noted = (name: string, kubernetes: string) => clusterLine(name, { ...DEFAULTS, kubernetes });

/** cluster (release): files, by the options of the command line */
function told(paths: readonly string[], ...options: readonly (readonly [string, string?])[]) {
  const files = paths.flatMap((path) => filesAt(path === '-' ? path : folder.at(path)));
  const { clusters } = clustersOf(
    files,
    options.map(([file, name]) => ({
      file: folder.at(file),
      ...(name === undefined ? {} : { folder: folder.at(name) }),
    })),
    { record: readRecord },
  );
  const short = (text: string) => text.replace(folder.path, '').replace(/^\//, '');
  return clusters.map(
    ({ name, target, files: those }) =>
      `${short(name)} (${knowledgeIn(target, 'kubernetes') === Knowledge.ASSUMED ? 'assumed' : target.kubernetes}): ${those.map((one) => short(one.path)).join(' ')}`,
  );
}

beforeEach(() => {
  for (const file of ['dist/lab/a.yaml', 'dist/lab/sub/b.yaml', 'dist/home/c.yaml', 'd.yaml']) {
    folder.write(file);
  }
  folder.write('1.30/cluster.yml', 'kubernetes: "1.30"');
  folder.write('1.31/cluster.yml', 'kubernetes: "1.31"');
});

test('without a word about clusters, all files are for one that is assumed', () => {
  expect(told(['dist', 'd.yaml'])).toEqual([
    ' (assumed): dist/home/c.yaml dist/lab/a.yaml dist/lab/sub/b.yaml d.yaml',
  ]);
});

test('one file for all of them', () => {
  expect(told(['dist'], ['1.30/cluster.yml'])).toEqual([
    ' (1.30): dist/home/c.yaml dist/lab/a.yaml dist/lab/sub/b.yaml',
  ]);
});

test('a file goes to the nearest folder that is named', () => {
  expect(
    told(['dist'], ['1.30/cluster.yml', 'dist'], ['1.31/cluster.yml', 'dist/lab/sub']),
  ).toEqual([
    'dist (1.30): dist/home/c.yaml dist/lab/a.yaml',
    'dist/lab/sub (1.31): dist/lab/sub/b.yaml',
  ]);
});

test('what a Fleet has noted is found up to the folder that is asked for', () => {
  folder.write(`dist/${RECORD}`, `${noted('lab', '1.32')}\n${noted('home', '1.33')}\n`);
  expect(told(['dist/lab/sub'])).toEqual([' (assumed): dist/lab/sub/b.yaml']);
  expect(told(['dist', 'd.yaml'])).toEqual([
    ' (assumed): d.yaml',
    'home (1.33): dist/home/c.yaml',
    'lab (1.32): dist/lab/a.yaml dist/lab/sub/b.yaml',
  ]);
});

test('a fleet of one cluster is its folder', () => {
  folder.write(`dist/${RECORD}`, noted('', '1.32'));
  expect(told(['dist'])).toEqual([
    '. (1.32): dist/home/c.yaml dist/lab/a.yaml dist/lab/sub/b.yaml',
  ]);
});

test('what is said goes before what is noted', () => {
  folder.write(`dist/${RECORD}`, `${noted('lab', '1.32')}\n${noted('home', '1.33')}\n`);
  expect(told(['dist'], ['1.30/cluster.yml'])).toEqual([
    'home (1.30): dist/home/c.yaml',
    'lab (1.30): dist/lab/a.yaml dist/lab/sub/b.yaml',
  ]);
  expect(told(['dist'], ['1.31/cluster.yml', 'dist/lab'])).toEqual([
    'dist/lab (1.31): dist/lab/a.yaml dist/lab/sub/b.yaml',
    'home (1.33): dist/home/c.yaml',
  ]);
});

test('a folder that a link leads to is the folder', () => {
  symlinkSync('dist/lab', folder.at('link'));
  expect(told(['dist/lab'], ['1.30/cluster.yml', 'link'])).toEqual([
    'link (1.30): dist/lab/a.yaml dist/lab/sub/b.yaml',
  ]);
});

test('stdin is of no folder', () => {
  folder.write(RECORD, noted('', '1.32'));
  expect(told(['-', 'd.yaml'])).toEqual([' (assumed): -', '. (1.32): d.yaml']);
});

test.each([
  ['a folder of no file', 'none'],
  ['a folder whose name begins like theirs', 'dis'],
  ['an empty folder', 'empty'],
])('%s is refused', (_, name) => {
  mkdirSync(folder.at('empty'));
  expect(() => told(['dist'], ['1.30/cluster.yml', name])).toThrow(
    `reach: --cluster: "${folder.at(name)}" contains none of the checked files`,
  );
});

test('a second file for what has one is refused', () => {
  const [one, two] = [['1.30/cluster.yml'], ['1.31/cluster.yml']] as const;
  expect(() => told(['dist'], [...one], [...two])).toThrow(
    `reach: --cluster: "${folder.at('1.31/cluster.yml')}" is a second file for all folders
  why: one of the two would have no effect
  fix: write one file for each cluster, such as --cluster lab=lab.yaml`,
  );
  expect(() => told(['dist'], [...one, 'dist'], [...two, './dist'])).toThrow(
    'is a second file for',
  );
});

test('the waivers of all fleets up to the folder that is asked for are told', () => {
  const waiver = { rule: 'NET203', objects: ['Service a/b'], reason: 'moves' };
  folder.write(`dist/${RECORD}`, waiverLine(waiver));
  folder.write(`dist/lab/${RECORD}`, waiverLine({ ...waiver, cluster: 'lab' }));
  const waivers = (path: string) =>
    clustersOf(filesAt(folder.at(path)), [], { record: readRecord }).waivers;
  expect(waivers('dist')).toEqual([waiver, { ...waiver, cluster: 'lab' }]);
  expect(waivers('dist/lab')).toEqual([{ ...waiver, cluster: 'lab' }]);
  expect(waivers('dist/home')).toEqual([]);
  expect(waivers('d.yaml')).toEqual([]);
});

test('a record that is a link or a pipe is none', () => {
  folder.write('elsewhere', noted('lab', '1.32'));
  symlinkSync(folder.at('elsewhere'), folder.at(`dist/${RECORD}`));
  execFileSync('mkfifo', [folder.at(`dist/lab/${RECORD}`)]);
  expect(told(['dist'])).toEqual([
    ' (assumed): dist/home/c.yaml dist/lab/a.yaml dist/lab/sub/b.yaml',
  ]);
});
