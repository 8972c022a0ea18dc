import type { Files } from '../tree/files';
import { parentOf, isIn, joined } from '../tree/files';
import { KUSTOMIZATION_FILES } from '../tree/kustomization-files';
import { fileText } from '../tree/texts';
import { tryUtf8 } from '../tree/utf8';
import type { WrittenAt, YNode } from './node';
import { lateCopy } from './node';
import { parseNodes } from './parse';
import { Bases } from './bases';
import type { Edit } from './edits';
import { Kept } from './kept';
import type { KustomizationFile } from './kustomization';
import { parseKustomization } from './kustomization';
import { kustomizationIn } from './kustomizations';
import { Reason, Refused } from './refused';
import { isRemote, refuseRemote } from './remote';
import type { TransformerConfig } from './transformer-config';

const MAX_DEPTH = 60;

/** Each taken in twice by the one before, kustomizations would double at each step. */
const MAX_ENTERED = 20_000;

/** What a kustomization has loaded, however often. */
interface Loaded {
  /** How deep it is nested; 0 where it took nothing in. */
  readonly height: number;
  readonly folders: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/** What was read of the files, for all kustomizations that read them. */
export class SourceTrees {
  /** The kustomization files that were read for the root that is built. */
  readonly kustomizations = new Set<string>();
  private entered = 0;
  private readonly told = new Set<Loaded>();
  /** Whether what is read may lie outside of the folder that reads it. */
  isUnrestricted = false;
  readonly bases = new Bases<Loader>();
  private readonly trees = new Kept<readonly YNode[]>();
  private readonly parsed = new Kept<KustomizationFile>();
  /** What files of `configurations` say, by their paths. */
  readonly configs = new Map<string, TransformerConfig>();

  constructor(readonly files: Files) {}

  /** Must be called before another root is built. */
  begin(): void {
    this.kustomizations.clear();
    this.told.clear();
    this.entered = 0;
  }

  /** @throws where a root takes in too many */
  countEntered(at: WrittenAt): void {
    this.entered += 1;
    if (this.entered <= MAX_ENTERED) return;
    const what = `it takes in kustomizations more than ${MAX_ENTERED} times`;
    throw new Refused(what, at, Reason.LIMIT);
  }

  tell(loaded: Loaded): void {
    if (this.told.has(loaded)) return;
    this.told.add(loaded);
    for (const file of loaded.files) this.kustomizations.add(file);
  }

  /** The kustomization of a folder as it stands there, where it was read. */
  tryKustomization(folder: string): KustomizationFile | undefined {
    return this.parsed.get(folder);
  }

  addKustomization(folder: string, one: KustomizationFile): void {
    // Whether a link may be followed depends on who asks.
    if (this.files.realPath(one.file) === one.file) this.parsed.set(folder, one);
  }

  isParsed(path: string): boolean {
    return this.trees.get(path) !== undefined;
  }

  /** The documents of a file of YAML, which are those of the caller alone. */
  nodes(path: string, read: () => string): YNode[] {
    let found = this.trees.get(path);
    if (!found) {
      found = parseNodes(read(), { file: path, line: 1 });
      this.trees.set(path, found);
    }
    return found.map(lateCopy);
  }
}

/** Reads what the kustomization of a folder may read. */
export class Loader {
  /** What loads the kustomizations that this one takes in. */
  private readonly below: Loader[] = [];
  private loaded: Loaded | undefined;
  private file: string | undefined;

  constructor(
    private readonly sources: SourceTrees,
    /** Without links. */
    readonly folder: string,
    private readonly above: Loader | undefined,
    /** How the folder is written where it is taken in. */
    readonly at: WrittenAt,
  ) {}

  get isUnrestricted(): boolean {
    return this.sources.isUnrestricted;
  }

  get bases(): Bases<Loader> {
    return this.sources.bases;
  }

  /**
   * The kustomization of the folder.
   *
   * @param own what stands in the place of its file
   * @param edits what is written into it before it is read
   */
  kustomization(own: string | undefined, edits: readonly Edit[]): KustomizationFile {
    if (own !== undefined) {
      return parseKustomization(own, joined(this.folder, 'kustomization.yaml'), edits);
    }
    const known = edits.length === 0 ? this.sources.tryKustomization(this.folder) : undefined;
    const one = known ?? this.readKustomization(edits);
    this.tell(one.file);
    return one;
  }

  private readKustomization(edits: readonly Edit[]): KustomizationFile {
    const { path, text } = this.kustomizationText();
    this.tell(path);
    if (edits.length > 0) return parseKustomization(text, path, edits);
    const one = kustomizationIn(this.sources.files, path, text);
    this.sources.addKustomization(this.folder, one);
    return one;
  }

