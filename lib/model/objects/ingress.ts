import type { Fields } from '../read/fields';
import { at, isAbsent, fieldsOf, listOf, numberOf, textOf, textsOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { elementField, innerField } from './element-field';

/** An Ingress. */
export interface Ingress {
  readonly manifest: Manifest;
  /** The class of the field, else that of the old annotation. */
  readonly className?: string;
  readonly rules: readonly IngressRule[];
  readonly defaultBackend?: IngressBackend;
  readonly tls: readonly IngressTls[];
}

export interface IngressRule {
  readonly field: string;
  /** Nothing, where the rule is for every host. */
  readonly host?: string;
  readonly paths: readonly IngressPath[];
  readonly fields: Fields;
}

export interface IngressPath {
  readonly field: string;
  readonly path?: string;
  readonly pathType?: string;
  readonly backend?: IngressBackend;
}

export interface IngressBackend {
  readonly field: string;
  /** Nothing, where the backend is no Service. */
  readonly service?: string;
  readonly port?: number | string;
  readonly fields: Fields;
}

export interface IngressTls {
  readonly field: string;
  readonly hosts: readonly string[];
  readonly secretName?: string;
}

const OLD_CLASS = 'kubernetes.io/ingress.class';

export function ingressOf(manifest: Manifest): Ingress {
  const { spec, annotations } = manifest;
  return {
    manifest,
    className: textOf(at(spec, 'ingressClassName')) ?? annotations[OLD_CLASS],
    rules: elementsOf(at(spec, 'rules'), 'spec.rules', ruleOf),
    defaultBackend: tryBackendOf(at(spec, 'defaultBackend'), 'spec.defaultBackend'),
    tls: elementsOf(at(spec, 'tls'), 'spec.tls', tlsOf),
  };
}

/** Every backend, with that of requests that no rule takes. */
export function backendsOf(ingress: Ingress): IngressBackend[] {
  const backends: IngressBackend[] = [];
  eachBackend(ingress, (backend) => backends.push(backend));
  return backends;
}

/** Calls `look` with each of them; makes no list, for queries over all Ingresses. */
export function eachBackend(
  { rules, defaultBackend }: Ingress,
  look: (backend: IngressBackend) => void,
): void {
  for (const { paths } of rules) {
    for (const { backend } of paths) if (backend) look(backend);
  }
  if (defaultBackend) look(defaultBackend);
}

/** What is read of each element of a list, by where it stands. */
function elementsOf<T>(
  value: unknown,
  list: string,
  read: (element: unknown, field: string) => T,
): readonly T[] {
  const elements = listOf(value);
  if (elements.length === 0) return NONE;
  return elements.map((element, index) => read(element, elementField(list, index)));
}

const NONE: readonly never[] = [];

function tlsOf(tls: unknown, field: string): IngressTls {
  return { field, hosts: textsOf(at(tls, 'hosts')), secretName: textOf(at(tls, 'secretName')) };
}

function ruleOf(rule: unknown, field: string): IngressRule {
  return {
    field,
    fields: fieldsOf(rule),
    host: textOf(at(rule, 'host')) || undefined,
    paths: elementsOf(at(at(rule, 'http'), 'paths'), innerField(field, 'http.paths'), pathOf),
  };
}

function pathOf(path: unknown, field: string): IngressPath {
  return {
    field,
    path: textOf(at(path, 'path')),
    pathType: textOf(at(path, 'pathType')),
    backend: tryBackendOf(at(path, 'backend'), innerField(field, 'backend')),
  };
}

function tryBackendOf(backend: unknown, field: string): IngressBackend | undefined {
  if (isAbsent(backend)) return undefined;
  const service = at(backend, 'service');
  const port = at(service, 'port');
  return {
    field,
    fields: fieldsOf(backend),
    service: textOf(at(service, 'name')),
    port: textOf(at(port, 'name')) || numberOf(at(port, 'number')),
  };
}
