import { loadAll } from 'js-yaml';
import type { Manifest } from '../chart';

/** The objects of YAML in which what is the same everywhere is left out. */
export function written(yaml: string): Manifest[] {
  return (loadAll(yaml) as Partial<Manifest>[]).map((one) => ({
    apiVersion: 'v1',
    kind: '',
    spec: {},
    ...one,
    metadata: { name: '', ...one.metadata },
  }));
}

/** Services with port 80, each `<namespace>/<name>`. */
export function servicesCalled(...keys: readonly string[]): Manifest[] {
  return keys.map((key) => {
    const [namespace = '', name = ''] = key.split('/');
    const spec = { ports: [{ port: 80 }] };
    return { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec };
  });
}
