import { tryIp } from '../../net/ip';
import type { ServiceEndpoints } from '../../model/queries/service-endpoints';
import { servicesWithEndpoints } from '../../model/queries/service-endpoints';
import type { Service } from '../../model/objects/service';
import { at, textsOf } from '../../model/read/fields';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET533: Rule = {
  id: 'NET533',
  name: 'endpoint-family-unserved',
  severity: Severity.WARNING,
  reads: ['endpoints', 'services', 'slices'],
  what: 'A Service with one IP family has endpoints of the other.',
  why: 'kube-proxy translates a cluster IP only to endpoints of the same IP family, so no client reaches these',
  fix: 'Write addresses of the family of the Service, or set ipFamilyPolicy: PreferDualStack in a dual-stack cluster.',
  waive: 'If clients look up the endpoints in another way than by the Service.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dual-stack/#services',
    'https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/proxy/endpointschangetracker.go#L82',
  ],
  check(network, report) {
    for (const backed of servicesWithEndpoints(network)) {
      const { service } = backed;
      const family = tryFamily(service);
      if (family === undefined || service.hasSelector) continue;
      const others = placedFamilies(backed).filter((one) => one.family !== family);
      const [first] = others;
      if (!first) continue;
      const field = service.clusterIps.length > 0 ? 'spec.clusterIP' : 'spec.ipFamilies';
      report({
        places: [place(service.manifest, field), ...others.map((one) => one.place)],
        what: `Service ${service.manifest.name} only has ${family}, and ${others.length} endpoints are ${first.family}`,
      });
    }
  },
};

/** The one family of a cluster IP, where the Service says which. */
function tryFamily({ isHeadless, type, clusterIps, manifest }: Service): string | undefined {
  if (isHeadless || type === 'ExternalName') return undefined;
  const policy = at(manifest.spec, 'ipFamilyPolicy');
  if (policy !== undefined && policy !== 'SingleStack') return undefined;
  const written = [
    ...textsOf(at(manifest.spec, 'ipFamilies')),
    ...clusterIps.map((ip) => tryIp(ip)?.family ?? ''),
  ];
  const families = new Set(written);
  return families.size === 1 ? written[0] : undefined;
}

interface PlacedFamily {
  readonly place: Place;
  readonly family: string;
}

function placedFamilies({ endpoints, slices }: ServiceEndpoints): PlacedFamily[] {
  const addresses = [
    ...endpoints.flatMap(({ manifest, subsets }) =>
      subsets.flatMap((subset) =>
        subset.addresses.map(({ field, ip = '' }) => ({
          place: place(manifest, `${field}.ip`),
          ip,
        })),
      ),
    ),
    ...slices.flatMap(({ manifest, endpoints: list }) =>
      list.flatMap((endpoint) =>
        endpoint.addresses.map((ip, index) => ({
          place: place(manifest, `${endpoint.field}.addresses[${index}]`),
          ip,
        })),
      ),
    ),
  ];
  return addresses.flatMap(({ place: where, ip }) => {
    const family = tryIp(ip)?.family;
    return family === undefined ? [] : [{ place: where, family }];
  });
}
