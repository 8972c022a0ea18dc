import { MANIFEST_OVERWRITTEN } from '../../facts/values/sentences';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import type { Fault } from '../../facts/values/fault';
import { allOf } from '../../facts/values/fault';
import { statefulSetName } from '../../facts/values/names';
import { headlessPort } from '../../facts/values/ports';
import { hostnameOfSet } from '../../facts/values/workloads';
import type { Refusals } from '../../props/refusals';
import { filledList } from '../common/filled-list';
import {
  checkProps,
  judgeName,
  labelsOf,
  metadata,
  nameOf,
  namespaceOf,
} from '../common/object-props';
import type { RouteToApp } from '../exposure/admissions';
import { endPorts } from '../exposure/admissions';
import type { AppContext } from '../exposure/app-context';
import { clientsOf, guardOf, makeAppPolicy } from '../exposure/app-policy';
import { makeService } from '../exposure/service-object';
import type { ServiceExposure } from '../exposure/service-plan';
import { checkPodDns } from '../pods/pod-dns';
import { checkPodSettings } from '../pods/pod-settings';
import type { Labels } from '../pods/pods';
import { checkContainerPorts, podTemplate } from '../pods/pods';
import { checkPolicyProps } from '../policies/policy-props';
import { checkUpdateStrategy, updateStrategyManifest } from '../pods/update-strategy';
import { checkClaims, claimManifest } from '../pods/volume-claim';
import { checkIpFamilies } from '../service/ip-families';
import type { Guard, ServiceEnds } from '../service/reachable';
import { Reachable, dnsNameOf, serviceNameFact } from '../service/reachable';
import type { PortManifest } from '../service/service-port';
import { checkNodePorts, checkPorts, portManifest } from '../service/service-port';
import { serviceManifest } from '../service/service-props';
import type { HeadlessSetProps } from './headless-set-props';
import { headlessSetShape } from './headless-set-props';
import type { PodsOfSet } from './pod-services';
import { checkPodServices, podNames, podServices } from './pod-services';

