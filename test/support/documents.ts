import * as fc from 'fast-check';

/** Texts that YAML could read as something else, and any others. */
const text = fc.oneof(
  fc.constantFrom(
    ...['', 'y', 'No', 'on', 'OFF', 'true', 'null', '~', '-', '?', ':', '#', '- a', '? a', 'a: b'],
    ...['a #b', ' a', 'a ', '0', '08', '0x1f', '1_000', '1e3', '.5', '1.', '12:30:45', '<<', '='],
    ...[
      '2001-12-14',
      '.nan',
      '-.inf',
      '10.0.0.1',
      '10.0.0.0/8',
      '&a',
      '*a',
      '!a',
      '%a',
      '@a',
      '`a',
    ],
    ...[
      'a\nb',
      'a\n',
      '\na',
      'a\n\n b\n',
      ' a\nb',
      'a \nb',
      'a\n ',
      '\t',
      'a\tb',
      '---',
      '...',
      '--- a',
    ],
    ...[
      '"a"',
      "'a'",
      '{a}',
      '[a]',
      'a,b',
      'http://a/b',
      'nginx:1.27',
      '/$2',
      '\u0000',
      '\u2028',
      'ä€𝄞',
    ],
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', ':', '#', '-', '"', "'", '\t', '1'),
    maxLength: 60,
  }),
);

const scalar = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null)) },
  { weight: 1, arbitrary: fc.constantFrom(-0, 1e21, 1e-7, 2 ** 53, NaN, -Infinity) },
);

/** Plain data of any shape. */
export const document = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 4 }),
  ),
})).tree;
