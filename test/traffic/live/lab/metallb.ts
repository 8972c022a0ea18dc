import { mustTake } from '../../../cluster/live/harness/cluster';
import { metallbCrds, replaceCrds } from '../../../cluster/live/harness/crds';
import { startMetallb } from '../../../cluster/live/harness/metallb';
import { findOrBuild } from '../../../cluster/live/harness/programs';
import type { Lab } from './lab';
import { NODES } from './network';
import { SPEAKER } from './parts';

/** MetalLB: its controller on the switch, and a speaker on each node. */
export async function startMetallbWithSpeakers(lab: Lab): Promise<void> {
  await replaceCrds(lab.api, metallbCrds('0.16'));
  lab.keep(await startMetallb(lab.api, '0.16'));
  for (const { name, ip } of NODES) {
    const pod = `speaker-${name}`;
    await mustTake(lab.api, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: pod, namespace: 'metallb-system' },
      spec: { nodeName: name, containers: [{ name: 'speaker', image: 'example' }] },
    });
    const flags = [
      `--kubeconfig=${lab.kubeconfig}`,
      '--namespace=metallb-system',
      ...[`--node-name=${name}`, `--host=${ip}`, `--pod-name=${pod}`],
      // No speaker looks for others: those of both nodes always run.
      '--ml-bindport=0',
      ...['--port=7472', '--health-probe-port=7475', '--log-level=info'],
    ];
    const env = { METALLB_BGP_TYPE: 'native', METALLB_NODE_NAME: name, METALLB_POD_NAME: pod };
    lab.run(name, `metallb-${pod}`, [findOrBuild(SPEAKER), ...flags], {
      ...env,
      ...{ METALLB_HOST: ip, METALLB_ML_LABELS: '' },
    });
  }
}
