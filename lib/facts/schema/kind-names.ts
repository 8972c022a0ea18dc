import { tryServedKind } from '../releases/api-versions';
import { kubernetesSchema } from './schemas';

/** How a kind of Kubernetes is written. */
export interface KindName {
  readonly apiVersion: string;
  readonly kind: string;
}

/**
 * What to write in place of a kind that no release of Kubernetes has; nothing where the kind is right,
 * or may be one of somebody else.
 */
export function meantKind({ apiVersion, kind }: KindName): KindName | undefined {
  const isRight = kubernetesSchema().tryKindSpan(`${apiVersion} ${kind}`) !== undefined;
  if (isRight || tryServedKind(apiVersion, kind)) return undefined;
  const names = kindNames();
  const group = groupOf(apiVersion);
  const candidates = names.byWord.get(kind.toLowerCase());
  if (!candidates || !names.groups.has(group)) return undefined;
  const ofGroup = candidates.find((one) => groupOf(one.apiVersion) === group);
  const meant = ofGroup ?? candidates[0];
  // A pre-release of a kind may have been served before the oldest release that is known here.
  return meant === ofGroup && meant?.kind === kind && /\dalpha|\dbeta/.test(apiVersion)
    ? undefined
    : meant;
}

interface KindNames {
  /** The kinds by their name in small letters, the version to write first. */
  readonly byWord: ReadonlyMap<string, readonly KindName[]>;
  /** The groups to which Kubernetes alone adds kinds. */
  readonly groups: ReadonlySet<string>;
}

let known: KindNames | undefined;

function kindNames(): KindNames {
  return (known ??= readNames(kubernetesSchema().kindNames));
}

function readNames(keys: readonly string[]): KindNames {
  const names = keys.map((key): KindName => {
    const [apiVersion = '', kind = ''] = key.split(' ');
    return { apiVersion, kind };
  });
  const byWord = new Map<string, KindName[]>();
  for (const name of names.sort(byVersion)) {
    const word = name.kind.toLowerCase();
    const others = byWord.get(word);
    if (others) others.push(name);
    else byWord.set(word, [name]);
  }
  const groups = new Set(['extensions', ...names.map(({ apiVersion }) => groupOf(apiVersion))]);
  return { byWord, groups };
}

function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** The core group first, then the highest version. */
function byVersion(a: KindName, b: KindName): number {
  const rank = ({ apiVersion }: KindName) =>
    `${apiVersion.includes('/') ? 1 : 0}${/alpha|beta/.test(apiVersion) ? 1 : 0}`;
  if (rank(a) !== rank(b)) return rank(a) < rank(b) ? -1 : 1;
  return a.apiVersion > b.apiVersion ? -1 : 1;
}
