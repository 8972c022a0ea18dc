import type { Cluster } from '../../cluster/cluster';
import type { Fault } from '../../facts/values/fault';
import type { Check } from '../../props/check';
import type { Refusals } from '../../props/refusals';
import { CLIENTS, EGRESS, checkClients, checkEgress } from './client-checks';
import type { Clients } from './clients';
import type { Egress } from './egress';
import type { Admission } from './policy-rules';

/**
 * The NetworkPolicy of pods: which clients may connect to them, and what they may connect to.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export interface PolicyProps {
  /**
   * The clients that may connect to the ports of the pods; only they and the node of a pod then. An
   * empty list admits only the proxies of routes and the clients of exposures. Refused: pods of a proxy
   * that nothing declares, pods of what has none, and networks with addresses of pods.
   *
   * @default - if an exposure has clients, only those; otherwise no policy, and everyone may connect
   */
  readonly clients?: Clients[];

  /**
   * What the pods may connect to; nothing else then, except the DNS of the cluster and the node of
   * a pod. Refused: what has neither pods nor addresses, and networks with addresses of pods.
   *
   * @default - the pods may connect to everything
   */
  readonly egress?: Egress[];
}

/** The checks of {@link PolicyProps}. */
export const POLICY_PROPS: Readonly<Record<keyof Required<PolicyProps>, Check>> = {
  clients: CLIENTS,
  egress: EGRESS,
};

const OUTSIDE: Fault = {
  what: 'cannot restrict a system outside the cluster',
  why: 'a NetworkPolicy is for pods, and addresses outside the cluster have none',
  fix: 'write egress on the apps that connect to it, such as egress: [Egress.network("192.0.2.7/32")]',
};

/** Why the props have no place where there are no pods. */
export const NO_POLICY: Readonly<Record<keyof PolicyProps, Fault>> = {
  clients: OUTSIDE,
  egress: OUTSIDE,
};

/** Refuses what the policy cannot name on its cluster. */
export function checkPolicyProps(props: PolicyProps, cluster: Cluster, refusals: Refusals): void {
  checkClients(props.clients ?? [], cluster, refusals.at('clients'));
  checkEgress(props.egress ?? [], cluster, refusals.at('egress'));
}

/** What the policy lets out: the targets, and lookups of names. */
export function egressAdmissions(targets: readonly Egress[]): Admission[] {
  const all = targets.map(({ _data: { peer, ports } }): Admission => {
    const behind = peer.kind === 'app' ? peer.app._ends?.ports : undefined;
    const own = peer.kind === 'dns' ? ports?.flatMap(bothProtocols) : ports;
    return { peers: [peer], ports: own ?? behind };
  });
  const hasDns = targets.some(({ _data }) => _data.peer.kind === 'dns');
  return hasDns ? all : [...all, CLUSTER_DNS];
}

function bothProtocols({ port }: { readonly port: number }) {
  return [{ port }, { port, protocol: 'UDP' }];
}

/** @see https://github.com/kubernetes/dns/blob/master/docs/specification.md */
const CLUSTER_DNS: Admission = {
  peers: [{ kind: 'dns', pods: { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } } }],
  ports: bothProtocols({ port: 53 }),
};
