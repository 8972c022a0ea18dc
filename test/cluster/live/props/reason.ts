/** Why a construct refuses what a server takes: the reason, and the faults that it is one for. */
export interface Reason {
  readonly because: string;
  /** Parts of `where what | why`, as constructs say it. */
  readonly says: RegExp;
  /** The rows, or constructs, that it is a reason for, where it is none elsewhere. */
  readonly of?: RegExp;
  /** Whether the prop is in no manifest, so that it does not matter what else is wrong with it. */
  readonly isAbsent?: boolean;
  /** The prop beside it that is in no manifest then. */
  readonly hides?: string;
  /** Whether a construct looks no further then. */
  readonly isMistyped?: boolean;
}
