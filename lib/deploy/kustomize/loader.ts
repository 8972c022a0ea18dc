import type { Files } from '../tree/files';
import { parentOf, isIn, joined } from '../tree/files';
import { KUSTOMIZATION_FILES } from '../tree/kustomization-files';
import { tryUtf8 } from './base64';
import type { WrittenAt, YNode } from './node';
import { copyNode } from './node';
import { parseNodes } from './parse';
import { Reason, Refused } from './refused';

const MAX_DEPTH = 60;

/** What was read of the files, for all kustomizations that read them. */
export class SourceTrees {
  /** The kustomization files that were read since somebody cleared them. */
  readonly kustomizations = new Set<string>();
  /** Whether what is read may lie outside of the folder that reads it. */
  isUnrestricted = false;
  private readonly trees = new Map<string, readonly YNode[]>();

  constructor(readonly files: Files) {}

  /** The documents of a file of YAML, which are those of the caller alone. */
  nodes(path: string, text: string): YNode[] {
    let found = this.trees.get(path);
    if (!found) {
      found = parseNodes(text, { file: path, line: 1 });
      this.trees.set(path, found);
    }
    return found.map(copyNode);
  }
}

/** Reads what the kustomization of a folder may read. */
export class Loader {
  constructor(
    private readonly sources: SourceTrees,
    /** Without links. */
    readonly folder: string,
    private readonly above: Loader | undefined,
    /** How the folder is written where it is taken in. */
    readonly at: WrittenAt,
  ) {}

  /** The kustomization file of the folder. */
  kustomization(): { readonly path: string; readonly text: string } {
    const found = KUSTOMIZATION_FILES.flatMap((name) => {
      const path = joined(this.folder, name);
      const text = this.tryText(name);
      return text === undefined ? [] : [{ path, text }];
    });
    const [one] = found;
    if (found.length > 1)
      throw new Refused(`${this.folder} has ${found.length} kustomization files`, this.at);
    if (!one) throw new Refused(`${this.folder} has no kustomization file`, this.at);
    this.sources.kustomizations.add(one.path);
    return one;
  }

  /** A kustomization that is in no file. */
  virtual(text: string): { readonly path: string; readonly text: string } {
    return { path: joined(this.folder, 'kustomization.yaml'), text };
  }

  /** @throws where there is no such file in or below the folder */
  bytes(path: string, at: WrittenAt): Uint8Array {
    refuseRemote(path, at);
    const found = this.sources.files.realPath(this.pathOf(path));
    if (found === undefined || this.sources.files.isFolder(found)) {
      throw new Refused(`the file ${path} is not there`, at);
    }
    if (!this.sources.isUnrestricted && !isIn(parentOf(found), this.folder)) {
      throw new Refused(`the file ${path} is outside ${this.folder}, which kustomize refuses`, at);
    }
    const bytes = this.sources.files.read(found);
    if (!bytes) throw new Refused(`the file ${path} cannot be read`, at);
    return bytes;
  }

  text(path: string, at: WrittenAt): string {
    const text = tryUtf8(this.bytes(path, at));
    if (text === undefined) throw new Refused(`the file ${path} is no UTF-8`, at);
    return text;
  }

  /** How a file is called from the root of all files. */
  pathOf(path: string): string {
    return path.startsWith('/') ? path : joined(this.folder, path);
  }

  nodes(path: string, at: WrittenAt): YNode[] {
    const text = this.text(path, at);
    return this.sources.nodes(this.pathOf(path), text);
  }

  isFolder(path: string): boolean {
    if (isRemote(path)) return false;
    const found = this.sources.files.realPath(this.pathOf(path));
    return found !== undefined && this.sources.files.isFolder(found);
  }

  /** @throws where it is no folder, or one that leads to itself */
  enter(path: string, at: WrittenAt): Loader {
    if (path === '') throw new Refused('a path is empty', at);
    refuseRemote(path, at);
    if (path.startsWith('/')) throw new Refused(`the path ${path} is absolute`, at);
    if (path.split('/').some((part) => part !== '..' && part.includes('..'))) {
      throw new Refused(`the path ${path} has two dots in a name`, at);
    }
    const found = this.sources.files.realPath(this.pathOf(path));
    if (found === undefined || !this.sources.files.isFolder(found)) {
      throw new Refused(`${path} is not there`, at);
    }
    let depth = 0;
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    for (let one: Loader | undefined = this; one; one = one.above) {
      depth += 1;
      if (isIn(one.folder, found)) throw new Refused(`${path} leads in a circle`, at);
    }
    if (depth > MAX_DEPTH) throw new Refused('it is nested too deep', at, Reason.LIMIT);
    return new Loader(this.sources, found, this, at);
  }

  private tryText(name: string): string | undefined {
    try {
      return this.text(name, this.at);
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }
}

const REMOTE = /^(?:git::)?(?:(?:ssh|https?|file|git):\/\/|[a-z][a-z0-9-]*@|github\.com[/:])/i;

/** Whether something is in another repository, or on a server. */
export function isRemote(path: string): boolean {
  return REMOTE.test(path);
}

function refuseRemote(path: string, at: WrittenAt): void {
  if (!isRemote(path)) return;
  throw new Refused(`${path} is not in these files`, at, Reason.REMOTE);
}
