import * as fc from 'fast-check';
import { parse } from 'yaml';
import { csvText } from '../../lib/exports/csv';
import { isDnsName } from '../../lib/exports/dns-records';
import { slugs } from '../../lib/exports/slugs';
import { yamlText } from '../../lib/exports/yaml-text';
import { loadAll } from 'js-yaml';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'yes',
    'Off',
    'null',
    '~',
    '1.0',
    '0x1',
    '-',
    '- a',
    'a: b',
    '# a',
    '2026-01-01',
    '',
  ),
);

const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    texts,
    fc.integer(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      texts.filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 3, noNullPrototype: true },
    ),
  ),
})).value;

test('what is written as YAML is read again as it was, by two readers', () => {
  fc.assert(
    fc.property(values, (value) => {
      const text = yamlText([value as string]);
      expect(parse(text)).toEqual(value);
      expect(loadAll(text)).toEqual([value]);
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
    { numRuns: 500 },
  );
});

/** Rows of CSV, by RFC 4180. */
function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

test('CSV is read again as it was, but for what a spreadsheet would run', () => {
  const printed = fc.string({ unit: 'grapheme-ascii' });
  fc.assert(
    fc.property(fc.array(fc.array(printed, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const found = cells(csvText(rows));
      expect(found).toHaveLength(rows.length);
      for (const [index, row] of rows.entries()) {
        expect(found[index]).toHaveLength(row.length);
        for (const [column, text] of row.entries()) {
          const cell = found[index]?.[column] ?? '';
          expect(cell).not.toMatch(/^\s*[=+\-@|%]/);
          if (/^[\w ]*$/.test(text)) expect(cell).toBe(text);
        }
      }
    }),
  );
});

test('the names of objects are names, and each is there once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(texts, fc.constantFrom('a', 'A', 'a-2', 'b'.repeat(80)))),
      (some) => {
        const names = slugs(some);
        expect(new Set(names).size).toBe(some.length);
        for (const name of names) expect(name).toMatch(/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/);
      },
    ),
  );
});

test.each([
  ['a.example.com', true],
  ['*.example.com', true],
  ['_dmarc.example.com', true],
  ['a.*.example.com', false],
  ['A.example.com', false],
  ['a..example.com', false],
  ['-a.example.com', false],
  [`${'a'.repeat(64)}.com`, false],
  ['a.'.repeat(130), false],
  ['a b', false],
  ['', false],
])('%s is a name of the DNS: %s', (text, expected) => {
  expect(isDnsName(text)).toBe(expected);
});
