import type {
  ClusterDnsAdditionProps,
  ClusterDnsProps,
  DnsCache,
  ForwardOptions,
  QueryLog,
  StubDomain,
} from '../../../../lib';
import {
  ClusterDns,
  ClusterDnsAddition,
  DnsRewrite,
  ForwardPolicy,
  ResponseClass,
} from '../../../../lib';
import { ADDRESSES, HOSTS, NAMES, NUMBERS } from '../agreement/values';
import type { Subject } from './common';
import { HOST_ALIASES } from './common';
import type { Fields } from './fields';
import { FLAGS, late, lists, near, words } from './fields';

const FORWARD: Fields<ForwardOptions> = {
  policy: words(ForwardPolicy),
  forceTcp: FLAGS,
  preferUdp: FLAGS,
  tlsServerName: HOSTS,
  tlsCa: ['/etc/ca.pem', 'ca.pem'],
  maxConcurrent: NUMBERS,
  maxFails: NUMBERS,
  healthCheckSeconds: NUMBERS,
  expireSeconds: NUMBERS,
};

const STUB: Fields<StubDomain> = {
  domain: HOSTS,
  forwarders: lists(ADDRESSES),
  forwardOptions: near({}, FORWARD),
};

const CACHE: Fields<DnsCache> = {
  successSeconds: NUMBERS,
  denialSeconds: NUMBERS,
  capacity: NUMBERS,
  servfailSeconds: NUMBERS,
  serveStaleSeconds: NUMBERS,
  prefetch: NUMBERS,
  clusterNames: FLAGS,
};

interface Name {
  readonly from: string;
  readonly to: string;
}

const NAME: Fields<Name> = { from: HOSTS, to: HOSTS };

const LOG: Fields<QueryLog> = { zones: lists(HOSTS), classes: lists(words(ResponseClass)) };

const EXACT = late(near({ from: 'old.example.com', to: 'web.example.com' }, NAME), (one: Name) =>
  DnsRewrite.exact(one.from, one.to),
);

export const DNS: Fields<ClusterDnsProps> = {
  name: NAMES,
  namespace: NAMES,
  forwarders: lists(ADDRESSES),
  forwardOptions: near({}, FORWARD),
  stubDomains: lists(near({ domain: 'corp.example.com', forwarders: ['192.0.2.53'] }, STUB)),
  hosts: HOST_ALIASES,
  hostsTtlSeconds: NUMBERS,
  rewrites: lists(EXACT),
  log: near({}, LOG),
  ttlSeconds: NUMBERS,
  cacheSeconds: NUMBERS,
  cache: near({}, CACHE),
  lameduckSeconds: NUMBERS,
};

export const DNS_ADDITION: Fields<ClusterDnsAdditionProps> = {
  stubDomains: DNS.stubDomains,
  rewrites: DNS.rewrites,
  log: DNS.log,
  cacheSeconds: NUMBERS,
};

export const CLUSTER_DNS_ADDITION: Subject = {
  name: 'ClusterDnsAddition',
  props: near(
    { stubDomains: [{ domain: 'corp.example.com', forwarders: ['192.0.2.53'] }] },
    DNS_ADDITION,
  ),
  make: (chart, props) => new ClusterDnsAddition(chart, 'dns', props),
};

export const CLUSTER_DNS: Subject = {
  name: 'ClusterDns',
  props: near({}, DNS),
  make: (chart, props) => new ClusterDns(chart, 'dns', props),
};
