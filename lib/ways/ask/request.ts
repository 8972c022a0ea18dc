import type { Client } from './client';

export enum Scheme {
  HTTP = 'http',
  HTTPS = 'https',
  /** gRPC over HTTP/2 without TLS. */
  GRPC = 'grpc',
  GRPCS = 'grpcs',
  /** TLS with whatever in it, by its server name. */
  TLS = 'tls',
  TCP = 'tcp',
  UDP = 'udp',
  SCTP = 'sctp',
}

/** A request, or the opening of a connection. */
export interface Request {
  readonly from: Client;
  readonly scheme: Scheme;
  /** The name or the address that is dialed, in small letters; an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
  /** As it is sent, with its escapes; `/` at least. */
  readonly path: string;
  /** In the order that they are sent in. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly method: string;
  /** The names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
}

export function isTls({ scheme }: Request): boolean {
  return scheme === Scheme.HTTPS || scheme === Scheme.GRPCS || scheme === Scheme.TLS;
}

/** Whether routes by hosts and paths are asked about it. */
export function isHttp({ scheme }: Request): boolean {
  return HTTP.has(scheme);
}

const HTTP = new Set([Scheme.HTTP, Scheme.HTTPS, Scheme.GRPC, Scheme.GRPCS]);

/** The protocol that Services know of it. */
export function protocolOf({ scheme }: Request): 'TCP' | 'UDP' | 'SCTP' {
  if (scheme === Scheme.UDP) return 'UDP';
  return scheme === Scheme.SCTP ? 'SCTP' : 'TCP';
}
