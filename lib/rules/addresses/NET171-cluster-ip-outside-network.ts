import { SERVICE_REFUSED } from '../../facts/values/sentences';
import { clusterIps } from '../../facts/values/cluster-ips';
import { clusterIpTexts, readAddress } from '../../model/queries/service-addresses';
import type { Manifest } from '../../model/read/manifest';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET171: Rule = {
  id: 'NET171',
  name: 'cluster-ip-outside-network',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A cluster IP is not in the service network of the cluster.',
  why: SERVICE_REFUSED,
  fix: 'Write an address of the service network, or remove the field so that the cluster picks an address.',
  waive: 'If the cluster has more service networks, defined by a ServiceCIDR.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/'],
  check({ services, target: { serviceCidrs } }, report) {
    if (!serviceCidrs) return;
    const judged = { ipFamilies: [], ipFamilyPolicy: undefined, serviceCidrs };
    for (const { manifest } of services) {
      if (isApiServer(manifest)) continue;
      for (const [text, those] of groupBy(clusterIpTexts(manifest), (one) => one.text)) {
        const [found] = clusterIps([readAddress(text)], judged);
        const [first] = those;
        if (!found || !first) continue;
        report({
          ...draftOf(place(manifest, first.field), text, found.fault),
          places: those.map(({ field }) => place(manifest, field)),
        });
      }
    }
  },
};

/** The Service that the cluster makes for itself. */
function isApiServer({ namespace, name }: Manifest): boolean {
  return namespace === 'default' && name === 'kubernetes';
}
