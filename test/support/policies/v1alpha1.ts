import type { Manifest } from '../chart';

interface Range {
  readonly start: number;
  readonly end: number;
}

type Protocols = Readonly<
  Record<
    string,
    { readonly destinationPort?: { readonly number?: number; readonly range?: Range } }
  >
> & { readonly destinationNamedPort?: string };

interface Rule {
  readonly action: string;
  readonly protocols?: readonly Protocols[];
}

interface Spec {
  readonly tier: 'Admin' | 'Baseline';
  readonly ingress?: readonly Rule[];
  readonly egress?: readonly Rule[];
}

/** A ClusterNetworkPolicy as the kind of v1alpha1 that says the same. */
export function asV1alpha1(manifest: Manifest): Manifest {
  if (manifest.kind !== 'ClusterNetworkPolicy') return manifest;
  const { tier, ingress = [], egress = [], ...rest } = manifest.spec as unknown as Spec;
  return {
    ...manifest,
    apiVersion: 'policy.networking.k8s.io/v1alpha1',
    kind: tier === 'Admin' ? 'AdminNetworkPolicy' : 'BaselineAdminNetworkPolicy',
    spec: { ...rest, ingress: ingress.map(ruleOf), egress: egress.map(ruleOf) },
  };
}

function ruleOf({ action, protocols, ...peers }: Rule): object {
  return {
    action: action === 'Accept' ? 'Allow' : action,
    ...peers,
    ...(protocols && { ports: protocols.map(portOf) }),
  };
}

function portOf({ destinationNamedPort, ...protocols }: Protocols): object {
  if (destinationNamedPort !== undefined) return { namedPort: destinationNamedPort };
  const [[name, { destinationPort = {} }] = ['', {}]] = Object.entries(protocols);
  const protocol = name.toUpperCase();
  const { number, range = { start: 1, end: 65_535 } } = destinationPort;
  if (number !== undefined) return { portNumber: { protocol, port: number } };
  return { portRange: { protocol, ...range } };
}
