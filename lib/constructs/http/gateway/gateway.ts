import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../../../cluster/cluster';
import type { GatewayRef } from '../../../cluster/gateway';
import { gatewayApiVersionOf, kindFault } from '../../../cluster/gateway-api';
import { ipAddress } from '../../../facts/values/addresses';
import type { Fault } from '../../../facts/values/fault';
import { allOf } from '../../../facts/values/fault';
import { someNamespaces } from '../../../facts/values/gateways';
import { distinct, upTo } from '../../../facts/values/lists';
import { dnsSubdomain, labelKey, labelValue } from '../../../facts/values/names';
import { WRITE_ONE } from '../../../facts/values/sentences';
import { canonicalIp } from '../../../net/ip';
import type { Refusals } from '../../../props/refusals';
import { notWith } from '../../../props/relations';
import { filled, list, map, oneOf, required, struct, text } from '../../../props/shape';
import type { ObjectProps } from '../../common/object-props';
import {
  OBJECT_PROPS,
  checkProps,
  judgeName,
  metadata,
  namespaceOf,
} from '../../common/object-props';
import type { ObjectRef } from '../../common/object-ref';
import { ISSUERS, issuerAnnotations } from '../table/cert-manager';
import type { CertificateOptions } from '../table/certificate-options';
import { CERTIFICATE_OPTIONS, checkCertificate } from '../table/certificate-options';
import { dnsAnnotations } from '../table/dns-record-options';
import type { GatewayInfrastructure } from './infrastructure';
import {
  GATEWAY_INFRASTRUCTURE,
  checkInfrastructure,
  infrastructureManifest,
} from './infrastructure';
import type { GatewayListener } from './listener';
import { LISTENER, ListenersFrom, listenerManifest, namespacesManifest } from './listener';
import { policyTargets } from './policy-targets';
import { checkIssued, checkListeners, grantCertificates, listenerNames } from './listener-holder';

/**
 * Properties of `Gateway`.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#gatewayspec
 */
export interface GatewayProps extends ObjectProps {
  /**
   * The GatewayClass, whose controller runs the Gateway, a DNS subdomain. Refused: another form.
   */
  readonly gatewayClass: string;

  /**
   * The listeners, from 1 to 64. Refused: more, and none.
   */
  readonly listeners: GatewayListener[];

  /**
   * The addresses that it requests, at most 16. Refused: more, one twice, and a value that is not
   * an IP address.
   *
   * @default - the controller assigns one
   */
  readonly addresses?: string[];

  /**
   * The cert-manager Issuer in the same namespace that writes the Secrets of the listeners with a
   * host and a Secret of the namespace of the Gateway. Refused: a value that is not a DNS subdomain,
   * and one that writes none of them.
   *
   * @default - another tool writes them
   *
   * @see https://cert-manager.io/docs/usage/gateway/
   */
  readonly issuer?: string;

  /**
   * The cert-manager ClusterIssuer that writes them. Refused: a value that is not a DNS subdomain,
   * one that writes none of them, and one together with `issuer`.
   *
   * @default - another tool writes them
   *
   * @see https://cert-manager.io/docs/usage/gateway/
   */
  readonly clusterIssuer?: string;

  /**
   * What cert-manager requests from the issuer. Refused: any without `issuer` or `clusterIssuer`.
   *
   * @default - the defaults of cert-manager and of the issuer
   *
   * @see https://cert-manager.io/docs/reference/annotations/
   */
  readonly certificate?: CertificateOptions;

  /**
   * The addresses or names to which external-dns leads the hosts of its routes. Refused: an empty
   * text.
   *
   * @default - the addresses of the Gateway
   *
   * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/sources/gateway/
   */
  readonly dnsTargets?: string[];

  /**
   * What the implementation writes on the objects that it creates for the Gateway.
   *
   * @default - nothing
   *
   * @see https://gateway-api.sigs.k8s.io/reference/spec/#gatewayinfrastructure
   */
  readonly infrastructure?: GatewayInfrastructure;

  /**
   * The namespaces whose ListenerSets add listeners to it. Refused: any before Gateway API 1.5, and
   * one together with `listenersFromNamespaces`.
   *
   * @default - none
   *
   * @see https://gateway-api.sigs.k8s.io/geps/gep-1713/
   */
  readonly listenersFrom?: ListenersFrom;

  /**
   * The ListenerSets of the namespaces with these labels add listeners to it, instead of
   * `listenersFrom`. Refused: an empty map, an invalid label, and any before Gateway API 1.5.
   *
   * @default - by `listenersFrom`
   */
  readonly listenersFromNamespaces?: { readonly [key: string]: string };
}

/**
 * An entry point of the cluster, to which HTTP, TLS, TCP and UDP routes attach.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/gateway/
 */
