import { endpointPortsOf, serviceEndpoints } from '../../model/queries/service-endpoints';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET233: Rule = {
  id: 'NET233',
  name: 'target-port-unread',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['services', 'endpoints', 'slices'],
  what: 'A Service without a selector has a targetPort that its endpoints do not have; where it only repeats the port, as the API server does for a missing one, this is an info.',
  why: 'without a selector targetPort has no effect: the traffic goes to the port of the endpoints',
  fix: 'Write the same number in both places, or remove targetPort.',
  waive: 'If the number in the endpoints is right.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors',
  ],
  check(network, report) {
    for (const backed of serviceEndpoints(network)) {
      const { manifest, hasSelector, isHeadless, ports, type } = backed.service;
      if (hasSelector || isHeadless || type === 'ExternalName') continue;
      for (const { field, name, port, protocol, targetPort } of ports) {
        if (typeof targetPort !== 'number') continue;
        const theirs = endpointPortsOf(backed).filter(
          ({ port: one }) =>
            one.name === name && one.protocol === protocol && one.port !== undefined,
        );
        if (theirs.length === 0 || theirs.some((one) => one.port.port === targetPort)) continue;
        report({
          places: [
            place(manifest, `${field}.targetPort`),
            place(manifest, 'spec.selector'),
            ...theirs.map((one) => place(one.manifest, `${one.port.field}.port`)),
          ],
          what: `targetPort is ${targetPort}, but the endpoints have ${theirs[0]?.port.port}`,
          ...(targetPort === port && { severity: Severity.INFO }),
        });
      }
    }
  },
};
