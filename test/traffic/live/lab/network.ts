import { execFileSync } from 'node:child_process';

/** A node: a namespace whose pods are namespaces behind it. */
export interface LabNode {
  readonly name: string;
  readonly zone: string;
  readonly ip: string;
  readonly ip6: string;
  /** The first three parts of the addresses of its pods. */
  readonly pods: string;
  readonly pods6: string;
  /** How its kube-proxy forwards. */
  readonly mode: 'nftables' | 'iptables';
}

export const NODES: readonly [LabNode, LabNode] = [
  {
    ...{ name: 'node1', zone: 'a', ip: '192.168.100.200', ip6: 'fd30::200', mode: 'nftables' },
    ...{ pods: '10.244.1', pods6: 'fd10:244:1:' },
  },
  {
    ...{ name: 'node2', zone: 'b', ip: '192.168.100.201', ip6: 'fd30::201', mode: 'iptables' },
    ...{ pods: '10.244.2', pods6: 'fd10:244:2:' },
  },
];

/** The switch is the namespace that the tests run in; the API server listens there. */
export const SWITCH = '192.168.100.2';
export const CLIENT = '192.168.100.50';
export const OUTSIDE = '192.168.100.60';
export const ROUTER = '192.168.100.1';
const NETWORK = 'fd30::';

/** What is somewhere behind the server outside. */
export const REMOTE = [
  '192.0.2.10',
  '192.0.2.11',
  '192.0.2.17',
  '192.0.2.42',
  '192.0.2.53',
  '11.11.11.11',
  '22.22.22.22',
];

/** Pools of the examples are of this network, which the same wire carries. */
const SECOND = '192.168.10';

export const netns = (name: string) => `/run/netns/${name}`;

/** Runs `ip` with a command a line, in a namespace or in that of the tests. */
export function ip(namespace: string | undefined, ...lines: readonly string[]): void {
  const place = namespace === undefined ? [] : ['-n', namespace];
  run('ip', [...place, '-batch', '-'], lines.join('\n'));
}

/** The command that runs a program in a namespace. */
export function inNetns(namespace: string, ...command: readonly string[]): string[] {
  return ['nsenter', `--net=${netns(namespace)}`, ...command];
}

export function output(...command: readonly string[]): string {
  return run(command[0] ?? '', command.slice(1));
}

function run(program: string, args: readonly string[], input?: string): string {
  return execFileSync(program, args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}

function sysctl(namespace: string, ...settings: readonly string[]): void {
  output(...inNetns(namespace, 'sysctl', '-qw', ...settings));
}

/** The switch, the nodes, a client, a router, and a server outside. */
export function makeNetwork(): void {
  ip(undefined, 'link add lan type bridge', `addr add ${SWITCH}/24 dev lan`, 'link set lan up');
  for (const node of NODES) {
    join(node.name, node.ip, node.ip6);
    const forwarding = ['net.ipv4.ip_forward=1', 'net.ipv6.conf.all.forwarding=1'];
    // Each request that is refused is to be told so, however many there are.
    const icmp = ['net.ipv4.icmp_ratemask=0', 'net.ipv6.icmp.ratelimit=0'];
    sysctl(node.name, ...forwarding, ...icmp, 'net.ipv4.conf.all.rp_filter=0');
  }
  join('router', ROUTER, `${NETWORK}1`);
  sysctl('router', 'net.ipv4.ip_forward=1', 'net.ipv4.conf.all.rp_filter=0');
  join('client', CLIENT, `${NETWORK}50`);
  join('outside', OUTSIDE, `${NETWORK}60`);
  for (const remote of REMOTE) ip('outside', `addr add ${remote}/32 dev lo`);
  for (const name of ['node1', 'node2', 'router', 'client'])
    ip(name, ...REMOTE.map((remote) => `route add ${remote}/32 via ${OUTSIDE}`));
  for (const name of ['node1', 'node2', 'client', 'outside'])
    ip(name, `route add default via ${ROUTER}`);
  for (const node of NODES) {
    const others = NODES.filter((one) => one !== node).map(({ name }) => name);
    for (const name of [...others, 'router', 'client', undefined])
      ip(name, `route add ${node.pods}.0/24 via ${node.ip}`);
    for (const name of [...others, 'client'])
      ip(name, `route add ${node.pods6}:/64 via ${node.ip6}`);
  }
}

function join(name: string, address: string, address6: string): void {
  const last = address.split('.')[3] ?? '';
  ip(undefined, `netns add ${name}`);
  ip(undefined, `link add to-${name} type veth peer name lan0 netns ${name}`);
  ip(undefined, `link set to-${name} master lan up`);
  ip(
    name,
    ...[
      'link set lo up',
      `addr add ${address}/24 dev lan0`,
      `addr add ${SECOND}.${last}/24 dev lan0`,
    ],
    ...[`addr add ${address6}/64 dev lan0 nodad`, 'link set lan0 up'],
  );
}

/** Where a pod is. */
export interface PodPlace {
  readonly namespace: string;
  readonly node: LabNode;
  readonly ip: string;
  readonly ip6: string;
}

let newest = 9; // the last part of the newest address

/** A namespace behind a node, with an address of each family. */
export function makePod(namespace: string, node: LabNode): PodPlace {
  newest += 1;
  const last = newest;
  const place = { namespace, node, ip: `${node.pods}.${last}`, ip6: `${node.pods6}:${last}` };
  const link = `pod-${last}`;
  ip(undefined, `netns add ${namespace}`);
  ip(node.name, `link add ${link} type veth peer name eth0 netns ${namespace}`);
  ip(
    namespace,
    ...['link set lo up', `addr add ${place.ip}/32 dev eth0`],
    ...[`addr add ${place.ip6}/128 dev eth0 nodad`, 'link set eth0 up'],
    ...['route add 169.254.1.1 dev eth0', 'route add default via 169.254.1.1 dev eth0 onlink'],
    'route add default via fe80::1 dev eth0 onlink',
  );
  ip(
    node.name,
    ...[`link set ${link} up`, `addr add fe80::1/64 dev ${link} nodad`],
    `route add ${place.ip}/32 dev ${link} src ${node.ip}`,
    `route add ${place.ip6}/128 dev ${link}`,
  );
  sysctl(node.name, `net.ipv4.conf.${link}.proxy_arp=1`);
  return place;
}

export function removePod({ namespace }: PodPlace): void {
  ip(undefined, `netns del ${namespace}`);
}
