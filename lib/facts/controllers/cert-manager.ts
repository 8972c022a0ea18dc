import type { Fault } from '../values/fault';

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
): ListenerFault | undefined {
  if (!host) return { fault: WITHOUT_HOST };
  const secret = namespaces.findIndex((one) => one !== undefined && one !== own);
  return secret < 0 ? undefined : { secret, fault: OF_ANOTHER_NAMESPACE };
}

const WITHOUT_HOST: Fault = {
  what: 'has no host name, so cert-manager skips it',
  why: 'cert-manager creates a certificate for the host name of a listener',
  fix: 'write the host name, or create a Certificate for the Secret',
};

const OF_ANOTHER_NAMESPACE: Fault = {
  what: 'is not the namespace of the Gateway, so cert-manager skips the listener',
  why: 'cert-manager creates certificates for the Gateway in its own namespace alone',
  fix: 'use a Secret of the namespace of the Gateway, or create a Certificate in the other one',
};
