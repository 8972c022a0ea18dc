import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api } from '../../../cluster/live/harness/api';
import { mustTake } from '../../../cluster/live/harness/cluster';
import { startControlPlane } from '../../../cluster/live/harness/control-plane';
import { DEFAULT_KUBERNETES, controlPlane } from '../../../cluster/live/harness/programs';
import { companionsOf } from '../../../cluster/live/harness/releases';
import { startProxies } from './kube-proxy';
import { NODES, SWITCH, makeNetwork } from './network';
import type { Part, PartName } from './parts';
import { KUBE_PROXY, PARTS, RECORDED_ONLY, versionsOf } from './parts';
import { MISSING, isPresent } from './skips';

/** Brings up the network, a control plane on the switch, and the nodes; all ends with the run. */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(join(process.env['REACH_LOGS'] ?? tmpdir(), 'traffic-'));
  makeNetwork();
  const { kubeconfig } = await startControlPlane(folder, controlPlane(DEFAULT_KUBERNETES), SWITCH);
  const { gatewayApi, metallb } = companionsOf(DEFAULT_KUBERNETES);
  const facts = { KUBECONFIG: kubeconfig, FOLDER: folder, RELEASE: DEFAULT_KUBERNETES };
  for (const [name, value] of Object.entries({
    ...facts,
    GATEWAY_API: gatewayApi,
    METALLB: metallb,
  }))
    process.env[`REACH_${name}`] = value;
  const api = new Api(kubeconfig);
  await makeNodes(api);
  api.close();
  if (isPresent('kube-proxy')) startProxies(folder, kubeconfig);
  tell();
}

/** What runs, and what does not, with the reason. */
function tell(): void {
  const parts = Object.entries<Part>(PARTS).filter(([name]) => isPresent(name as PartName));
  const versions = parts.map(([name, part]) => versionsOf(name, part));
  const lines = [[versionsOf('Kubernetes', { programs: [KUBE_PROXY] }), ...versions].join(', ')];
  for (const [name, why] of Object.entries(MISSING)) lines.push(`skipped: ${name} (${why})`);
  for (const [name, why] of Object.entries(RECORDED_ONLY))
    lines.push(`recorded answers alone: ${name} (${why})`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function makeNodes(api: Api): Promise<void> {
  for (const { name, zone, ip, ip6, pods, pods6 } of NODES) {
    await mustTake(api, {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name,
        labels: { 'kubernetes.io/hostname': name, 'topology.kubernetes.io/zone': zone },
      },
      spec: { podCIDR: `${pods}.0/24`, podCIDRs: [`${pods}.0/24`, `${pods6}:/64`] },
    });
    const addresses = [ip, ip6].map((address) => ({ type: 'InternalIP', address }));
    const conditions = [{ type: 'Ready', status: 'True' }];
    await api.patch(`/api/v1/nodes/${name}/status`, { status: { addresses, conditions } });
  }
}
