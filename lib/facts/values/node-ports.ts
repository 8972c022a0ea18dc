import type { Fact } from './fault';
import { portNumber } from './ports';

/** The ports that a cluster opens on its nodes, both ends included. */
export interface NodePortRange {
  readonly first: number;
  readonly last: number;
}

/** What a cluster opens that was not told otherwise. */
export const DEFAULT_NODE_PORTS = '30000-32767';

/** Reads `30000-32767`. */
export function tryNodePortRange(text: string): NodePortRange | undefined {
  const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(text) ?? [];
  const range = { first: Number(first), last: Number(last) };
  const good = !portNumber(range.first) && !portNumber(range.last) && range.first <= range.last;
  return good ? range : undefined;
}

/** @see https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/ */
export const nodePortRange: Fact<string> = (text) =>
  tryNodePortRange(text)
    ? undefined
    : {
        what: 'is not a range of ports',
        why: 'it is the first and the last port separated by "-", as in the flag --service-node-port-range of the API server',
        fix: `write for example "${DEFAULT_NODE_PORTS}"`,
      };

/** @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport */
export function nodePort(range: NodePortRange): Fact<number> {
  return (port) =>
    Number.isInteger(port) && port >= range.first && port <= range.last
      ? undefined
      : {
          what: 'is not a node port',
          why: `the cluster opens node ports from ${range.first} to ${range.last}`,
          fix: `write a number in that range${byHand(range)}`,
        };
}

/**
 * The part of the range that a cluster gives out last; since Kubernetes 1.29, and none in a small one.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#avoid-nodeport-collisions
 */
function byHand({ first, last }: NodePortRange): string {
  const size = last - first + 1;
  if (size <= 16) return '';
  const band = Math.min(Math.max(16, Math.floor(size / 32)), 128);
  return `; the cluster keeps ${first} to ${first + band - 1} for node ports that are chosen by hand`;
}

/** Node ports where the type of the Service opens none. */
export const noNodePort: Fact<number> = () => ({
  what: 'is a node port on a Service that opens none',
  why: 'the API server refuses it on a Service of type ClusterIP',
  fix: 'remove nodePort; an app opens node ports with Exposure.nodePort() or Exposure.loadBalancer()',
});

/** What the port for the load balancer's health checks is judged by. */
export interface HealthCheckFacts {
  /** Whether the external traffic policy is Local. */
  readonly local: boolean;
  readonly nodePorts: readonly (number | undefined)[];
  readonly range: NodePortRange;
}

/** @see https://kubernetes.io/docs/reference/networking/virtual-ips/#external-traffic-policy */
export function healthCheckNodePort({ local, nodePorts, range }: HealthCheckFacts): Fact<number> {
  return (port) => {
    // 0 is read as if it were not written.
    if (!local && port !== 0) {
      return {
        what: 'needs the external traffic policy Local',
        why: 'a load balancer checks which nodes have a pod only with that policy, and the API server refuses the port without it',
        fix: 'write externalTrafficPolicy: ExternalTrafficPolicy.LOCAL too, or remove it',
      };
    }
    if (nodePorts.includes(port)) {
      return {
        what: 'is also a node port of the Service',
        why: 'the cluster takes both from one range, and uses each number once',
        fix: 'write another number, or remove it so that the cluster picks one',
      };
    }
    return nodePort(range)(port);
  };
}
