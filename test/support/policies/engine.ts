import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../chart';
import { addressOf } from './connection';
import type { PolicySet } from './generated';
import { stored } from './stored';
import { asV1alpha1 } from './v1alpha1';

const MODULE = join(__dirname, 'engine');

/**
 * The packet engine of kube-network-policies. Its first build takes minutes of processor, so it is built
 * only where POLICY_RUNS asks for it; nothing where it is not built, or Go or its modules are not at hand.
 */
export function tryPolicyEngine(): string | undefined {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folder = join(cache, 'cdk8s-reach');
  const program = join(folder, `policy-engine-${sourceHash()}`);
  if (existsSync(program)) return program;
  if (process.env['POLICY_RUNS'] === undefined) return undefined;
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, GOPROXY: 'off', GOFLAGS: '-mod=readonly' };
  const { status } = spawnSync('go', ['build', '-o', program, '.'], { cwd: MODULE, env });
  return status === 0 ? program : undefined;
}

/** So that no program is asked that was built from other sources. */
function sourceHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(MODULE).sort()) hash.update(readFileSync(join(MODULE, name)));
  return hash.digest('hex').slice(0, 16);
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
