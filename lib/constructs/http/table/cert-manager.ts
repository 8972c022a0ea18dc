import { CLUSTER_ISSUER, ISSUER } from '../../../facts/controllers/cert-manager';
import type { Fault } from '../../../facts/values/fault';
import { dnsSubdomain } from '../../../facts/values/names';
import { notWith } from '../../../props/relations';
import { text } from '../../../props/shape';
import type { CertificateOptions } from './certificate-options';
import { certificateAnnotations } from './certificate-options';

/** Who fills a Secret with a certificate. */
interface Issuers {
  readonly issuer?: string;
  readonly clusterIssuer?: string;
  readonly certificate?: CertificateOptions;
}

const TWO_ISSUERS: Fault = {
  what: 'is a second issuer',
  why: 'cert-manager uses one issuer for a certificate',
  fix: 'write issuer or clusterIssuer',
};

/** The checks of who fills a Secret. */
export const ISSUERS = {
  issuer: text(dnsSubdomain),
  clusterIssuer: notWith('issuer', text(dnsSubdomain), TWO_ISSUERS),
};

/**
 * What cert-manager reads on an Ingress and on a Gateway.
 *
 * @see https://cert-manager.io/docs/reference/annotations/
 */
export function issuerAnnotations({
  issuer,
  clusterIssuer,
  certificate,
}: Issuers): Record<string, string> {
  if (issuer !== undefined) return { [ISSUER]: issuer, ...certificateAnnotations(certificate) };
  if (clusterIssuer === undefined) return {};
  return { [CLUSTER_ISSUER]: clusterIssuer, ...certificateAnnotations(certificate) };
}
