import { at, fieldsOf, textOf, within } from '../read/fields';
import { derived } from './derived';
import type { Network } from './network';

/** Kinds that a controller makes Secrets of, and where their names stand. */
const MAKERS = [
  { group: 'cert-manager.io', kind: 'Certificate', keys: ['secretName'] },
  { group: 'external-secrets.io', kind: 'ExternalSecret', keys: ['target', 'name'] },
  { group: 'bitnami.com', kind: 'SealedSecret', keys: ['template', 'metadata', 'name'] },
  { group: 'secrets.hashicorp.com', kind: 'VaultStaticSecret', keys: ['destination', 'name'] },
  { group: 'secrets.hashicorp.com', kind: 'VaultPKISecret', keys: ['destination', 'name'] },
];

/** The Secrets that controllers make of other objects: `namespace/name`. */
export const madeSecrets = derived((network): ReadonlySet<string> => {
  const names = MAKERS.flatMap(({ group, kind, keys }) =>
    network
      .others(group, kind)
      .map(({ namespace, name, object }) => [
        namespace,
        textOf(within(at(object, 'spec'), ...keys)) ?? name,
      ]),
  );
  return new Set(names.map((parts) => parts.join('/')));
});

/** The names of Secrets that a program copies from one namespace to others. */
const copiedSecrets = derived((network): ReadonlySet<string> => {
  const certificates = network.others('cert-manager.io', 'Certificate').map(({ spec }) => ({
    name: textOf(at(spec, 'secretName')),
    annotations: fieldsOf(within(spec, 'secretTemplate', 'annotations')),
  }));
  const copied = [...certificates, ...network.others('', 'Secret')].filter(({ annotations }) =>
    Object.keys(annotations).some((key) => /reflect|replicat/.test(key)),
  );
  return new Set(copied.flatMap(({ name }) => name ?? []));
});

/** Whether a Secret is in the files, or something in them makes it, or copies one of its name. */
export function hasSecret(network: Network, namespace: string, name: string): boolean {
  return (
    madeSecrets(network).has(`${namespace}/${name}`) ||
    network.mayHold('', 'Secret', namespace, name) ||
    copiedSecrets(network).has(name)
  );
}
