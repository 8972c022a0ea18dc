import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKubeconfig } from '../../../cluster/live/harness/kubeconfig';
import { findOrBuild } from '../../../cluster/live/harness/programs';
import { environment } from './kube-proxy';
import type { Lab } from './lab';
import type { LabNode } from './network';
import { NODES, inNetns } from './network';
import { POLICY_ENGINE } from './parts';

/** Where a program in a pod finds who it is, below the mount of /run that a run has to itself. */
const ACCOUNT = '/run/secrets/kubernetes.io/serviceaccount';

const QUEUE = '100';

/** An engine on each node, and what brings it the packets, which lasts until the end that is returned. */
export function startPolicyEngines(lab: Lab): () => void {
  const server = writeAccount(lab.kubeconfig);
  const env = { KUBERNETES_SERVICE_HOST: server.hostname, KUBERNETES_SERVICE_PORT: server.port };
  const flags = [`--nfqueue-id=${QUEUE}`, '--metrics-bind-address=127.0.0.1:9080', '-v=2'];
  for (const { name } of NODES) {
    const command = [findOrBuild(POLICY_ENGINE), ...flags, `--hostname-override=${name}`];
    lab.run(name, `kube-network-policies-${name}`, command, env);
  }
  change(lab.folder, '-A');
  return () => {
    change(lab.folder, '-D');
  };
}

function change(folder: string, how: '-A' | '-D'): void {
  const env = { ...process.env, ...environment(folder) };
  for (const node of NODES)
    for (const rule of rulesOf(node)) {
      const command = ['iptables', '-w', '-t', 'mangle', how, 'POSTROUTING', ...rule];
      const [program = '', ...args] = inNetns(node.name, ...command);
      execFileSync(program, args, { env });
    }
}

/**
 * The rules of the engine itself (syncNFTablesRules), which it writes with the expression `queue` of nftables.
 * Not every kernel has that one; the target of iptables for the same queues is older.
 */
function rulesOf({ pods }: LabNode): string[][] {
  const queued = ['-j', 'NFQUEUE', '--queue-num', QUEUE];
  return [
    ['-m', 'owner', '--uid-owner', '0', '-j', 'ACCEPT'],
    ['-m', 'conntrack', '--ctstate', 'ESTABLISHED,RELATED', '-j', 'ACCEPT'],
    ['-s', `${pods}.0/24`, ...queued],
    ['-d', `${pods}.0/24`, ...queued],
  ];
}

/** Lets a program be the tester where it looks for the account of its pod; returns the server to ask. */
function writeAccount(kubeconfig: string): URL {
  const { server, token = '', tls } = readKubeconfig(kubeconfig);
  mkdirSync(ACCOUNT, { recursive: true });
  writeFileSync(join(ACCOUNT, 'token'), token);
  writeFileSync(join(ACCOUNT, 'ca.crt'), tls.ca ?? '');
  return new URL(server);
}
