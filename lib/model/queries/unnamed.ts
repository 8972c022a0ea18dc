import { derived } from './derived';

/** The manifests without a name that is a text. */
export const unnamedManifests = derived(({ manifests }) =>
  manifests.filter(({ name }) => name === ''),
);
