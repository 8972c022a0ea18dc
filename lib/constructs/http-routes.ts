import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../cluster/cluster';
import type { Fault } from '../facts/fault';
import { dnsSubdomain, ingressHost } from '../facts/names';
import { portNumber } from '../facts/ports';
import { repeatedRoutes } from '../facts/routes';
import type { Place, Refusals } from '../props/refusals';
import { flag, list, made, number, oneOf, required, struct, text } from '../props/shape';
import { PathType } from './enums';
import { ExternalAlias } from './external-alias';
import { HttpBackend, httpPort, httpPortFault } from './http-backend';
import type { IngressRoute } from './ingress';
import {
  checkIngressOptions,
  checkIngressPath,
  checkTls,
  ingressManifest,
  ingressUrl,
} from './ingress';
import type { ObjectProps } from './object-props';
import { OBJECT_PROPS, checkProps, judgeName, metadata, namespaceOf } from './object-props';
import { Reachable, serviceNameFact } from './reachable';

/** One route of `HttpRoutes`. */
export interface HttpRoute {
  /**
   * The path, which begins with `/`.
   */
  readonly path: string;

  /**
   * Where it leads to.
   */
  readonly backend: HttpBackend;

  /**
   * The host that clients ask for; the first label may be `*`, which covers one label.
   *
   * @default - every host
   */
  readonly host?: string;

  /**
   * How the path is matched.
   *
   * @default - PathType.PREFIX
   */
  readonly pathType?: PathType;
}

/** What `HttpRoutes` are made of. */
export interface HttpRoutesProps extends ObjectProps {
  /**
   * The routes, at least one. No two have the same host, path and type.
   */
  readonly routes: HttpRoute[];

  /**
   * The IngressClass.
   *
   * @default - that of the Cluster
   */
  readonly ingressClass?: string;

  /**
   * The name of the Secret with the certificate for all hosts, in the same namespace.
   *
   * @default - no TLS
   */
  readonly tlsSecret?: string;

  /**
   * Whether backends get the path without the prefix of their route. Needs a known ingress
   * controller. ingress-nginx then matches every path of these hosts without regard to case.
   *
   * @default - false
   * @see https://kubernetes.github.io/ingress-nginx/examples/rewrite/
   */
  readonly stripPrefix?: boolean;

  /**
   * Whether a request over HTTP is sent to HTTPS. Needs a known ingress controller.
   *
   * @default - what the controller does by itself
   */
  readonly httpsRedirect?: boolean;
}

/**
 * Many hosts and paths to many backends: one Ingress.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
 */
export class HttpRoutes extends Construct {
  /** The Ingress. */
  public readonly ingress: ApiObject;

  /** The namespace of the Ingress and of all its backends. */
  public readonly namespace: string;

  /** The URL of each route, in their order; none for a route of every host. */
  public readonly urls: string[];

  public constructor(scope: Construct, id: string, props: HttpRoutesProps) {
    super(scope, id);
    checkProps(this, HttpRoutes, props, SHAPE, (refusals) => {
      this.check(props, refusals);
    });
    this.namespace = namespaceOf(this, props);
    const routes = props.routes.map(ingressRoute);
    const { annotations, spec } = ingressManifest(routes, props, Cluster.of(this));
    this.ingress = new ApiObject(this, 'Ingress', {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { ...metadata(this, props), annotations },
      spec,
    });
    this.node.defaultChild = this.ingress;
    this.urls = routes.flatMap((route) => ingressUrl(route, props));
  }

  private check(props: HttpRoutesProps, refusals: Refusals): void {
    const cluster = Cluster.of(this);
    judgeName(this, props, dnsSubdomain, refusals);
    const places = refusals.at('routes');
    if (props.routes.length === 0) places.refuse(props.routes, NO_ROUTES);
    props.routes.forEach((route, index) => {
      checkIngressPath(route, props, cluster, places.index(index));
      this.checkBackend(
        route.backend,
        namespaceOf(this, props),
        places.index(index).field('backend'),
      );
    });
    for (const { index, field, fault } of repeatedRoutes(
      props.routes,
      props.stripPrefix ?? false,
    )) {
      places.index(index).field(field).refuse(props.routes[index]?.path, fault);
    }
    checkTls(
      props.routes.map(({ host }) => host),
      props,
      refusals.at(''),
    );
    checkIngressOptions(props, cluster, refusals.at(''));
  }

  private checkBackend(backend: HttpBackend, namespace: string, place: Place): void {
    const { isService, target, name, port } = backend._data;
    if (isService) {
      text(serviceNameFact(this)).run(name, place.field('name'));
      number(portNumber).run(port, place.field('port'));
      return;
    }
    if (!(target instanceof Reachable)) {
      place.refuse(target, NOT_REACHABLE);
      return;
    }
    if (target instanceof ExternalAlias) {
      place.refuse(target.node.path, ALIAS);
      return;
    }
    if (target.namespace !== namespace)
      place.refuse(target.node.path, elsewhere(target, namespace));
    const fault = httpPortFault(target._ports, port, target.node.path);
    if (fault) place.field('port').refuse(port, fault);
  }
}

const SHAPE = struct<HttpRoutesProps>({
  ...OBJECT_PROPS,
  routes: required(
    'routes: [{ path: "/", backend: HttpBackend.of(app) }]',
    list(
      struct<HttpRoute>({
        host: text(ingressHost),
        path: required('path: "/"', text()),
        pathType: oneOf('PathType', PathType),
        backend: required(
          'backend: HttpBackend.of(app)',
          made(
            (value) => value instanceof HttpBackend,
            'an HttpBackend',
            'HttpBackend.of(app) or HttpBackend.service("name", 80)',
          ),
        ),
      }),
    ),
  ),
  ingressClass: text(dnsSubdomain),
  tlsSecret: text(dnsSubdomain),
  stripPrefix: flag(),
  httpsRedirect: flag(),
});

/** A route whose backend is known to have its port. */
function ingressRoute(route: HttpRoute): IngressRoute {
  const { target, name, port } = route.backend._data;
  return {
    host: route.host,
    path: route.path,
    pathType: route.pathType ?? PathType.PREFIX,
    service: target?.serviceName ?? name,
    port: target ? httpPort(target._ports, port) : port,
  };
}

const NO_ROUTES: Fault = {
  what: 'holds no route',
  why: 'the API server refuses an Ingress without a rule',
  fix: 'write at least one, such as { path: "/", backend: HttpBackend.of(app) }',
};

const NOT_REACHABLE: Fault = {
  what: 'is nothing that a route can lead to',
  why: 'a backend is a Service, and its ports have to be known',
  fix: 'write HttpBackend.of(app) with an ExposedApp, LegacyBackend or HeadlessSet, or HttpBackend.service("name", 80)',
};

const ALIAS: Fault = {
  what: 'is an ExternalAlias',
  why: 'the system outside gets the host that the client asked for, not its own name, and answers for another site or with another certificate',
  fix: 'use LegacyBackend with the addresses of the system',
};

function elsewhere(target: Reachable, namespace: string): Fault {
  return {
    what: `is in the namespace ${JSON.stringify(target.namespace)}`,
    why: `an Ingress leads to Services of its own namespace, here ${JSON.stringify(namespace)}`,
    fix: `write namespace: ${JSON.stringify(target.namespace)} on the routes, or make routes there`,
  };
}
