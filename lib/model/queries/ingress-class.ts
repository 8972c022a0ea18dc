import type { Ingress } from '../objects/ingress';
import { at, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import type { Network } from './network';

/** The controllers whose annotations are known here, by what their IngressClasses name. */
const CONTROLLERS: ReadonlyMap<string, string> = new Map([
  ['k8s.io/ingress-nginx', 'ingress-nginx'],
  ['traefik.io/ingress-controller', 'Traefik'],
  ['haproxy.org/ingress-controller', 'HAProxy'],
]);

const NGINX_PREFIX = 'nginx.ingress.kubernetes.io/';

/** The IngressClasses that are given, by their names. */
export const ingressClasses = derived((network): ReadonlyMap<string, Manifest> => {
  const classes = new Map<string, Manifest>();
  for (const manifest of network.others('networking.k8s.io', 'IngressClass')) {
    if (!classes.has(manifest.name)) classes.set(manifest.name, manifest);
  }
  return classes;
});

export function isDefaultClass({ annotations }: Manifest): boolean {
  return annotations['ingressclass.kubernetes.io/is-default-class'] === 'true';
}

/** The class that an Ingress gets: its own, else the default; empty where nobody knows. */
export function classNameOf(network: Network, ingress: Ingress): string {
  if (ingress.className !== undefined) return ingress.className;
  if (network.target.ingressClass !== undefined) return network.target.ingressClass;
  const defaults = [...ingressClasses(network).values()].filter(isDefaultClass);
  return defaults.length === 1 ? (defaults[0]?.name ?? '') : '';
}

/**
 * The controller that reads an Ingress, where that is known: by the IngressClass that is given, by
 * what is said of the cluster, or by a class `nginx` with annotations of ingress-nginx, as that of
 * F5 has the same name and other annotations.
 */
export function controllerOf(network: Network, ingress: Ingress): string | undefined {
  const className = classNameOf(network, ingress);
  const given = ingressClasses(network).get(className);
  if (given) return CONTROLLERS.get(withoutClass(textOf(at(given.spec, 'controller')) ?? ''));
  const { ingressClass, ingressController } = network.target;
  const isOfTarget = ingressClass === undefined || className === ingressClass;
  if (ingressController !== undefined && isOfTarget) return ingressController;
  const keys = Object.keys(ingress.manifest.annotations);
  const isNginx = className === 'nginx' && keys.some((key) => key.startsWith(NGINX_PREFIX));
  return isNginx ? 'ingress-nginx' : undefined;
}

/** HAProxy's controller names its class behind its own name where it is started with one. */
function withoutClass(controller: string): string {
  const haproxy = 'haproxy.org/ingress-controller';
  return controller.startsWith(`${haproxy}/`) ? haproxy : controller;
}

export function isIngressNginx(network: Network, ingress: Ingress): boolean {
  return controllerOf(network, ingress) === 'ingress-nginx';
}
