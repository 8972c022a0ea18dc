import { WRITE_HOST, sentence } from '../../facts/values/sentences';
import { tlsHost } from '../../facts/values/ingresses';
import { ingressHost } from '../../facts/values/names';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET311: Rule = {
  id: 'NET311',
  name: 'ingress-host-invalid',
  severity: Severity.ERROR,
  reads: ['ingresses'],
  what: 'A host of an Ingress is not a valid host name.',
  why: 'the API server accepts lower-case names without a port, and no addresses; a wildcard is the whole first label',
  fix: sentence(WRITE_HOST),
  waive: 'Never: the API server refuses it.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards'],
  check(network, report) {
    for (const { manifest, rules, tls } of network.ingresses) {
      for (const { host, field } of rules) {
        const fault = host === undefined ? undefined : ingressHost(host);
        if (host && fault) report(draftOf(place(manifest, `${field}.host`), host, fault));
      }
      for (const { hosts, field } of tls) {
        hosts.forEach((host, index) => {
          const fault = tlsHost(host);
          if (fault) report(draftOf(place(manifest, `${field}.hosts[${index}]`), host, fault));
        });
      }
    }
  },
};
