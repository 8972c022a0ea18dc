import type { Fact, Fault } from '../values/fault';

/** The annotations by which cert-manager creates certificates for an Ingress or a Gateway. */
export const ISSUER = 'cert-manager.io/issuer';
export const CLUSTER_ISSUER = 'cert-manager.io/cluster-issuer';

/** A listener that terminates TLS, as cert-manager looks at it. */
export interface CertifiedListener {
  readonly host?: string | undefined;
  /** The namespaces of its Secrets; nothing where it is that of the Gateway. */
  readonly namespaces: readonly (string | undefined)[];
}

/** A fault of a listener, and which of its Secrets has it. */
export interface ListenerFault {
  readonly secret?: number;
  readonly fault: Fault;
}

/**
 * Why cert-manager skips a listener.
 * @see https://github.com/cert-manager/cert-manager/blob/master/pkg/controller/certificate-shim/sync.go#L279
 */
export function skippedListener(
  { host, namespaces }: CertifiedListener,
  own: string,
  holder = 'Gateway',
): ListenerFault | undefined {
  if (!host) return { fault: WITHOUT_HOST };
  const secret = namespaces.findIndex((one) => one !== undefined && one !== own);
  return secret < 0 ? undefined : { secret, fault: ofAnotherNamespace(holder) };
}

const WITHOUT_HOST: Fault = {
  what: 'has no host name, so cert-manager skips it',
  why: 'cert-manager creates a certificate for the host name of a listener',
  fix: 'write the host name, or create a Certificate for the Secret',
};

function ofAnotherNamespace(holder: string): Fault {
  return {
    what: `is not the namespace of the ${holder}, so cert-manager skips the listener`,
    why: `cert-manager creates certificates for the ${holder} in its own namespace alone`,
    fix: `use a Secret of the namespace of the ${holder}, or create a Certificate in the other one`,
  };
}

/** What cert-manager reads of a certificate beside its issuer. @see https://cert-manager.io/docs/reference/annotations/ */
export const CERTIFICATE = {
  issuerKind: 'cert-manager.io/issuer-kind',
  issuerGroup: 'cert-manager.io/issuer-group',
  duration: 'cert-manager.io/duration',
  renewBefore: 'cert-manager.io/renew-before',
  keyAlgorithm: 'cert-manager.io/private-key-algorithm',
  keySize: 'cert-manager.io/private-key-size',
} as const;

/** @see https://github.com/cert-manager/cert-manager/blob/master/internal/apis/certmanager/validation/certificate.go */
const KEY_SIZES: Readonly<
  Record<string, { readonly sizes: string; takes(size: number): boolean }>
> = {
  RSA: { sizes: 'from 2048 to 8192 bits', takes: (size) => size >= 2048 && size <= 8192 },
  ECDSA: { sizes: '256, 384 or 521 bits', takes: (size) => [256, 384, 521].includes(size) },
  Ed25519: { sizes: 'one size, which is not said', takes: () => false },
};

/** Why cert-manager takes no key of a size; without an algorithm it makes one of RSA. */
export function keySizeFault(size: number, algorithm = 'RSA'): Fault | undefined {
  const { sizes, takes } = KEY_SIZES[algorithm] ?? { sizes: '', takes: () => true };
  if (takes(size) && Number.isInteger(size)) return undefined;
  return {
    what: `is not a size of a key of ${algorithm}`,
    why: `to cert-manager such a key has ${sizes}`,
    fix: 'write such a size, or remove it',
  };
}

/** A span of a certificate. @see https://github.com/cert-manager/cert-manager/blob/master/pkg/apis/certmanager/v1/const.go */
export const certificateHours: Fact<number> = (value) =>
  Number.isInteger(value) && value >= 1 && value <= 99_999
    ? undefined
    : {
        what: 'is not a number of hours',
        why: 'cert-manager takes certificates of an hour and more, and this is a whole number up to 99999',
        fix: 'write a number in that range, such as 2160',
      };

/** The kind or the group of an issuer that is a ClusterIssuer. */
export const KIND_OF_CLUSTER_ISSUER: Fault = {
  what: 'cannot be combined with clusterIssuer',
  why: 'cert-manager refuses an object that names a ClusterIssuer and another kind or group',
  fix: 'write issuer instead of clusterIssuer',
};

/** What is requested of nobody. */
export const NO_ISSUER: Fault = {
  what: 'has no issuer',
  why: 'cert-manager requests a certificate only where an issuer is named',
  fix: 'write issuer or clusterIssuer too',
};

/** Of a certificate that says nothing else: 90 days. */
const DEFAULT_HOURS = 2160;

/** Why cert-manager does not renew a certificate so long before its end. */
export function renewalFault(before: number, hours = DEFAULT_HOURS): Fault | undefined {
  if (before < hours) return undefined;
  return {
    what: `is not less than the ${hours} hours of the certificate`,
    why: 'cert-manager renews a certificate before its end, and refuses one that would be renewed at once',
    fix: 'write fewer hours, or more in durationHours',
  };
}
