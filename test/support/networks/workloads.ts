import * as fc from 'fast-check';
import type { Manifest } from '../chart';
import { NAMESPACES, SERVICES, some } from './alphabets';

interface Port {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
}

/** A Service with Pods behind it. */
export interface Workload {
  readonly namespace: string;
  readonly name: string;
  readonly ports: readonly Port[];
}

const PORTS: readonly Port[] = [
  { name: 'http', port: 80, protocol: 'TCP' },
  { name: 'alt', port: 8080, protocol: 'TCP' },
  { name: 'dns', port: 53, protocol: 'UDP' },
];

export const namespaces = some(NAMESPACES, 3, 1);

/** Each namespace has the first Service, so that there is always one. */
export function workloadsIn(all: readonly string[]): fc.Arbitrary<Workload[]> {
  const ofNamespace = (namespace: string) =>
    some(SERVICES.slice(1)).chain((names) =>
      fc.tuple(
        ...['web', ...names].map((name) =>
          some(PORTS.slice(1)).map((more) => ({
            namespace,
            name,
            ports: [...PORTS.slice(0, 1), ...more],
          })),
        ),
      ),
    );
  return fc.tuple(...all.map(ofNamespace)).map((lists) => lists.flat());
}

export function namespaceObject(name: string, isOpen: boolean): Manifest {
  const labels = { team: name, ...(isOpen && { routes: 'open' }) };
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels }, spec: {} };
}

/** The Service and its Deployment. */
export function workloadObjects({ namespace, name, ports }: Workload): Manifest[] {
  const labels = { app: name };
  const containerPorts = ports.map((one) => ({
    ...{ name: one.name, containerPort: one.port + 8000, protocol: one.protocol },
  }));
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace },
      spec: {
        selector: labels,
        ports: ports.map((one) => ({ ...one, targetPort: one.name })),
      },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace, labels },
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: { containers: [{ name, image: `example.com/${name}:1`, ports: containerPorts }] },
        },
      },
    },
  ];
}
