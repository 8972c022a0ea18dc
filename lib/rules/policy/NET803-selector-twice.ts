import { selectorText } from '../../model/queries/label-selector';
import { stableText } from '../../model/queries/stable';
import { groupBy, ofSeveralObjects } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET803: Rule = {
  id: 'NET803',
  name: 'selector-twice',
  severity: Severity.INFO,
  isPolicy: true,
  reads: ['services'],
  what: 'Two Services of one namespace select the same pods.',
  why: 'a change to one of them is easily forgotten in the other, and it is unclear which one clients use',
  fix: 'Remove one of them, or select by a label of its own.',
  waive: 'If they expose the pods in different ways.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service'],
  check(network, report) {
    const selecting = network.services.filter(
      ({ hasSelector, type }) => hasSelector && type !== 'ExternalName',
    );
    const groups = groupBy(
      selecting,
      ({ isHeadless, manifest, selector }) =>
        `${manifest.namespace} ${isHeadless} ${stableText(selector)}`, // a headless one beside is usual
    );
    for (const those of groups.values()) {
      const places = those.map(({ manifest }) => place(manifest, 'spec.selector'));
      const services = ofSeveralObjects(places);
      const [first] = those;
      if (services.length === 0 || !first) continue;
      report({
        places,
        what: `${services.length} Services select ${selectorText({ matchLabels: first.selector })}`,
      });
    }
  },
};
