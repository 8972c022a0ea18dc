/** A network in which a request is reached, and edits that break one hop of it. */
export interface WorkingNetwork {
  readonly documents: readonly string[];
  readonly question: string;
  readonly from: string;
  readonly edits: readonly Edit[];
}

/**
 * One edit: the line with the mark `#name` gets `to` in place of `cut`; without them, the whole document
 * goes. The hop has to be at the line with the mark, or at that of `at`, or has to name `says`.
 */
export interface Edit {
  readonly mark: string;
  readonly cut?: string;
  readonly to?: string;
  readonly at?: string;
  readonly says?: string;
}

/** What is drawn at random. */
export interface Drawn {
  readonly namespace: string;
  readonly app: string;
  readonly host: string;
  readonly port: number;
  readonly target: number;
}
