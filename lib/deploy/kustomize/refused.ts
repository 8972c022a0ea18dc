/** Why a kustomization is not rendered. */
export enum Reason {
  /** kustomize refuses it too. */
  REFUSED = 'refused',
  /** It takes in what is not in the files. */
  REMOTE = 'remote',
  HELM = 'helm',
  /** It runs a program. */
  PLUGIN = 'plugin',
  /** kustomize does it, and this does not. */
  UNSUPPORTED = 'unsupported',
  /** It is too much of something. */
  LIMIT = 'limit',
}

/** Where a fault of a kustomization stands. */
interface At {
  readonly file: string;
  readonly line: number;
}

/** Thrown where a kustomization is not rendered. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly at?: At,
    readonly reason = Reason.REFUSED,
  ) {
    super(message);
  }
}

/** Says where something is refused, if it is not known better. */
export function refusedAt<T>(at: At, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refused) || error.at) throw error;
    throw new Refused(error.message, at, error.reason);
  }
}
