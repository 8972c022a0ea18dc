import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { NET002 } from '../../lib/rules/input/NET002-object-given-twice';
import { runRules } from '../../lib/rules/run';

const config = (value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop}\ndata: {x: "${value}"}\n`;

function findingsIn(files: readonly string[], cluster?: string): string[] {
  const manifests = files.flatMap((file, index) => readText(config(String(index)), file).manifests);
  return runRules([NET002], [new Network(DEFAULT_TARGET, manifests, { name: cluster })]).map(
    ({ severity, what }) => `${severity}: ${what}`,
  );
}

const TWICE = 'ConfigMap shop/a is declared 2 times, with 2 contents';

test.each([
  ['one file', ['a.yaml', 'a.yaml'], undefined, `warning: ${TWICE}`],
  [
    'two files of a folder, which may be variants',
    ['a.yaml', 'b.yaml'],
    undefined,
    `info: ${TWICE}`,
  ],
  ['two files for no cluster', ['a.yaml', 'b.yaml'], '', `info: ${TWICE}`],
  ['two folders', ['lab/a.yaml', 'home/a.yaml'], undefined, `info: ${TWICE}`],
  ['a folder of a cluster', ['lab/a.yaml', 'lab/b.yaml'], 'lab', `warning: ${TWICE}`],
  ['two folders of a cluster', ['lab/x/a.yaml', 'lab/y/a.yaml'], 'lab', `info: ${TWICE}`],
  [
    'two of three in one file',
    ['a.yaml', 'a.yaml', 'b.yaml'],
    undefined,
    'warning: ConfigMap shop/a is declared 3 times, with 3 contents',
  ],
])('an object in %s', (_, files, cluster, told) => {
  expect(findingsIn(files, cluster)).toEqual([told]);
});
