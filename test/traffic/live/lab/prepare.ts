import { mkdirSync } from 'node:fs';
import {
  cacheFolder,
  findOrBuild,
  hasGo,
  moduleFolder,
  tryFind,
} from '../../../cluster/live/harness/programs';
import type { Download } from './downloads';
import { fetchDownload, isThere, updateLists } from './downloads';
import type { Part } from './parts';
import { CORE, PARTS } from './parts';

/** What is at hand for a run. */
export interface Prepared {
  /** Why there can be none. */
  readonly needed?: string;
  /** Part -> why it is not there. */
  readonly missing: Readonly<Record<string, string>>;
  /** Where jest keeps what it has compiled. */
  readonly cache: string;
}

/** Builds and fetches what is not in the cache; the network that a run has leads nowhere. */
export function prepare(mayBuild: boolean): Prepared {
  const cache = cacheFolder('jest');
  const needed = reasonAgainst(CORE, mayBuild);
  if (needed !== undefined) return { needed, missing: {}, cache };
  if (mayBuild && !allDownloads().every(isThere)) tryUpdate();
  mkdirSync(cache, { recursive: true });
  const missing: Record<string, string> = {};
  for (const [name, part] of Object.entries<Part>(PARTS)) {
    const why = reasonAgainst(part, mayBuild);
    if (why !== undefined) missing[name] = why;
  }
  return { missing, cache };
}

function allDownloads(): Download[] {
  return Object.values<Part>(PARTS)
    .flatMap(({ downloads = [] }) => downloads)
    .filter(({ registry }) => registry === 'debian');
}

/** Where there is no apt, the packages say so themselves. */
function tryUpdate(): void {
  try {
    updateLists();
  } catch {
    // each package tells
  }
}

function reasonAgainst(part: Part, mayBuild: boolean): string | undefined {
  const { programs = [], downloads = [], modules = [] } = part;
  const unbuilt = programs.filter((program) => tryFind(program) === undefined);
  const names = [...unbuilt, ...downloads.filter((one) => !isThere(one))].map(({ name }) => name);
  if (names.length > 0 && !mayBuild) return `not built yet: ${names.join(', ')}`;
  if (unbuilt.length > 0 && !hasGo()) return `no Go to build ${names.join(', ')} with`;
  try {
    for (const program of unbuilt) findOrBuild(program);
    for (const download of downloads.filter((one) => !isThere(one))) fetchDownload(download);
    for (const [folder, module] of modules) moduleFolder(folder, module);
  } catch (error) {
    return (error as Error).message.trim().split('\n')[0];
  }
  return undefined;
}
