import { INGRESS_REFUSED } from '../../facts/values/sentences';
import { ingressPathFault, ingressPathType } from '../../facts/values/ingresses';
import type { Fault } from '../../facts/values/fault';
import { alikePaths } from '../../model/queries/alike-paths';
import type { Rule } from '../rule';
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
    for (const { path, pathType, all } of alikePaths(network)) {
      const wrong = tryWrong(path, pathType);
      if (!wrong) continue;
      for (const one of all) {
        const { manifest } = one.ingress;
        if (manifest.apiVersion !== 'networking.k8s.io/v1') continue;
        report({
          ...draftOf(place(manifest), wrong.text, wrong.fault),
          places: wrong.keys.map((key) => place(manifest, `${one.path.field}.${key}`)),
        });
      }
    }
  },
};

interface Wrong {
  readonly text: string;
  readonly fault: Fault;
  /** Where it stands in the path. */
  readonly keys: readonly string[];
}

function tryWrong(path = '', pathType?: string): Wrong | undefined {
  const ofType = ingressPathType(pathType);
  if (ofType) return { text: pathType ?? (path || '/'), fault: ofType, keys: ['pathType'] };
  const fault = ingressPathFault(path, pathType);
  return fault && { text: path, fault, keys: ['path', 'pathType'] };
}
