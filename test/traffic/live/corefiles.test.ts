import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClusterDns, ClusterDnsAddition } from '../../../lib';
import type { KubeObject } from '../../cluster/live/harness/api';
import { COREDNS, findOrBuild } from '../../cluster/live/harness/programs';
import { reasonFor } from '../../cluster/live/props/reasons';
import type { Row } from '../../cluster/live/props/rows';
import { rows } from '../../cluster/live/props/rows';
import { makeUnguarded } from '../../cluster/live/props/unguarded';
import { chartFor } from '../../support/chart';
import { NODES, inNetns } from './lab/network';
import { describeWith } from './lab/skips';

/** The rows that are refused since CoreDNS would not start. */
const REFUSED = rows().filter(({ title, faults }) =>
  faults.some((fault) => reasonFor(fault, title)?.startsWith('B: CoreDNS does not start')),
);

type Made = Pick<Row, 'cluster' | 'make'>;

const PLAIN: Made = { make: (chart) => new ClusterDns(chart, 'dns') };
const ADDITION: Made = {
  make: (chart) =>
    new ClusterDnsAddition(chart, 'dns', {
      log: {},
      stubDomains: [{ domain: 'corp.example.com', forwarders: ['192.0.2.53'] }],
    }),
};

describeWith(['CoreDNS'], 'CoreDNS does not start with what ClusterDns refuses:', () => {
  test.each(REFUSED.map((row) => [row.name, row] as const))('%s', (_, row) => {
    expect(start(corefileOf(row))).toMatch(/Corefile-refused|plugin\/|is already defined/);
  });

  test.each([
    ['ClusterDns', PLAIN],
    ['ClusterDnsAddition', ADDITION],
  ])('it starts with what %s writes', (_, row) => {
    expect(start(corefileOf(row))).toBe('it starts');
  });
});

function corefileOf(row: Made): string {
  const data = dataOf(row);
  return data['Corefile'] ?? withAdditions(corefileOf(PLAIN), data);
}

function dataOf({ cluster, make }: Made): Readonly<Record<string, string>> {
  const made = makeUnguarded(chartFor(cluster), make);
  if ('thrown' in made) throw new Error(made.thrown);
  const map = made.objects.find(({ kind }) => kind === 'ConfigMap') as KubeObject;
  return map['data'] as Readonly<Record<string, string>>;
}

/** A Corefile with what k3s imports into it: `*.override` in its server, `*.server` behind it. */
function withAdditions(corefile: string, data: Readonly<Record<string, string>>): string {
  const ending = (end: string) =>
    Object.entries(data).flatMap(([key, text]) => (key.endsWith(end) ? [text] : []));
  const last = corefile.lastIndexOf('}');
  return [
    ...[corefile.slice(0, last), ...ending('.override')],
    ...[corefile.slice(last), ...ending('.server')],
  ].join('\n');
}

/** Why CoreDNS ends by itself, as it does at once where it cannot read its file. */
function start(corefile: string): string {
  const file = join(process.env['REACH_FOLDER'] ?? '', 'Corefile-refused');
  const kubeconfig = `kubeconfig ${process.env['REACH_KUBECONFIG'] ?? ''}`;
  writeFileSync(file, corefile.replace('pods insecure', `${kubeconfig}\npods insecure`));
  const [program = '', ...args] = inNetns(NODES[0].name, findOrBuild(COREDNS), '-conf', file);
  const options = { timeout: 3000, encoding: 'utf8', killSignal: 'SIGKILL' } as const;
  const { status, stdout, stderr } = spawnSync(program, args, options);
  return status === null ? 'it starts' : `${stdout}${stderr}`;
}
