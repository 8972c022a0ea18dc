import type { GatewayObject } from '../objects/gateway';
import { at, isAbsent, listOf, textOf, within } from '../read/fields';
import { tryProgramOfClass } from './gateway-controller';
import type { Network } from './network';
import type { KindReference, TlsReference } from './tls-reference';
import { listenerCertificates } from './tls-reference';

/** The Secrets that Gateways take certificates from: those of listeners, and those for backends. */
export function gatewayCertificates(network: Network): TlsReference[] {
  return [
    ...listenerCertificates(network),
    ...clientCertificates(network).filter(
      ({ group, kind, name }) => group === '' && kind === 'Secret' && name !== '',
    ),
  ];
}

/** The certificates that Gateways show to backends. */
export function clientCertificates({ gateways }: Network): KindReference[] {
  return gateways.flatMap((gateway) => {
    const ref = within(gateway.manifest.spec, 'tls', 'backend', 'clientCertificateRef');
    if (isAbsent(ref)) return [];
    return [referenceOf(gateway, 'spec.tls.backend.clientCertificateRef', ref, 'Secret')];
  });
}

/** The authorities that Gateways judge clients by: for all ports, and for some. */
export function clientAuthorities({ gateways }: Network): KindReference[] {
  return gateways.flatMap((gateway) => {
    const frontend = within(gateway.manifest.spec, 'tls', 'frontend');
    const place = 'spec.tls.frontend';
    return [
      { field: `${place}.default`, tls: at(frontend, 'default') },
      ...listOf(at(frontend, 'perPort')).map((one, index) => ({
        field: `${place}.perPort[${index}].tls`,
        tls: at(one, 'tls'),
      })),
    ].flatMap(({ field, tls }) =>
      listOf(within(tls, 'validation', 'caCertificateRefs')).map((ref, index) =>
        referenceOf(gateway, `${field}.validation.caCertificateRefs[${index}]`, ref, 'ConfigMap'),
      ),
    );
  });
}

/**
 * Whether what runs the Gateways of a class takes the only key of a ConfigMap for authorities, whatever
 * its name is: Envoy Gateway does, and who runs them may not be known.
 *
 * @see https://github.com/envoyproxy/gateway/blob/main/internal/gatewayapi/backendtlspolicy.go getOrFirstFromData
 */
export function mayTakeOnlyKey(network: Network, className: string | undefined): boolean {
  const name = tryProgramOfClass(network, className)?.name;
  return name === undefined || name === 'Envoy Gateway';
}

function referenceOf(
  { manifest }: GatewayObject,
  field: string,
  ref: unknown,
  kind: string,
): KindReference {
  return {
    manifest,
    field,
    group: textOf(at(ref, 'group')) ?? '',
    kind: textOf(at(ref, 'kind')) ?? kind,
    namespace: textOf(at(ref, 'namespace')) ?? manifest.namespace,
    name: textOf(at(ref, 'name')) ?? '',
  };
}
