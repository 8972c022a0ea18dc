import type { GatewayRef } from '../../cluster/gateway';
import { GATEWAY_REF } from '../../cluster/gateway';
import { dnsSubdomain } from '../../facts/values/names';
import { portNumber } from '../../facts/values/ports';
import type { Shape } from '../../props/check';
import { number, struct, text } from '../../props/shape';
import { HOSTS } from '../common/hosts';
import { CLIENTS } from '../policies/client-checks';
import type { Clients } from '../policies/clients';

/**
 * An exposure of connections through a Gateway.
 *
 * @see https://gateway-api.sigs.k8s.io/guides/tcp/
 */
export interface ConnectionOptions {
  /**
   * The port of the app's Service. Refused: a port that the Service does not have with that
   * protocol, and none if the Service has several or none.
   *
   * @default - the only port of the app with that protocol
   */
  readonly port?: number;

  /**
   * The Gateway. Its `listener` and `tlsListener` are for HTTP and have no effect here. Refused:
   * none if the Cluster names none either.
   *
   * @default - the Gateway of the Cluster
   */
  readonly gateway?: GatewayRef;

  /**
   * The listener of the Gateway, a DNS subdomain. It must use the same protocol. Refused: another
   * form.
   *
   * @default - every listener of that protocol
   */
  readonly listener?: string;

  /**
   * The name of the route, a DNS subdomain. Refused: another form, and the name of another route of
   * the app.
   *
   * @default - the name of the app's Service
   */
  readonly routeName?: string;

  /**
   * Who may connect to the port of the pods, if the app has a policy: the Gateway, since pods do
   * not see the client. Refused: any if the app has no policy yet, what `clients` of the app
   * refuses, and addresses outside the cluster.
   *
   * @default - the pods of the Gateway, `gatewayPods` of the Cluster
   */
  readonly clients?: Clients[];
}

/**
 * An exposure with TLS, matched by the host name that clients send.
 *
 * @see https://gateway-api.sigs.k8s.io/guides/tls/
 */
export interface TlsOptions extends ConnectionOptions {
  /**
   * The host; the first label can be `*`. Refused: an invalid host, and none without a
   * `hostTemplate`.
   *
   * @default - `hosts`, otherwise by the `hostTemplate` of the Cluster
   */
  readonly host?: string;

  /**
   * Several hosts, up to 16, and from Gateway API 1.6 on up to 1024. Refused: an empty list, an
   * invalid host, one twice, more hosts, and any together with `host`.
   *
   * @default - `host`
   */
  readonly hosts?: string[];
}

export interface ConnectionData {
  readonly kind: 'connection';
  readonly protocol: 'TLS' | 'TCP' | 'UDP';
  readonly options: TlsOptions;
}

const CONNECTION: Shape<ConnectionOptions> = {
  port: number(portNumber),
  gateway: GATEWAY_REF,
  listener: text(dnsSubdomain),
  routeName: text(dnsSubdomain),
  clients: CLIENTS,
};

/** The checks of the options, by protocol. */
export const CONNECTION_OPTIONS = {
  TLS: struct<TlsOptions>({ ...CONNECTION, ...HOSTS }),
  TCP: struct<ConnectionOptions>(CONNECTION),
  UDP: struct<ConnectionOptions>(CONNECTION),
};
