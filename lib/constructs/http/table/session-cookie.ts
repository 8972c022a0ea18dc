/**
 * A cookie that binds a client to one pod.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#sessionpersistence
 */
export interface SessionCookie {
  /**
   * The name of the cookie, of 1 to 128 characters. Refused: more, a value without the format of a
   * header name, and a name that ingress-nginx does not read.
   *
   * @default - the default of the controller
   */
  readonly name?: string;

  /**
   * The lifetime of the cookie in seconds, from 1 to 99999. Refused: another number.
   *
   * @default - until the browser is closed
   */
  readonly maxAge?: number;
}
