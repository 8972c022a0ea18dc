import type { ClusterProps } from '../../../lib';
import { BackendProtocol, HttpBackend, HttpRoutes, PathType } from '../../../lib';
import { chartFor, manifests } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { HTTP_GRPC } from './http-grpc.refusals';

const edge: ClusterProps = {
  gatewayApi: '1.6',
  gateway: { name: 'edge', namespace: 'gateways', listener: 'http', tlsListener: 'https' },
};

const backend = HttpBackend.service('web', 80);

describe('HttpRoutes of gRPC by a Gateway', () => {
  test('are GRPCRoutes', () => {
    const chart = chartFor(edge);
    new HttpRoutes(chart, 'shop', {
      backendProtocol: BackendProtocol.GRPC,
      requestHeaders: { set: { 'x-a': 'a' } },
      routes: [
        { host: 'rpc.example.com', path: '/', backend },
        { host: 'rpc.example.com', path: '/acme.Shop', backend },
        { host: 'rpc.example.com', path: '/acme.Shop/Buy', pathType: PathType.EXACT, backend },
        { host: 'rpc.example.com', path: '/acme.Cart', matchHeaders: { beta: 'yes' }, backend },
      ],
    });
    const [made] = manifests(chart);
    const rest = {
      filters: [
        {
          type: 'RequestHeaderModifier',
          requestHeaderModifier: { set: [{ name: 'x-a', value: 'a' }] },
        },
      ],
      backendRefs: [{ name: 'web', port: 80 }],
    };
    expect(made).toMatchObject({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'GRPCRoute' });
    expect(made?.spec['hostnames']).toEqual(['rpc.example.com']);
    expect(made?.spec['rules']).toEqual([
      rest,
      { matches: [{ method: { service: 'acme.Shop' } }], ...rest },
      { matches: [{ method: { service: 'acme.Shop', method: 'Buy' } }], ...rest },
      {
        matches: [{ method: { service: 'acme.Cart' }, headers: [{ name: 'beta', value: 'yes' }] }],
        ...rest,
      },
    ]);
  });

  test('lead what is left over to the default backend', () => {
    const chart = chartFor(edge);
    new HttpRoutes(chart, 'shop', {
      backendProtocol: BackendProtocol.GRPC,
      routes: [{ host: 'rpc.example.com', path: '/acme.Shop', backend }],
      defaultBackend: HttpBackend.service('rest', 80),
    });
    const rest = { backendRefs: [{ name: 'rest', port: 80 }] };
    expect(manifests(chart).map(({ spec }) => [spec['hostnames'], spec['rules']])).toEqual([
      [
        ['rpc.example.com'],
        [
          {
            matches: [{ method: { service: 'acme.Shop' } }],
            backendRefs: [{ name: 'web', port: 80 }],
          },
          rest,
        ],
      ],
      [undefined, [rest]],
    ]);
  });

  testRefusals(HTTP_GRPC);
});
