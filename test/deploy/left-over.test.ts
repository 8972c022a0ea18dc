import { objectText } from '../../lib/model/read/manifest';
import { readText } from '../../lib/model/read/read';
import { unitsOf } from '../../lib/deploy/units';
import { fileText } from '../../lib/deploy/tree/texts';
import { memoryFiles } from '../support/memory-files';

function service(name: string): string {
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n`;
}

/** What is left of a file beside a kustomization, and which files were read for it. */
function outcome(
  named: string,
  text: string,
): { readonly left: string[]; readonly read: string[] } {
  const files = memoryFiles({
    'app/kustomization.yaml': `resources: [web.yaml]\nconfigMapGenerator:\n- name: files\n  files: [${named}]\n`,
    'app/web.yaml': service('web'),
    'app/beside.yaml': service('beside'),
    [`app/${named}`]: text,
  });
  const read: string[] = [];
  const paths = ['app/kustomization.yaml', 'app/web.yaml', 'app/beside.yaml', `app/${named}`];
  const { units } = unitsOf(paths, files, (path) => {
    read.push(path);
    return readText(fileText(files, path) ?? '', path);
  });
  const beside = units.filter(({ path }) => path === 'app/beside.yaml');
  return { left: beside.flatMap(({ manifests }) => manifests.map(objectText)), read };
}

const KEPT = ['Service default/beside'];

test.each([
  ['a file that names it', 'data.yaml', service('beside'), []],
  [
    'one in a flow map',
    'data.yaml',
    '{"apiVersion": v1,"kind":Service,"metadata":{"name":beside}}',
    [],
  ],
  ['one with a letter by its number', 'data.yaml', service('"bes\\x69de"'), []],
  ['one that goes on behind a line', 'data.yaml', service('"bes\\\n    ide"'), []],
  ['another kind of its name', 'data.yaml', service('beside').replace('Service', 'Pod'), KEPT],
  ['another name of its kind', 'data.yaml', service('beside-it'), KEPT],
])('what may be a patch of the object beside it: %s', (_, named, text, left) => {
  expect(outcome(named, text).left).toEqual(left);
});

test.each([
  ['another name', 'data.yaml', service('other')],
  ['another kind', 'data.yaml', 'kind: Pod\nmetadata:\n  name: beside\n'],
  ['no object', 'board.json', '{"title": "beside Service"}'],
])('a file with %s is not read', (_, named, text) => {
  expect(outcome(named, text)).toEqual({ left: KEPT, read: ['app/beside.yaml'] });
});
