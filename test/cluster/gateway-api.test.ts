import { Cluster, GatewayChannel } from '../../lib';
import type { GatewayField, GatewayKind } from '../../lib/cluster/gateway-api';
import { fieldFault, gatewayApiVersionOf, kindFault } from '../../lib/cluster/gateway-api';
import { mostTlsHosts } from '../../lib/facts/releases/limits';
import { chartFor } from '../support/chart';

const { EXPERIMENTAL, STANDARD } = GatewayChannel;

const RELEASES = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6'];

const cluster = (gatewayApi: string, gatewayChannel: GatewayChannel) =>
  new Cluster(chartFor(), 'cluster', { gatewayApi, gatewayChannel });

describe('the version of a kind, from Gateway API 1.1 to 1.6', () => {
  test.each<[GatewayKind, GatewayChannel, string]>([
    ['Gateway', STANDARD, 'v1 v1 v1 v1 v1 v1'],
    ['HTTPRoute', STANDARD, 'v1 v1 v1 v1 v1 v1'],
    ['GRPCRoute', STANDARD, 'v1 v1 v1 v1 v1 v1'],
    ['ReferenceGrant', STANDARD, 'v1beta1 v1beta1 v1beta1 v1beta1 v1 v1'],
    ['BackendTLSPolicy', STANDARD, '- - - v1 v1 v1'],
    ['BackendTLSPolicy', EXPERIMENTAL, 'v1alpha3 v1alpha3 v1alpha3 v1 v1 v1'],
    ['TLSRoute', STANDARD, '- - - - v1 v1'],
    ['TLSRoute', EXPERIMENTAL, 'v1alpha2 v1alpha2 v1alpha2 v1alpha2 v1 v1'],
    ['TCPRoute', STANDARD, '- - - - - v1'],
    ['TCPRoute', EXPERIMENTAL, 'v1alpha2 v1alpha2 v1alpha2 v1alpha2 v1alpha2 v1'],
    ['UDPRoute', STANDARD, '- - - - - v1'],
    ['UDPRoute', EXPERIMENTAL, 'v1alpha2 v1alpha2 v1alpha2 v1alpha2 v1alpha2 v1'],
  ])('of a %s in the %s channel is %s', (kind, channel, expected) => {
    const versions = RELEASES.map((release) => cluster(release, channel)).map((one) => {
      const version = gatewayApiVersionOf(one, kind);
      expect(kindFault(one, kind) === undefined).toBe(version !== undefined);
      return version?.replace('gateway.networking.k8s.io/', '') ?? '-';
    });
    expect(versions.join(' ')).toBe(expected);
  });
});

describe('the fields of an HTTPRoute, from Gateway API 1.1 to 1.6', () => {
  test.each<[GatewayField, GatewayChannel, string]>([
    ['timeouts', STANDARD, '- y y y y y'],
    ['timeouts', EXPERIMENTAL, 'y y y y y y'],
    ['cors', STANDARD, '- - - - y y'],
    ['cors', EXPERIMENTAL, '- - - y y y'],
    ['sessionCookie', STANDARD, '- - - - - -'],
    ['sessionCookie', EXPERIMENTAL, 'y y y y y y'],
    ['redirectStatus', STANDARD, '- - - - y y'],
    ['redirectStatus', EXPERIMENTAL, '- - - - y y'],
  ])('%s in the %s channel: %s', (field, channel, expected) => {
    const there = RELEASES.map((release) =>
      fieldFault(cluster(release, channel), field) ? '-' : 'y',
    );
    expect(there.join(' ')).toBe(expected);
  });
});

test('a TLSRoute has more hosts from 1.6 on', () => {
  const most = RELEASES.map((release) => mostTlsHosts(cluster(release, STANDARD)));
  expect(most).toEqual([16, 16, 16, 16, 16, 1024]);
});
