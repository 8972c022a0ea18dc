import { dnsSubdomain } from '../../facts/values/names';
import { portNumber } from '../../facts/values/ports';
import { number, oneOf, struct, text } from '../../props/shape';
import { PathType } from '../common/enums';
import { HOSTS } from '../common/hosts';
import { HTTP_TABLE_OPTIONS } from '../http/http-options-shape';
import type { HttpTableOptions } from '../http/table/http-options';
import { CLIENTS } from '../policies/client-checks';
import type { Clients } from '../policies/clients';

/**
 * An exposure by HTTP, through an ingress controller or a Gateway.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
 */
export interface HttpOptions extends HttpTableOptions {
  /**
   * The host that clients request; the first label can be `*`, which matches one label with an
   * Ingress and any number of labels with a Gateway and with the NGINX Ingress Controller of F5.
   * Refused: an address, a URL, a wildcard elsewhere, a value that is not a DNS name in lower case,
   * and with Via.BOTH a wildcard except of F5.
   *
   * @default - `hosts`, otherwise by the `hostTemplate` of the Cluster, otherwise every host
   */
  readonly host?: string;

  /**
   * Several hosts, each with the same path. Refused: an empty list, what `host` refuses, one twice,
   * and any together with `host`.
   *
   * @default - `host`
   */
  readonly hosts?: string[];

  /**
   * The path, which begins with `/`. Refused: a path without it, with `//`, `.` or `..` in it, with
   * characters that the selected API does not accept, and the path of another exposure of the same
   * host.
   *
   * @default - /
   */
  readonly path?: string;

  /**
   * How the path is matched. Refused: all except `PREFIX` together with `stripPrefix`, and types
   * that the selected API does not support.
   *
   * @default - PathType.PREFIX
   */
  readonly pathType?: PathType;

  /**
   * The port of the app's Service, over TCP. Refused: a port that the Service does not have over
   * TCP, and none if it has several.
   *
   * @default - the only port of the app
   */
  readonly port?: number;

  /**
   * The name of the Ingress, or of the route on the Gateway, a DNS subdomain. Refused: another
   * form, and the name of another Ingress of the app.
   *
   * @default - the name of the app's Service
   */
  readonly ingressName?: string;

  /**
   * Who may connect to the port of the pods, if the app has a policy: the proxy that carries the
   * requests, since pods do not see the client. Refused: any if the app has no policy yet, what
   * `clients` of the app refuses, and addresses outside the cluster.
   *
   * @default - the pods of the proxy, `ingressControllerPods` or `gatewayPods` of the Cluster
   */
  readonly clients?: Clients[];
}

/** The check of {@link HttpOptions}. */
export const HTTP_OPTIONS = struct<HttpOptions>({
  ...HOSTS,
  path: text(),
  pathType: oneOf('PathType', PathType),
  port: number(portNumber),
  ingressName: text(dnsSubdomain),
  clients: CLIENTS,
  ...HTTP_TABLE_OPTIONS,
});