/**
 * Pods with their own names: a StatefulSet, whose name has at most 52 characters, and its governing
 * headless Service.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export class HeadlessSet extends Reachable {
  public readonly service: ApiObject;

  public readonly namespace: string;

  /** The StatefulSet. */
  public readonly statefulSet: ApiObject;

  /** The Services of the pods, in the order of their numbers; none without `exposePods`. */
  public readonly podServices: ApiObject[];

  /** The NetworkPolicy of the pods, if it has `clients` or `egress`. */
  public readonly networkPolicy?: ApiObject;

  private readonly routes: RouteToApp[] = [];
  private readonly set: PodsOfSet;
  private readonly ports: readonly PortManifest[];

  public constructor(scope: Construct, id: string, props: HeadlessSetProps) {
    super(scope, id);
    checkProps(this, HeadlessSet, props, headlessSetShape(Cluster.of(this)), (refusals) => {
      this.check(props, refusals);
    });
    const set = this.podsOfSet(props);
    this.set = set;
    this.namespace = set.app.namespace;
    this.ports = props.ports.map(portManifest);
    this.service = new ApiObject(this, 'Service', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { ...metadata(this, props, props.serviceName), annotations: props.annotations },
      spec: {
        clusterIP: 'None',
        selector: { ...set.app.selector },
        ports: this.ports,
        ...serviceManifest(props),
      },
    });
    this.node.defaultChild = this.service;
    this.statefulSet = new ApiObject(this, 'StatefulSet', {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: metadata(this, props),
      spec: this.setManifest(props, set.app.selector),
    });
    const exposed = props.exposePods ? podServices(props.exposePods, set) : [];
    this.podServices = exposed.map(({ app, data }) =>
      makeService(this, `Service-${app.serviceName}`, data, app, props),
    );
    const by = props.exposePods ? [props.exposePods] : [];
    this.networkPolicy = makeAppPolicy(this, props, this.inSet, { by, routes: this.routes });
  }

  /** The full DNS name of each pod, in the order of their numbers. */
  public get podDnsNames(): string[] {
    const { full } = dnsNameOf(this, this.serviceName, this.namespace);
    return podNames(this.set).map((pod) => `${pod}.${full}`);
  }

  /** @internal */
  public get _ports(): readonly PortManifest[] {
    return this.ports;
  }

  /** @internal */
  public override get _ends(): ServiceEnds {
    return { podLabels: this.set.app.selector, ports: endPorts([], this.inSet) };
  }

  /** @internal */
  public override get _guard(): Guard | undefined {
    return guardOf(this.set.app.clients, this.routes);
  }

  private get inSet(): AppContext {
    return { app: this.set.app, main: HEADLESS_EXPOSURE, cluster: Cluster.of(this) };
  }

  private podsOfSet(props: HeadlessSetProps): PodsOfSet {
    const name = nameOf(this, props);
    return {
      name,
      firstOrdinal: props.firstOrdinal ?? 0,
      replicas: props.replicas ?? 1,
      app: {
        path: this.node.path,
        serviceName: props.serviceName ?? name,
        namespace: namespaceOf(this, props),
        labels: labelsOf(this, props),
        selector: props.podLabels ? { ...props.podLabels } : { app: name },
        ports: props.ports,
        clients: clientsOf(props, props.exposePods ? [props.exposePods] : []),
      },
    };
  }

  private setManifest(props: HeadlessSetProps, labels: Labels): object {
    const { claimsWhenDeleted: whenDeleted, claimsWhenScaled: whenScaled } = props;
    return {
      replicas: props.replicas,
      ordinals: props.firstOrdinal === undefined ? undefined : { start: props.firstOrdinal },
      serviceName: this.serviceName,
      selector: { matchLabels: labels },
      podManagementPolicy: props.podManagementPolicy,
      updateStrategy: updateStrategyManifest(props.updateStrategy),
      minReadySeconds: props.minReadySeconds,
      template: podTemplate(props, {
        name: nameOf(this, props),
        image: props.image,
        ports: props.ports,
        labels,
      }),
      volumeClaimTemplates: filledList(props.volumeClaims?.map(claimManifest)),
      persistentVolumeClaimRetentionPolicy:
        whenDeleted || whenScaled ? { whenDeleted, whenScaled } : undefined,
    };
  }

  private check(props: HeadlessSetProps, refusals: Refusals): void {
    const set = this.podsOfSet(props);
    this.checkNames(props, set, refusals);
    checkPolicyProps(props, Cluster.of(this), refusals);
    const { volumeClaims: claims = [] } = props;
    const { selector } = set.app;
    checkPodSettings(props, { selector, ports: props.ports, claims }, refusals);
    const ports = refusals.at('ports');
    checkPorts(props.ports, ports, true);
    checkNodePorts(props.ports, undefined, ports);
    checkIpFamilies(props, Cluster.of(this), refusals.at(''));
    props.ports.forEach((port, index) => {
      ports.index(index).field('port').judge(port.port, headlessPort(port.targetPort));
    });
    checkContainerPorts(props.ports.map((port, index) => ({ port, place: ports.index(index) })));
    this.checkDns(props, set, refusals);
    const cluster = Cluster.of(this);
    checkUpdateStrategy(props.updateStrategy, cluster, refusals.at('updateStrategy'));
    checkClaims(props.volumeClaims ?? [], refusals.at('volumeClaims'));
    if (props.exposePods) {
      checkPodServices(props.exposePods, set, cluster, refusals.at('exposePods'));
    }
  }

  private checkNames(props: HeadlessSetProps, set: PodsOfSet, refusals: Refusals): void {
    const service = serviceNameFact(this);
    if (props.serviceName === undefined) {
      judgeName(this, props, allOf(statefulSetName, service), refusals);
      return;
    }
    judgeName(this, props, statefulSetName, refusals);
    refusals.at('serviceName').judge(props.serviceName, service);
    if (props.exposePods && podNames(set).includes(props.serviceName)) {
      refusals.at('serviceName').refuse(props.serviceName, NAME_OF_A_POD);
    }
  }

  private checkDns({ dns }: HeadlessSetProps, set: PodsOfSet, refusals: Refusals): void {
    const place = refusals.at('dns');
    for (const field of ['hostname', 'subdomain'] as const) {
      place.field(field).judge(dns?.[field], hostnameOfSet);
    }
    const { full } = dnsNameOf(this, set.app.serviceName, set.app.namespace);
    const last = set.firstOrdinal + Math.max(set.replicas - 1, 0);
    const fqdn = `${set.name}-${last}.${full}`;
    checkPodDns(dns, { cluster: Cluster.of(this), fqdn }, place);
  }
}

const HEADLESS_EXPOSURE: ServiceExposure = { kind: 'headless', options: {} };

const NAME_OF_A_POD: Fault = {
  what: 'is the name of a pod, and of its Service',
  why: MANIFEST_OVERWRITTEN,
  fix: 'write another name',
};
