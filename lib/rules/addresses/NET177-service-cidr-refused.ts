import { OBJECT_REFUSED } from '../../facts/values/sentences';
import { cidr } from '../../facts/values/cidrs';
import { at, isAbsent, listOf, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { tryCidr } from '../../net/ip';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET177: Rule = {
  id: 'NET177',
  name: 'service-cidr-refused',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'A ServiceCIDR contains no network, an entry that is not a network, or two networks of one family.',
  why: OBJECT_REFUSED,
  fix: 'Write a network such as 10.96.0.0/16, and at most one of each family.',
  waive: 'Never: the API server refuses it.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/service-cidr-v1/',
    'https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/networking/validation/validation.go#L843',
  ],
  check(network, report) {
    for (const manifest of network.others('networking.k8s.io', 'ServiceCIDR')) {
      draftsOf(manifest).forEach(report);
    }
  },
};

function draftsOf(manifest: Manifest): Draft[] {
  const written = at(manifest.spec, 'cidrs');
  if (isAbsent(written) || (Array.isArray(written) && written.length === 0)) {
    return [{ places: [place(manifest, 'spec.cidrs')], what: 'cidrs contains no network' }];
  }
  const texts = listOf(written).map((one) => textOf(one) ?? '');
  const families = texts.map((text) => tryCidr(text)?.first.family);
  const faults = texts.flatMap((text, index) => {
    const fault = cidr(text);
    return fault ? [draftOf(place(manifest, `spec.cidrs[${index}]`), text, fault)] : [];
  });
  const isTwice = families.some((one, index) => one && families.indexOf(one) < index);
  if (faults.length > 0 || !isTwice) return faults;
  const what = `cidrs contains two networks of one family: ${texts.join(', ')}`;
  return [{ places: [place(manifest, 'spec.cidrs')], what }];
}
