import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { Running } from '../../../cluster/live/harness/processes';
import { findOrBuild } from '../../../cluster/live/harness/programs';
import { PACKET_FILTERS, unpacked } from './downloads';
import type { LabNode } from './network';
import { NODES, inNetns } from './network';
import { KUBE_PROXY } from './parts';

const POD_NETWORKS = ['10.244.0.0/16', 'fd10:244::/32'];

/** What the network plugin does: what leaves the network of the pods leaves it as its node. */
const MASQUERADE = ['ip', 'ip6']
  .map(
    (family, index) => `table ${family} network-plugin {
  chain leaving {
    type nat hook postrouting priority 100;
    ${family} saddr ${POD_NETWORKS[index] ?? ''} ${family} daddr != ${POD_NETWORKS[index] ?? ''} oifname "lan0" masquerade
  }
}`,
  )
  .join('\n');

/** A kube-proxy on each node, each of which forwards in a way of its own. */
export function startProxies(folder: string, kubeconfig: string): Running[] {
  linkTools(folder);
  const tools = environment(folder);
  const rules = join(folder, 'network-plugin.nft');
  writeFileSync(rules, `${MASQUERADE}\n`);
  const running: Running[] = [];
  for (const node of NODES) {
    const [program = '', ...args] = inNetns(node.name, 'nft', '-f', rules);
    execFileSync(program, args, { env: { ...process.env, ...tools } });
    const config = join(folder, `kube-proxy-${node.name}.yaml`);
    writeFileSync(config, stringify(configuration(node, kubeconfig)));
    const command = inNetns(node.name, findOrBuild(KUBE_PROXY), `--config=${config}`, '-v=2');
    running.push(new Running(folder, `kube-proxy-${node.name}`, command, tools));
  }
  return running;
}

function configuration({ name, mode }: LabNode, kubeconfig: string): object {
  const often = { syncPeriod: '30s', minSyncPeriod: '50ms' };
  return {
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    mode,
    hostnameOverride: name,
    clusterCIDR: POD_NETWORKS.join(','),
    healthzBindAddress: '127.0.0.1:10256',
    metricsBindAddress: '127.0.0.1:10249',
    // The limits of the machine are not the business of a namespace.
    conntrack: { maxPerCore: 0 },
    clientConnection: { kubeconfig },
    nftables: often,
    iptables: often,
  };
}

/** Gives the packet filters the names that they are called by. */
function linkTools(folder: string): void {
  const bin = binOf(folder);
  mkdirSync(bin, { recursive: true });
  const names = ['iptables', 'iptables-save', 'iptables-restore'];
  const multi = join(rootOf('iptables'), 'usr/sbin/xtables-nft-multi');
  for (const name of names.flatMap((one) => [one, one.replace('ip', 'ip6')]))
    symlinkSync(multi, join(bin, name));
  symlinkSync(join(rootOf('nftables'), 'usr/sbin/nft'), join(bin, 'nft'));
}

const binOf = (folder: string) => join(folder, 'bin');

/** By which the packet filters are found, and the libraries that they came with. */
export function environment(folder: string): Record<string, string> {
  const roots = PACKET_FILTERS.map(unpacked);
  return {
    PATH: `${binOf(folder)}:${process.env['PATH'] ?? ''}`,
    LD_LIBRARY_PATH: roots.flatMap(librariesIn).join(':'),
    XTABLES_LIBDIR: librariesIn(rootOf('iptables')).map((one) => join(one, 'xtables'))[0] ?? '',
  };
}

function rootOf(name: string): string {
  const [download] = PACKET_FILTERS.filter((one) => one.name === name);
  return download ? unpacked(download) : '';
}

/** Such as `usr/lib/x86_64-linux-gnu`. */
export function librariesIn(root: string): string[] {
  return ['usr/lib', 'lib'].flatMap((folder) => {
    const place = join(root, folder);
    try {
      return readdirSync(place)
        .filter((one) => one.endsWith('-linux-gnu'))
        .map((one) => join(place, one));
    } catch {
      return [];
    }
  });
}
