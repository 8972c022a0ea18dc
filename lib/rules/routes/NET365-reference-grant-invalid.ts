import { dnsLabel } from '../../facts/values/names';
import type { ReferenceGrant } from '../../model/queries/reference-grants';
import { grantOf } from '../../model/queries/reference-grants';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET365: Rule = {
  id: 'NET365',
  name: 'reference-grant-invalid',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'A ReferenceGrant leaves out a group, a kind or a namespace, or names a wrong group.',
  why: 'the API server refuses it, or it allows nothing: routes are of gateway.networking.k8s.io, and a Service is of the empty group',
  fix: 'Write `from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}]` and `to: [{group: "", kind: Service}]`.',
  waive: 'Where an implementation grants references of kinds of its own.',
  sources: ['https://gateway-api.sigs.k8s.io/api-types/referencegrant/'],
  check(network, report) {
    for (const manifest of network.others('gateway.networking.k8s.io', 'ReferenceGrant')) {
      for (const { field, what } of faultsOf(grantOf(manifest))) {
        report({ places: [place(manifest, field)], what });
      }
    }
  },
};

const ROUTES = [
  'HTTPRoute',
  'GRPCRoute',
  'TLSRoute',
  'TCPRoute',
  'UDPRoute',
  'Gateway',
  'ListenerSet',
];
const CORE = ['Service', 'Secret', 'ConfigMap'];

function faultsOf({ from, to }: ReferenceGrant): { field: string; what: string }[] {
  const lists = [
    ...[
      { field: 'spec.from', length: from.length },
      { field: 'spec.to', length: to.length },
    ],
  ].filter(({ length }) => length < 1 || length > 16);
  return [
    ...lists.map(({ field, length }) => ({
      field,
      what: `${field} has ${length} elements, and from 1 to 16 are taken`,
    })),
    ...from.flatMap(({ group, kind, namespace }, index) => {
      const field = `spec.from[${index}]`;
      const what = namespace === '' || dnsLabel(namespace) ? 'names no namespace' : undefined;
      const fault = what ?? groupFault(group, kind, ROUTES, 'gateway.networking.k8s.io');
      return fault ? [{ field, what: `${field} ${fault}` }] : [];
    }),
    ...to.flatMap(({ group, kind }, index) => {
      const field = `spec.to[${index}]`;
      const fault = groupFault(group, kind, CORE, '');
      return fault ? [{ field, what: `${field} ${fault}` }] : [];
    }),
  ];
}

function groupFault(
  group: string | undefined,
  kind: string,
  kinds: readonly string[],
  own: string,
): string | undefined {
  if (group === undefined || kind === '') return 'leaves out a group or a kind';
  if (!kinds.includes(kind) || group === own) return undefined;
  return `names ${kind} of ${JSON.stringify(group)}, and it is of ${JSON.stringify(own)}`;
}
