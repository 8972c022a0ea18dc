import { at, fieldsOf, flagOf, listOf, textOf, within } from '../model/read/fields';
import type { Manifest } from '../model/read/manifest';
import { joined } from './tree/files';

/**
 * The folders below which an ApplicationSet decides what is deployed: it makes an Application of each
 * folder that matches, so another one is left out.
 */
export function foldersOfSet({ spec }: Manifest): string[] {
  const source = within(spec, 'template', 'spec', 'source');
  if (!IS_FOUND_FOLDER.test(textOf(at(source, 'path')) ?? '')) return [];
  const folders = listOf(at(spec, 'generators')).flatMap(patternsIn).flatMap(folderBefore);
  return [...new Set(folders)];
}

const IS_FOUND_FOLDER = /^\{\{-?\s*\.?path(?:\.path)?\s*-?\}\}$/;

function patternsIn(generator: unknown): string[] {
  const git = fieldsOf(at(generator, 'git'));
  const own = [...listOf(at(git, 'directories')), ...listOf(at(git, 'files'))]
    .filter((one) => flagOf(at(one, 'exclude')) !== true)
    .flatMap((one) => textOf(at(one, 'path')) ?? []);
  return [...own, ...listOf(within(generator, 'matrix', 'generators')).flatMap(patternsIn)];
}

/** `apps` of a pattern such as `apps/*`; none where it may be any folder of the repository. */
function folderBefore(pattern: string): string[] {
  const end = pattern.search(/[*?[{]/);
  if (end < 0) return [];
  const folder = joined('.', pattern.slice(0, pattern.lastIndexOf('/', end) + 1));
  return folder === '.' || folder.startsWith('..') ? [] : [folder];
}
