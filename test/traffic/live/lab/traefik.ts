import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { TRAEFIK, programOf } from './downloads';
import type { Lab } from './lab';
import type { PodPlace } from './network';
import { NODES } from './network';

/** A Traefik of its own for Ingresses, and one for Gateways: they would mix up each other's hosts. */
export type TraefikRole = 'ingress' | 'gateway';

const COMMON = {
  global: { checkNewVersion: false, sendAnonymousUsage: false },
  log: { level: 'INFO' },
  entryPoints: {
    web: { address: ':80' },
    websecure: { address: ':443', http: { tls: {} } },
  },
};

const OFTEN = { providersThrottleDuration: '50ms' };

const PROVIDERS: Readonly<Record<TraefikRole, object>> = {
  ingress: {
    ...OFTEN,
    kubernetesIngress: { allowEmptyServices: true },
    kubernetesCRD: {},
  },
  gateway: { ...OFTEN, kubernetesGateway: {} },
};

export function startTraefik(lab: Lab, role: TraefikRole): PodPlace {
  const namespace = `traefik-${role}`;
  const file = join(lab.folder, `${namespace}.yaml`);
  writeFileSync(file, stringify({ ...COMMON, providers: PROVIDERS[role] }));
  const place = lab.place(namespace, NODES[0]);
  const command = [programOf(TRAEFIK), `--configFile=${file}`];
  lab.run(namespace, namespace, command, { KUBECONFIG: lab.kubeconfig });
  return place;
}
