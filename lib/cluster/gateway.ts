import { twoListeners } from '../facts/values/gateways';
import { dnsLabel, dnsSubdomain } from '../facts/values/names';
import { judged, required, struct, text } from '../props/shape';

/**
 * The set of Gateway API definitions that a cluster has installed.
 *
 * @see https://gateway-api.sigs.k8s.io/concepts/versioning/#release-channels
 */
export enum GatewayChannel {
  /** What is stable. */
  STANDARD = 'standard',
  /** That, and the kinds and fields that may still change. */
  EXPERIMENTAL = 'experimental',
}

/**
 * A Gateway that routes attach to.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#parentreference
 */
export interface GatewayRef {
  /**
   * The name of the Gateway, a DNS subdomain. Refused: another form.
   */
  readonly name: string;

  /**
   * The namespace of the Gateway, a DNS label. Its listeners have to allow routes of other
   * namespaces. Refused: another form.
   *
   * @default - that of the routes
   */
  readonly namespace?: string;

  /**
   * The listener that routes attach to, and where it is named that of plain HTTP. Refused: what is
   * no DNS subdomain.
   *
   * @default - every listener that takes them
   */
  readonly listener?: string;

  /**
   * The listener that speaks HTTPS. Its certificate is the Gateway's matter. Refused: what is no
   * DNS subdomain.
   *
   * @default - the Gateway is not known to speak HTTPS
   */
  readonly tlsListener?: string;
}

/** The check of a {@link GatewayRef}. */
export const GATEWAY_REF = judged<GatewayRef>(
  struct<GatewayRef>({
    name: required('name: "edge"', text(dnsSubdomain)),
    namespace: text(dnsLabel),
    listener: text(dnsSubdomain),
    tlsListener: text(dnsSubdomain),
  }),
  twoListeners,
);
