import { ApiObject } from 'cdk8s';
import {
  BackendProtocol,
  ExposedApp,
  Exposure,
  Gateway,
  GatewayFeature,
  GatewayImplementation,
  HttpBackend,
  HttpRoutes,
  ListenerProtocol,
  Via,
} from '../../../lib';
import { byGateway } from '../../support/by-gateway';
import { chartFor, manifest, manifests, yaml } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { HTTP_REFERENCES } from './http-references.refusals';

const envoy = byGateway(GatewayImplementation.envoyGateway('1.9'));
const pool = { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'llm' };
const filter = { group: 'gateway.envoyproxy.io', kind: 'HTTPRouteFilter', name: 'page' };
const group = 'gateway.networking.k8s.io';

describe('objects of an implementation', () => {
  test('are backends, copies and filters, and their namespaces grant it', () => {
    const chart = chartFor(envoy);
    const shared = HttpBackend.resource({
      ...{ group: 'gateway.envoyproxy.io', kind: 'Backend', name: 'legacy' },
      ...{ namespace: 'shared', port: 80 },
    });
    new HttpRoutes(chart, 'shop', {
      extensionRefs: [filter],
      responseHeaders: { set: { 'X-A': 'a' } },
      routes: [
        {
          path: '/',
          backends: [
            { backend: shared, weight: 3 },
            { backend: HttpBackend.service('web', 80, 'shared'), weight: 1 },
          ],
        },
        { path: '/llm', backend: HttpBackend.resource(pool), mirror: shared },
      ],
    });
    expect(yaml(chart)).toMatchSnapshot();
  });

  test('filter calls by gRPC', () => {
    const chart = chartFor(envoy);
    new HttpRoutes(chart, 'shop', {
      backendProtocol: BackendProtocol.GRPC,
      extensionRefs: [filter],
      routes: [{ path: '/', backend: HttpBackend.resource(pool) }],
    });
    expect(manifest(chart, 'GRPCRoute').spec['rules']).toEqual([
      {
        backendRefs: [pool],
        filters: [{ type: 'ExtensionRef', extensionRef: filter }],
      },
    ]);
  });

  test.each([
    ['a release that is not stated', byGateway(GatewayImplementation.traefik())],
    [
      'support that is stated',
      byGateway(GatewayImplementation.traefik('3.7'), GatewayFeature.INFERENCE_POOLS),
    ],
    ['one that has a report', byGateway(GatewayImplementation.nginxGatewayFabric('2.6'))],
  ])('are InferencePools by %s', (_name, cluster) => {
    const chart = chartFor(cluster);
    new HttpRoutes(chart, 'llm', { routes: [{ path: '/', backend: HttpBackend.resource(pool) }] });
    expect(manifests(chart).map(({ kind }) => kind)).toEqual(['HTTPRoute']);
  });

  test('are policies for all routes of a table, of an app, and for a Gateway', () => {
    const chart = chartFor({ ...envoy, gateways: undefined });
    const host = (name: string) => `${name}.example.com`;
    const backend = HttpBackend.service('web', 80);
    const routes = new HttpRoutes(chart, 'shop', {
      routes: ['a', 'b'].map((name) => ({ host: host(name), path: `/${name}`, backend })),
    });
    const spec = { targetRefs: routes.policyTargets, rateLimit: { type: 'Local' } };
    new ApiObject(chart, 'limit', {
      ...{ apiVersion: 'gateway.envoyproxy.io/v1alpha1', kind: 'BackendTrafficPolicy' },
      spec,
    });
    expect(manifest(chart, 'BackendTrafficPolicy').spec['targetRefs']).toEqual([
      { group, kind: 'HTTPRoute', name: 'shop' },
      { group, kind: 'HTTPRoute', name: 'shop-2' },
    ]);
    const app = new ExposedApp(chart, 'web', {
      ...{ selector: { app: 'web' }, ports: [{ port: 80 }] },
      expose: [Exposure.http({ host: host('web') }), Exposure.tcp()],
    });
    expect(app.policyTargets).toEqual([
      { group, kind: 'HTTPRoute', name: 'web' },
      { group, kind: 'TCPRoute', name: 'web' },
    ]);
    const gateway = new Gateway(chart, 'edge', {
      gatewayClass: 'eg',
      listeners: [{ name: 'http', protocol: ListenerProtocol.HTTP, port: 80 }],
    });
    expect(gateway.policyTargets).toEqual([{ group, kind: 'Gateway', name: 'edge' }]);
  });

  test('are policies for nothing of an Ingress', () => {
    const routes = new HttpRoutes(chartFor(), 'shop', {
      via: Via.INGRESS,
      routes: [{ path: '/', backend: HttpBackend.service('web', 80) }],
    });
    expect(routes.policyTargets).toEqual([]);
  });

  testRefusals(HTTP_REFERENCES);
});
