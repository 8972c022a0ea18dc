import * as fc from 'fast-check';
import type { ClusterDnsProps } from '../../../lib';
import { ClusterDns, DnsRewrite } from '../../../lib';
import { chartFor, manifest } from '../../support/chart';
import type { Directive } from '../../support/corefile';
import { readCorefile } from '../../support/corefile';

/** What a Corefile says, or nothing where the props are refused. */
function read(props: ClusterDnsProps): Record<string, Directive[]> | undefined {
  const chart = chartFor();
  try {
    new ClusterDns(chart, 'dns', props);
  } catch {
    return undefined;
  }
  return readCorefile((manifest(chart, 'ConfigMap').data as { Corefile: string }).Corefile);
}

/** The names of the directives of each server. */
function outline(servers: Record<string, Directive[]> | undefined): unknown {
  return servers && Object.values(servers).map((all) => all.map(({ words }) => words[0]));
}

const TEXTS: readonly [string, (text: string) => ClusterDnsProps, string][] = [
  ['forwarders', (text) => ({ forwarders: [text] }), '10.0.0.53'],
  ['forwardOptions.tlsServerName', (text) => ({ forwarders: ['tls://9.9.9.9'], forwardOptions: { tlsServerName: text } }), 'dns'], // prettier-ignore
  ['forwardOptions.tlsCa', (text) => ({ forwarders: ['tls://9.9.9.9'], forwardOptions: { tlsCa: text } }), '/ca'], // prettier-ignore
  ['stubDomains[].domain', (text) => ({ stubDomains: [{ domain: text, forwarders: ['10.0.0.53'] }] }), 'corp'], // prettier-ignore
  ['stubDomains[].forwarders', (text) => ({ stubDomains: [{ domain: 'corp', forwarders: [text] }] }), '10.0.0.53'], // prettier-ignore
  ['hosts[].ip', (text) => ({ hosts: [{ ip: text, hostnames: ['db'] }] }), '192.0.2.7'],
  ['hosts[].hostnames', (text) => ({ hosts: [{ ip: '192.0.2.7', hostnames: [text] }] }), 'db'],
  ['log.zones', (text) => ({ log: { zones: [text] } }), 'corp'],
  ['an exact name', (text) => ({ rewrites: [DnsRewrite.exact(text, 'b')] }), 'a'],
  ['what an exact name becomes', (text) => ({ rewrites: [DnsRewrite.exact('a', text)] }), 'b'],
  ['a domain', (text) => ({ rewrites: [DnsRewrite.suffix(text, 'b')] }), 'a'],
  ['what a domain becomes', (text) => ({ rewrites: [DnsRewrite.suffix('a', text)] }), 'b'],
  ['a pattern', (text) => ({ rewrites: [DnsRewrite.regex(text, 'b')] }), 'a'],
  ['what a pattern makes', (text) => ({ rewrites: [DnsRewrite.regex('(a)', text)] }), '{1}'],
  ['a pattern of answers', (text) => ({ rewrites: [DnsRewrite.regex('a', 'b', { answerName: { pattern: text, to: 'a' } })] }), 'b'], // prettier-ignore
  ['what it makes', (text) => ({ rewrites: [DnsRewrite.regex('a', 'b', { answerValue: { pattern: 'b', to: text } })] }), 'a'], // prettier-ignore
];

/** What a Corefile reads in a way of its own. */
const SIGNS = [
  '{',
  '}',
  '\n',
  '\r',
  '\t',
  ' ',
  '"',
  '#',
  '\\',
  '$',
  '%',
  'a',
  '1',
  '.',
  ',',
  '*',
  ':',
  '/',
  '\u2028',
  '\u00a0',
];

const sly = fc.oneof(
  fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(...['}\n.:53 {', ' {', '\n}', '{$HOME}', '{%PATH%}', 'import', '"', '# a']),
);

describe.each(TEXTS)('%s', (_, props, good) => {
  test('is read as it is meant', () => {
    expect(read(props(good))).toBeDefined();
  });

  test('cannot say anything else than it is for', () => {
    const expected = outline(read(props(good)));
    fc.assert(
      fc.property(sly, sly, (before, after) => {
        for (const text of [before, `${good}${after}`, `${before}${good}`]) {
          const found = outline(read(props(text)));
          if (found !== undefined) expect(found).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test.each(['10.0.0.53\n}', '10.0.0.53 {', '10.0.0.53 }', '{$RESOLVER}', '10.0.0.53 # a'])(
  'a forwarder %j is refused',
  (text) => {
    expect(read({ forwarders: [text] })).toBeUndefined();
  },
);
