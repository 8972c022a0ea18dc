import { SERVICE_REFUSED } from '../../facts/values/sentences';
import { ipAddress, plainAddress } from '../../facts/values/addresses';
import { clusterIpTexts } from '../../model/queries/service-addresses';
import { servicesWith } from '../../model/queries/written-fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET170: Rule = {
  id: 'NET170',
  name: 'cluster-ip-refused',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'A cluster IP is not an IP address.',
  why: SERVICE_REFUSED,
  fix: 'Write an address of the service network or None, or remove the field so that the cluster picks an address.',
  waive: 'Never: the API server refuses the Service.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/'],
  check(network, report) {
    for (const { manifest } of servicesWith(network, 'clusterIP', 'clusterIPs')) {
      for (const { text, field } of clusterIpTexts(manifest)) {
        const fault = ipAddress(plainAddress(text) ?? text);
        if (fault) report(draftOf(place(manifest, field), text, fault));
      }
    }
  },
};
