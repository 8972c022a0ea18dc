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

/** Which of several resolvers is asked first. */
export enum ForwardPolicy {
  /** Any. */
  RANDOM = 'random',
  /** One after the other, by turns. */
  ROUND_ROBIN = 'round_robin',
  /** The first one that is healthy. */
  SEQUENTIAL = 'sequential',
}

/**
 * How CoreDNS asks other resolvers.
 *
 * @see https://coredns.io/plugins/forward/
 */
export interface ForwardOptions {
  /**
   * Which of them is asked first.
   *
   * @default - any, by CoreDNS
   */
  readonly policy?: ForwardPolicy;

  /**
   * Whether they are asked over TCP, also where the client asks over UDP. Refused: true where all
   * of them are asked by TLS.
   *
   * @default - false: as the client asks
   */
  readonly forceTcp?: boolean;

  /**
   * Whether they are asked over UDP first, also where the client asks over TCP. Refused: true
   * beside `forceTcp`, and where all of them are asked by TLS.
   *
   * @default - false: as the client asks
   */
  readonly preferUdp?: boolean;

  /**
   * The name in the certificate of those that are asked by TLS. Refused: what is no DNS name, and
   * any where none of them is asked by TLS.
   *
   * @default - their address
   */
  readonly tlsServerName?: string;

  /**
   * The file, in the container of CoreDNS, with the certificate authority of those that are asked
   * by TLS. CoreDNS does not start without the file. Refused: what is no path from `/` on, and any
   * where none of them is asked by TLS.
   *
   * @default - the authorities of the image
   */
  readonly tlsCa?: string;

  /**
   * How many queries may be under way to them at once, 0 for any number. Refused: a negative
   * number, and one with a fraction.
   *
   * @default - 1000 for the forwarders of all names, any number for those of a stub domain
   */
  readonly maxConcurrent?: number;

  /**
   * How many checks in a row one fails before it is left out, 0 for never. Refused: a negative
   * number, and one with a fraction.
   *
   * @default - 2, by CoreDNS
   */
  readonly maxFails?: number;

  /**
   * How often one that fails is looked at again, in seconds, 1 to 3600. Refused: another number.
   *
   * @default - every half second, by CoreDNS
   */
  readonly healthCheckSeconds?: number;

  /**
   * How long a connection to one is kept for later queries, in seconds, 1 to 3600. Refused: another
   * number.
   *
   * @default - 10, by CoreDNS
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
