import { INGRESS_REFUSED } from '../../facts/values/sentences';
import { ingressPathFault, ingressPathType } from '../../facts/values/ingresses';
import type { IngressPath } from '../../model/objects/ingress';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET312: Rule = {
  id: 'NET312',
  name: 'ingress-path-invalid',
  severity: Severity.ERROR,
  reads: ['ingresses'],
  what: 'A path of an Ingress has no type, or is invalid for its type.',
  why: INGRESS_REFUSED,
  fix: 'Write `pathType: Prefix` and a path that starts with `/`.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types'],
  check(network, report) {
    for (const { manifest, rules } of network.ingresses) {
      if (manifest.apiVersion !== 'networking.k8s.io/v1') continue;
      for (const { paths } of rules) {
        for (const path of paths) {
          const draft = tryDraft(manifest, path);
          if (draft) report(draft);
        }
      }
    }
  },
};

function tryDraft(
  manifest: Manifest,
  { field, path = '', pathType }: IngressPath,
): Draft | undefined {
  const ofType = ingressPathType(pathType);
  if (ofType) {
    const places = [place(manifest, `${field}.pathType`)];
    return { ...draftOf(place(manifest), pathType ?? (path || '/'), ofType), places };
  }
  const fault = ingressPathFault(path, pathType);
  if (!fault) return undefined;
  const places = [place(manifest, `${field}.path`), place(manifest, `${field}.pathType`)];
  return { ...draftOf(place(manifest), path, fault), places };
}
