import { zone } from '../../facts/controllers/corefile';
import { list, oneOf, struct, text } from '../../props/shape';

/** A kind of answer. */
export enum ResponseClass {
  /** An answer. */
  SUCCESS = 'success',
  /** That there is none. */
  DENIAL = 'denial',
  /** That it failed. */
  ERROR = 'error',
}

/**
 * What CoreDNS writes down of what it is asked.
 *
 * @see https://coredns.io/plugins/log/
 */
export interface QueryLog {
  /**
   * The zones whose queries are written down.
   *
   * @default - all
   */
  readonly zones?: string[];

  /**
   * The kinds of answers that are written down.
   *
   * @default - all
   */
  readonly classes?: ResponseClass[];
}

export const QUERY_LOG = struct<QueryLog>({
  zones: list(text(zone)),
  classes: list(oneOf('ResponseClass', ResponseClass)),
});
