import type { ClusterProps, GatewayFeature, GatewayImplementation } from '../../lib';

/** A cluster whose routes use a Gateway of an implementation. */
export function byGateway(
  implementation: GatewayImplementation,
  ...supports: GatewayFeature[]
): ClusterProps {
  return {
    gatewayApi: '1.6',
    gateway: { name: 'edge', listener: 'http' },
    gateways: [{ gatewayClass: 'edge', implementation, supports }],
  };
}
