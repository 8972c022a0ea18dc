import { isGone, tryServedKind } from '../../facts/releases/api-versions';
import { OBJECT_REFUSED } from '../../facts/values/sentences';
import { at, isAbsent, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET189: Rule = {
  id: 'NET189',
  name: 'ip-address-refused',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'An IPAddress does not say which object has the address.',
  why: OBJECT_REFUSED,
  fix: 'Write parentRef with resource and name of the object, such as `{resource: services, namespace: shop, name: web}`.',
  waive: 'Never: the API server refuses it.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/ip-address-v1/',
    'https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/networking/validation/validation.go#L784',
  ],
  check(network, report) {
    for (const manifest of network.others('networking.k8s.io', 'IPAddress')) {
      // Of a version that is gone, NET609 says all there is to say.
      const served = tryServedKind(manifest.apiVersion, 'IPAddress');
      if (!served || !isGone(served, network.target)) draftsOf(manifest).forEach(report);
    }
  },
};

function draftsOf(manifest: Manifest): Draft[] {
  const { spec, name } = manifest;
  const parent = at(spec, 'parentRef');
  if (isAbsent(parent)) {
    return [
      { places: [place(manifest, 'spec.parentRef')], what: `IPAddress ${name} has no parentRef` },
    ];
  }
  return ['resource', 'name']
    .filter((key) => isAbsent(at(parent, key)) || textOf(at(parent, key)) === '')
    .map((key) => ({
      places: [place(manifest, `spec.parentRef.${key}`)],
      what: `the parentRef of IPAddress ${name} has no ${key}`,
    }));
}
