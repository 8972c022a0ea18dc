import { derived } from './derived';
import { ingressesOfAllVersions, servicesNamedBy } from './old-ingresses';
import type { ServiceUser } from './service-users';
import { usersOfServices } from './service-users';

/**
 * The Ingress controllers of the Services, by `namespace/name`, that nothing else names and all of which read
 * the endpoints by themselves. An Ingress that does not show its controller may be of such a one.
 */
export const endpointProxies = derived((network): ReadonlyMap<string, readonly ServiceUser[]> => {
  const byClusterIp = new Set(
    ingressesOfAllVersions(network)
      .filter(({ manifest }) => UPSTREAM.some((key) => TRUE.test(manifest.annotations[key] ?? '')))
      .flatMap((one) => servicesNamedBy(one).map((name) => `${one.manifest.namespace}/${name}`)),
  );
  const users = [...usersOfServices(network)].map(
    ([key, those]) => [key, [...those.values()]] as const,
  );
  return new Map(
    users.filter(
      ([key, those]) =>
        !byClusterIp.has(key) && those.every(({ takesUnnamedPort }) => takesUnnamedPort),
    ),
  );
});

/** What has a controller connect to the cluster IP, where kube-proxy reads the endpoints. */
const UPSTREAM = [
  'nginx.ingress.kubernetes.io/service-upstream',
  'haproxy-ingress.github.io/service-upstream',
];

const TRUE = /^(?:true|t|1)$/i;
