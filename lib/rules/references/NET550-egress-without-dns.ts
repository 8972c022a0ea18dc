import type { Workload } from '../../model/objects/workload';
import { containersOf } from '../../model/queries/containers';
import type { Network } from '../../model/queries/network';
import type { NetworkPolicy, PolicyPeer, PolicyPort } from '../../model/queries/network-policy';
import { perList } from '../../model/queries/per-list';
import { behind } from '../../model/queries/pods';
import { egressPolicies, hasOtherPolicies } from '../../model/queries/policy-pods';
import { at, listOf, textOf } from '../../model/read/fields';
import { listed } from '../listed';
import type { Place, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET550: Rule = {
  id: 'NET550',
  name: 'egress-without-dns',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['others', 'services', 'workloads'],
  what: 'NetworkPolicies allow pods to connect to others, but not to the DNS of the cluster.',
  why: 'every lookup of a name waits until a timeout, so the pods only reach addresses',
  fix: 'Allow port 53 for UDP and TCP to the pods of the cluster DNS in spec.egress.',
  waive: 'If the pods connect by addresses alone, or ask another DNS server.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-egress-traffic',
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
  ],
  check(network, report) {
    if (hasOtherPolicies(network)) return;
    const cut = new Map<NetworkPolicy, { pods: Workload[]; places: Place[] }>();
    for (const [workload, policies] of egressPolicies(network)) {
      const connecting = tryConnecting(policies);
      if (!connecting || !asksDns(workload)) continue;
      const { pods, places } = cut.get(connecting) ?? { pods: [], places: [] };
      cut.set(connecting, { pods, places });
      pods.push(workload);
      places.push(...namesIn(network, workload));
    }
    for (const [{ manifest }, { pods, places }] of cut) {
      const names = [...new Set(pods.map((one) => one.manifest.name))].sort();
      report({
        places: [place(manifest, 'spec.egress')],
        others: places,
        what: `${listed(names)} cannot reach DNS: no policy allows port 53`,
        // Where the files show no name that the pods look up, they may need none.
        severity: places.length > 0 ? Severity.WARNING : Severity.INFO,
      });
    }
  },
};

/** The first policy that lets pods connect to others; nothing where one admits DNS. */
const tryConnecting = perList((policies: readonly NetworkPolicy[]): NetworkPolicy | undefined =>
  policies.some(admitsDns) ? undefined : policies.find((policy) => policy.egress.some(isForPods)),
);

function isForPods({ peers }: NetworkPolicy['egress'][number]): boolean {
  return peers.some(({ podSelector, namespaceSelector }) => podSelector ?? namespaceSelector);
}

function asksDns({ podSpec }: Workload): boolean {
  return at(podSpec, 'dnsPolicy') !== 'None';
}

/** Whether a policy may admit DNS, be it on another port of its pods, or by a name. */
function admitsDns({ egress, manifest }: NetworkPolicy): boolean {
  return egress.some(
    ({ peers, ports }) =>
      (ports.length === 0 || ports.some(mayBeDns)) &&
      (peers.length === 0 || peers.some((peer) => mayHoldDns(peer, manifest.namespace, ports))),
  );
}

/** CoreDNS listens on 53, that of OpenShift on 5353. */
function mayBeDns({ port, endPort }: PolicyPort): boolean {
  if (typeof port !== 'number') return true;
  return [53, 5353].some((one) => port <= one && one <= (endPort ?? port));
}

/** Whether the DNS of the cluster may be among the peers. Whoever names its port means it. */
function mayHoldDns(
  { cidr, namespaceSelector }: PolicyPeer,
  namespace: string,
  ports: readonly PolicyPort[],
): boolean {
  if (ports.length > 0) return true;
  return cidr !== undefined || namespaceSelector !== undefined || namespace === 'kube-system';
}

/** Where the environment of the containers names a Service. */
function namesIn(network: Network, workload: Workload): Place[] {
  return containersOf(workload).flatMap(({ field, fields }) =>
    listOf(at(fields, 'env')).flatMap((variable, index) =>
      namesService(network, workload, variable)
        ? [place(workload.manifest, `${field}.env[${index}].value`)]
        : [],
    ),
  );
}

function namesService(network: Network, workload: Workload, variable: unknown): boolean {
  const value = textOf(at(variable, 'value')) ?? '';
  const [name = '', namespace = workload.manifest.namespace, ...more] = hostIn(value).split('.');
  if (more[0] === 'svc') return true;
  const service = network.tryService(namespace, name);
  if (!service || value !== name) return service !== undefined;
  // A word may be a user, a database or the name of the program itself.
  const key = textOf(at(variable, 'name')) ?? '';
  const isHost = HOST.test(key) || key.toLowerCase() === name.replace(/-/g, '_');
  return isHost && !behind(network, service).includes(workload);
}

const WORDS =
  'addr|address|broker|brokers|endpoint|host|hostname|hosts|master|server|servers|service|svc|uri|url';

/** `DB_HOST`, `DBHOST`, `DB_HOST_READ`. */
const HOST = new RegExp(`(?:${WORDS})$|(?:^|_)(?:${WORDS})_`, 'i');

/** The host of an address such as `redis://cache.shop:6379/0`; empty without one. */
function hostIn(value: string): string {
  const rest = value.replace(/^[a-z][a-z0-9+.-]*:\/\//, '').replace(/^[^/@]*@/, '');
  return /^[a-z0-9][a-z0-9.-]*/.exec(rest)?.[0] ?? '';
}
