import { resolvesNamesOfSlices } from '../../facts/controllers/slice-names';
import { first } from '../../facts/releases/answer';
import type { EndpointSlice } from '../../model/objects/endpoints';
import type { Network } from '../../model/queries/network';
import { sliceReaders } from '../../model/queries/slice-readers';
import { listed } from '../listed';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET608: Rule = {
  id: 'NET608',
  name: 'fqdn-slice-deprecated',
  severity: Severity.WARNING,
  reads: [
    'endpoints',
    'gateways',
    'ingresses',
    'others',
    'routes',
    'services',
    'slices',
    'workloads',
  ],
  what: 'An EndpointSlice lists DNS names instead of addresses; where only what resolves such names reads it, this is an info.',
  why: `kube-proxy ignores such a slice, and its address type is deprecated since ${first('fqdnSlicesDeprecated')}`,
  fix: 'Write a Service of type ExternalName for a name, or addresses.',
  waive: 'If a gateway of your own reads the names.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#address-types',
    'https://github.com/envoyproxy/gateway/pull/2138',
  ],
  check(network, report) {
    for (const slice of network.slices) {
      const { manifest, addressType } = slice;
      if (addressType !== 'FQDN') continue;
      report({
        places: [place(manifest, 'addressType')],
        what: `EndpointSlice ${manifest.name} lists names, which kube-proxy ignores`,
        ...readByOthers(network, slice),
      });
    }
  },
};

/** What is said where kube-proxy, or what does as it does, is not known to be asked for the Service. */
function readByOthers(
  network: Network,
  { manifest, serviceName }: EndpointSlice,
): Partial<Draft> | undefined {
  const readers = [...(sliceReaders(network).get(`${manifest.namespace}/${serviceName}`) ?? [])];
  const names = readers.filter((reader) => reader !== undefined);
  if (readers.length === 0 || !names.every(resolvesNamesOfSlices)) return undefined;
  if (names.length < readers.length) return { severity: Severity.INFO };
  return {
    severity: Severity.INFO,
    what: `EndpointSlice ${manifest.name} lists names, which only ${listed(names)} ${names.length > 1 ? 'resolve' : 'resolves'} here`,
    // It does not lead to ExternalName Services, and others read no Backend.
    fix: names.every((name) => name === 'Envoy Gateway')
      ? 'Write a Backend of Envoy Gateway with the names.'
      : undefined,
  };
}
