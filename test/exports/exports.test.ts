import { parseAllDocuments } from 'yaml';
import { endpointsText } from '../../lib/exports/dns-endpoints';
import { zoneText } from '../../lib/exports/dns-zone';
import { firewallText } from '../../lib/exports/firewall';
import { probesText } from '../../lib/exports/probes';
import { outsideNames } from '../../lib/ways/trace/outside-addresses';
import { waysOf } from '../../lib/ways/trace/ways';
import { networkOf } from '../support/network';
import { SITE } from './site';

const ways = [{ cluster: '', ways: waysOf(networkOf(SITE)) }];
const names = [{ cluster: '', names: outsideNames(networkOf(SITE)) }];
const PROBER = 'blackbox.example.com:9115';
const today = '2026-12-31';

interface Probe {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly prober: { readonly url: string };
    readonly module: string;
    readonly targets: { readonly staticConfig: { readonly static: readonly string[] } };
  };
}

function documents(text: string): unknown[] {
  return parseAllDocuments(text)
    .map((one) => one.toJS() as unknown)
    .filter((one) => one !== null);
}

describe('probes', () => {
  const text = probesText(ways, PROBER);
  const probes = documents(text) as Probe[];

  test('are what is reached from outside, by the module of its scheme', () => {
    expect(probes.map(({ spec }) => [spec.module, ...spec.targets.staticConfig.static])).toEqual([
      ['http_2xx', 'http://api.example.com/'],
      ['http_2xx', 'http://named.example.com:8080/'],
      [
        'http_2xx',
        'http://shop.example.com/',
        'http://shop.example.com/cart',
        'http://shop.example.com/cart/',
      ],
      [
        'http_2xx',
        'https://shop.example.com/',
        'https://shop.example.com/cart',
        'https://shop.example.com/cart/',
      ],
      ['tcp_connect', '[2001:db8::25]:25'],
    ]);
    expect(new Set(probes.map(({ spec }) => spec.prober.url))).toEqual(new Set([PROBER]));
  });

  test('have a name each', () => {
    expect(probes.map(({ metadata }) => metadata.name)).toEqual([
      'reach-http-api-example-com',
      'reach-http-named-example-com-8080',
      'reach-http-shop-example-com',
      'reach-https-shop-example-com',
      'reach-tcp-2001-db8-25-25',
    ]);
  });

  test('what is not probed is said, with the reason', () => {
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# not probed: 192.0.2.10:443 (no pod in the checked files has the labels app.kubernetes.io/name=ingress-nginx)',
      '# not probed: 192.0.2.20:53/UDP (Service data/db admits 198.51.100.0/24)',
      '# not probed: 192.0.2.20:5432 (Service data/db admits 198.51.100.0/24)',
      '# not probed: [2001:db8::10]:443 (no pod in the checked files has the labels app.kubernetes.io/name=ingress-nginx)',
      '# not probed: http://*.apps.example.com/ (it redirects)',
      '# not probed: http://*/any (it is for every host)',
      '# not probed: http://*/any/ (it is for every host)',
      '# not probed: http://api.example.com/beta (a request needs more than a path: prefix, header beta: 1)',
      '# not probed: http://named.example.com:8080/beta (a request needs more than a path: prefix, header beta: 1)',
      '# not probed: http://shop.example.com/old (it redirects)',
      '# not probed: http://shop.example.com/old/ (it redirects)',
      '# not probed: https://shop.example.com/old (Service shop/web has no port 81)',
      '# not probed: https://shop.example.com/old/ (Service shop/web has no port 81)',
    ]);
  });

  test('those of several clusters have their names', () => {
    const [one] = ways;
    const two = documents(
      probesText(
        ['East', 'west'].map((cluster) => ({ cluster, ways: one?.ways ?? [] })),
        PROBER,
      ),
    ) as (Probe & { spec: { targets: { staticConfig: { labels: object } } } })[];
    expect(two).toHaveLength(10);
    expect(two[0]?.metadata.name).toBe('reach-east-http-api-example-com');
    expect(two[0]?.spec.targets.staticConfig.labels).toEqual({ cluster: 'East' });
    expect(new Set(two.map(({ metadata }) => metadata.name)).size).toBe(10);
  });

  test('of nothing there is a comment', () => {
    expect(probesText([], PROBER)).toBe('# Nothing outside is known to be reached.\n');
  });
});

