import { at, textOf, within } from '../read/fields';
import { derived } from './derived';

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
