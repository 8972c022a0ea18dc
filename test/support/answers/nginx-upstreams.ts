import type { Manifest } from '../chart';
import type { Objects } from './objects';
import { namespaceOf } from './objects';

export interface IngressBackend {
  readonly service?: {
    readonly name: string;
    readonly port: { readonly name?: string; readonly number?: number };
  };
}

/** A group of servers that nginx sends requests to, and which others take a part of these. */
export interface Upstream {
  readonly name: string;
  /** `<namespace>/<service>:<port>`; without it every request gets 503. */
  readonly target: string | undefined;
  /** The canary that made it; such an upstream gets no location of its own. */
  readonly canary?: Manifest;
  readonly alternatives: Upstream[];
}

export interface IngressRule {
  readonly host?: string;
  readonly http?: { readonly paths: readonly IngressPath[] };
}

export interface IngressPath {
  readonly path?: string;
  readonly pathType: string;
  readonly backend: IngressBackend;
}

export const NGINX = 'nginx.ingress.kubernetes.io/';

export function nginxAnnotation({ metadata }: Manifest, suffix: string): string | undefined {
  return metadata.annotations?.[`${NGINX}${suffix}`];
}

export function isCanary(ingress: Manifest): boolean {
  return nginxAnnotation(ingress, 'canary') === 'true';
}

export function rulesOf({ spec }: Manifest): readonly IngressRule[] {
  return (spec['rules'] ?? []) as IngressRule[];
}

export function defaultBackendOf({ spec }: Manifest): IngressBackend | undefined {
  return spec['defaultBackend'] as IngressBackend | undefined;
}

/** A port by its number and one by its name are two upstreams. */
export function upstreamName(ingress: Manifest, { service }: IngressBackend): string {
  const { name = '', port = {} } = service ?? {};
  return `${namespaceOf(ingress)}-${name}-${port.name ?? port.number}`;
}

/**
 * All upstreams, each as the first Ingress has it that names it.
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/controller.go createUpstreams
 */
export function upstreamsOf(
  objects: Objects,
  ingresses: readonly Manifest[],
): Map<string, Upstream> {
  const upstreams = new Map<string, Upstream>();
  for (const ingress of ingresses) {
    const standard = defaultBackendOf(ingress);
    if (standard?.service) {
      const made = upstreamOf(objects, ingress, standard);
      upstreams.set(made.name, made); // one of a default backend takes the place of another
    }
    for (const { backend } of rulesOf(ingress).flatMap(({ http }) => http?.paths ?? [])) {
      if (!backend.service || upstreams.has(upstreamName(ingress, backend))) continue;
      const made = upstreamOf(objects, ingress, backend);
      upstreams.set(made.name, made);
    }
  }
  return upstreams;
}

function upstreamOf(objects: Objects, ingress: Manifest, backend: IngressBackend): Upstream {
  return {
    name: upstreamName(ingress, backend),
    target: targetOf(objects, ingress, backend),
    ...(isCanary(ingress) && { canary: ingress }),
    alternatives: [],
  };
}

/** The number or name may also be that of the target port. */
function targetOf(
  objects: Objects,
  ingress: Manifest,
  { service }: IngressBackend,
): string | undefined {
  if (!service) return undefined;
  const wanted = String(service.port.name ?? service.port.number);
  const found = objects
    .portsOf(namespaceOf(ingress), service.name)
    ?.find(
      ({ port, name, targetPort = port }) =>
        String(port) === wanted || String(targetPort) === wanted || name === wanted,
    );
  return found && `${namespaceOf(ingress)}/${service.name}:${found.port}`;
}
