import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CLUSTER_NAMES } from '../clusters';
import type { AppDefinition } from './app';

/** The apps of a folder: each file is one, and its name is that of the app. */
export function readApps(folder = join(__dirname, '../apps')): Map<string, AppDefinition> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'))
    .sort();
  return new Map(names.map((name) => [name, readApp(folder, name)]));
}

function readApp(folder: string, name: string): AppDefinition {
  // Its type is checked by tsc, which a synth does not wait for.
  const { default: app } = require(join(folder, name)) as { default?: AppDefinition };
  const refuse = (what: string) => new Error(`apps/${name}.ts: ${what}`);
  if (!app) throw refuse('it has no default export; see apps/shop.ts');
  if (!app.owner) throw refuse('it has no owner; write the team, such as owner: "team-shop"');
  for (const cluster of [...(app.clusters ?? []), ...Object.keys(app.addresses ?? {})]) {
    if ((CLUSTER_NAMES as string[]).includes(cluster)) continue;
    throw refuse(`"${cluster}" is not a cluster; write one of ${CLUSTER_NAMES.join(', ')}`);
  }
  return app;
}
