import { gatewayKindFault } from '../../../lib/facts/values/gateway-kinds';
import { releasesOf } from '../../support/releases';

test.each([
  ['HTTPRoute', 'v1beta1', '1.1', 'standard', true],
  ['GRPCRoute', 'v1alpha2', '1.1', 'experimental', true],
  ['GRPCRoute', 'v1alpha2', '1.2', 'experimental', false],
  ['ReferenceGrant', 'v1', '1.4', 'standard', false],
  ['ReferenceGrant', 'v1', '1.5', 'standard', true],
  ['TLSRoute', 'v1', '1.5', 'standard', true],
  ['TLSRoute', 'v1alpha2', '1.5', 'standard', false],
  ['TCPRoute', 'v1', '1.5', 'standard', false],
  ['TCPRoute', 'v1', '1.6', 'standard', true],
  ['toString', 'v1', '1.1', 'standard', true],
  ['HTTPRoute', 'toString', '1.1', 'standard', false],
])('%s %s of Gateway API %s, %s: %s', (kind, version, gatewayApi, gatewayChannel, isServed) => {
  const fault = gatewayKindFault(kind, version, releasesOf({ gatewayApi, gatewayChannel }));
  expect(fault === undefined).toBe(isServed);
});

test('the fix is a version that is served, else a release', () => {
  const target = releasesOf({ gatewayApi: '1.1' });
  expect(gatewayKindFault('GRPCRoute', 'v1alpha2', target)?.fix).toBe(
    'write apiVersion: gateway.networking.k8s.io/v1',
  );
  expect(gatewayKindFault('TCPRoute', 'v1alpha2', target)?.fix).toBe(
    'install Gateway API 1.6 or later, or remove the object',
  );
});
