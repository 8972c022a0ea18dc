import { realpathSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import type { Files } from '../../deploy/tree/files';
import { joined } from '../../deploy/tree/files';
import type { Unit } from '../../deploy/unit';
import { unitsOf } from '../../deploy/units';
import { NOT_FOLDER } from '../../facts/values/sentences';
import { Refusals } from '../../props/refusals';
import { unitsReport } from '../../report/units';
import { diskFiles, repositoryRoot, slashed } from '../check/disk-files';

/** The units of some folders, as people read them. */
export function unitsText(folders: readonly string[], maxSize: number): string {
  return unitsReport(folders.flatMap((folder) => unitsAt(folder, maxSize)));
}

function unitsAt(folder: string, maxSize: number): Unit[] {
  const path = folderAt(folder);
  const root = repositoryRoot(path);
  const files = diskFiles(root, maxSize);
  const below = slashed(relative(root, path)) || '.';
  return [...unitsOf(manifestsBelow(below, files), files).units];
}

/** @throws where it is no folder */
function folderAt(path: string): string {
  try {
    const real = realpathSync(path);
    if (statSync(real).isDirectory()) return real;
  } catch {
    // It is refused below.
  }
  const refusals = new Refusals('reach');
  refusals.at('units').refuse(path, {
    what: NOT_FOLDER,
    why: 'units are folders of a repository',
    fix: 'write the path of a folder',
  });
  throw refusals.error(folderAt);
}

const READ = /(?:\.(?:ya?ml|json)|^Kustomization)$/i;

/** The files that may hold manifests; hidden folders are left out. */
function manifestsBelow(folder: string, files: Files): string[] {
  const found: string[] = [];
  const folders = [folder];
  for (let one = folders.pop(); one !== undefined; one = folders.pop()) {
    for (const { name, isFolder } of files.list(one)) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const path = joined(one, name);
      if (isFolder) folders.push(path);
      else if (READ.test(name)) found.push(path);
    }
  }
  return found.sort();
}
