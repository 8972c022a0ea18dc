import {
  atLeast,
  concurrency,
  file,
  secondTransport,
  corefileSeconds,
  tlsOfNone,
  transportOfNone,
  usesTls,
} from '../../facts/controllers/corefile';
import { dnsName } from '../../facts/controllers/dns-rewrites';
import type { PropPlace } from '../../props/refusals';
import { notWith } from '../../props/relations';
import { flag, number, oneOf, struct, text } from '../../props/shape';

/** Which of several resolvers CoreDNS queries first. */
export enum ForwardPolicy {
  /** A random one. */
  RANDOM = 'random',
  /** One after the other. */
  ROUND_ROBIN = 'round_robin',
  /** The first one that is healthy. */
  SEQUENTIAL = 'sequential',
}

/**
 * How CoreDNS queries other resolvers.
 *
 * @see https://coredns.io/plugins/forward/
 */
export interface ForwardOptions {
  /**
   * Which of them CoreDNS queries first.
   *
   * @default - a random one, set by CoreDNS
   */
  readonly policy?: ForwardPolicy;

  /**
   * Whether to use TCP, even if the client uses UDP. Refused: true if all forwarders use DNS over
   * TLS.
   *
   * @default - false: the protocol of the client
   */
  readonly forceTcp?: boolean;

  /**
   * Whether to use UDP first, even if the client uses TCP. Refused: true together with `forceTcp`,
   * and if all forwarders use DNS over TLS.
   *
   * @default - false: the protocol of the client
   */
  readonly preferUdp?: boolean;

  /**
   * The name in the certificate of the forwarders with DNS over TLS. Refused: a value that is not a
   * DNS name, and any without such a forwarder.
   *
   * @default - their address
   */
  readonly tlsServerName?: string;

  /**
   * The file, in the container of CoreDNS, with the certificate authority of the forwarders with
   * DNS over TLS. CoreDNS does not start without the file. Refused: a value that is not an absolute
   * path, and any without such a forwarder.
   *
   * @default - the authorities of the image
   */
  readonly tlsCa?: string;

  /**
   * The maximum number of concurrent queries, 0 for no limit. Refused: a negative number, and a
   * fraction.
   *
   * @default - 1000 for the forwarders of all names, no limit for those of a stub domain
   */
  readonly maxConcurrent?: number;

  /**
   * The number of failed health checks in a row after which a resolver is skipped, 0 for never.
   * Refused: a negative number, and a fraction.
   *
   * @default - 2, set by CoreDNS
   */
  readonly maxFails?: number;

  /**
   * The interval of health checks for a failed resolver, in seconds, 1 to 3600. Refused: another
   * number.
   *
   * @default - half a second, set by CoreDNS
   */
  readonly healthCheckSeconds?: number;

  /**
   * How long a connection is kept for later queries, in seconds, 1 to 3600. Refused: another
   * number.
   *
   * @default - 10, set by CoreDNS
   */
  readonly expireSeconds?: number;
}

export const FORWARD_OPTIONS = struct<ForwardOptions>({
  policy: oneOf('ForwardPolicy', ForwardPolicy),
  forceTcp: flag(),
  preferUdp: notWith('forceTcp', flag(), secondTransport),
  tlsServerName: text(dnsName),
  tlsCa: text(file),
  maxConcurrent: number(concurrency),
  maxFails: number(atLeast(0)),
  healthCheckSeconds: number(corefileSeconds(1, 3600)),
  expireSeconds: number(corefileSeconds(1, 3600)),
});

/** Refuses what CoreDNS would not read of the options, for those whom it asks. */
export function checkForwardOptions(
  options: ForwardOptions = {},
  forwarders: readonly string[],
  place: PropPlace,
): void {
  for (const field of ['tlsServerName', 'tlsCa'] as const) {
    const isVain = options[field] !== undefined && !forwarders.some(usesTls);
    if (isVain) place.field(field).refuse(options[field], tlsOfNone);
  }
  for (const field of ['forceTcp', 'preferUdp'] as const) {
    const isVain = options[field] === true && forwarders.every(usesTls);
    if (isVain) place.field(field).refuse(true, transportOfNone);
  }
}

/** The lines of the plugin's block. */
export function forwardLines(options: ForwardOptions): string[] {
  return [
    ...line('max_concurrent', options.maxConcurrent),
    ...line('policy', options.policy),
    ...(options.forceTcp ? ['force_tcp'] : []),
    ...(options.preferUdp ? ['prefer_udp'] : []),
    ...line('tls', options.tlsCa),
    ...line('tls_servername', options.tlsServerName),
    ...line('max_fails', options.maxFails),
    ...line('health_check', inSeconds(options.healthCheckSeconds)),
    ...line('expire', inSeconds(options.expireSeconds)),
  ];
}

function line(name: string, value: string | number | undefined): string[] {
  return value === undefined ? [] : [`${name} ${value}`];
}

function inSeconds(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value}s`;
}
