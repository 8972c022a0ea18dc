import { GATEWAY_REF } from '../../cluster/gateway';
import { someNetwork } from '../../facts/values/cidrs';
import type { Fault } from '../../facts/values/fault';
import { fewExtensions, fromOneToEight } from '../../facts/values/gateway-routes';
import {
  bodySize,
  cookieName,
  eachOnce,
  headerName,
  headerValue,
  headersOnce,
  seconds,
  sourceRange,
} from '../../facts/values/http';
import { dnsSubdomain } from '../../facts/values/names';
import type { Shape } from '../../props/check';
import { each, onlyWith } from '../../props/relations';
import { flag, list, map, number, oneOf, required, struct, text } from '../../props/shape';
import { BackendProtocol, Via } from '../common/enums';
import { objectRef } from '../common/object-ref';
import { ISSUERS } from './table/cert-manager';
import { CERTIFICATE_OPTIONS } from './table/certificate-options';
import { CORS } from './table/cors';
import { DNS_RECORD_OPTIONS } from './table/dns-record-options';
import type {
  BackendTls,
  HeaderChanges,
  HttpTableOptions,
  HttpTimeouts,
} from './table/http-options';
import type { SessionCookie } from './table/session-cookie';

const FILLS_NOTHING: Fault = {
  what: 'has no Secret',
  why: 'cert-manager writes the certificate into the Secret that the Ingress names',
  fix: 'write tlsSecret too; for a Gateway, write the issuer on the Gateway',
};

const NAMES = list(text(headerName), eachOnce);

const HEADERS = map(headerName, headerValue, headersOnce);

const HEADER_CHANGES = struct<HeaderChanges>({ set: HEADERS, add: HEADERS, remove: NAMES });

/** The checks of {@link HttpTableOptions}. */
export const HTTP_TABLE_OPTIONS: Shape<HttpTableOptions> = {
  via: oneOf('Via', Via),
  gateway: GATEWAY_REF,
  ingressClass: text(dnsSubdomain),
  tlsSecret: text(dnsSubdomain),
  ...each(ISSUERS, (one) => onlyWith('tlsSecret', one, FILLS_NOTHING)),
  certificate: CERTIFICATE_OPTIONS,
  dns: DNS_RECORD_OPTIONS,
  stripPrefix: flag(),
  httpsRedirect: flag(),
  requestHeaders: HEADER_CHANGES,
  responseHeaders: HEADER_CHANGES,
  timeouts: struct<HttpTimeouts>({
    request: number(seconds),
    backendRequest: number(seconds),
    connect: number(seconds),
    read: number(seconds),
    send: number(seconds),
  }),
  cors: CORS,
  sessionCookie: struct<SessionCookie>({ name: text(cookieName), maxAge: number(seconds) }),
  backendProtocol: oneOf('BackendProtocol', BackendProtocol),
  extensionRefs: list(objectRef('gateway.envoyproxy.io', 'HTTPRouteFilter'), fewExtensions),
  backendTls: struct<BackendTls>({
    host: required('host: "web.shop.example.com"', text(dnsSubdomain)),
    caConfigMaps: list(text(dnsSubdomain), fromOneToEight),
  }),
  maxBodySize: text(bodySize),
  sourceRanges: list(text(sourceRange), someNetwork),
};
