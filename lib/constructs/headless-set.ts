import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { Cluster } from '../cluster/cluster';
import { takesRelaxedSearchDomains } from '../cluster/output';
import { allOf } from '../facts/fault';
import { labelKey, labelValue, selectsSomething, statefulSetName } from '../facts/names';
import { headlessPort } from '../facts/ports';
import { hostnameOfSet, imageName, replicaCount } from '../facts/workloads';
import type { Refusals } from '../props/refusals';
import { list, map, number, required, struct, text } from '../props/shape';
import { checkIpFamilies } from './ip-families';
import type { ObjectProps } from './object-props';
import { OBJECT_PROPS, checkProps, judgeName, metadata, nameOf, namespaceOf } from './object-props';
import type { PodDns } from './pod-dns';
import { checkDnsPolicy, podDnsCheck } from './pod-dns';
import { checkContainerPorts, podTemplate } from './pods';
import { Reachable, dnsNameOf, serviceNameFact } from './reachable';
import type { PortManifest, ServicePort } from './service-port';
import { SERVICE_PORT, checkNodePorts, checkPorts, portManifest } from './service-port';
import type { ServiceProps } from './service-props';
import { SERVICE_PROPS, serviceManifest } from './service-props';

/** What a `HeadlessSet` is made of. */
export interface HeadlessSetProps extends ObjectProps, ServiceProps {
  /**
   * The container image.
   */
  readonly image: string;

  /**
   * The ports that the program listens on. They are not translated, so `targetPort` is left out or
   * the same.
   */
  readonly ports: ServicePort[];

  /**
   * The number of pods.
   *
   * @default - 1
   */
  readonly replicas?: number;

  /**
   * The arguments of the program.
   *
   * @default - those of the image
   */
  readonly args?: string[];

  /**
   * The labels of the pods, by which the Service finds them. A StatefulSet cannot change them later.
   *
   * @default - `app` with the name of the set
   */
  readonly podLabels?: { readonly [key: string]: string };

  /**
   * The name of the headless Service.
   *
   * @default - the name of the set
   */
  readonly serviceName?: string;

  /**
   * How the pods find others by name. Host name and subdomain are those of the set.
   *
   * @default - as the cluster does it
   */
  readonly dns?: PodDns;
}

/**
 * Pods with a name each: a StatefulSet, whose name has at most 52 characters, and the headless
 * Service that governs it.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export class HeadlessSet extends Reachable {
  public readonly service: ApiObject;

  public readonly namespace: string;

  /** The StatefulSet. */
  public readonly statefulSet: ApiObject;

  private readonly replicas: number;
  private readonly ports: readonly PortManifest[];

  public constructor(scope: Construct, id: string, props: HeadlessSetProps) {
    super(scope, id);
    const dns = podDnsCheck(takesRelaxedSearchDomains(Cluster.of(this)));
    const shape = struct<HeadlessSetProps>({ ...SHAPE, dns });
    checkProps(this, HeadlessSet, props, shape, (refusals) => {
      this.check(props, refusals);
    });
    this.namespace = namespaceOf(this, props);
    this.replicas = props.replicas ?? 1;
    this.ports = props.ports.map(portManifest);
    const labels = props.podLabels ?? { app: nameOf(this, props) };
    this.service = new ApiObject(this, 'Service', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { ...metadata(this, props, props.serviceName), annotations: props.annotations },
      spec: {
        clusterIP: 'None',
        selector: { ...labels },
        ports: this.ports,
        ...serviceManifest(props),
      },
    });
    this.node.defaultChild = this.service;
    this.statefulSet = new ApiObject(this, 'StatefulSet', {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: metadata(this, props),
      spec: {
        replicas: props.replicas,
        serviceName: this.serviceName,
        selector: { matchLabels: { ...labels } },
        template: podTemplate({ ...props, name: nameOf(this, props), labels }),
      },
    });
  }

  /** The full DNS name of each pod, the first one being number 0. */
  public get podDnsNames(): string[] {
    const { full } = dnsNameOf(this, this.serviceName, this.namespace);
    return Array.from(
      { length: this.replicas },
      (_, ordinal) => `${this.statefulSet.name}-${ordinal}.${full}`,
    );
  }

  /** @internal */
  public get _ports(): readonly PortManifest[] {
    return this.ports;
  }

  private check(props: HeadlessSetProps, refusals: Refusals): void {
    const service = serviceNameFact(this);
    if (props.serviceName === undefined) {
      judgeName(this, props, allOf(statefulSetName, service), refusals);
    } else {
      judgeName(this, props, statefulSetName, refusals);
      refusals.at('serviceName').judge(props.serviceName, service);
    }
    const ports = refusals.at('ports');
    checkPorts(props.ports, ports, true);
    checkNodePorts(props.ports, undefined, ports);
    checkIpFamilies(props, Cluster.of(this), refusals.at(''));
    props.ports.forEach((port, index) => {
      ports.index(index).field('port').judge(port.port, headlessPort(port.targetPort));
    });
    checkContainerPorts(props.ports.map((port, index) => ({ port, place: ports.index(index) })));
    for (const field of ['hostname', 'subdomain'] as const) {
      refusals.at('dns').field(field).judge(props.dns?.[field], hostnameOfSet);
    }
    checkDnsPolicy(props.dns, refusals.at('dns'));
  }
}

const SHAPE = {
  ...OBJECT_PROPS,
  ...SERVICE_PROPS,
  image: required('image: "postgres:17"', text(imageName)),
  ports: required('ports: [{ port: 5432 }]', list(SERVICE_PORT)),
  replicas: number(replicaCount),
  args: list(text()),
  podLabels: map(labelKey, labelValue, selectsSomething),
  serviceName: text(),
};
