import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../chart';
import { addressOf } from './connection';
import type { PolicySet } from './generated';
import { stored } from './stored';
import { asV1alpha1 } from './v1alpha1';

const MODULE = join(__dirname, 'engine');

/** The packet engine of kube-network-policies; nothing where Go or its modules are not at hand. */
export function tryPolicyEngine(): string | undefined {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folder = join(cache, 'cdk8s-reach');
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'policy-engine');
  const env = { ...process.env, GOPROXY: 'off', GOFLAGS: '-mod=readonly' };
  const { status } = spawnSync('go', ['build', '-o', program, '.'], { cwd: MODULE, env });
  return status === 0 ? program : undefined;
}

const LISTS = [
  ['namespaces', 'Namespace'],
  ['nodes', 'Node'],
  ['pods', 'Pod'],
  ['networkPolicies', 'NetworkPolicy'],
  ['adminNetworkPolicies', 'AdminNetworkPolicy'],
  ['baselineAdminNetworkPolicies', 'BaselineAdminNetworkPolicy'],
] as const;

/** Whether the engine lets each connection of each set through. */
export function engineVerdicts(program: string, sets: readonly PolicySet[]): boolean[][] {
  const input = sets.map((set) => `${JSON.stringify(lineOf(set))}\n`).join('');
  const options = { input, maxBuffer: 2 ** 32, encoding: 'utf8', stdio: 'pipe' } as const;
  const output = execFileSync(program, options);
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as boolean[]);
}

function lineOf({ manifests, connections }: PolicySet): object {
  const objects: Manifest[] = manifests.map(asV1alpha1).map(stored);
  const lists = LISTS.map(([list, kind]) => [list, objects.filter((one) => one.kind === kind)]);
  return {
    ...(Object.fromEntries(lists) as object),
    connections: connections.map(({ from, to, port, protocol }) => ({
      from: addressOf(from),
      to: addressOf(to),
      port,
      protocol,
    })),
  };
}
