/**
 * The DNS names by which pods find an object, from the shortest to the full one.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
 */
export class DnsName {
  /** @internal */
  public static _of(first: string, namespace: string, domain: string): DnsName {
    return new DnsName(first, `${first}.${namespace}`, `${first}.${namespace}.svc.${domain}`);
  }

  /** Only the name, `web`: for pods of the same namespace. */
  public readonly short: string;

  /** With the namespace, `web.shop`: for every pod of the cluster. */
  public readonly withNamespace: string;

  /** The full name, `web.shop.svc.cluster.local`: for every pod, in one query with a dot at its end. */
  public readonly full: string;

  private constructor(short: string, withNamespace: string, full: string) {
    this.short = short;
    this.withNamespace = withNamespace;
    this.full = full;
  }
}
