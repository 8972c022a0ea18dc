import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { TRAEFIK, programOf } from './downloads';
import type { Lab } from './lab';
import type { PodPlace } from './network';
import { NODES } from './network';

/**
 * A Traefik of its own for Ingresses, and one for Gateways: they would mix up each other's hosts. One
 * for both is as users have it who move from one to the other.
 */
export type TraefikRole = 'ingress' | 'gateway' | 'both';

/** Where it listens for each scheme. */
type Ports = Readonly<Record<'http' | 'https', number>>;

/** As its chart has it. */
export const CHART_PORTS: Ports = { http: 8000, https: 8443 };

const COMMON = {
  global: { checkNewVersion: false, sendAnonymousUsage: false },
  log: { level: 'INFO' },
};

const OFTEN = { providersThrottleDuration: '50ms' };

const INGRESS = { kubernetesIngress: { allowEmptyServices: true }, kubernetesCRD: {} };
// Routes of Gateways name Middlewares and TraefikServices only where the other provider runs.
const GATEWAY = { kubernetesGateway: {}, kubernetesCRD: {} };

const PROVIDERS: Readonly<Record<TraefikRole, object>> = {
  ingress: { ...OFTEN, ...INGRESS },
  gateway: { ...OFTEN, ...GATEWAY },
  both: { ...OFTEN, ...INGRESS, ...GATEWAY },
};

export function startTraefik(
  lab: Lab,
  role: TraefikRole,
  { http, https }: Ports = { http: 80, https: 443 },
): PodPlace {
  const namespace = `traefik-${role}`;
  const file = join(lab.folder, `${namespace}.yaml`);
  const entryPoints = {
    web: { address: `:${http}` },
    websecure: { address: `:${https}`, http: { tls: {} } },
    other: { address: ':8080' },
    connections: { address: ':9443' },
  };
  writeFileSync(file, stringify({ ...COMMON, entryPoints, providers: PROVIDERS[role] }));
  const place = lab.place(namespace, NODES[0]);
  const command = [programOf(TRAEFIK), `--configFile=${file}`];
  lab.run(namespace, namespace, command, { KUBECONFIG: lab.kubeconfig });
  return place;
}
