import type { Manifest } from '../model/read/manifest';
import type { Origin } from '../model/read/origin';
import type { Reading } from '../model/read/read';
import type { Refusal } from './kustomize/build';

/** What lands together. */
export enum UnitKind {
  /** A kustomization that no other one takes in. */
  KUSTOMIZATION = 'kustomization',
  /** A folder that a Flux Kustomization deploys. */
  FLUX = 'Flux Kustomization',
  /** A folder that an Argo CD Application deploys. */
  ARGO = 'Argo CD Application',
  /** A chart of Helm, which is not rendered. */
  CHART = 'chart',
  /** A file that lies beside kustomizations, and that none of them takes in. */
  FILE = 'file',
  /** The files that nothing claims. */
  PLAIN = 'plain files',
}

export interface Unit {
  readonly kind: UnitKind;
  /** The folder, or the file. */
  readonly path: string;
  /** `flux-system/apps`: of a Flux Kustomization or an Application. */
  readonly name: string;
  /** The name of its cluster; empty where nothing says it. */
  readonly cluster: string;
  /** Units of one group are known to meet. */
  readonly group: string;
  readonly manifests: readonly Manifest[];
  /** What was read of a file that is a unit of its own. */
  readonly reading?: Reading;
  /** The kustomization files that were read. */
  readonly kustomizations: readonly string[];
  /** Why it is not judged whole: it may have other objects. */
  readonly refusal?: Refusal;
  /** The object that deploys it. */
  readonly origin?: Origin;
  /**
   * Whether what deploys the repository leaves it out, it lies in a folder of what is retired, or Terraform
   * reads it: no cluster is known to have it as it is.
   */
  readonly isUnused?: boolean;
  /** Whether what deploys it applies objects on the server, where Flux is not what does. */
  readonly isMerged?: boolean;
  /** The namespace that it sets, or that its objects get without one; empty where it is not known. */
  readonly namespace: string;
}

/** What a set of files is made of. */
export interface Units {
  readonly units: readonly Unit[];
  /** Whether there may be objects anywhere that are in no file, as those of a unit that is not rendered. */
  readonly isOpen: boolean;
  /** The namespaces of which alone this is known. */
  readonly openNamespaces: ReadonlySet<string>;
}
