import { Resolver } from 'node:dns/promises';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Running, freePorts } from './processes';
import { COREDNS, findOrBuild } from './programs';

/** The search list of a pod in the namespace `default`. */
const SEARCH = ['default.svc.cluster.local', 'svc.cluster.local', 'cluster.local'];

/** A CoreDNS that serves what a Corefile says, and how to ask it. */
export class CoreDns {
  /** Starts with a Corefile of kubeadm's form; `outside` are the names that its forwarder knows. */
  public static async start(
    corefile: string,
    outside: Readonly<Record<string, string>>,
  ): Promise<CoreDns> {
    const folder = process.env['REACH_FOLDER'] ?? '';
    const ports = (await freePorts(5)) as [number, number, number, number, number];
    const [port, health, ready, metrics, upstream] = ports;
    const own = corefile
      .replace('.:53 {', `.:${port} {\n    bind 127.0.0.1`)
      .replace('health {', `health 127.0.0.1:${health} {`)
      .replace('ready\n', `ready 127.0.0.1:${ready}\n`)
      .replace('prometheus :9153', `prometheus 127.0.0.1:${metrics}`)
      .replace('forward . /etc/resolv.conf', `forward . 127.0.0.1:${upstream}`)
      .replace(
        'pods insecure',
        `kubeconfig ${process.env['REACH_KUBECONFIG'] ?? ''}\n pods insecure`,
      );
    const hosts = Object.entries(outside).map(([name, ip]) => `${ip} ${name}`);
    const file = join(folder, 'Corefile');
    const zone = `.:${upstream} {\n bind 127.0.0.1\n hosts {\n${hosts.join('\n')}\n }\n}\n`;
    writeFileSync(file, `${own}\n${zone}`);
    const running = new Running(folder, 'coredns', [findOrBuild(COREDNS), '-conf', file]);
    const dns = new CoreDns(running, port);
    // It says that it is ready before it listens, so it is asked for what is always there.
    await running.until('answering', async () => {
      const isReady = (await fetch(`http://127.0.0.1:${ready}/ready`)).ok;
      return isReady && (await dns.addresses('kubernetes.default.svc.cluster.local')).length > 0;
    });
    return dns;
  }

  /** Starts one that serves a zone file, and has answered for the zone. */
  public static async serve(zone: string, text: string): Promise<CoreDns> {
    const folder = process.env['REACH_FOLDER'] ?? '';
    const [port] = (await freePorts(1)) as [number];
    const [corefile, file] = ['Corefile', 'zone'].map((name) =>
      join(folder, `${zone}.${name}`),
    ) as [string, string];
    writeFileSync(file, text);
    writeFileSync(corefile, `${zone}:${port} {\n bind 127.0.0.1\n file ${file}\n errors\n}\n`);
    const running = new Running(folder, 'coredns', [findOrBuild(COREDNS), '-conf', corefile]);
    const dns = new CoreDns(running, port);
    await running.until('answering', async () =>
      dns.resolver.resolveSoa(zone).then(
        () => true,
        () => false,
      ),
    );
    return dns;
  }

  public readonly resolver = new Resolver({ timeout: 1000, tries: 2 });

  private constructor(
    private readonly running: Running,
    port: number,
  ) {
    this.resolver.setServers([`127.0.0.1:${port}`]);
  }

  /** The IPv4 addresses of a name; none where there is no such name. */
  public async addresses(name: string): Promise<string[]> {
    return (await this.resolver.resolve4(name).catch(() => [])).sort();
  }

  /** What a program in a pod finds under a name, with the search list of the pod and `ndots:5`. */
  public async addressesInPod(name: string): Promise<string[]> {
    const isAbsolute = name.endsWith('.');
    const few = name.split('.').length - 1 < 5;
    const searched = isAbsolute ? [] : SEARCH.map((domain) => `${name}.${domain}`);
    for (const one of few ? [...searched, name] : [name, ...searched]) {
      const addresses = await this.addresses(one);
      if (addresses.length > 0) return addresses;
    }
    return [];
  }

  public stop(): Promise<void> {
    return this.running.stop();
  }
}
