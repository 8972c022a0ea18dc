import { readCluster } from '../../../lib/cli/check/cluster-file';
import type { Target } from '../../../lib/model/read/target';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';
import { Folder } from '../../support/folder';

const folder = new Folder();
const read = (text: string) => readCluster(folder.write('lab.yaml', text));

test.each<[string, string, Partial<Target>]>([
  ['nothing', '', {}],
  ['a comment', '# lab', {}],
  ['an empty map', '{}', {}],
  ['a release', 'kubernetes: "1.32"', { kubernetes: '1.32' }],
  ['JSON', '{"metallb": "0.15", "metallbClass": "lan"}', { metallb: '0.15', metallbClass: 'lan' }],
  [
    'networks',
    'serviceCidrs: [10.96.0.0/12]\npodCidrs: ["10.244.0.0/16"]',
    { serviceCidrs: ['10.96.0.0/12'], podCidrs: ['10.244.0.0/16'] },
  ],
  ['lines that end as on Windows', '\ufeffdomain: lab.local\r\n', { domain: 'lab.local' }],
  ['the value of an enum', 'gatewayChannel: experimental', { gatewayChannel: 'experimental' }],
])('a file of %s', (_, text, said) => {
  const open = Object.entries(DEFAULT_TARGET.knowledge ?? {}).filter(([key]) => !(key in said));
  expect(read(text)).toEqual({
    ...DEFAULT_TARGET,
    ...said,
    knowledge: Object.fromEntries(open),
    statement: { by: 'cluster file', path: folder.at('lab.yaml') },
  });
});

/** What is refused, each in one line. */
function refusals(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    const { message } = error as Error;
    return message
      .split('\n')
      .filter((line) => !line.startsWith(' '))
      .map((line) => line.replace(`${folder.path}/`, ''));
  }
  return [];
}

test.each<[string, string[]]>([
  ['lab', ['file cannot be read: it is not a map']],
  ['1', ['file cannot be read: it is not a map']],
  ['- kubernetes: "1.32"', ['file cannot be read: it is not a map']],
  ['domain: a\n---\ndomain: b', ['file cannot be read: it has 2 documents']],
  ['domain: a\ndomain: b', ['file cannot be read: "domain" stands twice (line 2)']],
  ['domain: {', ['file cannot be read: line 1: did not find expected node content (line 1)']],
  ['kubernetes: 1.30', ['kubernetes: 1.3 is not text']],
  ['kubernetes: null', ['kubernetes: null is not text']],
  ['serviceCidrs: 10.96.0.0/12', ['serviceCidrs: "10.96.0.0/12" is not a list']],
  ['serviceCidrs: [10.96.0.0/33]', ['serviceCidrs[0]: "10.96.0.0/33" is not a network']],
  ['nodePortRange: 1-2-3', ['nodePortRange: "1-2-3" is not a range of ports']],
  [
    'gatewayChannel: EXPERIMENTAL',
    ['gatewayChannel: "EXPERIMENTAL" is not one of standard, experimental'],
  ],
  ['metallb: "0.15"\nbgpMode: none', ['bgpMode: "none" is not one of native, frr, frr-k8s']],
  ['domian: a\nmetalLb: b', ['domian is not a known property', 'metalLb is not a known property']],
  ['__proto__: {domain: x}', ['__proto__ is not a known property']],
])('%j is refused', (text, messages) => {
  expect(refusals(text)).toEqual(messages.map((message) => `lab.yaml: ${message}`));
});

test('a file that is not there is refused by its name', () => {
  expect(() => readCluster(folder.at('none.yaml'))).toThrow(
    `${folder.at('none.yaml')}: file cannot be read: ENOENT`,
  );
});
