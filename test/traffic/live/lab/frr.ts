import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from '../../../cluster/live/harness/processes';
import { FRR, unpacked } from './downloads';
import { librariesIn } from './kube-proxy';
import type { Lab } from './lab';
import { NODES, inNetns, output } from './network';

/** What a BGP router knows of a network. */
export interface BgpPath {
  readonly nexthops: readonly { readonly ip: string }[];
  readonly locPrf?: number;
  readonly community?: { readonly string: string };
}

/** Its user may not look into the folder of the run. */
const SOCKETS = '/run/frr';

const OPTIONS = ' bgp router-id 192.168.100.1\n no bgp ebgp-requires-policy\n';
const FAMILY =
  ' address-family ipv4 unicast\n  maximum-paths 4\n  maximum-paths ibgp 4\n exit-address-family\n';

/** FRR on the router, a neighbor of both nodes. */
export class Router {
  private readonly libraries = FRR.map(unpacked)
    .flatMap(librariesIn)
    .flatMap((folder) => [folder, join(folder, 'frr')])
    .join(':');

  public static async start(lab: Lab, asn: number, peerAsn: number): Promise<Router> {
    addUsers();
    mkdirSync(SOCKETS, { recursive: true });
    output('chown', 'frr:frr', SOCKETS);
    const router = new Router(lab);
    router.run('zebra', '');
    const neighbors = NODES.map(({ ip }) => ` neighbor ${ip} remote-as ${peerAsn}\n`).join('');
    const bgp = router.run('bgpd', `router bgp ${asn}\n${OPTIONS}${neighbors}${FAMILY}`);
    const asked = () => Promise.resolve().then(() => router.paths('192.0.2.0/24').length === 0);
    await bgp.until('answering', asked);
    return router;
  }

  private constructor(private readonly lab: Lab) {}

  /** The paths to a network, by the vty of bgpd. */
  public paths(network: string): BgpPath[] {
    const root = unpacked(FRR[0] as (typeof FRR)[number]);
    const vtysh = join(root, 'usr/bin/vtysh');
    const flags = ['--vty_socket', SOCKETS, '-c', `show bgp ipv4 unicast ${network} json`];
    const env = `LD_LIBRARY_PATH=${this.libraries}`;
    const text = output(...inNetns('router', 'env', env, vtysh, ...flags));
    return ((JSON.parse(text) as { paths?: BgpPath[] }).paths ?? []).slice();
  }

  private run(name: string, config: string): Running {
    const root = unpacked(FRR[0] as (typeof FRR)[number]);
    const file = join(SOCKETS, `${name}.conf`);
    writeFileSync(file, `hostname router\n${config}`);
    const command = [
      ...[join(root, 'usr/lib/frr', name), '-u', 'frr', '-g', 'frr', '-f', file],
      ...['-i', join(SOCKETS, `${name}.pid`), '-z', join(SOCKETS, 'zserv.api')],
      ...['--vty_socket', SOCKETS, '--log', 'stdout'],
    ];
    return this.lab.run('router', name, command, {
      LD_LIBRARY_PATH: this.libraries,
    });
  }
}

/** The users that FRR runs as, in /etc of this run alone. */
function addUsers(): void {
  if (readFileSync('/etc/passwd', 'utf8').includes('\nfrr:')) return;
  appendFileSync('/etc/group', 'frrvty:x:991:frr\nfrr:x:992:\n');
  appendFileSync('/etc/passwd', 'frr:x:992:992::/:/bin/false\n');
  mkdirSync('/etc/frr', { recursive: true });
  writeFileSync('/etc/frr/vtysh.conf', 'username root nopassword\n');
}
