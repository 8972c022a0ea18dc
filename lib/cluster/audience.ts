import { dnsLabel, dnsSubdomain } from '../facts/values/names';
import { filled, list, required, struct, text } from '../props/shape';

/**
 * Who can reach some Gateways, Ingress controllers and addresses of a cluster.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/
 */
export interface Audience {
  /**
   * What it is called, a DNS label such as `internet` or `office`. Refused: another form.
   */
  readonly name: string;

  /**
   * The Gateways that it can reach, as `namespace/name`, or a name in any namespace. Refused: an
   * empty text.
   *
   * @default - none
   */
  readonly gateways?: string[];

  /**
   * The classes of the Ingresses that it can reach. Refused: a value that is not a DNS subdomain.
   *
   * @default - none
   */
  readonly ingressClasses?: string[];

  /**
   * The address pools whose addresses it can reach. Refused: a value that is not a DNS subdomain.
   *
   * @default - none
   */
  readonly pools?: string[];
}

/** The check of an {@link Audience}. */
export const AUDIENCE = struct<Audience>({
  name: required('name: "internet"', text(dnsLabel)),
  gateways: list(filled('infra/edge')),
  ingressClasses: list(text(dnsSubdomain)),
  pools: list(text(dnsSubdomain)),
});
