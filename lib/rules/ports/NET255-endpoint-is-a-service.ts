import { outsideNetworks } from '../../facts/values/cluster-ips';
import type { Fault } from '../../facts/values/fault';
import type { Service } from '../../model/objects/service';
import { serviceNameOf, writtenAddresses } from '../../model/queries/endpoint-addresses';
import type { Network } from '../../model/queries/network';
import { canonicalIp } from '../../net/ip';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET255: Rule = {
  id: 'NET255',
  name: 'endpoint-is-a-service',
  severity: Severity.WARNING,
  reads: ['services', 'endpoints', 'slices'],
  what: 'An endpoint has the cluster IP of a Service as its address.',
  why: 'kube-proxy translates an address once, so connections to the cluster IP of another Service fail',
  fix: 'Write the addresses behind that Service, or a Service of type ExternalName with its full name.',
  waive: 'If the proxy of the cluster can follow one Service to another.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors',
  ],
  check(network, report) {
    const addresses = writtenAddresses(network);
    if (addresses.length === 0) return;
    const owners = clusterIps(network);
    const outside = outsideNetworks(network.target.serviceCidrs, 'Services');
    for (const address of addresses) {
      const { manifest, field, value } = address;
      if (typeof value !== 'string' || serviceNameOf(address) === 'kubernetes') continue;
      const owner = owners.get(canonicalIp(value));
      const fault = owner ? ofService(owner) : outside(value);
      if (!fault) continue;
      const draft = draftOf(place(manifest, field), value, fault);
      const places = owner ? [place(owner.manifest, 'spec.clusterIP')] : [];
      report({ ...draft, places: [...draft.places, ...places], why: NET255.why, fix: NET255.fix });
    }
  },
};

function clusterIps({ services }: Network): Map<string, Service> {
  return new Map(
    services.flatMap((service) => service.clusterIps.map((ip) => [canonicalIp(ip), service])),
  );
}

function ofService({ manifest }: Service): Fault {
  return { what: `is the cluster IP of Service ${manifest.name}`, why: NET255.why, fix: '' };
}
