import { WORKLOAD_KINDS } from '../objects/workload';
import { at, listOf, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import type { Clue, ClueProperty, ClueReader } from './clue';
import { Weight, tryClue, tryRelease } from './clue';

/** A program by its image, without the registry and the owner. */
interface Program {
  readonly image: RegExp;
  /** The property that the tag is the release of. */
  readonly release?: ClueProperty;
  readonly weight?: Weight;
  /** The name that `ingressController` has for it. */
  readonly controller?: string;
  readonly isMetallb?: boolean;
}

/** @see https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/README.md */
const PROGRAMS: readonly Program[] = [
  { image: /metallb[/-](controller|speaker)$/, release: 'metallb', isMetallb: true },
  { image: /(^|\/)cilium\/(cilium|operator(-\w+)?)$/, release: 'cilium' },
  {
    image:
      /(^|\/)(ingress-nginx\/controller(-chroot)?|kubernetes-ingress-controller\/nginx-ingress-controller(-amd64)?)$/,
    release: 'ingressNginx',
    controller: 'ingress-nginx',
  },
  { image: /(^|\/)traefik$/, controller: 'Traefik' },
  { image: /(^|\/)haproxytech\/kubernetes-ingress$/, controller: 'HAProxy' },
  { image: /(^|\/)kube-apiserver(-\w+)?$/, release: 'kubernetes' },
  // These may be older than the API server, and are never newer.
  {
    image: /(^|\/)kube-(proxy|controller-manager|scheduler)(-\w+)?$/,
    release: 'kubernetes',
    weight: Weight.LEAST,
  },
];

/** Most images are none of these. */
const MAY_BE_PROGRAM = /metallb|cilium|ingress|traefik|kube-/;

/** What the environment of a container says: the name of a variable -> the property. */
const VARIABLES = new Map<string, ClueProperty>([['METALLB_BGP_TYPE', 'bgpMode']]);

/** What the flags of a program say. */
const FLAGS = new Map<string, ClueProperty>([
  ['lb-class', 'metallbClass'],
  ['service-node-port-range', 'nodePortRange'],
  ['service-cluster-ip-range', 'serviceCidrs'],
  ['cluster-cidr', 'podCidrs'],
]);

/** Images of controllers with their tags, and how these are started. */
export const IMAGES: readonly (readonly [string, ClueReader])[] = WORKLOAD_KINDS.map(
  ({ group, kind, keys }) => [`${group}/${kind}`, (manifest) => imageClues(manifest, keys)],
);

function imageClues(manifest: Manifest, keys: readonly string[]): (Clue | undefined)[] {
  const containers = listOf(within(manifest.object, ...keys, 'spec', 'containers'));
  return containers.flatMap((container, index) => {
    const written = textOf(at(container, 'image'));
    if (written === undefined || !MAY_BE_PROGRAM.test(written)) return [];
    const [, image = '', tag] = IMAGE.exec(written) ?? [];
    const program = PROGRAMS.find((one) => one.image.test(image));
    if (!program) return [];
    const field = [...keys, `spec.containers[${index}].image`].join('.');
    return [
      ...programClues(manifest, field, program, tag),
      ...[...flagsOf(container), ...variablesOf(container)].map(([property, value]) =>
        tryClue(manifest, field, property, value),
      ),
    ];
  });
}

function programClues(
  manifest: Manifest,
  field: string,
  { release, weight, controller, isMetallb }: Program,
  tag: string | undefined,
): (Clue | undefined)[] {
  return [
    release && tryClue(manifest, field, release, tryRelease(tag), weight),
    tryClue(manifest, field, 'ingressController', controller),
    isMetallb ? namespaceClue(manifest) : undefined,
  ];
}

/** The path of an image behind its registry, and its tag. */
const IMAGE = /^([^:@\s]+(?::\d+\/[^:@\s]+)?):([\w][\w.-]*)(?:@\S+)?$/;

type Setting = readonly [ClueProperty, string];

function flagsOf(container: unknown): Setting[] {
  const words = ['command', 'args'].flatMap((key) => listOf(at(container, key)));
  return words.flatMap((word) => {
    const [, name = '', value = ''] = /^--([\w-]+)=(.+)$/.exec(textOf(word) ?? '') ?? [];
    const property = FLAGS.get(name);
    return property ? [[property, value] as const] : [];
  });
}

function variablesOf(container: unknown): Setting[] {
  return listOf(at(container, 'env')).flatMap((variable) => {
    const property = VARIABLES.get(textOf(at(variable, 'name')) ?? '');
    return property ? [[property, textOf(at(variable, 'value')) ?? ''] as const] : [];
  });
}

/** A manifest without one goes where a later tool says. */
function namespaceClue(manifest: Manifest): Clue | undefined {
  const namespace = textOf(within(manifest.object, 'metadata', 'namespace'));
  return tryClue(manifest, 'metadata.namespace', 'metallbNamespace', namespace);
}
