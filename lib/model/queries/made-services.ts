import { tryOwnerOfGroup } from '../../facts/controllers/implementation-groups';
import { at, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { groupBy } from './group';
import type { Network } from './network';

/** Groups of custom kinds, besides those of Gateways, for whose objects no Services are created. */
const WITHOUT_SERVICES = new Set([
  'appprotect.f5.com',
  'argoproj.io',
  'bitnami.com',
  'cert-manager.io',
  'cloud.google.com',
  'external-secrets.io',
  'image.toolkit.fluxcd.io',
  'k8s.nginx.org',
  'k8s.otterize.com',
  'keda.sh',
  'kustomize.toolkit.fluxcd.io',
  'kyverno.io',
  'longhorn.io',
  'metallb.io',
  'monitoring.coreos.com',
  'networking.gke.io',
  'notification.toolkit.fluxcd.io',
  'route.openshift.io',
  'secrets.hashicorp.com',
  'source.toolkit.fluxcd.io',
  'traefik.containo.us',
  'velero.io',
]);

/** Groups of the Kubernetes project whose objects get a Service of their name. */
const WITH_SERVICES = new Set(['agents.x-k8s.io', 'jobset.x-k8s.io', 'leaderworkerset.x-k8s.io']);

/** Of kinds such as `Tenant`, `RabbitmqCluster` and `Canary`. */
function mayMakeService({ group }: Manifest): boolean {
  if (WITH_SERVICES.has(group)) return true;
  const isCustom = group.includes('.') && !/(^|[.-])k8s\.io$/.test(group);
  return isCustom && !WITHOUT_SERVICES.has(group) && tryOwnerOfGroup(group) === undefined;
}

/** name -> the custom objects whose controllers may create Services of their names */
const makers = derived(({ manifests }) =>
  groupBy(manifests.filter(mayMakeService), ({ name }) => name),
);

/** The custom object of exactly the name of a Service, in its namespace or for it. */
export function tryServiceMaker(
  network: Network,
  wanted: { readonly namespace: string; readonly name: string },
): Manifest | undefined {
  const those = makers(network).get(wanted.name) ?? [];
  return those
    .filter(({ namespace, spec }) =>
      [namespace, textOf(at(spec, 'targetNamespace'))].includes(wanted.namespace),
    )
    .sort((a, b) => (a.identity < b.identity ? -1 : 1))[0];
}

/** Why nobody knows whether a Service is missing that the controller of an object may create. */
export function madeServiceWhy({ kind, name }: Manifest): string {
  return `the controller of ${kind} ${name} may create the Service; if it does not, requests get an error`;
}
