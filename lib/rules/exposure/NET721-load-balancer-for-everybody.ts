import { SOURCE_RANGES } from '../../facts/values/annotations';
import { keyed } from '../../model/read/field-path';
import { at, textsOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET721: Rule = {
  id: 'NET721',
  name: 'load-balancer-for-everybody',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['services'],
  what: 'A load balancer explicitly allows every address.',
  why: 'a list of ranges that contains all addresses excludes no client, but looks like a restriction',
  fix: 'Write the networks of the clients, or remove the list.',
  waive: 'If the Service is meant for everyone on the internet.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#restrict-load-balancer-access',
  ],
  check(network, report) {
    for (const { manifest, type } of network.services) {
      if (type !== 'LoadBalancer') continue;
      const listed = textsOf(at(manifest.spec, 'loadBalancerSourceRanges'));
      const annotated = (manifest.annotations[SOURCE_RANGES] ?? '').split(',');
      const field =
        listed.length > 0
          ? 'spec.loadBalancerSourceRanges'
          : keyed('metadata.annotations', SOURCE_RANGES);
      const world = (listed.length > 0 ? listed : annotated).filter((range) =>
        /\/0$/.test(range.trim()),
      );
      if (world.length === 0) continue;
      report({
        places: [place(manifest, field)],
        what: `${world.join(', ').trim()} contains every address`,
      });
    }
  },
};

/** Read where the field is empty. */
