import { endpointPortsOf, serviceEndpoints } from '../../model/queries/service-endpoints';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET233: Rule = {
  id: 'NET233',
  name: 'target-port-unread',
  severity: Severity.WARNING,
  reads: ['services', 'endpoints', 'slices'],
  what: 'A Service without a selector has a targetPort that its endpoints do not have.',
  why: 'without a selector nobody reads targetPort: the traffic goes to the port that the endpoints say',
  fix: 'Write the same number in both places, or leave targetPort out.',
  waive: 'Where the number in the endpoints is known to be the right one.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors',
  ],
  check(network, report) {
    for (const given of serviceEndpoints(network)) {
      const { manifest, hasSelector, isHeadless, ports, type } = given.service;
      if (hasSelector || isHeadless || type === 'ExternalName') continue;
      for (const { field, name, protocol, targetPort } of ports) {
        if (typeof targetPort !== 'number') continue;
        const theirs = endpointPortsOf(given).filter(
          ({ port }) => port.name === name && port.protocol === protocol && port.port !== undefined,
        );
        if (theirs.length === 0 || theirs.some(({ port }) => port.port === targetPort)) continue;
        report({
          places: [
            place(manifest, `${field}.targetPort`),
            place(manifest, 'spec.selector'),
            ...theirs.map((one) => place(one.manifest, `${one.port.field}.port`)),
          ],
          what: `targetPort ${targetPort} is ${theirs[0]?.port.port} in the endpoints`,
        });
      }
    }
  },
};
