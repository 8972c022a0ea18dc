import { plainAddress } from '../../facts/values/addresses';
import { externalName } from '../../facts/values/alias';
import { servicesOfKnownTypeWith } from '../../model/queries/services-of-known-type';
import { aliasProxies } from '../../model/queries/alias-proxies';
import { asksForDnsName } from '../../model/queries/external-dns';
import type { Network } from '../../model/queries/network';
import { at, isAbsent } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { tryIp } from '../../net/ip';
import type { Draft, Place, Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';
import { listed } from '../listed';
import { tryCompleted } from './alias-names';
import { reportFault, valueText } from './judge';

export const NET240: Rule = {
  id: 'NET240',
  name: 'alias-target-invalid',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['services', 'ingresses', 'routes', 'others', 'workloads'],
  what: 'The target of an ExternalName Service is not a DNS name; where only proxies that connect to an address name the Service, or external-dns reads it, an address is an info, as is a part of a Service name behind such a proxy.',
  why: 'externalName becomes a DNS record that contains a name: the API server refuses a URL or a port, and CoreDNS answers nothing for an address',
  fix: 'Write a DNS name such as "db.example.com".',
  waive: 'Never: clients get no address.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#externalname',
    'https://doc.traefik.io/traefik/reference/install-configuration/providers/kubernetes/kubernetes-crd/#opt-providers-kubernetesCRD-allowExternalNameServices',
    'https://github.com/kubernetes/ingress-nginx/issues/13076',
    'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/endpointslices.go',
    'https://github.com/haproxytech/kubernetes-ingress/blob/master/pkg/service/endpoints.go',
    'https://kubernetes-sigs.github.io/external-dns/latest/docs/tutorials/externalname/',
  ],
  check(network, report) {
    for (const service of servicesOfKnownTypeWith(network, 'type')) {
      const { manifest, type } = service;
      if (type !== 'ExternalName') continue;
      const value = at(manifest.spec, 'externalName');
      const where = place(manifest, 'spec.externalName');
      if (typeof value === 'string' && value !== '') {
        const reader = tryIp(value) && readerOf(network, manifest);
        const completed = isHalfName(value) && tryCompleted(network, service);
        if (reader) report(draftForAddress(where, value, reader));
        else
          reportFault(report, where, value, externalName, {
            ...(isAddress(value) && { fix: BACKEND }),
            ...completed,
          });
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

/** What takes an address for a target and asks no DNS; nothing where another route or a container names the Service. */
function readerOf(network: Network, manifest: Manifest): Reader | undefined {
  const proxies = aliasProxies(network).get(`${manifest.namespace}/${manifest.name}`);
  if (!proxies) return asksForDnsName(manifest) ? EXTERNAL_DNS : undefined;
  if (proxies.length === 0) return undefined;
  return {
    reads: `routes of ${listed(proxies.map(({ name }) => name))} name`,
    does: proxies.map((one) => `${one.name} ${one.addressAlias}`).join(', '),
    fix: BACKEND,
  };
}

interface Reader {
  readonly reads: string;
  readonly does: string;
  readonly fix: string;
}

const EXTERNAL_DNS: Reader = {
  reads: 'external-dns reads',
  does: 'external-dns makes an A or AAAA record of it',
  fix: 'For clients in the cluster, write another Service without a selector, and an EndpointSlice with the address.',
};

function draftForAddress(where: Place, address: string, { reads, does, fix }: Reader): Draft {
  return {
    places: [where],
    what: `${JSON.stringify(address)} is an address, and in the checked files only ${reads} the Service`,
    why: `${does}; for any other client CoreDNS answers nothing for an alias to an address`,
    fix,
    severity: Severity.INFO,
  };
}

function isAddress(text: string): boolean {
  return plainAddress(text) !== undefined || /^[\d.]+$/.test(text) || text.includes('::');
}

/** `db.shop.svc`: with the search list of a pod it is complete. */
function isHalfName(text: string): boolean {
  return /\.svc\.?$/.test(text);
}
