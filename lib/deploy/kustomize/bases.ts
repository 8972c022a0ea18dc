import type { Accumulated } from './accumulated';
import { Kept } from './kept';
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
  /** By their folders, each with its variants. */
  private readonly known = new Kept<(Base<L> | undefined)[]>();

  /** A copy of what was rendered for somebody else. */
  tryTake(loader: L, missing: Missing): Accumulated | undefined {
    const those = this.known.get(loader.folder);
    for (const variant of those ? variantsFor(loader, missing.isAny) : []) {
      const base = those?.[variant];
      if (!base || !loader.repeats(base.loader)) continue;
      missing.add(base.missing);
      return base.all.copy(missing);
    }
    return undefined;
  }

  /** @param wasPartial whether objects were missing before it was rendered */
  add(loader: L, wasPartial: boolean, all: Accumulated, { first }: Missing): void {
    const those = this.known.get(loader.folder) ?? [];
    those[variantOf(loader, wasPartial)] = { all, loader, missing: first };
    this.known.set(loader.folder, those);
  }
}

type Limits = Pick<Loading<never>, 'isUnrestricted'>;

function variantOf({ isUnrestricted }: Limits, isPartial: boolean): number {
  return Number(isPartial) * 2 + Number(isUnrestricted);
}

/** What is rendered where nothing is missing, and from its own folder alone, is the same elsewhere. */
function variantsFor(limits: Limits, isPartial: boolean): number[] {
  const own = variantOf(limits, isPartial);
  return [3, 2, 1, 0].filter((variant) => (variant & ~own) === 0);
}
