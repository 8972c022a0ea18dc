import { twoListeners } from '../facts/values/gateways';
import { dnsLabel, dnsSubdomain } from '../facts/values/names';
import { judged, oneOf, required, struct, text } from '../props/shape';

/**
 * The set of Gateway API definitions that a cluster has installed.
 *
 * @see https://gateway-api.sigs.k8s.io/concepts/versioning/#release-channels
 */
export enum GatewayChannel {
  /** Only stable kinds and fields. */
  STANDARD = 'standard',
  /** Also kinds and fields that can still change. */
  EXPERIMENTAL = 'experimental',
}

/**
 * What routes attach to.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#parentreference
 */
export enum ParentKind {
  /** A Gateway. */
  GATEWAY = 'Gateway',
  /** A ListenerSet, whose listeners are those of its Gateway. */
  LISTENER_SET = 'ListenerSet',
}

/**
 * A Gateway that routes attach to.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#parentreference
 */
export interface GatewayRef {
  /**
   * The name of the Gateway, or of the ListenerSet, a DNS subdomain. Refused: another form.
   */
  readonly name: string;

  /**
   * Whether the name is that of a Gateway or of a ListenerSet. Refused: a ListenerSet before Gateway
   * API 1.5, and with an implementation that is known not to support it.
   *
   * @default - ParentKind.GATEWAY
   */
  readonly kind?: ParentKind;

  /**
   * Its namespace, a DNS label. Its listeners must allow routes of other namespaces.
   * Refused: another form.
   *
   * @default - the namespace of the routes
   */
  readonly namespace?: string;

  /**
   * The GatewayClass of the Gateway, one of the `gateways` of the Cluster, whose implementation
   * decides what is refused. Refused: another form than that of a DNS subdomain.
   *
   * @default - the only one of the Cluster; with several, none is known
   */
  readonly gatewayClass?: string;

  /**
   * The listener that routes attach to; with a `tlsListener`, the listener for plain HTTP. Refused:
   * a value that is not a DNS subdomain.
   *
   * @default - every listener that accepts them
   */
  readonly listener?: string;

  /**
   * The listener for HTTPS. Its certificate belongs to the Gateway. Refused: a value that is not a
   * DNS subdomain.
   *
   * @default - the Gateway has no known listener for HTTPS
   */
  readonly tlsListener?: string;
}

/** The check of a {@link GatewayRef}. */
export const GATEWAY_REF = judged<GatewayRef>(
  struct<GatewayRef>({
    name: required('name: "edge"', text(dnsSubdomain)),
    kind: oneOf('ParentKind', ParentKind),
    namespace: text(dnsLabel),
    gatewayClass: text(dnsSubdomain),
    listener: text(dnsSubdomain),
    tlsListener: text(dnsSubdomain),
  }),
  twoListeners,
);
