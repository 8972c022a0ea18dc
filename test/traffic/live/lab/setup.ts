import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Api } from '../../../cluster/live/harness/api';
import { mustTake } from '../../../cluster/live/harness/cluster';
import { startControlPlane } from '../../../cluster/live/harness/control-plane';
import {
  DEFAULT_KUBERNETES,
  controlPlane,
  versionOf,
} from '../../../cluster/live/harness/programs';
import { companionsOf } from '../../../cluster/live/harness/releases';
import { startProxies } from './kube-proxy';
import { NODES, SWITCH, makeNetwork } from './network';
import { CORE } from './parts';
import { isPresent } from './skips';

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
  const versions = (CORE.programs ?? []).map((one) => `${one.name} ${versionOf(one)}`);
  process.stdout.write(`${versions.slice(0, 2).join(', ')}\n`);
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
