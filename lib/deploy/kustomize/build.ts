import type { Files } from '../tree/files';
import type { RootChanges } from './accumulate';
import { Accumulator } from './accumulate';
import { Loader, SourceTrees } from './loader';
import { fixReferences } from './name-references';
import { addHashes } from './names';
import type { YNode } from './node';
import { isNullOrEmpty } from './node';
import type { Reason } from './refused';
import { Missing } from './missing';
import { Refused } from './refused';
import type { Removal } from './removals';
import type { Resource } from './resource';
import { annotationIn, removeNotes } from './resource';
import { resolveVars } from './vars';
import { valueOf } from './value';

/** What a kustomization becomes, or why it is not rendered. */
export interface Built {
  /** Of what is not rendered those that need nothing of what is not in the files. */
  readonly objects: readonly BuiltObject[];
  readonly refusal?: Refusal;
  /** The kustomization files that were read. */
  readonly kustomizations: readonly string[];
}

type Outcome = Pick<Built, 'objects' | 'refusal'>;

/** An object as a cluster gets it. */
export interface BuiltObject {
  readonly value: unknown;
  /** Where each of its values is written. */
  readonly root: YNode;
  /** What patches have taken away of it, be it there again or not. */
  readonly removals?: readonly Removal[];
}

export interface Refusal {
  readonly reason: Reason;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/** Renders kustomizations as kustomize does, from files alone: nothing is fetched and no program runs. */
export class Kustomizer {
  private readonly sources: SourceTrees;

  constructor(files: Files) {
    this.sources = new SourceTrees(files);
  }

  build(folder: string, changes: RootChanges = {}): Built {
    this.sources.begin();
    this.sources.isUnrestricted = changes.isUnrestricted ?? false;
    const outcome = this.outcome(folder, changes);
    return { ...outcome, kustomizations: [...this.sources.kustomizations] };
  }

  private outcome(folder: string, changes: RootChanges): Outcome {
    const missing = new Missing();
    try {
      const objects = this.render(folder, changes, missing);
      return { objects, ...(missing.first && { refusal: refusalOf(missing.first) }) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { objects: [], refusal: refusalOf(missing.first ?? error) };
    }
  }

  private render(folder: string, changes: RootChanges, missing: Missing): BuiltObject[] {
    const at = { file: folder, line: 1 };
    const real = this.sources.files.realPath(folder);
    if (real === undefined) throw new Refused(`${folder} is not there`, at);
    const accumulator = new Accumulator(
      new Loader(this.sources, real, undefined, at),
      missing,
      undefined,
      changes,
    );
    const all = accumulator.take();
    const { resources, config, vars } = all;
    addHashes(resources);
    fixReferences(resources.list, config.nameReference);
    resolveVars(vars, resources, config.varReference);
    resources.list = resources.list.filter((one) => !isNullOrEmpty(one.root) && !isLocal(one));
    resources.renamed();
    return accumulator.inOrder(resources.list).flatMap((one) => {
      const { root, removals } = one;
      if (!root) return [];
      removeNotes(one, accumulator.keepsOrigins);
      return [{ value: valueOf(root), root, removals }];
    });
  }
}

function refusalOf({ reason, message, at }: Refused): Refusal {
  return { reason, message, ...(at && { file: at.file, line: at.line }) };
}

/** Whether an object is for kustomize alone. */
function isLocal(one: Resource): boolean {
  const local = annotationIn(one, 'config.kubernetes.io/local-config');
  return local !== undefined && local !== 'false';
}
