import type { Manifest } from '../read/manifest';

/** What may be in a cluster besides the manifests of a network: it exists, and conflicts with nothing. */
export interface Around {
  /** The objects of all units that are in the files, those of the network itself among them. */
  readonly all: readonly Manifest[];
  /** Whether there may be objects anywhere that are in no file, as those of a unit that is not rendered. */
  readonly isOpen: boolean;
  /** The namespaces of which alone this is known. */
  readonly openNamespaces: ReadonlySet<string>;
}
