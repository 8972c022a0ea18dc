import type { Service } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';
import { aliases, clusterDnsName, aliasTarget, tryCompleted } from './alias-names';

export const NET243: Rule = {
  id: 'NET243',
  name: 'alias-to-short-name',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['services', 'ingresses', 'routes', 'others', 'workloads'],
  what: 'An ExternalName Service points to another Service by an incomplete name; where only proxies that look the name up themselves name the alias, a name with the namespace is an info.',
  why: 'a resolver looks the name up without the search list of a pod, and DNS only knows the full name',
  fix: 'Write the full name, such as "web.shop.svc.cluster.local".',
  waive: 'If the name is one of an external DNS zone, and only resembles the name of the Service.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#externalname',
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#namespaces-of-services',
    'https://github.com/kubernetes/ingress-nginx/blob/main/rootfs/etc/nginx/lua/util/dns.lua',
  ],
  check(network, report) {
    for (const alias of aliases(network)) {
      const meant = tryMeant(network, alias);
      if (!meant) continue;
      const target = aliasTarget(alias);
      report({
        places: [
          place(alias.manifest, 'spec.externalName'),
          place(meant.manifest, 'metadata.name'),
        ],
        what: `${JSON.stringify(target)} is not the full name of Service ${meant.manifest.name}`,
        fix: `Write "${clusterDnsName(network, meant)}".`,
        // Two labels may well be a name of the DNS outside, such as "acme.shop".
        severity: target.includes('.') ? Severity.WARNING : Severity.ERROR,
        ...(target.includes('.') && tryCompleted(network, alias)),
      });
    }
  },
};

function tryMeant(network: Network, alias: Service): Service | undefined {
  const [name = '', namespace = alias.manifest.namespace, ...rest] = aliasTarget(alias).split('.');
  return rest.length > 0 ? undefined : network.tryService(namespace, name);
}
