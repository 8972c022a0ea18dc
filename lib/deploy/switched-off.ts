import type { Manifest } from '../model/read/manifest';
import { readText } from '../model/read/read';
import { argoApplications, deploysRoot } from './argo';
import { deploysAllFiles, tryFlux } from './flux';
import { hasKustomization } from './render';
import type { Files } from './tree/files';
import { holdersOf } from './tree/files';
import { fileText } from './tree/texts';

/**
 * The folders that would be deployed if what is commented out were not; none where an object deploys all files.
 *
 * @param listed what comments of kustomizations list
 */
export function foldersSwitchedOff(
  paths: readonly string[],
  files: Files,
  listed: ReadonlySet<string>,
  own: Own,
): ReadonlySet<string> {
  const { given, source } = own;
  if (given.some((one) => deploysAllFiles(one, source) || deploysRoot(one))) return new Set();
  const folders = [...listed].filter((path) => hasKustomization(path, files));
  const ofListed = [...listed].filter((path) => MANIFESTS.test(path) && !files.isFolder(path));
  const manifests = [
    ...ofListed.flatMap((path) => [...readText(fileText(files, path) ?? '', path).manifests]),
    ...paths.filter((path) => MANIFESTS.test(path)).flatMap((path) => commentedOut(path, files)),
  ];
  return new Set([...folders, ...manifests.flatMap((one) => foldersOf(one, files, own))]);
}

/** What is known of the repository. */
interface Own {
  /** The GitRepository that its files are. */
  readonly source: string | undefined;
  /** Whether a source of an Application is of another repository. */
  readonly isElsewhere: (source: unknown) => boolean;
  /** The objects in its files. */
  readonly given: readonly Manifest[];
}

const MANIFESTS = /\.ya?ml$/i;

function foldersOf(manifest: Manifest, files: Files, { source, isElsewhere }: Own): string[] {
  const deployments = [
    tryFlux(manifest, files, [], source),
    ...argoApplications(manifest, files, isElsewhere),
  ];
  return deployments.flatMap((one) => (one ? [one.path] : []));
}

/** The objects of a file that are comments as a whole. */
function commentedOut(path: string, files: Files): readonly Manifest[] {
  const text = fileText(files, path) ?? '';
  if (!MAY_DEPLOY.test(text) || !DEPLOYS.test(text)) return [];
  const lines = text.split(/\r?\n/).map((line) => {
    const [, comment] = /^[ \t]*# ?(.*)$/.exec(line) ?? [];
    if (comment === undefined) return line.trim() === '' ? '' : '---';
    return comment.startsWith('apiVersion:') ? `---\n${comment}` : comment;
  });
  return readText(lines.join('\n'), path).manifests;
}

/** What is in all of those below, and found sooner. */
const MAY_DEPLOY = /#[ \t]*kind:/;

const DEPLOYS = /^[ \t]*#[ \t]*kind:[ \t]*["']?(?:Application|Kustomization)\b/m;

/** Whether such a folder is what a path is, or takes it in without a kustomization. */
export function isSwitchedOff(path: string, off: ReadonlySet<string>, files: Files): boolean {
  return (
    off.has(path) ||
    holdersOf(path).some((folder) => off.has(folder) && !hasKustomization(folder, files))
  );
}
