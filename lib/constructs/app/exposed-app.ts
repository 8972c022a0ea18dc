import type { ObjectRef } from '../common/object-ref';
import { policyTargets } from '../http/gateway/policy-targets';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import type { PropPlace } from '../../props/refusals';
import { Refusals } from '../../props/refusals';
import type { ObjectProps } from '../common/object-props';
import { checkProps, metadata, nameOf } from '../common/object-props';
import type { RouteToApp } from '../exposure/admissions';
import { endPorts } from '../exposure/admissions';
import type { AppContext } from '../exposure/app-context';
import { connectionRoute } from '../exposure/connection-exposure';
import type { ConnectionData } from '../exposure/connection-options';
import { EXPOSURE, Exposure } from '../exposure/exposure';
import type { HttpOptions } from '../exposure/http-exposure-options';
import { httpTable, httpUrls } from '../exposure/http-exposure';
import { makeService } from '../exposure/service-object';
import type { AppFacts, ServiceExposure } from '../exposure/service-plan';
import { nodePortsFor, planService } from '../exposure/service-plan';
import { makeRouteObjects } from '../http/route-objects';
import type { PodDns } from '../pods/pod-dns';
import { checkPodDns, checkSubdomainHasHostname } from '../pods/pod-dns';
import { checkPodSettings } from '../pods/pod-settings';
import {
  checkContainerPorts,
  checkForeignPorts,
  checkNamesAreKnown,
  podTemplate,
} from '../pods/pods';
import { checkWorkload } from '../pods/workload';
import { checkPolicyProps } from '../policies/policy-props';
import { EnvVarNames } from '../service/env-var-names';
import type { Guard, ServiceEnds } from '../service/reachable';
import { Reachable, dnsNameOf } from '../service/reachable';
import type { PortManifest } from '../service/service-port';
import { checkNodePorts, checkPorts } from '../service/service-port';
import { checkAppNames } from './app-checks';
import {
  checkExposure,
  checkSubdomain,
  governingService,
  isMain,
  mainExposure,
  readsTargetNumbers,
  serviceExposures,
} from './app-exposures';
import { guardOf, makeAppPolicy } from '../exposure/app-policy';
import type { ExposedAppProps } from './exposed-app-props';
import { appFacts, containerPortsOf, exposedAppShape } from './exposed-app-props';

/**
 * An app and how clients reach it: a Deployment or existing pods, a Service, and the objects of its
 * exposures. Names, ports, labels and selectors of all manifests match.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 */
export class ExposedApp extends Reachable {
  public readonly service: ApiObject;

  public readonly namespace: string;

  /** The Deployment, if the app has an image. */
  public readonly deployment?: ApiObject;

  /** The NetworkPolicy of the pods, if it has `clients` or `egress`. */
  public readonly networkPolicy?: ApiObject;

  private readonly cluster: Cluster;
  private readonly app: AppFacts;
  private readonly main: ServiceExposure;
  private readonly dns?: PodDns;
  private readonly objectProps: ObjectProps;
  private readonly exposures: Exposure[];
  private readonly routes: RouteToApp[] = [];

  public constructor(scope: Construct, id: string, props: ExposedAppProps) {
    super(scope, id);
    this.cluster = Cluster.of(this);
    checkProps(this, ExposedApp, props, exposedAppShape(this.cluster), (refusals) => {
      this.check(props, refusals);
    });
    this.app = appFacts(this, props);
    this.namespace = this.app.namespace;
    this.dns = props.dns;
    this.objectProps = { name: props.name, namespace: props.namespace, labels: props.labels };
    this.main = mainExposure(props.expose ?? []);
    if (props.image !== undefined) this.deployment = this.makeDeployment(props, props.image);
    this.service = this.makeService('Service', this.main);
    this.node.defaultChild = this.service;
    const governing = governingService(props.dns?.subdomain, props.expose ?? [], this.app);
    // Not pushed one by one: V8 keeps room for 16 more then, in each of very many apps.
    this.exposures = [...(props.expose ?? []), ...(governing ? [governing] : [])];
    for (const exposure of this.exposures) this.makeExposure(exposure);
    const reached = { by: this.exposures, routes: this.routes };
    this.networkPolicy = makeAppPolicy(this, props, this.inApp, reached);
  }

  /** The Services, the app's own first. */
  public get services(): ApiObject[] {
    return this.made(/^Service$/);
  }

  /** The Ingresses, in the order of their exposures. */
  public get ingresses(): ApiObject[] {
    return this.made(/^Ingress$/);
  }

  /** The routes on Gateways, in the order of their exposures. */
  public get gatewayRoutes(): ApiObject[] {
    return this.made(/^(HTTP|GRPC|TLS|TCP|UDP)Route$/);
  }

  /**
   * The routes on Gateways as the `targetRefs` of a policy name them, such as a BackendTrafficPolicy
   * or a SecurityPolicy of Envoy Gateway in the namespace of the app.
   *
   * @see https://gateway-api.sigs.k8s.io/geps/gep-713/
   */
  public get policyTargets(): ObjectRef[] {
    return policyTargets(this.gatewayRoutes);
  }

  /** The URL of each HTTP exposure that has a host, in their order. */
  public get urls(): string[] {
    return this.exposures.flatMap(({ _data }) =>
      _data.kind === 'http' ? httpUrls(_data.options, this.inApp) : [],
    );
  }

