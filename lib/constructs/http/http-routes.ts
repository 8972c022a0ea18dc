import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import type { Fault } from '../../facts/values/fault';
import { dnsSubdomain } from '../../facts/values/names';
import type { Refusals } from '../../props/refusals';
import { checkProps, judgeName, nameOf, namespaceOf } from '../common/object-props';
import type { ObjectRef } from '../common/object-ref';
import { policyTargets } from './gateway/policy-targets';
import { hostRoutes } from './host-routes';
import { checkRoutes } from './http-route-checks';
import type { HttpRoutesProps } from './http-route-props';
import { HTTP_ROUTES } from './http-route-props';
import { tableRouteOf, tableTargetOf } from './http-targets';
import { makeRouteObjects } from './route-objects';
import { tellBackends } from './told-backends';
import type { RouteTable } from './table/route-table';
import { routeUrl } from './table/route-table';

/**
 * Routes from many hosts and paths to many backends: one table, with an Ingress, with a Gateway, or
 * with both.
 *
 * A table creates one Ingress, and more if routes need different annotations, and one HTTPRoute for
 * the hosts that have the same routes. The first object has the name, the others are numbered.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
 * @see https://gateway-api.sigs.k8s.io/api-types/httproute/
 */
export class HttpRoutes extends Construct {
  /** The Ingresses, beginning with the one that has the name of the table; none with a Gateway. */
  public readonly ingresses: ApiObject[];

  /**
   * The HTTPRoutes or GRPCRoutes, beginning with the one that has the name of the table; none with
   * an Ingress.
   */
  public readonly gatewayRoutes: ApiObject[];

  /** The namespace of the routes, and with an Ingress of all their backends. */
  public readonly namespace: string;

  /** The URLs of the routes, in their order, one for each host; none for a route of every host. */
  public readonly urls: string[];

  public constructor(scope: Construct, id: string, props: HttpRoutesProps) {
    super(scope, id);
    checkProps(this, HttpRoutes, props, HTTP_ROUTES, (refusals) => {
      this.check(props, refusals);
    });
    this.namespace = namespaceOf(this, props);
    const cluster = Cluster.of(this);
    const made = makeRouteObjects(this, this.table(props), cluster, props);
    this.ingresses = made.filter(({ kind }) => kind === 'Ingress');
    this.gatewayRoutes = made.filter(({ kind }) => kind.endsWith('Route'));
    this.node.defaultChild = made[0];
    tellBackends(props, cluster);
    this.urls = hostRoutes(props.routes).flatMap((route) => routeUrl(route, props, cluster));
  }

  /**
   * The routes as the `targetRefs` of a policy name them, such as a BackendTrafficPolicy or a
   * SecurityPolicy of Envoy Gateway in the namespace of the routes; none with an Ingress.
   *
   * @see https://gateway-api.sigs.k8s.io/geps/gep-713/
   */
  public get policyTargets(): ObjectRef[] {
    return policyTargets(this.gatewayRoutes);
  }

  /** The first Ingress. */
  public get ingress(): ApiObject | undefined {
    return this.ingresses[0];
  }

  private table(props: HttpRoutesProps): RouteTable {
    const { defaultBackend } = props;
    return {
      name: nameOf(this, props),
      namespace: this.namespace,
      routes: hostRoutes(props.routes).map((route) => tableRouteOf(route, this.namespace)),
      defaultTarget: defaultBackend && tableTargetOf(defaultBackend, this.namespace),
      options: props,
    };
  }

  private check(props: HttpRoutesProps, refusals: Refusals): void {
    judgeName(this, props, dnsSubdomain, refusals);
    if (props.routes.length === 0) refusals.at('routes').refuse(props.routes, NO_ROUTES);
    checkRoutes(this, props, refusals);
  }
}

const NO_ROUTES: Fault = {
  what: 'contains no route',
  why: 'the API server refuses an Ingress without a rule',
  fix: 'write at least one, such as { path: "/", backend: HttpBackend.of(app) }',
};
