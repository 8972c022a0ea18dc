import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SITE } from '../exports/site';
import { reach as run } from '../support/reach';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reach-export-'));
  for (const cluster of ['east', 'west']) {
    mkdirSync(join(folder, cluster));
    writeFileSync(join(folder, cluster, 'site.yaml'), SITE);
    writeFileSync(join(folder, `${cluster}.yaml`), 'kubernetes: "1.34"\n');
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const reach = (...args: readonly string[]) => run(['export', ...args], { folder });

test.each([
  [['probes', 'east'], /^# not probed: 192\.0\.2\.10:443 [^]*\nkind: Probe\n/],
  [['probes', 'east', '--prober', 'b:1'], /\n {4}url: "b:1"\n/],
  [['dns', 'east'], /^; Records for a zone file[^]*\ndb\.example\.org\. 300 IN A 192\.0\.2\.20 /],
  [
    ['dns', 'east', '--zone', 'Example.org.', '--name-server', 'ns1.example.net'],
    /^\$ORIGIN example\.org\.\n\$TTL 300\n@ IN SOA ns1\.example\.net\. hostmaster\.example\.org\. 2026063000 3600 600 604800 300\n@ IN NS ns1\.example\.net\.\ndb\.example\.org\. 300 IN A 192\.0\.2\.20 ; Service data\/db\n$/,
  ],
  [['dns', 'east', '--format', 'endpoints'], /^# api\.[^]*\nkind: DNSEndpoint\n/],
  [['firewall', 'east'], /^\| from \| only from \| to \|/],
  [['firewall', 'east', '--format', 'csv'], /^cluster,from,/],
  [['firewall', 'east', '--format', 'json'], /^\{\n {2}"version": 1,/],
])('%j', (args, expected) => {
  const { stdout, stderr, exitCode } = reach(...args);
  expect(stdout).toMatch(expected);
  expect([stderr, exitCode]).toEqual(['', 0]);
});

test('without a path, the folder is read, and each cluster has its name', () => {
  const args = ['--cluster', 'east=east.yaml', '--cluster', 'west=west.yaml'];
  const { stdout } = reach('firewall', '.', ...args);
  expect(stdout).toMatch(/^\| cluster \| from \|/);
  expect(stdout).toMatch(/\n\| east \| internet \|[^]*\n\| west \| internet \|/);
  expect(reach('firewall', ...args).stdout).toBe(stdout);
});

test('a report is written to a file', () => {
  expect(reach('dns', 'east', '--output', 'zone')).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  expect(readFileSync(join(folder, 'zone'), 'utf8')).toBe(reach('dns', 'east').stdout);
});

test.each([
  [
    [],
    `reach: export does not say what to write
  why: reach export writes probes, dns, firewall
  fix: write for example reach export dns PATH
`,
  ],
  [
    ['zone'],
    `reach: export: "zone" is nothing that can be exported
  why: reach export writes probes, dns, firewall
  fix: write for example reach export dns PATH
`,
  ],
  [
    ['dns', '--format', 'csv', '--prober', 'x', '--fail-on', 'error', '--from', 'nodes'],
    `reach: --prober is an option of export probes
  why: other commands do not read it
  fix: remove it, or write reach export probes PATH
reach: --fail-on is an option of check
  why: it has no effect on other commands
  fix: remove it, or write reach check PATH
reach: --from is an option of explain
  why: it says what is asked, and has no effect on other commands
  fix: remove it, or write reach explain QUESTION PATH
reach: --format: "csv" is not known
  why: --format accepts zone, endpoints
  fix: write one of them, such as --format zone
`,
  ],
  [
    ['dns', '--name-server', 'ns 1', '--zone', '*.example.com'],
    `reach: --zone: "*.example.com" is not a DNS name
  why: it becomes part of a zone file
  fix: write a name such as example.com
reach: --name-server: "ns 1" is not a DNS name
  why: it becomes part of a zone file
  fix: write a name such as example.com
`,
  ],
  [
    ['dns', '--name-server', 'ns1.example.net'],
    `reach: --name-server: "ns1.example.net" is given without a zone
  why: a name server is one of a zone
  fix: write --zone too, such as --zone example.com
`,
  ],
])('%j is refused', (args, expected) => {
  const { stdout, stderr, exitCode } = reach(...args);
  expect(stderr).toBe(expected);
  expect([stdout, exitCode]).toEqual(['', 1]);
});

test.each([
  [['check', '.', '--zone', 'a'], 'reach: --zone is an option of export dns\n'],
  [['explain', '.', '--prober', 'a'], 'reach: --prober is an option of export probes\n'],
  [['units', '.', '--name-server', 'a'], 'reach: --name-server is an option of export dns\n'],
])('%j: it belongs to another command', (args, expected) => {
  expect(run(args, { folder }).stderr).toMatch(expected);
});
