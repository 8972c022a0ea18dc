import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { Network } from '../../../lib/model/queries/network';
import { readText } from '../../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';
import type { Diff } from '../../../lib/report/diff/diff';
import { DIFF_FORMS } from '../../../lib/report/diff/forms';
import { compareNetworks } from '../../../lib/ways/compare/compare';
import { SHOP } from '../../support/shop';

const SARIF = join(
  __dirname,
  '../../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);

function networkOf(yaml: string, file: string): Network {
  return new Network(DEFAULT_TARGET, readText(yaml, file).manifests);
}

/** Of one folder before and after, as a pull request has it. */
function diffOf(old: string, now: string, cluster = '', file = 'k8s/web.yaml'): Diff {
  const { changes } = compareNetworks({
    old: { network: networkOf(old, file) },
    now: { network: networkOf(now, file) },
  });
  return {
    changes: changes.map((one) => ({ ...one, cluster })),
    immutable: [
      {
        cluster,
        object: 'Service shop/web',
        field: 'spec.clusterIP',
        what: 'spec.clusterIP of Service shop/web changes from "10.96.0.7" to "None"',
        why: 'a Service keeps its cluster IP',
        isSure: true,
        fix: 'Delete the Service and apply the new one.',
        places: [
          {
            side: 'now',
            origin: `${file}:20`,
            file,
            line: 20,
            object: 'Service shop/web',
            field: 'spec.clusterIP',
          },
        ],
      },
    ],
    old: 'main',
    now: 'HEAD',
    version: '1.0.0',
  };
}

const ADMIN = SHOP.replaceAll('/old', '/admin');
const form = (name: string, diff: Diff) => DIFF_FORMS[name]?.(diff) ?? '';

test.each(['text', 'markdown', 'github'])('%s says what differs', (name) => {
  expect(form(name, diffOf('', SHOP, 'lab'))).toMatchSnapshot();
  expect(form(name, diffOf(SHOP, ADMIN))).toMatchSnapshot();
});

/** The first of several alike, which are long as data. */
test.each([
  ['json', (text: string) => (JSON.parse(text) as { changes: unknown[] }).changes[0]],
  [
    'sarif',
    (text: string) => (JSON.parse(text) as { runs: { results: unknown[] }[] }).runs[0]?.results[0],
  ],
])('%s says what differs', (name, first) => {
  expect(first(form(name, diffOf(SHOP, ADMIN)))).toMatchSnapshot();
});

test.each(['text', 'markdown', 'github'])('%s of nothing is short', (name) => {
  const empty = { ...diffOf(SHOP, SHOP), immutable: [] };
  expect(form(name, empty)).toMatchSnapshot();
});

/** What terminals, CI systems and Markdown obey. */
const HOSTILE = [
  'a\u001b[31m\n::add-mask::x%0A##[group]`<b>|@all #1 [x](y) $a$',
  '\u202egnp\u2028\u0000\u009b2J\u200b\r\n::add-mask::x',
  '</details><script>alert(1)</script>|``|',
  'x'.repeat(100_000),
];
const UNSEEN = /[^\n\P{C}]|[\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/u;

const EACH = Object.keys(DIFF_FORMS).flatMap((name) =>
  HOSTILE.map((text, index) => [name, index, text] as const),
);

test.each(EACH)('%s shows hostile text %d, and obeys none', (name, _, hostileText) => {
  const hostile = JSON.stringify(hostileText);
  const yaml = `${SHOP}---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${hostile}, namespace: shop }
spec:
  rules:
    - host: ${hostile}
      http:
        paths:
          - { path: ${JSON.stringify(`/${hostileText}`)}, pathType: Prefix, backend: { service: { name: ${hostile}, port: { number: 80 } } } }
`;
  const text = form(name, diffOf('', yaml, hostileText, `k8s/${hostileText}.yaml`));
  expect(UNSEEN.exec(text)?.[0]).toBeUndefined();
  if (name === 'json' || name === 'sarif') expect(() => JSON.parse(text) as unknown).not.toThrow();
  expect(text).not.toMatch(/^::add-mask/m);
  expect(text).not.toContain('##[group]');
  if (name !== 'markdown') return;
  expect(text.length).toBeLessThan(65_000);
  expect(text.match(/<\/details>/g)?.length).toBe(text.match(/<details>/g)?.length);
  expect(text).not.toMatch(/<(?:b|\/?script)>|(?<!\\)`|@all|(?<!\\)\[x\]/);
});

test('SARIF is valid', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync(SARIF, 'utf8')) as {
    $schema: string;
    id: string;
  };
  const validate = ajv.compile(schema);
  for (const diff of [diffOf('', SHOP), diffOf(SHOP, ADMIN), diffOf(SHOP, SHOP)]) {
    validate(JSON.parse(form('sarif', diff)));
    expect(validate.errors).toBeNull();
  }
});

test('of very many changes of a kind the text has the first, and JSON all', () => {
  const all = Array.from({ length: 1_002 }, (_, index) => SHOP.replaceAll('shop', `shop-${index}`));
  const diff = diffOf('', all.join('\n---\n'));
  const text = form('text', diff);
  expect(text.match(/^opened: (?!and)/gm)).toHaveLength(1_000);
  expect(text.match(/^.* more, which .*$/gm)).toEqual([
    'opened: and 1004 more, which --format json has',
    'broken: and 2 more, which --format json has',
  ]);
  expect(text).toMatch(/\n\n2004 opened, 1002 broken, 1 immutable\n$/);
  const { changes } = JSON.parse(form('json', diff)) as { readonly changes: readonly unknown[] };
  expect(changes).toHaveLength(diff.changes.length);
});

test('a comment of very many changes is cut, and says so', () => {
  const all = Array.from({ length: 400 }, (_, index) => SHOP.replaceAll('shop', `shop-${index}`));
  const text = form('markdown', diffOf('', all.join('\n---\n')));
  expect(text.length).toBeLessThan(65_000);
  expect(text).toContain('- and 350 more\n');
});