  private tell(file: string): void {
    this.file = file;
    this.sources.kustomizations.add(file);
  }

  private kustomizationText(): { readonly path: string; readonly text: string } {
    const found = KUSTOMIZATION_FILES.flatMap((name) => {
      const path = joined(this.folder, name);
      if (this.sources.files.realPath(path) === undefined) return [];
      const text = this.tryText(name);
      return text === undefined ? [] : [{ path, text }];
    });
    const [one] = found;
    if (found.length > 1)
      throw new Refused(`${this.folder} has ${found.length} kustomization files`, this.at);
    if (!one) throw new Refused(`${this.folder} has no kustomization file`, this.at);
    return one;
  }

  /** @throws where there is no such file in or below the folder */
  bytes(path: string, at: WrittenAt): Uint8Array {
    const bytes = this.sources.files.read(this.demandFile(path, at));
    if (!bytes) throw new Refused(`the file ${path} cannot be read`, at);
    return bytes;
  }

  private demandFile(path: string, at: WrittenAt): string {
    refuseRemote(path, at);
    const found = this.sources.files.realPath(this.pathOf(path));
    if (found === undefined || this.sources.files.isFolder(found)) {
      throw new Refused(`the file ${path} is not there`, at);
    }
    if (!this.sources.isUnrestricted && !isIn(parentOf(found), this.folder)) {
      throw new Refused(`the file ${path} is outside ${this.folder}, which kustomize refuses`, at);
    }
    return found;
  }

  text(path: string, at: WrittenAt): string {
    const text =
      fileText(this.sources.files, this.demandFile(path, at)) ?? tryUtf8(this.bytes(path, at));
    if (text === undefined) throw new Refused(`the file ${path} is no UTF-8`, at);
    return text;
  }

  /** @throws where there is no such file in or below the folder */
  isParsed(path: string, at: WrittenAt): boolean {
    this.demandFile(path, at);
    return this.sources.isParsed(this.pathOf(path));
  }

  /** How a file is called from the root of all files. */
  pathOf(path: string): string {
    return path.startsWith('/') ? path : joined(this.folder, path);
  }

  nodes(path: string, at: WrittenAt, read = () => this.text(path, at)): YNode[] {
    this.demandFile(path, at);
    return this.sources.nodes(this.pathOf(path), read);
  }

  /** What a file of `configurations` says. */
  config(
    path: string,
    at: WrittenAt,
    parse: (text: string, file: string) => TransformerConfig,
  ): TransformerConfig {
    this.demandFile(path, at);
    const { configs } = this.sources;
    const file = this.pathOf(path);
    const config = configs.get(file) ?? parse(this.text(path, at), file);
    configs.set(file, config);
    return config;
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
    if (this.isWithin(found)) throw new Refused(`${path} leads in a circle`, at);
    if (this.depth > MAX_DEPTH) throw new Refused('it is nested too deep', at, Reason.LIMIT);
    this.sources.countEntered(at);
    const below = new Loader(this.sources, found, this, at);
    this.below.push(below);
    return below;
  }

  /** Whether all that was loaded for another one may be loaded from here too; it counts as loaded then. */
  repeats(other: Loader): boolean {
    const loaded = other.loadedBelow();
    const { height, folders } = loaded;
    if (height > 0 && this.depth + height - 1 > MAX_DEPTH) return false;
    if (this.foldersAbove().some((folder) => folders.has(folder))) return false;
    this.loaded = loaded;
    this.sources.tell(loaded);
    return true;
  }

  /** What it loaded, and what that loaded; it has to be at its end. */
  private loadedBelow(): Loaded {
    if (this.loaded) return this.loaded;
    const parts = this.below.map((one) => ({ one, ...one.loadedBelow() }));
    this.loaded = {
      height: Math.max(0, ...parts.map(({ height }) => height + 1)),
      folders: new Set(parts.flatMap(({ one, folders }) => [one.folder, ...folders])),
      files: new Set(
        parts.flatMap(({ one, files }) => [
          ...(one.file === undefined ? [] : [one.file]),
          ...files,
        ]),
      ),
    };
    return this.loaded;
  }
  private get depth(): number {
    return 1 + (this.above?.depth ?? 0);
  }

  /** Whether a folder holds that of this one, or of one that led here. */
  private isWithin(folder: string): boolean {
    return isIn(this.folder, folder) || (this.above?.isWithin(folder) ?? false);
  }

  /** The same folders, as a list. */
  private foldersAbove(): string[] {
    return [...foldersOf(this.folder), ...(this.above?.foldersAbove() ?? [])];
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

/** A folder, and those that hold it. */
function foldersOf(folder: string): string[] {
  const above = parentOf(folder);
  return isIn(folder, above) && above !== folder ? [folder, ...foldersOf(above)] : [folder];
}
