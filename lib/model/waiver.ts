/** Somebody's word that a finding is right as it is. */
export interface Waiver {
  /** The id or the name of the rule. */
  readonly rule: string;
  /** The object, as findings name it: `Service shop/web`. */
  readonly object: string;
  /** The cluster whose object it is; every one where nothing stands here. */
  readonly cluster?: string;
  readonly reason: string;
  /** The last day that it holds: `2026-12-31`. */
  readonly until?: string;
}
