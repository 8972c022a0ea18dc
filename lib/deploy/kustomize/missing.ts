import type { Refused } from './refused';

/** What a root takes in that is not in the files; the other objects are rendered without it. */
export class Missing {
  private known: Refused | undefined;

  get first(): Refused | undefined {
    return this.known;
  }

  get isAny(): boolean {
    return this.known !== undefined;
  }

  add(one: Refused | undefined): void {
    this.known ??= one;
  }
}
