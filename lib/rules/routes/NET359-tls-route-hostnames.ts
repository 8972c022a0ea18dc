import { mostTlsHosts } from '../../facts/releases/limits';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET359: Rule = {
  id: 'NET359',
  name: 'tls-route-hostnames',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'A TLSRoute has no hostname, or more than the release allows.',
  why: 'the API server refuses it: a TLSRoute matches connections only by their host name',
  fix: 'Write the names under hostnames, such as `hostnames: [db.example.com]`.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#tlsroutespec'],
  check({ routes, target }, report) {
    const many = mostTlsHosts(target);
    for (const { manifest, hostnames } of routes) {
      if (manifest.kind !== 'TLSRoute') continue;
      const isStable = manifest.apiVersion.endsWith('/v1');
      const most = isStable ? many : 16;
      if (hostnames.length <= most && (hostnames.length > 0 || !isStable)) continue;
      report({
        places: [place(manifest, 'spec.hostnames')],
        what: `the TLSRoute has ${hostnames.length} hostnames, and the API server accepts from 1 to ${most}`,
      });
    }
  },
};
