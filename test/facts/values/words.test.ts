import * as api from '../../../lib';
import { FILTER_BODIES } from '../../../lib/facts/values/route-filters';
import * as words from '../../../lib/facts/values/words';

/** The enums of the surface that are not whole: what they leave out, and why. */
const FEWER: Readonly<Record<string, readonly string[]>> = {
  RoutesFrom: ['Selector'], // written by routesFromNamespaces
};

test.each([
  ['SessionAffinity', api.SessionAffinity, words.SESSION_AFFINITIES],
  ['ExternalTrafficPolicy', api.ExternalTrafficPolicy, words.TRAFFIC_POLICIES],
  ['InternalTrafficPolicy', api.InternalTrafficPolicy, words.TRAFFIC_POLICIES],
  ['IpFamily', api.IpFamily, words.FAMILIES],
  ['IpFamilyPolicy', api.IpFamilyPolicy, words.FAMILY_POLICIES],
  ['DnsPolicy', api.DnsPolicy, words.DNS_POLICIES],
  ['PodManagementPolicy', api.PodManagementPolicy, words.POD_MANAGEMENT_POLICIES],
  ['ClaimRetention', api.ClaimRetention, words.CLAIM_RETENTIONS],
  ['LabelOperator', api.LabelOperator, words.LABEL_OPERATORS],
  ['DynamicAsn', api.DynamicAsn, words.DYNAMIC_ASNS],
  ['RoutesFrom', api.RoutesFrom, words.ROUTES_FROM],
  ['UrlScheme', api.UrlScheme, words.URL_SCHEMES],
])('%s has the words that the field takes', (name, one, list) => {
  const known = [...Object.values<string>(one), ...(FEWER[name] ?? [])];
  expect(known.sort()).toEqual([...list].sort());
});

test('what a route for gRPC filters by, one for HTTP does too', () => {
  expect(Object.keys(FILTER_BODIES)).toEqual(expect.arrayContaining([...words.GRPC_FILTER_TYPES]));
});
