import { readFileSync } from 'node:fs';
import type { KubeObject } from '../../../cluster/live/harness/api';
import type { Lab } from '../lab/lab';
import { NODES } from '../lab/network';
import { authority, certificateFile } from './secure';

const PLAIN = ['one', 'two', 'three', 'four', 'web'];
const SHARED = ['five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Every backend that a generated table names. */
export const BACKENDS = [...PLAIN, ...SHARED, ...SHARED.map((name) => `${name}-canary`)];

const PORTS = [80, 8080];

/** The pods of the backends: name -> address. */
export async function startBackends(lab: Lab): Promise<ReadonlyMap<string, string>> {
  const addresses = new Map<string, string>();
  for (const [index, name] of BACKENDS.entries()) {
    const from = `backend-${name}`;
    addresses.set(name, lab.place(from, NODES[index % 2] ?? NODES[0]).ip);
    await lab.wire.serve({ from, name, http: PORTS });
  }
  return addresses;
}

/** A Service for each backend, the certificate of all hosts, and who signed it. */
export async function declareBackends(
  lab: Lab,
  namespace: string,
  pods: ReadonlyMap<string, string>,
): Promise<void> {
  const services = [...pods].flatMap(([name, ip]) => backend(namespace, name, ip));
  await lab.apply([certificate(namespace), authority(namespace), ...services]);
}

function backend(namespace: string, name: string, ip: string): KubeObject[] {
  const ports = PORTS.map((port) => ({ name: `port-${port}`, port }));
  const labels = { 'kubernetes.io/service-name': name };
  return [
    { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { ports } },
    {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { name, namespace, labels },
      addressType: 'IPv4',
      endpoints: [{ addresses: [ip], conditions: { ready: true } }],
      ports,
    },
  ];
}

/** That of the API server: any will do, as nobody judges it. */
export function certificate(namespace: string): KubeObject {
  const read = (end: 'crt' | 'key') => readFileSync(certificateFile(end)).toString('base64');
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'shop-tls', namespace },
    type: 'kubernetes.io/tls',
    data: { 'tls.crt': read('crt'), 'tls.key': read('key') },
  };
}
