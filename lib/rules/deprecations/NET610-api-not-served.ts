import { UNKNOWN_KIND } from '../../facts/values/sentences';
import { isAhead, isGone, tryServedKind } from '../../facts/releases/api-versions';
import type { KindList } from '../../model/queries/kind-lists';
import { kindLists } from '../../model/queries/kind-lists';
import type { Target } from '../../model/read/target';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET610: Rule = {
  id: 'NET610',
  name: 'api-not-served',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'An object is written in a version of the API that the cluster does not serve yet, or not by itself.',
  why: UNKNOWN_KIND,
  fix: 'Leave the object out, or upgrade the cluster first.',
  waive: 'If the API server serves that version by `--runtime-config`.',
  sources: [
    'https://kubernetes.io/docs/reference/using-api/#api-versioning',
    'https://kubernetes.io/docs/reference/networking/virtual-ips/#ip-address-objects',
  ],
  check(network, report) {
    for (const list of kindLists(network)) {
      const words = tryWords(list, network.target);
      if (!words) continue;
      for (const manifest of list.manifests) {
        report({ ...words, places: [place(manifest, 'apiVersion')] });
      }
    }
  },
};

function tryWords(
  { apiVersion, kind }: KindList,
  target: Target,
): Omit<Draft, 'places'> | undefined {
  const served = tryServedKind(apiVersion, kind) ?? {};
  if (isGone(served, target)) return undefined;
  if (isAhead(served, target)) {
    return { what: `${kind} of ${apiVersion} is there from Kubernetes ${served.since ?? ''} on` };
  }
  if (!served.isOff) return undefined;
  return {
    what: `${kind} of ${apiVersion} is switched off in Kubernetes ${target.kubernetes}`,
    why: 'by default the API server serves no alpha and beta versions',
    fix: 'Write a stable version where there is one, or see that this one is switched on.',
    severity: Severity.WARNING,
  };
}
