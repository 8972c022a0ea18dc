import { workloadsWith } from '../../model/queries/written-fields';
import { fqdnHostname } from '../../facts/values/pod-dns';
import type { Workload } from '../../model/objects/workload';
import { at, numberOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';
import { hostnameOf, subdomainOf } from './pods';

export const NET413: Rule = {
  id: 'NET413',
  name: 'fqdn-hostname',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A pod uses its full DNS name as its host name, but the name is too long or does not exist.',
  why: 'Linux accepts at most 64 characters for a host name, and the pod would never start',
  fix: 'Write shorter names, or remove `setHostnameAsFQDN`.',
  waive: 'If the cluster has another, shorter domain than the default.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-sethostnameasfqdn-field',
  ],
  check(network, report) {
    const { target } = network;
    for (const workload of workloadsWith(network, 'setHostnameAsFQDN')) {
      const { manifest, podField, podSpec } = workload;
      if (at(podSpec, 'setHostnameAsFQDN') !== true) continue;
      const subdomain = isSet(workload) ? workload.serviceName : subdomainOf(workload);
      const hostname = longestHostname(workload);
      if (subdomain && hostname === undefined) continue;
      const fqdn = `${hostname}.${subdomain}.${manifest.namespace}.svc.${target.domain}`;
      const fault = fqdnHostname(subdomain ? fqdn : undefined);
      if (!fault) continue;
      report({
        places: ['setHostnameAsFQDN', 'hostname', 'subdomain'].map((key) =>
          place(manifest, `${podField}.${key}`),
        ),
        what: `setHostnameAsFQDN ${fault.what}`,
        why: fault.why,
        severity: subdomain ? undefined : Severity.WARNING,
      });
    }
  },
};

function isSet({ manifest }: Workload): boolean {
  return manifest.kind === 'StatefulSet';
}

/** Nothing where a part of it is made up in the cluster. */
function longestHostname(workload: Workload): string | undefined {
  const { manifest, replicas = 1 } = workload;
  if (isSet(workload)) {
    const start = numberOf(within(manifest.spec, 'ordinals', 'start')) ?? 0;
    return `${manifest.name}-${start + Math.max(0, replicas - 1)}`;
  }
  return hostnameOf(workload) ?? (manifest.kind === 'Pod' ? manifest.name : undefined);
}
