import type { Manifest } from '../chart';
import { namespaceLabels } from './selector';

type Fields = Readonly<Record<string, unknown>>;

/**
 * An object as the API server stores it: with its defaults, and without empty lists, which are not kept
 * apart from absent ones.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/networking/v1/defaults.go
 */
export function stored(manifest: Manifest): Manifest {
  const { kind, metadata, spec } = manifest;
  if (kind === 'Namespace') {
    const labels = namespaceLabels([manifest], metadata.name);
    return { ...manifest, metadata: { ...metadata, labels } };
  }
  if (kind === 'Node') return manifest;
  const defaulted = filled(spec) as Fields;
  const policyTypes = defaulted['egress'] === undefined ? ['Ingress'] : ['Ingress', 'Egress'];
  const types = kind === 'NetworkPolicy' ? { policyTypes } : {};
  return { ...manifest, spec: { ...types, ...defaulted } };
}

/** The lists and fields whose elements have a protocol, which is TCP where none is written. */
const PORTS = ['ports', 'portNumber', 'portRange'];

function filled(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return value.map((element) => filled(element, field));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .filter(([, own]) => !Array.isArray(own) || own.length > 0)
    .map(([name, own]) => [name, filled(own, name)] as const);
  const isPort =
    PORTS.includes(field) &&
    !['portNumber', 'portRange', 'namedPort'].some((name) => name in value);
  return { ...(isPort && { protocol: 'TCP' }), ...Object.fromEntries(fields) };
}
