import type { Accumulated } from './accumulated';
import type { Missing } from './missing';
import type { Refused } from './refused';

/** What loads a folder, and all that its kustomization takes in. */
interface Loading<Self> {
  readonly folder: string;
  readonly isUnrestricted: boolean;
  repeats(other: Self): boolean;
}

/** What the kustomization of a folder became, which stays as it is. */
interface Base<L> {
  readonly all: Accumulated;
  /** What loaded it, and all that it takes in. */
  readonly loader: L;
  /** What of it is not in the files. */
  readonly missing: Refused | undefined;
}

/** The kustomizations that others take in: each is rendered once. */
export class Bases<L extends Loading<L>> {
  private readonly known = new Map<string, Base<L>>();

  /** A copy of what was rendered for somebody else. */
  tryTake(loader: L, missing: Missing): Accumulated | undefined {
    for (const key of keysFor(loader, missing.isAny)) {
      const base = this.known.get(key);
      if (!base || !loader.repeats(base.loader)) continue;
      missing.add(base.missing);
      return base.all.copy(missing);
    }
    return undefined;
  }

  /** @param wasPartial whether objects were missing before it was rendered */
  add(loader: L, wasPartial: boolean, all: Accumulated, { first }: Missing): void {
    const [key = ''] = keysFor(loader, wasPartial);
    this.known.set(key, { all, loader, missing: first });
  }
}

/** What is rendered where nothing is missing, and from its own folder alone, is the same elsewhere. */
function keysFor(
  { folder, isUnrestricted }: Pick<Loading<never>, 'folder' | 'isUnrestricted'>,
  isPartial: boolean,
): string[] {
  const keys = [false, true].flatMap((partial) =>
    [false, true].map((unrestricted) => ({ partial, unrestricted })),
  );
  return keys
    .filter((one) => (isPartial || !one.partial) && (isUnrestricted || !one.unrestricted))
    .map((one) => `${Number(one.partial)}${Number(one.unrestricted)}${folder}`)
    .reverse();
}
