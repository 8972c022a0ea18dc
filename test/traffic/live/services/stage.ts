import { sleep } from '../../../cluster/live/harness/processes';
import { waitFor } from '../../../cluster/live/harness/cluster';
import { startDns } from '../lab/dns';
import { Lab } from '../lab/lab';
import { NODES, ip } from '../lab/network';
import type { World } from './claims';
import { ALIASED, BALANCER, EXTERNAL, PODS } from './pods';

/** The names of the cluster, at once, and those outside. */
export const COREFILE = `.:53 {
  kubernetes cluster.local in-addr.arpa ip6.arpa {
    pods insecure
    ttl 0
  }
  forward . /etc/resolv.conf
}
`;

/** The pods and the askers of a world, with the cluster DNS. */
export async function prepareStage(): Promise<Lab> {
  const lab = new Lab();
  await lab.apply(PODS);
  for (const last of ['17', '42']) {
    const place = { address: `192.0.2.${last}`, http: [9376, 9377] };
    await lab.wire.serve({ from: 'outside', name: `old-${last}`, ...place });
  }
  for (const [index, node] of NODES.entries()) lab.place(`asker${index + 1}`, node);
  for (const name of ['client', 'outside'])
    for (const address of [BALANCER, EXTERNAL])
      ip(name, `route replace ${address}/32 via ${NODES[0].ip}`);
  await startDns(lab, COREFILE, ALIASED);
  const leaving = '/api/v1/namespaces/services/pods/leaving';
  await waitFor(async () => {
    const { body } = await lab.api.get(leaving);
    return (body['status'] as { podIP?: string }).podIP;
  });
  await lab.api.deleteGently(leaving);
  return lab;
}

/** Applies a world; the test stands in for who gives out addresses of load balancers. */
export async function show(lab: Lab, { objects }: World): Promise<void> {
  await lab.apply(objects);
  const balanced = '/api/v1/namespaces/services/services/web-balanced/status';
  await lab.api.patch(balanced, { status: { loadBalancer: { ingress: [{ ip: BALANCER }] } } });
}

export async function clearWorld(lab: Lab, { objects }: World): Promise<void> {
  for (const object of objects) await lab.api.remove(object);
  await sleep(300);
}
