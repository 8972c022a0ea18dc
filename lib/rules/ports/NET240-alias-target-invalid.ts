import { plainAddress } from '../../facts/values/addresses';
import { externalName } from '../../facts/values/alias';
import { servicesOfKnownTypeWith } from '../../model/queries/services-of-known-type';
import { traefikAlone } from '../../model/queries/traefik-alone';
import { at, isAbsent } from '../../model/read/fields';
import { tryIp } from '../../net/ip';
import type { Draft, Place, Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';
import { reportFault, valueText } from './judge';

export const NET240: Rule = {
  id: 'NET240',
  name: 'alias-target-invalid',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['services', 'ingresses', 'routes', 'others'],
  what: 'The target of an ExternalName Service is not a DNS name.',
  why: 'externalName becomes a DNS record that contains a name: the API server refuses a URL or a port, and CoreDNS answers nothing for an address',
  fix: 'Write a DNS name such as "db.example.com".',
  waive: 'Never: clients get no address.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#externalname',
    'https://doc.traefik.io/traefik/reference/install-configuration/providers/kubernetes/kubernetes-crd/#opt-providers-kubernetesCRD-allowExternalNameServices',
  ],
  check(network, report) {
    for (const { manifest, type } of servicesOfKnownTypeWith(network, 'type')) {
      if (type !== 'ExternalName') continue;
      const value = at(manifest.spec, 'externalName');
      const where = place(manifest, 'spec.externalName');
      if (typeof value === 'string' && value !== '') {
        if (tryIp(value) && traefikAlone(network).get(`${manifest.namespace}/${manifest.name}`)) {
          report(draftForTraefik(where, value));
          continue;
        }
        reportFault(report, where, value, externalName, isAddress(value) ? BACKEND : undefined);
      } else {
        const none = isAbsent(value) || value === '';
        const what = none ? 'externalName is missing' : `${valueText(value)} is not a string`;
        report({
          places: [where],
          what,
          why: 'the API server refuses an ExternalName without a name',
        });
      }
    }
  },
};

const BACKEND =
  'Remove type and externalName, and write an EndpointSlice with the address for the Service.';

/** Its provider makes `address:port` of the two, and asks no DNS. */
function draftForTraefik(where: Place, address: string): Draft {
  return {
    places: [where],
    what: `${JSON.stringify(address)} is an address, which Traefik connects to where allowExternalNameServices is set`,
    why: 'only routes of Traefik name the Service, and for any other client CoreDNS answers nothing for an alias to an address',
    fix: BACKEND,
    severity: Severity.INFO,
  };
}

function isAddress(text: string): boolean {
  return plainAddress(text) !== undefined || /^[\d.]+$/.test(text) || text.includes('::');
}
