import * as fc from 'fast-check';
import { isOpen, isOpenAt } from '../../../lib/model/read/placeholders';

test.each<[unknown, boolean]>([
  ['${HOST}', true],
  ['a.${HOST}.example.com', true],
  ['${HOST:-web}', true],
  ['${HOST:=\nweb}', true],
  ['$(HOST)', true],
  ['{{ .Values.host }}', true],
  ['{{host}}', true],
  ['a{{ host }}b', true],
  [['a', ['${B}']], true],
  [{ a: { b: '${B}' } }, true],
  [{ '${A}': 1 }, true],
  ['$HOST', false],
  ['$1', false],
  ['${HOST', false],
  ['{ host }', false],
  ['$', false],
  ['', false],
  [1, false],
  [null, false],
  [undefined, false],
  [{ a: ['b', { c: 1 }] }, false],
])('%j is open: %s', (value, open) => {
  expect(isOpen(value)).toBe(open);
});

test('a text is open as a regular expression says, which takes for ever where it is long', () => {
  const oracle = /\$\{[^}]*\}|\$\([^)]*\)|\{\{[^}]*\}\}|\{[A-Z]+(_[A-Z]+)+\}/;
  const piece = fc.constantFrom('${', '$(', '{{', '}}', '{', '}', ')', '$', 'a', ' ', '{A_B', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(isOpen(pieces.join(''))).toBe(oracle.test(pieces.join('')));
    }),
    { numRuns: 2_000 },
  );
});

test.each(['${', '$(', '{{', '{{ ', '{A_', '{{a}'])('a megabyte of %j ends', (text) => {
  expect(isOpen(text.repeat(1_000_000 / text.length))).toBe(false);
});

const OBJECT = {
  spec: {
    host: 'a.${DOMAIN}',
    tls: '${TLS}',
    ports: [{ port: 80 }, { port: '${PORT}' }],
    free: { text: 'a' },
  },
};

test.each([
  ['spec.host', true],
  ['spec.tls.secretName', true],
  ['spec.tls[0].hosts[1]', true],
  ['spec.ports[1].port', true],
  ['spec.ports', true],
  ['spec', true],
  ['', true],
  ['spec.ports[0].port', false],
  ['spec.ports[0]', false],
  ['spec.ports[2].port', false],
  ['spec.free.text', false],
  ['spec.absent.below', false],
])('what stands at %j is open: %s', (field, open) => {
  expect(isOpenAt(OBJECT, field)).toBe(open);
});
