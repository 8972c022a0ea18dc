import { zone } from '../../facts/controllers/corefile';
import { list, oneOf, struct, text } from '../../props/shape';

/** A kind of answer. */
export enum ResponseClass {
  /** An answer. */
  SUCCESS = 'success',
  /** The name does not exist. */
  DENIAL = 'denial',
  /** The query failed. */
  ERROR = 'error',
}

/**
 * Which queries CoreDNS logs.
 *
 * @see https://coredns.io/plugins/log/
 */
export interface QueryLog {
  /**
   * The zones whose queries are logged.
   *
   * @default - all
   */
  readonly zones?: string[];

  /**
   * The kinds of answers that are logged.
   *
   * @default - all
   */
  readonly classes?: ResponseClass[];
}

export const QUERY_LOG = struct<QueryLog>({
  zones: list(text(zone)),
  classes: list(oneOf('ResponseClass', ResponseClass)),
});
