import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { aliasToItself, externalName } from '../../facts/values/alias';
import type { Refusals } from '../../props/refusals';
import { required, struct, text } from '../../props/shape';
import type { AnnotationProps } from '../common/annotations';
import { ANNOTATION_PROPS } from '../common/annotations';
import type { ObjectProps } from '../common/object-props';
import {
  OBJECT_PROPS,
  checkProps,
  judgeName,
  metadata,
  nameOf,
  namespaceOf,
} from '../common/object-props';
import { NO_POLICY } from '../policies/policy-props';
import { Reachable, dnsNameOf, serviceNameFact } from '../service/reachable';
import type { PortManifest } from '../service/service-port';

/**
 * Properties of `ExternalAlias`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#externalname
 */
export interface ExternalAliasProps extends ObjectProps, AnnotationProps {
  /**
   * The DNS name of the external system, such as `db.example.com`, in lower case and of at most 253
   * characters. For an address use `LegacyBackend`. Refused: an address, a URL, a port, a wildcard,
   * a part of a Service name such as `db.shop.svc`, and the name of the alias itself.
   */
  readonly target: string;
}

/**
 * A name inside the cluster for an external system: an ExternalName Service, which is a DNS record.
 *
 * No traffic passes through it. An HTTP or TLS client still sends the name of the alias, so the
 * external system must accept that name, or the client must send the other one.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#externalname
 */
export class ExternalAlias extends Reachable {
  public readonly service: ApiObject;

  public readonly namespace: string;

  /** The DNS name of the external system. */
  public readonly target: string;

  public constructor(scope: Construct, id: string, props: ExternalAliasProps) {
    super(scope, id);
    checkProps(this, ExternalAlias, props, SHAPE, (refusals) => {
      this.check(props, refusals);
    });
    this.target = props.target;
    this.namespace = namespaceOf(this, props);
    this.service = new ApiObject(this, 'Service', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { ...metadata(this, props), annotations: props.annotations },
      spec: { type: 'ExternalName', externalName: props.target },
    });
    this.node.defaultChild = this.service;
  }

  /** @internal */
  public get _ports(): readonly PortManifest[] {
    return [];
  }

  private check(props: ExternalAliasProps, refusals: Refusals): void {
    judgeName(this, props, serviceNameFact(this), refusals);
    const { full } = dnsNameOf(this, nameOf(this, props), namespaceOf(this, props));
    refusals.at('target').judge(props.target, aliasToItself(full));
  }
}

const SHAPE = struct<ExternalAliasProps>(
  {
    ...OBJECT_PROPS,
    ...ANNOTATION_PROPS,
    target: required('target: "db.example.com"', text(externalName)),
  },
  undefined,
  NO_POLICY,
);
