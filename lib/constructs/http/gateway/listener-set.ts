import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../../../cluster/cluster';
import type { GatewayRef } from '../../../cluster/gateway';
import { GATEWAY_REF, ParentKind } from '../../../cluster/gateway';
import { gatewayApiVersionOf } from '../../../cluster/gateway-api';
import type { Fault } from '../../../facts/values/fault';
import { dnsSubdomain } from '../../../facts/values/names';
import { WRITE_GATEWAY } from '../../../facts/values/sentences';
import type { Refusals } from '../../../props/refusals';
import { list, required, struct } from '../../../props/shape';
import type { ObjectProps } from '../../common/object-props';
import {
  OBJECT_PROPS,
  checkProps,
  judgeName,
  metadata,
  namespaceOf,
} from '../../common/object-props';
import { ISSUERS, issuerAnnotations } from '../table/cert-manager';
import type { CertificateOptions } from '../table/certificate-options';
import { CERTIFICATE_OPTIONS, checkCertificate } from '../table/certificate-options';
import { listenerSetFault } from '../table/listener-set-support';
import type { GatewayListener } from './listener';
import { LISTENER, listenerManifest } from './listener';
import { checkIssued, checkListeners, grantCertificates, listenerNames } from './listener-holder';
import { parentRefs } from './manifest';

/**
 * Properties of `ListenerSet`.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#listenersetspec
 */
export interface ListenerSetProps extends ObjectProps {
  /**
   * The listeners, from 1 to 64, from Gateway API 1.5 on. Refused: more, none, what the listeners of
   * a `Gateway` refuse, and a release before.
   */
  readonly listeners: GatewayListener[];

  /**
   * The Gateway that gets the listeners, which has to accept them by `listenersFrom`. Refused: a
   * ListenerSet, and none if the Cluster names none either.
   *
   * @default - the Gateway of the Cluster
   */
  readonly gateway?: GatewayRef;

  /**
   * The cert-manager Issuer in the same namespace that writes the Secrets of the listeners with a
   * host and a Secret of the namespace of the ListenerSet, from cert-manager 1.20 on with its feature
   * gate `ListenerSets`. Refused: a value that is not a DNS subdomain, and one that writes none of
   * them.
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
}

/**
 * Listeners that an app brings to the Gateway of another team, from Gateway API 1.5 on.
 *
 * @see https://gateway-api.sigs.k8s.io/geps/gep-1713/
 */
export class ListenerSet extends Construct {
  /** The object. */
  public readonly apiObject: ApiObject;

  /** The namespace of the ListenerSet. */
  public readonly namespace: string;

  /**
   * The ListenerSet as routes name it in place of a Gateway: with its first listener for HTTP and
   * its first listener for HTTPS.
   */
  public readonly ref: GatewayRef;

  public constructor(scope: Construct, id: string, props: ListenerSetProps) {
    super(scope, id);
    checkProps(this, ListenerSet, props, SHAPE, (refusals) => {
      this.check(props, refusals);
    });
    const cluster = Cluster.of(this);
    const { listeners, gateway = cluster.gateway } = props;
    this.namespace = namespaceOf(this, props);
    const [parentRef] = gateway ? parentRefs(gateway, this.namespace, [undefined]) : [];
    this.apiObject = new ApiObject(this, 'ListenerSet', {
      apiVersion: gatewayApiVersionOf(cluster, 'ListenerSet') ?? '',
      kind: 'ListenerSet',
      metadata: { ...metadata(this, props), annotations: issuerAnnotations(props) },
      spec: {
        parentRef,
        listeners: listeners.map((one) => listenerManifest(one, this.namespace)),
      },
    });
    this.node.defaultChild = this.apiObject;
    const { name } = this.apiObject;
    this.ref = {
      name,
      namespace: this.namespace,
      kind: ParentKind.LISTENER_SET,
      ...(gateway?.gatewayClass !== undefined && { gatewayClass: gateway.gatewayClass }),
      ...listenerNames(listeners),
    };
    const self = { kind: 'ListenerSet', name, namespace: this.namespace } as const;
    grantCertificates(this, props, self);
  }

  private check(props: ListenerSetProps, refusals: Refusals): void {
    const { listeners, issuer, clusterIssuer } = props;
    const cluster = Cluster.of(this);
    const gateway = props.gateway ?? cluster.gateway;
    judgeName(this, props, dnsSubdomain, refusals);
    checkListeners(listeners, 'ListenerSet', refusals.at('listeners'));
    if ((issuer ?? clusterIssuer) !== undefined) {
      const own = { kind: 'ListenerSet', namespace: namespaceOf(this, props) } as const;
      checkIssued(listeners, own, refusals.at('listeners'));
    }
    checkCertificate(props.certificate, props, refusals.at('certificate'));
    const place = refusals.at('gateway');
    if (!gateway) place.refuse(undefined, NO_GATEWAY);
    if (gateway?.kind === ParentKind.LISTENER_SET) place.field('kind').refuse(gateway.kind, NESTED);
    const fault = listenerSetFault(gateway, cluster);
    if (fault) refusals.at('listeners').refuse(undefined, fault);
  }
}

const SHAPE = struct<ListenerSetProps>({
  ...OBJECT_PROPS,
  listeners: required(
    'listeners: [{ name: "http", protocol: ListenerProtocol.HTTP, port: 80 }]',
    list(LISTENER),
  ),
  gateway: GATEWAY_REF,
  ...ISSUERS,
  certificate: CERTIFICATE_OPTIONS,
});

const NO_GATEWAY: Fault = {
  what: 'is missing',
  why: 'a ListenerSet adds its listeners to a Gateway',
  fix: WRITE_GATEWAY,
};

const NESTED: Fault = {
  what: 'is not a Gateway',
  why: 'a ListenerSet adds its listeners to a Gateway, and not to another ListenerSet',
  fix: 'write the GatewayRef of the Gateway',
};
