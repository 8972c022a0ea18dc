import type { Files } from '../tree/files';
import { Kept } from './kept';
import type { KustomizationFile } from './kustomization';
import { parseKustomization } from './kustomization';

const OF_FILES = new WeakMap<Files, Kept<KustomizationFile>>();

/**
 * The kustomization that stands in a file, which is read once for all who ask.
 *
 * @throws where it is none
 */
export function kustomizationIn(files: Files, path: string, text: string): KustomizationFile {
  const known = OF_FILES.get(files) ?? new Kept<KustomizationFile>();
  OF_FILES.set(files, known);
  const one = known.get(path) ?? parseKustomization(text, path);
  known.set(path, one);
  return one;
}
