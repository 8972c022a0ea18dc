import { at, listOf, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import type { Clue, ClueProperty, ClueReader } from './clue';
import { Weight, tryClue, tryRelease } from './clue';
import { channelClue } from './traces';

/** A repository that people install a program from. */
interface Source {
  readonly property: ClueProperty;
  readonly weight?: Weight;
  /** What stands before the release in the names of its tags. */
  readonly tag?: RegExp;
  readonly controller?: string;
  readonly hasChannels?: boolean;
}

const METALLB: Source = { property: 'metallb' };

/** By owner and name, those that it had before among them. */
const SOURCES: ReadonlyMap<string, Source> = new Map([
  [
    'kubernetes-sigs/gateway-api',
    { property: 'gatewayApi', weight: Weight.LEAST, hasChannels: true },
  ],
  ['metallb/metallb', METALLB],
  // An operator installs the MetalLB of its own release.
  ['metallb/metallb-operator', METALLB],
  ['danderson/metallb', METALLB],
  ['google/metallb', METALLB],
  [
    'kubernetes/ingress-nginx',
    { property: 'ingressNginx', tag: /^(?:controller|nginx)-/, controller: 'ingress-nginx' },
  ],
]);

/** What a kustomization gets by an address: definitions, and programs with their releases. */
export const ADDRESSES: readonly (readonly [string, ClueReader])[] = [
  'kustomize.config.k8s.io/Kustomization',
  'kustomize.config.k8s.io/Component',
].map((kind) => [kind, addressClues]);

function addressClues(manifest: Manifest): (Clue | undefined)[] {
  return ['resources', 'bases', 'components'].flatMap((list) =>
    listOf(at(manifest.object, list)).flatMap((one, index) => {
      const text = textOf(one) ?? '';
      return MAY_BE_ADDRESS.test(text) ? cluesIn(manifest, `${list}[${index}]`, text) : [];
    }),
  );
}

const MAY_BE_ADDRESS = /github(?:usercontent)?\.com/i;

function cluesIn(manifest: Manifest, field: string, text: string): (Clue | undefined)[] {
  const { repository = '', tag = '' } = tryAddress(text) ?? {};
  const source = SOURCES.get(repository);
  if (!source) return [];
  const { property, weight, controller, hasChannels } = source;
  const release = tryRelease(source.tag ? tag.replace(source.tag, '') : tag);
  return [
    tryClue(manifest, field, property, release, weight),
    tryClue(manifest, field, 'ingressController', controller),
    ...(hasChannels && release ? [channelClue(manifest, field, CHANNEL.exec(text)?.[1])] : []),
  ];
}

const CHANNEL = /(standard|experimental)(?:-install\.yaml|$|[?&/])/;

/** The repository and the tag of an address of GitHub: of a file, a release, or a folder by its `ref`. */
function tryAddress(
  text: string,
): { readonly repository: string; readonly tag?: string } | undefined {
  const [, owner = '', name = '', rest = ''] =
    /github(?:usercontent)?\.com[/:]([\w.-]+)\/([\w.-]+)(.*)$/i.exec(text) ?? [];
  if (owner === '') return undefined;
  const isRaw = /githubusercontent\.com/i.test(text);
  const [, reference] = /[?&](?:ref|version)=([^&]+)/.exec(rest) ?? [];
  const [, file] = (isRaw ? /^\/(?:refs\/tags\/)?([^/]+)\// : OF_A_FILE).exec(rest) ?? [];
  return {
    repository: `${owner}/${name.replace(/\.git$/, '')}`.toLowerCase(),
    tag: reference ?? file,
  };
}

const OF_A_FILE = /^\/(?:releases\/download|raw|blob)\/(?:refs\/tags\/)?([^/]+)\//;
