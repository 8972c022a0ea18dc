import type { Fields } from './fields';
import { at, fieldsOf, isAbsent, listOf, textOf, within } from './fields';
import { isServerSide } from './server-side';

/** Whether an object is a part that is applied to one that something else makes. */
export function isPart(object: Fields): boolean {
  const annotations = fieldsOf(within(object, 'metadata', 'annotations'));
  return isPartOfFlux(annotations) || (isServerSide(annotations) && isIncomplete(object));
}

/** @see https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources */
function isPartOfFlux(annotations: Fields): boolean {
  return /^merge$/i.test(textOf(annotations['kustomize.toolkit.fluxcd.io/ssa']) ?? '');
}

/** The fields of a spec, one of which a whole object of the kind has, even if another is misspelled or empty. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'v1/Service': ['ports', 'selector', 'type'],
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
  const needed = Object.hasOwn(NEEDED, kind) ? NEEDED[kind] : undefined;
  return needed !== undefined && !hasOneOf(spec, needed) && !isHeadless(spec) && !hasImage(spec);
}

function hasOneOf(spec: unknown, keys: readonly string[]): boolean {
  return keys.some((key) => !isAbsent(at(spec, key)));
}

function isHeadless(spec: unknown): boolean {
  return at(spec, 'clusterIP') === 'None';
}

/** Whether the template of a workload has a container that could run: a part changes one of another's. */
function hasImage(spec: unknown): boolean {
  const containers = listOf(within(spec, 'template', 'spec', 'containers'));
  return containers.some((container) => !isAbsent(at(container, 'image')));
}
