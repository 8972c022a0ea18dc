import { at, fieldsOf, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { keyed } from '../read/field-path';
import type { CorefileServer } from '../objects/corefile';
import { readCorefile } from '../objects/corefile';
import { derived } from './derived';

/** A part of the DNS configuration of the cluster. */
export interface Corefile {
  readonly manifest: Manifest;
  readonly field: string;
  readonly servers: readonly CorefileServer[];
}

const NAMESPACE = 'kube-system';

/** The zone of the server that takes in the plugins of an override. */
const MAIN_ZONE = '.:53';

/**
 * The Corefile, and what k3s and AKS take into it: servers, and plugins of the main server.
 *
 * @see https://docs.k3s.io/networking/networking-services#coredns
 * @see https://learn.microsoft.com/en-us/azure/aks/coredns-custom
 */
export const corefiles = derived((network): readonly Corefile[] =>
  network
    .others('', 'ConfigMap')
    .filter(({ namespace }) => namespace === NAMESPACE)
    .flatMap((manifest) => {
      const data = fieldsOf(at(manifest.object, 'data'));
      const keys = Object.keys(data).sort();
      return keys.flatMap((key) => {
        const text = wholeText(manifest.name, key, textOf(data[key]) ?? '');
        if (text === undefined) return [];
        const field = key === 'Corefile' ? `data.${key}` : keyed('data', key);
        return [{ manifest, field, servers: readCorefile(text) }];
      });
    }),
);

function wholeText(name: string, key: string, text: string): string | undefined {
  if (name === 'coredns') return key === 'Corefile' ? text : undefined;
  if (name !== 'coredns-custom') return undefined;
  if (key.endsWith('.server')) return text;
  return key.endsWith('.override') ? `${MAIN_ZONE} {\n${text}\n}` : undefined;
}
