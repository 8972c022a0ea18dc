import { coverage, wildcardOf } from '../../model/queries/certificate-names';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET704: Rule = {
  id: 'NET704',
  name: 'ingress-host-tls-mismatch',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['ingresses'],
  what: 'The hosts of an Ingress and the hosts of its TLS section differ.',
  why: 'a host without TLS gets the default certificate of the controller, and a certificate without a host is never used',
  fix: 'Write the same hosts in spec.rules and in spec.tls.',
  waive: 'If another Ingress serves the host with TLS.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls'],
  check(network, report) {
    for (const { manifest, rules, tls } of network.ingresses) {
      const names = tls.flatMap(({ hosts }) => hosts);
      const hosts = rules.flatMap(({ host }) => host ?? []);
      if (names.length === 0 || tls.some((one) => one.hosts.length === 0)) continue;
      if (rules.some(({ host }) => host === undefined)) continue;
      const hasTls = coverage(names);
      const isServed = coverage([...hosts, ...hosts.map(wildcardOf)]);
      const bare = hosts.filter((host) => !hasTls(host));
      const unused = names.filter((name) => !isServed(name));
      if (bare.length + unused.length === 0) continue;
      report({
        places: [place(manifest, 'spec.rules'), place(manifest, 'spec.tls')],
        what: [
          ...(bare.length > 0 ? [`no TLS entry contains ${bare.join(', ')}`] : []),
          ...(unused.length > 0 ? [`no rule contains ${unused.join(', ')}`] : []),
        ].join('; '),
      });
    }
  },
};
