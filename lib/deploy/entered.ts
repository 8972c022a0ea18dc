import type { Unit } from './unit';

/** What objects deploy, each once, and which units hold these objects. */
export class Entered {
  private readonly byKey = new Map<string, Entry>();
  private holder: Unit | undefined;

  /** What is entered from now on, objects of a unit deploy. */
  from(holder: Unit): void {
    this.holder = holder;
  }

  /** Whether it is there already. */
  has(key: string): boolean {
    const known = this.byKey.get(key);
    if (this.holder) known?.holders.push(this.holder);
    return known !== undefined;
  }

  add(key: string, unit: Unit): void {
    this.byKey.set(key, { unit, holders: this.holder ? [this.holder] : [] });
  }

  /** What some units deploy, and what that deploys. */
  reachedFrom(roots: readonly Unit[]): ReadonlySet<Unit> {
    const below = new Map<Unit, Unit[]>();
    for (const { unit, holders } of this.byKey.values()) {
      for (const holder of holders) {
        const those = below.get(holder);
        if (those) those.push(unit);
        else below.set(holder, [unit]);
      }
    }
    const reached = new Set<Unit>();
    const open = [...roots];
    for (let one = open.pop(); one; one = open.pop()) {
      for (const unit of below.get(one) ?? []) {
        if (reached.has(unit)) continue;
        reached.add(unit);
        open.push(unit);
      }
    }
    return reached;
  }

  /** All of them. */
  units(): readonly Unit[] {
    return [...this.byKey.values()].map(({ unit }) => unit);
  }
}

interface Entry {
  readonly unit: Unit;
  readonly holders: Unit[];
}
