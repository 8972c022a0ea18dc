import { dirname, join, relative } from 'node:path';
import type { Files } from '../../deploy/tree/files';
import { holdersOf } from '../../deploy/tree/files';
import { terraformIn } from '../../deploy/tree/terraform';
import type { Reading } from '../../model/read/read';
import { slashed } from './disk-files';
import type { SourceFile } from './files';
import { STDIN } from './files';
import type { FileTree } from './tree';

/** Whether Terraform may have the last word on a file. */
type IsOfTerraform = (path: string, reading: Reading | undefined) => boolean;

/** Whether Terraform may have the last word on one of the files; there is a reading for each. */
export function hasTerraform(
  files: readonly SourceFile[],
  readings: readonly Reading[],
  tree: FileTree,
  maxSize: number,
): boolean {
  const below = new Map<string, (folder: string) => IsOfTerraform>(); // folder that was asked for
  const beside = new Map<string, IsOfTerraform>(); // folder of files
  return files.some(({ root, path }, index) => {
    if (path === STDIN) return false;
    const folder = dirname(path);
    let isOf = beside.get(folder);
    if (!isOf) {
      const find = below.get(root) ?? terraformBelow(tree, root, maxSize);
      below.set(root, find);
      beside.set(folder, (isOf = find(folder)));
    }
    return isOf(path, readings[index]);
  });
}

/** Asks once for each folder: few have Terraform files beside or above them. */
function terraformBelow(
  tree: FileTree,
  asked: string,
  maxSize: number,
): (folder: string) => IsOfTerraform {
  const root = tree.repositoryRoot(asked);
  const files = tree.filesBelow(root, maxSize);
  const isOf = terraformIn(files);
  const pathOf = (path: string) => slashed(relative(root, path));
  const known = new Map<string, boolean>(); // folder -> whether it has Terraform files
  const hasFile = (folder: string) => {
    const has = known.get(folder) ?? hasTerraformFile(folder, files);
    known.set(folder, has);
    return has;
  };
  return (folder) => {
    const holders = holdersOf(pathOf(join(folder, 'any')));
    if (!holders.some(hasFile)) return () => false;
    return (path, reading) => isOf(pathOf(path), reading?.manifests ?? []);
  };
}

function hasTerraformFile(folder: string, files: Files): boolean {
  return files.list(folder).some(({ name, isFolder }) => !isFolder && name.endsWith('.tf'));
}
