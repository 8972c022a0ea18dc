import type { Chart } from 'cdk8s';
import type { HttpRoute, HttpRoutesProps } from '../../../lib';
import { BackendProtocol, HttpBackend, HttpRoutes, PathType } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const edge = {
  gateway: { name: 'edge', listener: 'http', tlsListener: 'https' },
  gatewayApi: '1.6',
};

const backend = HttpBackend.service('web', 80);

const grpc =
  (props: Partial<HttpRoutesProps>, ...routes: HttpRoute[]) =>
  (chart: Chart) =>
    new HttpRoutes(chart, 'rpc', { backendProtocol: BackendProtocol.GRPC, routes, ...props });

/** gRPC by a Gateway. */
export const HTTP_GRPC: readonly Refusal[] = [
  {
    name: 'paths that are no calls of gRPC',
    facts: ['6.4 GRPCRoute.rules'],
    cluster: edge,
    make: grpc(
      {},
      { path: '/', pathType: PathType.EXACT, backend },
      { path: '/acme.Shop', pathType: PathType.EXACT, backend },
      { path: '/acme.Shop/Buy', backend },
    ),
    message: ['/', '/acme.Shop', '/acme.Shop/Buy']
      .map(
        (
          path,
          index,
        ) => `test/rpc: routes[${index}].path: "${path}" is not a call that a GRPCRoute can match
  why: it matches all calls, the calls of a service with PathType.PREFIX, and the calls of a method with PathType.EXACT
  fix: write "/", "/acme.Shop" or "/acme.Shop/Buy" with its path type`,
      )
      .join('\n'),
  },
  {
    name: 'what a GRPCRoute has no field for',
    facts: ['6.4 GRPCRoute.rules'],
    cluster: edge,
    make: grpc(
      { timeouts: { request: 10 }, stripPrefix: true },
      { path: '/', method: 'POST', backend },
    ),
    message: ['routes[0].method', 'stripPrefix', 'timeouts']
      .map(
        (prop) => `test/rpc: ${prop} is not supported for gRPC by a Gateway
  why: a GRPCRoute has no field for ${prop.split('.').at(-1) ?? ''}
  fix: remove it, or remove backendProtocol if the backend also serves plain HTTP`,
      )
      .join('\n'),
  },
];
