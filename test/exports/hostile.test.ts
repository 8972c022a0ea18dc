import { parseAllDocuments } from 'yaml';
import { endpointsText } from '../../lib/exports/dns-endpoints';
import { zoneText } from '../../lib/exports/dns-zone';
import { firewallText } from '../../lib/exports/firewall';
import { probesText } from '../../lib/exports/probes';
import { Network } from '../../lib/model/queries/network';
import { manifestsOf } from '../../lib/model/read/manifest';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { outsideNames } from '../../lib/ways/trace/outside-addresses';
import { waysOf } from '../../lib/ways/trace/ways';

const TEXTS = [
  'a\n$INCLUDE /etc/passwd',
  'a. IN A 192.0.2.66\nb',
  '"; evil',
  "'; - x",
  '=cmd|/c calc!A1',
  '@SUM(1)',
  '+1',
  '##[error]x',
  '::error::x',
  '<script>alert(1)</script>',
  '[x](http://evil.example)',
  'a|b',
  '\u001b[2J',
  '\u202egnp',
  '\u2028',
  '__proto__',
  'constructor',
  '{{ x }}',
  '*a*',
  '&a *a',
  '!!js/function x',
  'a,b"c',
  'x'.repeat(300),
  '',
];

/** A cluster in which every text that is shown is the given one. */
function network(text: string): Network {
  const objects = [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name: text,
        namespace: text,
        annotations: {
          'external-dns.alpha.kubernetes.io/hostname': text,
          'external-dns.alpha.kubernetes.io/target': `192.0.2.1,${text}`,
        },
      },
      spec: { type: 'LoadBalancer', ports: [{ port: 80, name: text }], externalIPs: [text] },
    },
    {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: {
        name: 'slice',
        namespace: text,
        labels: { 'kubernetes.io/service-name': text },
      },
      addressType: 'IPv4',
      endpoints: [{ addresses: ['192.0.2.9'] }],
      ports: [{ name: text, port: 80 }],
    },
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: text, namespace: text },
      spec: {
        ingressClassName: text,
        rules: [
          {
            host: text,
            http: {
              paths: [
                {
                  path: `/${text}`,
                  pathType: 'Prefix',
                  backend: { service: { name: text, port: { number: 80 } } },
                },
              ],
            },
          },
        ],
      },
      status: { loadBalancer: { ingress: [{ ip: text, hostname: text }] } },
    },
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: text, namespace: text },
      spec: {
        addresses: [{ value: text }],
        listeners: [{ name: text, port: 80, protocol: 'HTTP', hostname: text }],
      },
    },
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: text, namespace: text },
      spec: {
        parentRefs: [{ name: text }],
        hostnames: [text],
        rules: [{ backendRefs: [{ name: text, port: 80 }] }],
      },
    },
  ];
  const manifests = objects.flatMap((object) => manifestsOf(object, { file: `${text}.yaml` }));
  return new Network(DEFAULT_TARGET, manifests);
}

const UNSEEN = /[^\n\r\P{C}]|[\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/u;
const COMMAND = /##\w*\[|^\s*::[A-Za-z][\w-]*(?: .*)?::/m;

describe.each(TEXTS.map((text) => [JSON.stringify(text), text] as const))('%s', (_, text) => {
  const one = network(text);
  const ways = [{ cluster: text, ways: waysOf(one) }];
  const names = [{ cluster: text, names: outsideNames(one) }];
  const zone = zoneText(names, { nameServers: [], today: '2026-12-31' });
  const all = {
    probes: probesText(ways, text),
    zone,
    endpoints: endpointsText(names),
    markdown: firewallText(ways, 'markdown', '1.0.0'),
    csv: firewallText(ways, 'csv', '1.0.0'),
    json: firewallText(ways, 'json', '1.0.0'),
  };

  test('nothing of it is hidden, and none is a command', () => {
    for (const [form, written] of Object.entries(all)) {
      expect([form, UNSEEN.exec(written)?.[0]]).toEqual([form, undefined]);
      expect([form, COMMAND.exec(written)?.[0]]).toEqual([form, undefined]);
    }
  });

  test('the zone has only comments and records of names', () => {
    const lines = zone.split('\n').filter((line) => line !== '' && !line.startsWith(';'));
    for (const line of lines) {
      expect(line).toMatch(/^(?:\*\.)?[\w.-]+\. 300 IN (?:A|AAAA|CNAME) [\w.:-]+ ; [^\n]*$/);
      expect(line).not.toMatch(/^[^ ]*[\w-]{64}| CNAME [^ ]*[\w-]{64}/);
    }
  });

  test('YAML and JSON are read, and each row of the tables has its cells', () => {
    for (const yaml of [all.probes, all.endpoints]) {
      for (const document of parseAllDocuments(yaml)) {
        expect(document.errors).toEqual([]);
        const kind = (document.toJS() as { kind?: string } | null)?.kind;
        expect([undefined, 'Probe', 'DNSEndpoint']).toContain(kind);
      }
    }
    expect(() => JSON.parse(all.json) as unknown).not.toThrow();
    const rows = all.markdown.trimEnd().split('\n');
    const bars = rows.map((row) => row.replaceAll(/\\[^]/g, '').split('|').length);
    expect(new Set(bars).size).toBe(1);
    expect(all.markdown).not.toMatch(/<(?!br>|!-- -->|\/?span>)|(?<!\\)\]\(/);
    const cells = all.csv.split('\r\n').flatMap((row) => row.match(/(?:^|,)("?[^,]?)/g) ?? []);
    expect(cells.filter((cell) => /^,?"?[=+@]/.test(cell))).toEqual([]);
  });
});
