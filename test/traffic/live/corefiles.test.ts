import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClusterDns } from '../../../lib';
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

describeWith(['CoreDNS'], 'CoreDNS does not start with what ClusterDns refuses:', () => {
  test.each(REFUSED.map((row) => [row.name, row] as const))('%s', (_, row) => {
    expect(start(corefileOf(row))).toMatch(/Corefile-refused|plugin\/|is already defined/);
  });

  test('it starts with what ClusterDns writes', () => {
    const plain = corefileOf({
      ...REFUSED[0],
      make: (chart) => new ClusterDns(chart, 'dns'),
    } as Row);
    expect(start(plain)).toBe('it starts');
  });
});

function corefileOf({ cluster, make }: Row): string {
  const made = makeUnguarded(chartFor(cluster), make);
  if ('thrown' in made) throw new Error(made.thrown);
  const map = made.objects.find(({ kind }) => kind === 'ConfigMap') as KubeObject;
  return (map['data'] as { Corefile: string }).Corefile;
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
