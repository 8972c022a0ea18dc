import type { Chart } from 'cdk8s';
import type { HttpRedirect, HttpRoute, HttpRoutesProps } from '../../lib';
import {
  BackendProtocol,
  HttpBackend,
  HttpRoutes,
  ListenerProtocol,
  ListenerSet,
  UrlScheme,
} from '../../lib';
import type { GatewayFeatureName } from '../../lib/facts/controllers/gateway-features';

/** How a feature is asked for, and what shows in the manifests that it is. */
export interface FeatureApp {
  readonly make: (chart: Chart) => unknown;
  readonly shows: RegExp;
}

const backend = HttpBackend.service('web', 80);
const host = 'shop.example.com';

function table(props: Partial<HttpRoutesProps>, shows: RegExp): FeatureApp {
  const routes = [{ host, path: '/', backend }];
  return { make: (chart) => new HttpRoutes(chart, 'shop', { routes, ...props }), shows };
}

function route(props: Partial<HttpRoute>, shows: RegExp): FeatureApp {
  return table({ routes: [{ host, path: '/', backend, ...props }] }, shows);
}

function redirect(to: HttpRedirect, shows: RegExp): FeatureApp {
  return route({ backend: undefined, path: '/old', redirect: to }, shows);
}

const status = (code: number) =>
  redirect({ host: 'www.example.com', status: code }, new RegExp(`statusCode: ${code}`));

const pool = { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'llm' };

/** Each feature that a construct can ask a Gateway for. */
export const FEATURE_APPS: Readonly<Partial<Record<GatewayFeatureName, FeatureApp>>> = {
  BackendTLSPolicy: table(
    { backendProtocol: BackendProtocol.HTTPS, backendTls: { host: 'web.example.com' } },
    /kind: BackendTLSPolicy/,
  ),
  HTTPRoute303RedirectStatusCode: status(303),
  HTTPRoute307RedirectStatusCode: status(307),
  HTTPRoute308RedirectStatusCode: status(308),
  HTTPRouteBackendTimeout: table({ timeouts: { backendRequest: 10 } }, /backendRequest: 10s/),
  HTTPRouteCORS: table({ cors: { allowOrigins: ['https://a.example.com'] } }, /type: CORS/),
  HTTPRouteMethodMatching: route({ method: 'POST' }, /method: POST/),
  HTTPRoutePathRedirect: redirect({ path: '/new' }, /replaceFullPath: \/new/),
  HTTPRoutePathRewrite: route({ rewritePath: '/new' }, /type: URLRewrite/),
  HTTPRoutePortRedirect: redirect({ port: 8080 }, /port: 8080/),
  HTTPRouteQueryParamMatching: route({ matchQuery: { a: '1' } }, /queryParams:/),
  HTTPRouteRequestMirror: route({ mirror: HttpBackend.service('copy', 80) }, /type: RequestMirror/),
  HTTPRouteRequestTimeout: table({ timeouts: { request: 30 } }, /request: 30s/),
  HTTPRouteResponseHeaderModification: table(
    { responseHeaders: { set: { 'X-A': 'a' } } },
    /type: ResponseHeaderModifier/,
  ),
  HTTPRouteSchemeRedirect: redirect({ scheme: UrlScheme.HTTPS }, /scheme: https/),
  InferencePool: route({ backend: HttpBackend.resource(pool) }, /kind: InferencePool/),
  ListenerSet: {
    make: (chart) =>
      new ListenerSet(chart, 'own', {
        listeners: [{ name: 'http', protocol: ListenerProtocol.HTTP, port: 80 }],
      }),
    shows: /kind: ListenerSet/,
  },
};
