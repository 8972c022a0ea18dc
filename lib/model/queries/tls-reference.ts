import type { Ingress } from '../objects/ingress';
import { at, listOf, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { likelyController } from './ingress-class';
import type { Network } from './network';
import { ingressesWith } from './written-fields';

/** A certificate that an Ingress or a listener takes from a Secret. */
export interface TlsReference {
  readonly manifest: Manifest;
  readonly field: string;
  readonly namespace: string;
  readonly name: string;
}

/** A reference of a Gateway to an object of any kind. */
export interface KindReference extends TlsReference {
  readonly group: string;
  readonly kind: string;
}

/**
 * The Ingresses with TLS whose controller may read the Secrets of it. That of AWS takes certificates of
 * the cloud by the hosts, and Tailscale has its own.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/cert_discovery/
 */
export function ingressesWithCertificates(network: Network): Ingress[] {
  return ingressesWith(network, 'tls').filter(
    (ingress) => likelyController(network, ingress)?.readsCertificates !== false,
  );
}

/** A certificate of an Ingress, and which other keys of the Secret than usual hold it. */
export interface IngressCertificate extends TlsReference {
  readonly keys: readonly (readonly [certificate: string, key: string])[];
}

export function ingressCertificates(network: Network): IngressCertificate[] {
  return ingressesWithCertificates(network).flatMap((ingress) => {
    const { manifest, tls } = ingress;
    const keys = likelyController(network, ingress)?.certificateKeys ?? [];
    return tls.flatMap(({ field, secretName }) =>
      secretName
        ? [
            {
              manifest,
              field: `${field}.secretName`,
              namespace: manifest.namespace,
              name: secretName,
              keys,
            },
          ]
        : [],
    );
  });
}

export function listenerCertificates({ gateways, listenerSets }: Network): TlsReference[] {
  return [...gateways, ...listenerSets].flatMap(({ manifest, listeners }) =>
    listeners.flatMap(({ field, fields }) =>
      listOf(within(fields, 'tls', 'certificateRefs')).flatMap((ref, index) => {
        const name = textOf(at(ref, 'name'));
        if (
          !name ||
          textOf(at(ref, 'group')) ||
          (textOf(at(ref, 'kind')) ?? 'Secret') !== 'Secret'
        ) {
          return [];
        }
        return [
          {
            manifest,
            field: `${field}.tls.certificateRefs[${index}]`,
            namespace: textOf(at(ref, 'namespace')) ?? manifest.namespace,
            name,
          },
        ];
      }),
    ),
  );
}
