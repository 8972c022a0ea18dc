import type { Fault } from '../values/fault';
import { KINDS_OF_IMPLEMENTATION } from '../values/sentences';
import type { GatewayProgram } from './gateway-implementations';
import { programText } from './gateway-implementations';

/**
 * The API groups that each implementation defines kinds in; what is below one is meant too.
 * @see https://gateway-api.sigs.k8s.io/docs/implementations/list/
 */
const GROUPS: Readonly<Record<string, string>> = {
  agentgateway: 'agentgateway.dev',
  'Airlock Microgateway': 'microgateway.airlock.com',
  'AWS Load Balancer Controller': 'gateway.k8s.aws',
  Cilium: 'cilium.io',
  Contour: 'projectcontour.io',
  'Envoy Gateway': 'envoyproxy.io',
  'HAProxy Ingress': 'haproxy-ingress.github.io',
  Istio: 'istio.io',
  kgateway: 'kgateway.dev',
  'Kong Operator': 'konghq.com',
  'NGINX Gateway Fabric': 'gateway.nginx.org',
  Traefik: 'traefik.io',
};

/** Those of others that an implementation reads too: it was one project with them, or works in a mesh. */
const READ_TOO: Readonly<Record<string, readonly string[]>> = {
  agentgateway: ['kgateway', 'Istio'],
  kgateway: ['agentgateway', 'Istio'],
};

/** The implementation that defines the kinds of a group; nothing where none does. */
export function tryOwnerOfGroup(group: string): string | undefined {
  const owner = OWNERS.find(([, own]) => group.endsWith(own) && isWithin(group, own));
  return owner?.[0];
}

const OWNERS = Object.entries(GROUPS);

function isWithin(group: string, own: string): boolean {
  return group.length === own.length || group.at(-own.length - 1) === '.';
}

/** Whether a group is one of another implementation, whose kinds this one does not read. */
export function isForeignGroup({ name }: GatewayProgram, group: string): boolean {
  const owner = tryOwnerOfGroup(group);
  return owner !== undefined && owner !== name && !(READ_TOO[name] ?? []).includes(owner);
}

/** Why the Gateways of an implementation do not read the kinds of a group. */
export function foreignGroupFault(program: GatewayProgram, group: string): Fault | undefined {
  if (!isForeignGroup(program, group)) return undefined;
  const owner = tryOwnerOfGroup(group) ?? '';
  return {
    what: `is a group of ${owner}, whose kinds the Gateways of ${programText(program)} do not read`,
    why: KINDS_OF_IMPLEMENTATION,
    fix: `write a kind of the group ${GROUPS[program.name] ?? ''}, or use Gateways of ${owner}`,
  };
}
