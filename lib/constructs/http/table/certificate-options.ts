import {
  CERTIFICATE,
  KIND_OF_CLUSTER_ISSUER,
  NO_ISSUER,
  certificateHours,
  keySizeFault,
  renewalFault,
} from '../../../facts/controllers/cert-manager';
import { dnsSubdomain } from '../../../facts/values/names';
import type { PropPlace } from '../../../props/refusals';
import { filled, number, oneOf, struct, text } from '../../../props/shape';

/**
 * The algorithm of a private key.
 *
 * @see https://cert-manager.io/docs/reference/api-docs/#cert-manager.io/v1.PrivateKeyAlgorithm
 */
export enum KeyAlgorithm {
  /** RSA, in sizes from 2048 to 8192. */
  RSA = 'RSA',
  /** ECDSA, in sizes of 256, 384 and 521. */
  ECDSA = 'ECDSA',
  /** Ed25519, which has one size. */
  ED25519 = 'Ed25519',
}

/**
 * What cert-manager requests from an issuer.
 *
 * @see https://cert-manager.io/docs/reference/annotations/
 */
export interface CertificateOptions {
  /**
   * The kind of the issuer in `issuer`, such as `AWSPCAClusterIssuer`. Refused: an empty text, and
   * one together with `clusterIssuer`.
   *
   * @default - Issuer
   */
  readonly issuerKind?: string;

  /**
   * The API group of that kind, a DNS subdomain. Refused: another form, and one together with
   * `clusterIssuer`.
   *
   * @default - cert-manager.io
   */
  readonly issuerGroup?: string;

  /**
   * How long the certificate is valid, in hours from 1 to 99999. Refused: another number.
   *
   * @default - 2160, unless the issuer decides
   */
  readonly durationHours?: number;

  /**
   * How long before its end it is renewed, in hours from 1 to 99999. Refused: another number, and
   * one that is not less than `durationHours`.
   *
   * @default - a third of the duration
   */
  readonly renewBeforeHours?: number;

  /**
   * The algorithm of the private key.
   *
   * @default - KeyAlgorithm.RSA
   */
  readonly keyAlgorithm?: KeyAlgorithm;

  /**
   * The size of the private key in bits: 2048 to 8192 for RSA, 256, 384 or 521 for ECDSA. Refused:
   * another size, and any for Ed25519.
   *
   * @default - 2048 for RSA, 256 for ECDSA
   */
  readonly keySize?: number;
}

/** The check of {@link CertificateOptions}. */
export const CERTIFICATE_OPTIONS = struct<CertificateOptions>(
  {
    issuerKind: filled('AWSPCAClusterIssuer'),
    issuerGroup: text(dnsSubdomain),
    durationHours: number(certificateHours),
    renewBeforeHours: number(certificateHours),
    keyAlgorithm: oneOf('KeyAlgorithm', KeyAlgorithm),
    keySize: number(),
  },
  ({ durationHours, renewBeforeHours, keyAlgorithm, keySize }, place) => {
    const renewal =
      renewBeforeHours === undefined ? undefined : renewalFault(renewBeforeHours, durationHours);
    if (renewal) place.field('renewBeforeHours').refuse(renewBeforeHours, renewal);
    const size = keySize === undefined ? undefined : keySizeFault(keySize, keyAlgorithm);
    if (size) place.field('keySize').refuse(keySize, size);
  },
);

/** The annotations of a certificate, beside that of its issuer. */
export function certificateAnnotations(options: CertificateOptions = {}): Record<string, string> {
  const { issuerKind, issuerGroup, durationHours, renewBeforeHours, keyAlgorithm, keySize } =
    options;
  const values: [string, string | undefined][] = [
    [CERTIFICATE.issuerKind, issuerKind],
    [CERTIFICATE.issuerGroup, issuerGroup],
    [CERTIFICATE.duration, hoursText(durationHours)],
    [CERTIFICATE.renewBefore, hoursText(renewBeforeHours)],
    [CERTIFICATE.keyAlgorithm, keyAlgorithm],
    [CERTIFICATE.keySize, keySize === undefined ? undefined : String(keySize)],
  ];
  return Object.fromEntries(
    values.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function hoursText(hours: number | undefined): string | undefined {
  return hours === undefined ? undefined : `${hours}h`;
}

/** Refuses what cert-manager would not request. `place` is that of the options. */
export function checkCertificate(
  certificate: CertificateOptions | undefined,
  { issuer, clusterIssuer }: { readonly issuer?: string; readonly clusterIssuer?: string },
  place: PropPlace,
): void {
  if (!certificate) return;
  if (issuer === undefined && clusterIssuer === undefined) place.refuse(undefined, NO_ISSUER);
  if (clusterIssuer === undefined) return;
  for (const field of ['issuerKind', 'issuerGroup'] as const) {
    if (certificate[field] === undefined) continue;
    place.field(field).refuse(certificate[field], KIND_OF_CLUSTER_ISSUER);
  }
}
