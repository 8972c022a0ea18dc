import { tryControllerNamed } from '../../facts/controllers/ingress-controllers';
import { firstNumber } from '../../facts/releases/answer';
import { stableSince } from '../../facts/releases/api-versions';
import { GATEWAY_GROUP } from '../../facts/releases/gateway-kinds';
import { keyed } from '../read/field-path';
import { at, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { DEFAULTS } from '../read/target';
import type { Clue, ClueReader } from './clue';
import { Weight, tryClue, tryRelease } from './clue';

/** What objects show that were made for some release, namespace or controller. */
export const TRACES: readonly (readonly [string, ClueReader])[] = [
  ['apiextensions.k8s.io/CustomResourceDefinition', definitionClues],
  ['networking.k8s.io/IngressClass', classClues],
  ['networking.k8s.io/Ingress', ingressClues],
  ['/Namespace', (manifest) => [defaultNamespace(manifest, manifest.name)]],
  ['/Service', serviceClues],
];

/** What an object is written in no older cluster has. */
export function versionClue(manifest: Manifest): Clue | undefined {
  const { apiVersion, group, kind } = manifest;
  const isOfMetallb = group === 'metallb.io' && kind !== 'AddressPool';
  return isOfMetallb
    ? tryClue(manifest, 'apiVersion', 'metallb', firstNumber('customResources'), Weight.BOUND)
    : kubernetesClue(manifest, stableSince(apiVersion, kind));
}

function kubernetesClue(manifest: Manifest, value: string | undefined): Clue | undefined {
  if (value === undefined) return undefined;
  return { property: 'kubernetes', value, weight: Weight.BOUND, manifest, field: 'apiVersion' };
}

/** What stands in the namespace that MetalLB's own manifests make shows that it is there. */
export function namespaceClue(manifest: Manifest): Clue | undefined {
  return defaultNamespace(manifest, manifest.namespace);
}

function defaultNamespace(manifest: Manifest, namespace: string): Clue | undefined {
  if (namespace !== DEFAULTS.metallbNamespace) return undefined;
  return tryClue(manifest, 'metadata', 'metallbNamespace', namespace);
}

/** @see https://gateway-api.sigs.k8s.io/concepts/versioning/#version-indicators */
function definitionClues(manifest: Manifest): (Clue | undefined)[] {
  if (textOf(at(manifest.spec, 'group')) !== GATEWAY_GROUP) return [];
  const [release, channel] = ['bundle-version', 'channel'].map((name) => {
    const key = `${GATEWAY_GROUP}/${name}`;
    return { field: keyed('metadata.annotations', key), text: manifest.annotations[key] };
  });
  return [
    release &&
      tryClue(manifest, release.field, 'gatewayApi', tryRelease(release.text), Weight.LEAST),
    channel && channelClue(manifest, channel.field, channel.text),
  ];
}

export function channelClue(
  manifest: Manifest,
  field: string,
  channel: string | undefined,
): Clue | undefined {
  const isChannel = channel === 'standard' || channel === 'experimental';
  return tryClue(manifest, field, 'gatewayChannel', isChannel ? channel : undefined);
}

/** What names no controller that is known here is another, so that no one is the only one. */
function classClues(manifest: Manifest): (Clue | undefined)[] {
  const controller = textOf(at(manifest.spec, 'controller'));
  const isDefault = manifest.annotations['ingressclass.kubernetes.io/is-default-class'] === 'true';
  return [
    tryClue(
      manifest,
      'spec.controller',
      'ingressController',
      controller && (tryControllerNamed(controller)?.name ?? controller),
    ),
    isDefault ? tryClue(manifest, 'metadata.name', 'ingressClass', manifest.name) : undefined,
  ];
}

/** The prefixes of annotations that one controller alone reads. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ['nginx.ingress.kubernetes.io/', 'ingress-nginx'],
  ['traefik.ingress.kubernetes.io/', 'Traefik'],
  ['haproxy.org/', 'HAProxy'],
];

function ingressClues(manifest: Manifest): (Clue | undefined)[] {
  return Object.keys(manifest.annotations).map((key) => {
    const [, controller] = PREFIXES.find(([prefix]) => key.startsWith(prefix)) ?? [];
    const field = keyed('metadata.annotations', key);
    return tryClue(manifest, field, 'ingressController', controller);
  });
}

function serviceClues(manifest: Manifest): (Clue | undefined)[] {
  const key = Object.keys(manifest.annotations).find((one) => one.startsWith('metallb.io/'));
  const alias = textOf(within(manifest.object, 'spec', 'externalName')) ?? '';
  return [
    key === undefined
      ? undefined
      : tryClue(
          manifest,
          keyed('metadata.annotations', key),
          'metallb',
          firstNumber('newPrefix'),
          Weight.BOUND,
        ),
    // A name of another domain may be of another cluster.
    alias.endsWith(`.svc.${DEFAULTS.domain}`)
      ? tryClue(manifest, 'spec.externalName', 'domain', DEFAULTS.domain)
      : undefined,
  ];
}
