import * as fc from 'fast-check';

/** Pieces that are put into texts anywhere. */
// prettier-ignore
export const PIECES = [
  ...[
    '{', '}', '[', ']', ':', ': ', ' :', ', ', '- ', '-', '? ', '#', ' #', '&a ', '*a', '<<: *a\n',
    '!!str ', '!x ',
    '| ', '|\n', '>-\n', '%', '@', '`', '"', "'", '\\', '---\n', '\n---\n', '...\n', '\n', '\n\n',
    '\r', '\r\n', '\t',
    '\n\t', '  ', '\n  ', '\u0000', '\u0007', '\u007f', '\u0085', '\u00a0', '\u2028', '\u2029',
    '\ufeff', '\uffff',
    'null', '~', 'yes', '.inf', '.nan', '0x1F', '017', '1_000', '__proto__: ', '{{ a }}', '${A}',
    'key: value\n',
  ],
  ...['? a\n: b\n', '[[[[', '{a: ', '\n a: 1', 'x'.repeat(1100), '\ufffd', '😀'],
] as const;

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(6), fc.nat(80)),
  piece: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('', ...PIECES) },
    fc.string({ maxLength: 3 }),
  ),
});

const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Texts, and a few changes of each. */
export function mutated(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(text, fc.array(mutation, { maxLength: 3 })).map(([whole, mutations]) =>
    mutations.reduce((now, { at, length, piece }) => {
      const start = Math.floor(at * now.length);
      return (now.slice(0, start) + piece + now.slice(start + length)).replace(HALVES, '\ufffd');
    }, whole),
  );
}
