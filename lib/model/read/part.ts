import type { Fields } from './fields';
import { at, fieldsOf, isAbsent, textOf, within } from './fields';

/** Whether an object is a part that is applied to one that something else makes. */
export function isPart(object: Fields): boolean {
  const annotations = fieldsOf(within(object, 'metadata', 'annotations'));
  return isPartOfFlux(annotations) || (isServerSide(annotations) && isIncomplete(object));
}

/** @see https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources */
function isPartOfFlux(annotations: Fields): boolean {
  return /^merge$/i.test(textOf(annotations['kustomize.toolkit.fluxcd.io/ssa']) ?? '');
}

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#server-side-apply */
function isServerSide(annotations: Fields): boolean {
  const options = textOf(annotations['argocd.argoproj.io/sync-options']) ?? '';
  return /(?:^|,)\s*ServerSideApply=true\s*(?:,|$)/.test(options);
}

/** The fields of a spec, one of which an object of the kind needs; empty counts as missing. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'apps/DaemonSet': ['selector'],
  'apps/Deployment': ['selector'],
  'apps/StatefulSet': ['selector'],
  'autoscaling/HorizontalPodAutoscaler': ['scaleTargetRef'],
  'networking.k8s.io/Ingress': ['rules', 'defaultBackend'],
  'gateway.networking.k8s.io/Gateway': ['listeners'],
  'metallb.io/BGPPeer': ['myASN'],
  'metallb.io/IPAddressPool': ['addresses'],
};

function isIncomplete(object: Fields): boolean {
  const spec = at(object, 'spec');
  const kind = `${textOf(at(object, 'apiVersion'))?.replace(/\/.*/, '')}/${textOf(at(object, 'kind'))}`;
  if (kind === 'v1/Service') return !hasOneOf(spec, ['ports']) && !mayHaveNoPorts(spec);
  const needed = Object.hasOwn(NEEDED, kind) ? NEEDED[kind] : undefined;
  return needed !== undefined && !hasOneOf(spec, needed);
}

function mayHaveNoPorts(spec: unknown): boolean {
  return at(spec, 'type') === 'ExternalName' || at(spec, 'clusterIP') === 'None';
}

function hasOneOf(spec: unknown, keys: readonly string[]): boolean {
  return keys.some((key) => {
    const value = at(spec, key);
    if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
    return !isAbsent(value);
  });
}
