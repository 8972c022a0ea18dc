import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../../../cluster/cluster';
import type { GatewayRef } from '../../../cluster/gateway';
import { gatewayApiVersionOf } from '../../../cluster/gateway-api';
import { skippedListener } from '../../../facts/controllers/cert-manager';
import { ipAddress } from '../../../facts/values/addresses';
import { allOf } from '../../../facts/values/fault';
import { listenerFaults, listenersFault } from '../../../facts/values/gateways';
import { distinct, upTo } from '../../../facts/values/lists';
import { dnsSubdomain } from '../../../facts/values/names';
import { canonicalIp } from '../../../net/ip';
import type { Refusals } from '../../../props/refusals';
import { filled, list, required, struct, text } from '../../../props/shape';
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
import { dnsAnnotations } from '../table/dns-record-options';
import type { GatewayInfrastructure } from './infrastructure';
import {
  GATEWAY_INFRASTRUCTURE,
  checkInfrastructure,
  infrastructureManifest,
} from './infrastructure';
import type { GatewayListener } from './listener';
import { LISTENER, ListenerProtocol, listenerManifest } from './listener';
import { grantsFor } from './reference-grant';

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
      },
    });
    this.node.defaultChild = this.apiObject;
    this.ref = refOf(this.apiObject.name, this.namespace, props);
    for (const { apiVersion, kind, name, namespace, spec } of this.grants(props, cluster)) {
      new ApiObject(this, `${kind}-${namespace ?? ''}-${name}`, {
        apiVersion,
        kind,
        metadata: { ...metadata(this, props, name), namespace },
        spec,
      });
    }
  }

  private grants({ listeners }: GatewayProps, cluster: Cluster) {
    const secrets = listeners
      .flatMap(({ certificates = [] }) => certificates)
      .map(({ name, namespace = this.namespace }) => ({ name, namespace }));
    const from = { kind: 'Gateway', name: this.apiObject.name, namespace: this.namespace };
    return grantsFor({ from, kind: 'Secret', to: secrets }, cluster);
  }

  private check(props: GatewayProps, refusals: Refusals): void {
    const { listeners } = props;
    judgeName(this, props, dnsSubdomain, refusals);
    const fault = listenersFault(listeners.length);
    if (fault) refusals.at('listeners').refuse(undefined, fault);
    for (const { index, field, fault: one } of listenerFaults(listeners)) {
      const value = listeners[index]?.[field as 'name'];
      const shown = typeof value === 'object' ? undefined : value;
      refusals.at('listeners').index(index).field(field).refuse(shown, one);
    }
    this.checkIssuer(props, refusals);
    checkCertificate(props.certificate, props, refusals.at('certificate'));
    const { infrastructure } = props;
    if (infrastructure) {
      checkInfrastructure(infrastructure, Cluster.of(this), refusals.at('infrastructure'));
    }
  }

  /** Refuses an issuer for whom cert-manager would create no certificate at all. */
  private checkIssuer(props: GatewayProps, refusals: Refusals): void {
    const { listeners, issuer, clusterIssuer } = props;
    const own = namespaceOf(this, props);
    const skipped = listeners.flatMap(({ host, certificates = [] }, index) => {
      if (certificates.length === 0) return [];
      const namespaces = certificates.map(({ namespace }) => namespace);
      return [{ index, found: skippedListener({ host, namespaces }, own), namespaces }];
    });
    const isUsed = skipped.some(({ found }) => !found);
    if ((issuer ?? clusterIssuer) === undefined || isUsed) return;
    for (const { index, found, namespaces } of skipped) {
      if (!found) continue;
      const place = refusals.at('listeners').index(index);
      if (found.secret === undefined) place.refuse(undefined, found.fault);
      else {
        const secret = place.field('certificates').index(found.secret).field('namespace');
        secret.refuse(namespaces[found.secret], found.fault);
      }
    }
  }
}

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
});

function refOf(
  name: string,
  namespace: string,
  { gatewayClass, listeners }: GatewayProps,
): GatewayRef {
  const named = (wanted: ListenerProtocol) =>
    listeners.find(({ protocol }) => protocol === wanted)?.name;
  const [listener, tlsListener] = [named(ListenerProtocol.HTTP), named(ListenerProtocol.HTTPS)];
  return {
    name,
    namespace,
    gatewayClass,
    ...(listener !== undefined && { listener }),
    ...(tlsListener !== undefined && { tlsListener }),
  };
}

function addressesOf({ addresses = [] }: GatewayProps): object[] | undefined {
  if (addresses.length === 0) return undefined;
  return addresses.map((value) => ({ type: 'IPAddress', value }));
}
