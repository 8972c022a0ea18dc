import type { Manifest } from '../chart';
import type { Outcome, Request } from './outcome';
import { covers, coversOneLabel, shares } from './outcome';

/** One path of an Ingress, with what its Ingress says. */
export interface Location {
  readonly host: string;
  readonly path: string;
  readonly pathType: string;
  readonly backend: string;
  readonly annotations: Readonly<Record<string, string>>;
}

interface IngressSpec {
  readonly rules: readonly {
    readonly host?: string;
    readonly http: { readonly paths: readonly PathSpec[] };
  }[];
}

interface PathSpec {
  readonly path: string;
  readonly pathType: string;
  readonly backend: {
    readonly service: { readonly name: string; readonly port: { readonly number: number } };
  };
}

/** All paths of all Ingresses. */
export function locationsOf(manifests: readonly Manifest[]): Location[] {
  const ingresses = manifests.filter(({ kind }) => kind === 'Ingress');
  return ingresses.flatMap(({ metadata, spec }) =>
    (spec as unknown as IngressSpec).rules.flatMap(({ host = '', http }) =>
      http.paths.map(({ path, pathType, backend: { service } }) => ({
        ...{ host, path, pathType, annotations: metadata.annotations ?? {} },
        backend: `${service.name}:${service.port.number}`,
      })),
    ),
  );
}

/** The paths of the host that is asked for: exact, else by a wildcard, else of every host. */
export function ofHost(locations: readonly Location[], host: string): Location[] {
  const hosts = [...new Set(locations.map((location) => location.host))];
  const found =
    hosts.find((one) => one === host) ??
    hosts.find((one) => one.startsWith('*') && coversOneLabel(one, host)) ??
    '';
  return locations.filter((location) => location.host === found);
}

/** Whether a host has a certificate, its own or that of a wildcard. */
export function hasTls(manifests: readonly Manifest[], host: string): boolean {
  const names = [host, host.replace(/^[^.]+/, '*')];
  return manifests
    .filter(({ kind }) => kind === 'Ingress')
    .flatMap(({ spec }) => (spec['tls'] ?? []) as { hosts: string[] }[])
    .some(({ hosts }) => names.some((name) => hosts.includes(name)));
}

/**
 * The Ingress API by its own words: the exact path, else the longest prefix, element by element.
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#multiple-matches
 */
export function bySpecification(manifests: readonly Manifest[], { host, path }: Request): Outcome {
  const locations = ofHost(locationsOf(manifests), host);
  const [found] = locations
    .filter((one) => (one.pathType === 'Exact' ? one.path === path : covers(one.path, path)))
    .sort((a, b) => rank(b) - rank(a));
  return found ? { backends: shares([[found.backend, 1]]), path } : 'not found';
}

function rank({ pathType, path }: Location): number {
  return pathType === 'Exact' ? Infinity : path.replace(/\/+$/, '').length;
}