  /**
   * The names of the environment variables that containers in the namespace get; none if the
   * Service is headless.
   */
  public get envVarNames(): EnvVarNames | undefined {
    return this.main.kind === 'headless'
      ? undefined
      : EnvVarNames._of(this.serviceName, this._ports);
  }

  /** The full DNS name of the pods, if `dns` sets a host name and a subdomain. */
  public get podDnsName(): string | undefined {
    return this.fqdn(this.dns, this.namespace);
  }

  /** @internal */
  public get _ports(): readonly PortManifest[] {
    return planService(this.main, this.app, this.cluster).spec.ports ?? [];
  }

  /** @internal */
  public override get _ends(): ServiceEnds {
    return { podLabels: this.app.selector, ports: endPorts(this.exposures, this.inApp) };
  }

  /** @internal */
  public override get _guard(): Guard | undefined {
    return guardOf(this.app.clients, this.routes);
  }

  /**
   * Adds an HTTP exposure, or an exposure with its own Service (`serviceName`). Only `expose` in
   * the props can change the Service of the app.
   */
  public expose(exposure: Exposure): void {
    const refusals = new Refusals(this.node.path);
    const place = refusals.at('exposure');
    EXPOSURE.run(exposure, place);
    if (!refusals.mistyped) {
      const before = [Exposure.clusterIp(), ...this.exposures];
      checkExposure({ ...this.inApp, exposure, before }, place);
      this.checkPortNames(exposure, place.field('ports'));
    }
    refusals.throwIfAny(this.expose);
    this.makeExposure(exposure);
    this.exposures.push(exposure);
  }

  /** The Deployment is made by now, and no name can be added to its ports. */
  private checkPortNames({ _data }: Exposure, place: PropPlace): void {
    if (!this.deployment || _data.kind === 'http' || _data.kind === 'connection') return;
    const known = [
      this.app.ports,
      ...serviceExposures(this.exposures).map(({ options }) => options.ports ?? []),
    ];
    const names = known.flat().map(({ targetPortName }) => targetPortName ?? '');
    const ports = (_data.options.ports ?? []).map((port, index) => ({
      port,
      place: place.index(index),
    }));
    checkNamesAreKnown(ports, new Set(names));
  }

  private fqdn({ hostname, subdomain }: PodDns = {}, namespace: string): string | undefined {
    if (hostname === undefined || subdomain === undefined) return undefined;
    return `${hostname}.${dnsNameOf(this, subdomain, namespace).full}`;
  }

  private get inApp(): AppContext {
    return { main: this.main, app: this.app, cluster: this.cluster };
  }

  private makeDeployment(props: ExposedAppProps, image: string): ApiObject {
    const { selector } = this.app;
    const ports = containerPortsOf(props, new Refusals('')).map(({ port }) => port);
    const name = nameOf(this, props);
    const template = podTemplate(props, { name, image, ports, labels: selector });
    return new ApiObject(this, 'Deployment', {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: metadata(this, props),
      spec: { replicas: props.replicas, selector: { matchLabels: selector }, template },
    });
  }

  private makeExposure(exposure: Exposure): void {
    const data = exposure._data;
    if (data.kind === 'http') this.makeRoutes(data.options);
    else if (data.kind === 'connection') this.makeConnection(data);
    else if (!isMain(data)) this.makeService(`Service-${data.options.serviceName ?? ''}`, data);
  }

  private makeService(id: string, data: ServiceExposure): ApiObject {
    return makeService(this, id, data, this.app, this.objectProps);
  }

  private makeRoutes(options: HttpOptions): void {
    const table = httpTable(options, this.inApp);
    makeRouteObjects(this, table, this.cluster, this.objectProps);
  }

  private makeConnection(data: ConnectionData): void {
    const { apiVersion, kind, name, spec } = connectionRoute(data, this.inApp);
    new ApiObject(this, `${kind}-${name}`, {
      apiVersion,
      kind,
      metadata: metadata(this, this.objectProps, name),
      spec,
    });
  }

  private made(kind: RegExp): ApiObject[] {
    return this.node.children.filter(
      (child): child is ApiObject => child instanceof ApiObject && kind.test(child.kind),
    );
  }

  private check(props: ExposedAppProps, refusals: Refusals): void {
    const app = appFacts(this, props);
    const { cluster } = this;
    const exposures = props.expose ?? [];
    const main = mainExposure(exposures);
    checkAppNames(this, props, refusals);
    checkPolicyProps(props, cluster, refusals);
    if (props.workload) checkWorkload(props.workload, app.namespace, refusals.at('workload'));
    checkPorts(props.ports, refusals.at('ports'), main.kind === 'headless');
    checkNodePorts(props.ports, nodePortsFor(main, cluster), refusals.at('ports'));
    exposures.forEach((exposure, index) => {
      const before = exposures.slice(0, index);
      checkExposure({ main, app, cluster, exposure, before }, refusals.at('expose').index(index));
    });
    const placed = containerPortsOf(props, refusals);
    const ports = placed.map(({ port }) => port);
    checkPodSettings(props, { selector: app.selector, ports }, refusals);
    if (props.image !== undefined) checkContainerPorts(placed);
    else if (!readsTargetNumbers(exposures)) checkForeignPorts(placed);
    const dns = refusals.at('dns');
    checkSubdomainHasHostname(props.dns, dns);
    checkPodDns(props.dns, { cluster, fqdn: this.fqdn(props.dns, app.namespace) }, dns);
    checkSubdomain(props.dns?.subdomain, exposures, { main, app, cluster }, dns);
  }
}
