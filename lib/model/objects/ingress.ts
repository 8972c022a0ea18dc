import type { Fields } from '../read/fields';
import { at, isAbsent, fieldsOf, listOf, numberOf, textOf, textsOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { elementField } from './element-field';

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
    rules: listOf(at(spec, 'rules')).map((rule, index) =>
      ruleOf(rule, elementField('spec.rules', index)),
    ),
    defaultBackend: tryBackendOf(at(spec, 'defaultBackend'), 'spec.defaultBackend'),
    tls: listOf(at(spec, 'tls')).map((tls, index) => ({
      field: elementField('spec.tls', index),
      hosts: textsOf(at(tls, 'hosts')),
      secretName: textOf(at(tls, 'secretName')),
    })),
  };
}

/** Every backend, with that of requests that no rule takes. */
export function backendsOf({ rules, defaultBackend }: Ingress): IngressBackend[] {
  const backends: IngressBackend[] = [];
  for (const { paths } of rules) {
    for (const { backend } of paths) if (backend) backends.push(backend);
  }
  if (defaultBackend) backends.push(defaultBackend);
  return backends;
}

function ruleOf(rule: unknown, field: string): IngressRule {
  const list = `${field}.http.paths`;
  return {
    field,
    fields: fieldsOf(rule),
    host: textOf(at(rule, 'host')) || undefined,
    paths: listOf(within(rule, 'http', 'paths')).map((path, index) => {
      const place = elementField(list, index);
      return {
        field: place,
        path: textOf(at(path, 'path')),
        pathType: textOf(at(path, 'pathType')),
        backend: tryBackendOf(at(path, 'backend'), `${place}.backend`),
      };
    }),
  };
}

function tryBackendOf(backend: unknown, field: string): IngressBackend | undefined {
  if (isAbsent(backend)) return undefined;
  const port = within(backend, 'service', 'port');
  return {
    field,
    fields: fieldsOf(backend),
    service: textOf(within(backend, 'service', 'name')),
    port: textOf(at(port, 'name')) || numberOf(at(port, 'number')),
  };
}
