/** Who fills a Secret with a certificate. */
interface Issuers {
  readonly issuer?: string;
  readonly clusterIssuer?: string;
}

/**
 * What cert-manager reads on an Ingress and on a Gateway.
 *
 * @see https://cert-manager.io/docs/reference/annotations/
 */
export function issuerAnnotations({ issuer, clusterIssuer }: Issuers): Record<string, string> {
  if (issuer !== undefined) return { 'cert-manager.io/issuer': issuer };
  return clusterIssuer === undefined ? {} : { 'cert-manager.io/cluster-issuer': clusterIssuer };
}
