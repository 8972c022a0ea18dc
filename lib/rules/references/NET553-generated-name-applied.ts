import { unnamedManifests } from '../../model/queries/unnamed';
import { at, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET553: Rule = {
  id: 'NET553',
  name: 'generated-name-applied',
  severity: Severity.WARNING,
  reads: ['manifests'],
  what: 'An object has `metadata.generateName` and no name, although it is to be applied.',
  why: 'kubectl apply, and Argo CD with it, refuses an object without a name, and no other object can refer to it',
  fix: 'Write `metadata.name`.',
  waive: 'If `kubectl create` makes the object.',
  sources: [
    'https://kubernetes.io/docs/reference/using-api/api-concepts/#generated-values',
    'https://github.com/kubernetes/kubectl/blob/v0.37.0/pkg/cmd/apply/apply.go#L566',
    'https://github.com/fluxcd/pkg/blob/ssa/v0.77.0/ssa/utils/is.go#L71',
    'https://github.com/argoproj/argo-cd/issues/1639',
  ],
  check(network, report) {
    for (const manifest of unnamedManifests(network)) {
      const prefix = textOf(at(at(manifest.object, 'metadata'), 'generateName'));
      if (!prefix || isHook(manifest)) continue;
      const { unit, isPruned } = manifest.origin;
      if (unit === undefined && isRunOnce(manifest)) continue;
      report({
        places: [place(manifest, 'metadata.generateName'), place(manifest, 'metadata.name')],
        what: `the ${manifest.kind} ${prefix}* has no name`,
        ...(isPruned && { why: OF_FLUX }),
        ...(unit === undefined && { severity: Severity.INFO }),
      });
    }
  },
};

const OF_FLUX = 'Flux passes over an object without a name, so it is not in the cluster';

/** What is created anew each time, rather than applied. */
function isRunOnce({ group, kind }: Manifest): boolean {
  return !(group === '' && kind !== 'Pod') && group !== 'apps' && group !== 'networking.k8s.io';
}

/** Argo CD and Helm create what is to run at a time of a deployment. */
function isHook({ annotations }: Manifest): boolean {
  return ['argocd.argoproj.io/hook', 'helm.sh/hook'].some((key) => annotations[key] !== undefined);
}