export class Gateway extends Construct {
  /** The object. */
  public readonly apiObject: ApiObject;

  /** The namespace of the Gateway. */
  public readonly namespace: string;

  /**
   * The Gateway as routes name it: with its first listener for HTTP and its first listener for
   * HTTPS.
   */
  public readonly ref: GatewayRef;

  public constructor(scope: Construct, id: string, props: GatewayProps) {
    super(scope, id);
    checkProps(this, Gateway, props, SHAPE, (refusals) => {
      this.check(props, refusals);
    });
    const cluster = Cluster.of(this);
    this.namespace = namespaceOf(this, props);
    this.apiObject = new ApiObject(this, 'Gateway', {
      apiVersion: gatewayApiVersionOf(cluster, 'Gateway') ?? '',
      kind: 'Gateway',
      metadata: {
        ...metadata(this, props),
        annotations: {
          ...issuerAnnotations(props),
          ...dnsAnnotations({ targets: props.dnsTargets }),
        },
      },
      spec: {
        gatewayClassName: props.gatewayClass,
        listeners: props.listeners.map((one) => listenerManifest(one, this.namespace)),
        addresses: addressesOf(props),
        infrastructure: infrastructureManifest(props.infrastructure),
        allowedListeners: allowedListeners(props),
      },
    });
    this.node.defaultChild = this.apiObject;
    const self = { kind: 'Gateway', name: this.apiObject.name, namespace: this.namespace } as const;
    const { gatewayClass, listeners } = props;
    const { name: own, namespace: place } = self;
    this.ref = { name: own, namespace: place, gatewayClass, ...listenerNames(listeners) };
    grantCertificates(this, props, self);
  }

  /**
   * The Gateway as the `targetRefs` of a policy in its namespace name it, such as a
   * ClientTrafficPolicy of Envoy Gateway.
   *
   * @see https://gateway-api.sigs.k8s.io/geps/gep-713/
   */
  public get policyTargets(): ObjectRef[] {
    return policyTargets([this.apiObject]);
  }

  private check(props: GatewayProps, refusals: Refusals): void {
    const { listeners, issuer, clusterIssuer, infrastructure } = props;
    const place = refusals.at('listeners');
    judgeName(this, props, dnsSubdomain, refusals);
    checkListeners(listeners, 'Gateway', place);
    if ((issuer ?? clusterIssuer) !== undefined) {
      checkIssued(listeners, { kind: 'Gateway', namespace: namespaceOf(this, props) }, place);
    }
    checkCertificate(props.certificate, props, refusals.at('certificate'));
    const cluster = Cluster.of(this);
    if (infrastructure) {
      const at = refusals.at('infrastructure');
      checkInfrastructure(infrastructure, props.gatewayClass, cluster, at);
    }
    for (const field of ['listenersFrom', 'listenersFromNamespaces'] as const) {
      const fault = props[field] && kindFault(cluster, 'ListenerSet');
      if (fault) refusals.at(field).refuse(undefined, fault);
    }
  }
}

const TWO_SOURCES: Fault = {
  what: 'cannot be combined with listenersFromNamespaces',
  why: 'a Gateway accepts the ListenerSets of one set of namespaces',
  fix: WRITE_ONE,
};

const SHAPE = struct<GatewayProps>({
  ...OBJECT_PROPS,
  gatewayClass: required('gatewayClass: "eg"', text(dnsSubdomain)),
  listeners: required(
    'listeners: [{ name: "http", protocol: ListenerProtocol.HTTP, port: 80 }]',
    list(LISTENER),
  ),
  addresses: list(
    text(ipAddress),
    allOf<readonly string[]>(
      upTo(16, 'remove some, or create a second Gateway'),
      distinct(canonicalIp, 'the API server'),
    ),
  ),
  ...ISSUERS,
  certificate: CERTIFICATE_OPTIONS,
  dnsTargets: list(filled('lb.example.com')),
  infrastructure: GATEWAY_INFRASTRUCTURE,
  listenersFrom: notWith(
    'listenersFromNamespaces',
    oneOf('ListenersFrom', ListenersFrom),
    TWO_SOURCES,
  ),
  listenersFromNamespaces: map(
    labelKey,
    labelValue,
    someNamespaces('ListenersFrom.ALL as listenersFrom'),
  ),
});

function addressesOf({ addresses = [] }: GatewayProps): object[] | undefined {
  if (addresses.length === 0) return undefined;
  return addresses.map((value) => ({ type: 'IPAddress', value }));
}

function allowedListeners({ listenersFrom, listenersFromNamespaces }: GatewayProps) {
  const namespaces = namespacesManifest(listenersFrom, listenersFromNamespaces);
  return namespaces && { namespaces };
}