describe('a zone file', () => {
  test('is whole with a zone and its name servers', () => {
    const zone = {
      name: 'example.com',
      nameServers: ['ns1.example.net', 'ns2.example.net'],
      today,
    };
    expect(zoneText(names, zone)).toBe(`$ORIGIN example.com.
$TTL 300
@ IN SOA ns1.example.net. hostmaster.example.com. 2026123100 3600 600 604800 300
@ IN NS ns1.example.net.
@ IN NS ns2.example.net.
; api.example.com: Gateway shop/public: its address is not in the checked files
*.apps.example.com. 300 IN A 192.0.2.10 ; ingress-nginx of class nginx
*.apps.example.com. 300 IN AAAA 2001:db8::10 ; ingress-nginx of class nginx
db.example.com. 300 IN A 192.0.2.20 ; Service data/db
named.example.com. 300 IN CNAME edge.example.net. ; Gateway shop/named
shop.example.com. 300 IN A 192.0.2.10 ; ingress-nginx of class nginx
shop.example.com. 300 IN AAAA 2001:db8::10 ; ingress-nginx of class nginx
`);
  });

  test('has the records of all zones to be included', () => {
    const lines = zoneText(names, { nameServers: [], today }).split('\n');
    expect(lines[0]).toMatch(/^; Records for a zone file with SOA and NS records/);
    expect(lines).toContain('db.example.org. 300 IN A 192.0.2.20 ; Service data/db');
    expect(lines.some((line) => line.includes('SOA ns'))).toBe(false);
  });

  test('a name in two clusters leads to both, unless one of them is an alias', () => {
    const of = (name: string, ...targets: readonly string[]) => ({
      cluster: '',
      names: [{ name, targets, answers: ['x'], open: [], places: [] }],
    });
    const both = [
      of('a.example.com', '192.0.2.1'),
      of('a.example.com', '192.0.2.2', '192.0.2.1'),
      of('b.example.com', '192.0.2.1'),
      of('b.example.com', 'c.example.net'),
      of('d.example.com', 'e.example.net'),
      of('d.example.com', 'f.example.net'),
      of('example.com', 'g.example.net'),
    ];
    const lines = zoneText(both, { name: 'example.com', nameServers: [], today }).split('\n');
    expect(lines.slice(1)).toEqual([
      '; b.example.com: it has addresses and is an alias too',
      '; d.example.com: it has addresses and is an alias too',
      '; example.com: the name of a zone is no alias',
      'a.example.com. 300 IN A 192.0.2.1 ; x',
      'a.example.com. 300 IN A 192.0.2.2 ; x',
      'b.example.com. 300 IN A 192.0.2.1 ; x',
      '',
    ]);
  });

  test('what is no name gets no record', () => {
    const hostile = ['$INCLUDE /etc/passwd', 'a b', 'a;b', '(', 'a\nb. IN A 192.0.2.66', ''];
    const those = hostile.map((name) => ({
      ...{ name, targets: ['192.0.2.1'], answers: ['x\n$ORIGIN evil.'], open: [], places: [] },
    }));
    const text = zoneText([{ cluster: '', names: those }], { nameServers: [], today });
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith(';'))).toEqual([]);
    const odd = [{ ...those[0], name: 'a.example.com' } as (typeof those)[number]];
    const lines = zoneText([{ cluster: '', names: odd }], { nameServers: [], today }).split('\n');
    expect(lines[1]).toBe(String.raw`a.example.com. 300 IN A 192.0.2.1 ; x\u000a$ORIGIN evil.`);
    expect(lines).toHaveLength(3);
  });
});

describe('DNSEndpoints', () => {
  test('have the same records', () => {
    const [endpoint, ...others] = documents(endpointsText(names)) as {
      spec: { endpoints: { dnsName: string; recordType: string; targets: string[] }[] };
    }[];
    expect(others).toEqual([]);
    const records = endpoint?.spec.endpoints.flatMap(({ dnsName, recordType, targets }) =>
      targets.map((target) => `${dnsName} ${recordType} ${target}`),
    );
    expect(records).toEqual([
      '*.apps.example.com A 192.0.2.10',
      '*.apps.example.com AAAA 2001:db8::10',
      'db.example.com A 192.0.2.20',
      'db.example.org A 192.0.2.20',
      'named.example.com CNAME edge.example.net',
      'shop.example.com A 192.0.2.10',
      'shop.example.com AAAA 2001:db8::10',
    ]);
  });

  test('what has no address is a comment', () => {
    expect(endpointsText(names).split('\n')[0]).toBe(
      '# api.example.com: Gateway shop/public: its address is not in the checked files',
    );
    expect(endpointsText([])).toBe('# No name has an address in the checked files.\n');
  });
});

describe('the table of who may reach what', () => {
  test('is one of Markdown', () => {
    const lines = firewallText(ways, 'markdown', '1.0.0').split('\n');
    expect(lines.slice(0, 2)).toEqual([
      '| from | only from | to | answer | what answers, or why not | place |',
      '| --- | --- | --- | --- | --- | --- |',
    ]);
    expect(lines).toContain(
      '| internet | 198.51.100.0/24 | 192.0.2.20:5432 | reached by some | StatefulSet data/db, port 5432 | a.yaml:92 |',
    );
    expect(lines).toContain(
      '| a pod of the same namespace | pods of data with app=report | db.data.svc:5432 | reached by some | StatefulSet data/db, port 5432 | a.yaml:128 |',
    );
    expect(lines).toHaveLength(2 + waysOf(networkOf(SITE)).length + 1);
  });

  test('is JSON', () => {
    const { ways: rows } = JSON.parse(firewallText(ways, 'json', '1.0.0')) as { ways: object[] };
    expect(rows).toContainEqual({
      cluster: '',
      from: 'internet',
      admitted: '',
      to: 'https://shop.example.com/old',
      answer: 'broken',
      what: 'Service shop/web has no port 81',
      place: 'a.yaml:30',
    });
  });

  test('is CSV, which no spreadsheet takes for formulas', () => {
    const text = firewallText([{ cluster: '=cmd|a', ways: waysOf(networkOf(SITE)) }], 'csv', '');
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('cluster,from,only from,to,answer,"what answers, or why not",place');
    expect(lines).toContain(
      `'=cmd|a,internet,198.51.100.0/24,192.0.2.20:5432,reached by some,"StatefulSet data/db, port 5432",a.yaml:92`,
    );
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('of nothing it says so', () => {
    expect(firewallText([], 'markdown', '')).toBe('There is no way in.\n');
  });
});
