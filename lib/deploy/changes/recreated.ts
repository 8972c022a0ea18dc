import type { Manifest } from '../../model/read/manifest';

/** Annotations by which a tool deletes an object that cannot be changed, and makes it anew. */
const ANNOTATIONS: readonly (readonly [name: string, value: RegExp])[] = [
  // https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources
  ['kustomize.toolkit.fluxcd.io/force', /^enabled$/i],
  // https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#force-sync
  ['argocd.argoproj.io/sync-options', /(?:^|,)\s*Force=true\s*(?:,|$)/],
  // https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/#hook-lifecycle-and-cleanup
  ['argocd.argoproj.io/hook', /./],
  // https://helm.sh/docs/topics/charts_hooks/#hook-deletion-policies
  ['helm.sh/hook', /./],
  // https://carvel.dev/kapp/docs/latest/apply/#kappk14sioupdate-strategy
  ['kapp.k14s.io/update-strategy', /^(?:always-replace|fallback-on-replace)$/],
];

/** Whether what deploys an object makes it anew where it cannot be changed. */
export function isRecreated({ annotations }: Manifest): boolean {
  return ANNOTATIONS.some(([name, value]) => value.test(annotations[name] ?? ''));
}
