import { at, listOf, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
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

export function ingressCertificates(network: Network): TlsReference[] {
  return ingressesWith(network, 'tls').flatMap(({ manifest, tls }) =>
    tls.flatMap(({ field, secretName }) =>
      secretName
        ? [
            {
              manifest,
              field: `${field}.secretName`,
              namespace: manifest.namespace,
              name: secretName,
            },
          ]
        : [],
    ),
  );
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
