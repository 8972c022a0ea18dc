import type { Manifest } from '../chart';
import type { Objects } from './objects';

const ANNOTATION = 'kubernetes.io/ingress.class';
const DEFAULT = 'ingressclass.kubernetes.io/is-default-class';

/** The class that a controller reads the annotation for unless it is told another one. */
const BY_ANNOTATION: ReadonlyMap<string, string> = new Map([
  ['k8s.io/ingress-nginx', 'nginx'],
  ['traefik.io/ingress-controller', 'traefik'],
  ['haproxy.org/ingress-controller/haproxy', 'haproxy'],
]);

/** The controllers of all IngressClasses. */
export function ingressControllers(objects: Objects): string[] {
  const classes = objects.of('IngressClass');
  return [...new Set(classes.map(({ spec }) => String(spec['controller'])))].sort();
}

/**
 * The Ingresses that a controller serves: by the class that they name, else by the annotation. One
 * with neither gets the default class when it is created.
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#default-ingress-class
 */
export function ingressesOf(objects: Objects, controller: string): Manifest[] {
  const classes = new Map(
    objects
      .of('IngressClass')
      .map(({ metadata, spec }) => [metadata.name, String(spec['controller'])]),
  );
  const standard = objects
    .of('IngressClass')
    .find(({ metadata }) => metadata.annotations?.[DEFAULT] === 'true');
  return objects.of('Ingress').filter(({ metadata, spec }) => {
    const annotated = metadata.annotations?.[ANNOTATION];
    const named = spec['ingressClassName'] ?? (annotated === undefined && standard?.metadata.name);
    if (typeof named === 'string') return classes.get(named) === controller;
    return annotated !== undefined && annotated === BY_ANNOTATION.get(controller);
  });
}
