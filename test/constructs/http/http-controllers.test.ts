import {
  GatewayImplementation,
  HttpBackend,
  HttpRoutes,
  IngressController,
  Via,
} from '../../../lib';
import { chartFor, manifests } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { HTTP_CONTROLLERS } from './http-controllers.refusals';
import { HTTP_GATEWAY_CONTROLLERS } from './http-gateway-controllers.refusals';

const backend = HttpBackend.service('web', 80);

test('judges nothing by a controller whose Ingress is not made', () => {
  const chart = chartFor({
    ingressController: IngressController.HAPROXY,
    gateway: { name: 'edge' },
  });
  const requestHeaders = { set: { 'X-Share': '100%' } };
  new HttpRoutes(chart, 'shop', {
    via: Via.GATEWAY,
    requestHeaders,
    routes: [{ path: '/', backend }],
  });
  expect(manifests(chart).map(({ kind }) => kind)).toEqual(['HTTPRoute']);
});

test('takes paths that differ by case alone where the controller minds it', () => {
  const chart = chartFor({ ingressController: IngressController.HAPROXY });
  const routes = [
    { path: '/a', backend },
    { path: '/A', backend },
  ];
  new HttpRoutes(chart, 'shop', { stripPrefix: true, routes });
  expect(manifests(chart)).toHaveLength(2);
});

const TRAEFIK = (release?: string) => GatewayImplementation.traefik(release);

test.each([
  ['an unknown implementation', 'other', TRAEFIK('3.7')],
  ['an implementation whose release is not stated', 'edge', TRAEFIK()],
  ['a release that is newer than its reports', 'edge', TRAEFIK('3.9')],
])('writes all that a Gateway of %s may do', (_, gatewayClass, implementation) => {
  const gateways = [{ gatewayClass: 'edge', implementation }];
  const gateway = { name: 'edge', gatewayClass };
  const chart = chartFor({ gateway, gatewayApi: '1.6', gateways });
  const [cors, timeouts] = [{ allowOrigins: ['*'] }, { request: 30 }];
  new HttpRoutes(chart, 'shop', { cors, timeouts, routes: [{ path: '/', backend }] });
  expect(manifests(chart)).toHaveLength(1);
});

testRefusals([...HTTP_CONTROLLERS, ...HTTP_GATEWAY_CONTROLLERS]);
