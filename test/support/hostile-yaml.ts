import * as fc from 'fast-check';
import { PIECES, mutated } from './mutated-text';

/** Scalars without quotes that YAML 1.1, YAML 1.2, Go and JSON read in different ways. */
// prettier-ignore
const PLAIN = [
  ...[
    'a', 'b', 'name', 'a b', 'a: b', 'a:b', 'a#b', 'a #b', '-a', '?a', ':a', 'a?b', 'a,b', '<<',
    '=',
    'yes', 'No', 'ON', 'off', 'y', 'N', 'true', 'False', 'TRUE', 'tRUE', 'null', 'Null', '~',
    'nuLL',
    '0', '-0', '+1', '017', '08', '0o17', '0O7', '0x1F', '0XaB', '-0x1f', '0b11', '-0b1', '0b2',
    '1_000',
    '1__0', '_1', '1_', '+_1', '0_7', '0x_1', '1:30', '1:30.5', '190:20:30', '1e3', '1E-2', '1e',
    '1.', '.5',
    '.', '..', '+.5', '-.5_5', '.5_5', '.5_', '1.5', '0.1', '1e999', '-1e999', '.inf', '-.Inf',
    '+.INF', '.nan',
    '.NaN', '9007199254740993', '9223372036854775807', '9223372036854775808',
    '-9223372036854775808',
    '-9223372036854775809', '18446744073709551615', '18446744073709551616',
    '+18446744073709551615',
    '1234567.0', '0.00001', '123456789.5', '1e21', '3.4e39', '2001-12-14',
    '2001-12-14T21:59:43.10-05:00',
    '2001-12-14 21:59:43', '2001-99-99', 'fd00::', '::1', '10.0.0.1', '0.0.0.0/0', '%a', '@a',
    '`a', '!',
    'ä', '😀', 'a\u00a0b', '\ufeff', 'a\u2003b', '--', '---', '...', '$(A)', '${A}', '{{ a }}', '*',
    '&', '|a',
  ],
] as const;

const plain = fc.constantFrom(...PLAIN);
// prettier-ignore
const QUOTED = [
  ...[
    `''`, `""`, `'a'`, `"a"`, `'a''b'`, `"a\\"b"`, `'yes'`, `"1"`, `"\\x41\\u00e4\\U0001F600"`,
    `"\\/"`,
    `"\\ud83d\\ude00"`, `"\\q"`, `"\\x4"`, `"a\nb"`, `'a\n\n  b'`, `"a \\\n  b"`, `"a\\\n"`,
    `"a \n"`, `' a '`,
    `"<<"`, `"a\tb"`, `"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\N\\_\\L\\P\\'"`, `"a`, `'a`, `"a\n--- b"`,
    `"a\u2028 b"`,
    `'a\u0085\u0085b'`, `"a\r\nb"`, `"\\U00110000"`, `"'"`, `'"'`, `"#"`, `'a'b`, `"a"b`, `"a"#b`,
    `"a": `,
  ],
] as const;

const quoted = fc.constantFrom(...QUOTED);
// prettier-ignore
const tag = fc.constantFrom(
  ...[
    '!!str ', '!!int ', '!!float ', '!!bool ', '!!null ', '!!binary ', '!!timestamp ', '!!map ',
    '!!seq ',
    '!!set ', '!!merge ', '!local ', '! ', '!<tag:yaml.org,2002:int> ', '!e!a ', '!!int', '!<',
    '!a%41 ', '!%C3%A4 ',
  ],
  ...['!%zz ', '!!str\n', '!<!a> '],
);
// prettier-ignore
const anchor = fc.constantFrom('&a ', '&b ', '&a-b_1 ', '&ä ', '&a,', '&a: ', '&a\n', '& ');
const alias = fc.constantFrom('*a', '*b', '*c', '*a ', '*a-b_1', '*ä', '*');
const properties = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: tag },
  { weight: 2, arbitrary: anchor },
  fc.tuple(tag, anchor).map(([one, other]) => one + other),
  fc.tuple(anchor, tag).map(([one, other]) => one + other),
);

/** Line breaks, of which `kubectl` knows more than editors show. */
const lineBreak = fc.oneof(
  { weight: 30, arbitrary: fc.constant('\n') },
  { weight: 2, arbitrary: fc.constant('\r\n') },
  fc.constantFrom(
    '\r',
    '\u0085',
    '\u2028',
    '\u2029',
    '\n\n',
    '\n\t\n',
    '\n \n',
    '\n  # c\n',
    '\r\r\n',
  ),
);
const gap = fc.oneof(
  { weight: 20, arbitrary: fc.constant(' ') },
  fc.constantFrom('', '  ', '\t', ' \t', '\n', '\n ', ' # c\n', '\n\t', '\u00a0'),
);
// prettier-ignore
const comment = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  fc.constantFrom(
    ' # c', '#c', ' #', '\t# c', ' # a: b', ' # c\u2028x: 1', ' # c\u0085 y', ' # \u0007',
  ),
);

type Block = readonly string[];

function indented(lines: Block, indent: string): Block {
  return lines.map((line) => indent + line);
}

const indent = fc.oneof(
  { weight: 12, arbitrary: fc.constant('  ') },
  fc.constantFrom('', ' ', '    ', '\t', ' \t'),
);

// prettier-ignore
const blockScalar: fc.Arbitrary<Block> = fc
  .tuple(
    fc.constantFrom(
      '|', '>', '|-', '>-', '|+', '>+', '|2', '>1-', '|-1', '|0', '| # c', '|#', '>a', '|9', '|\t',
    ),
    fc.array(
      fc.constantFrom(
        'a', ' a', '  b', '', ' ', '\t', '# c', '--- a', 'k: v', '- x', '\ta', 'a\u2028b', '...',
      ),
      { maxLength: 5 },
    ),
    indent,
  )
  .map(([header, lines, by]) => [header, ...indented(lines, by)]);

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 8, arbitrary: plain.map((text) => [text]) },
  { weight: 3, arbitrary: quoted.map((text) => [text]) },
  { weight: 2, arbitrary: alias.map((text) => [text]) },
  { weight: 2, arbitrary: blockScalar },
  fc.tuple(plain, indent, plain).map(([one, by, other]) => [one, by + other]),
  fc.constant(['']),
);

const { flow } = fc.letrec<{ flow: string; item: string; list: string; map: string }>((tie) => ({
  flow: fc.oneof({ depthSize: 'small' }, tie('list'), tie('map')),
  item: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(properties, fc.oneof(plain, quoted, alias)).map((parts) => parts.join('')),
    tie('flow'),
    fc
      .tuple(plain, fc.constantFrom(': ', ':', ' : ', ':\n '), tie('item'))
      .map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('? ', '?', ': ', '- '), plain).map((parts) => parts.join('')),
  ),
  list: fc
    .tuple(
      fc.array(tie('item'), { maxLength: 4 }),
      fc.constantFrom(', ', ',', ' ,\n', ', # c\n ', ',,'),
      fc.constantFrom('', ',', ' '),
    )
    .map(([items, comma, end]) => `[${items.join(comma)}${end}]`),
  map: fc
    .tuple(
      fc.array(
        fc
          .tuple(
            fc.oneof(plain, quoted, alias),
            fc.constantFrom(': ', ':', ' : ', '', ':\t'),
            tie('item'),
          )
          .map((parts) => parts.join('')),
        { maxLength: 4 },
      ),
      fc.constantFrom(', ', ',', '\n, '),
      fc.constantFrom('', ',', ' ', '}', ']'),
    )
    .map(([items, comma, end]) => `{${items.join(comma)}${end}}`),
}));

const key = fc.oneof(
  { weight: 8, arbitrary: plain },
  { weight: 2, arbitrary: quoted },
  { weight: 2, arbitrary: fc.constant('<<') },
  alias,
  flow,
  fc.constantFrom('? a', '? [a]', '?', 'x'.repeat(1030), `"${'x'.repeat(1024)}"`, '😀'.repeat(600)),
);

const { block } = fc.letrec<{ block: Block; map: Block; list: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    { weight: 5, arbitrary: leaf },
    { weight: 2, arbitrary: flow.map((text) => text.split('\n')) },
    { weight: 4, arbitrary: tie('map') },
    { weight: 3, arbitrary: tie('list') },
  ),
  map: fc
    .array(
      fc
        .tuple(
          key,
          fc.constantFrom(':', ':', ':', ' :', ''),
          gap,
          properties,
          tie('block'),
          indent,
          comment,
        )
        .map(([name, colon, space, before, below, by, end]) =>
          pair(`${name}${colon}${space}${before}`, below, by, end),
        ),
      { minLength: 1, maxLength: 4 },
    )
    .map((entries) => entries.flat()),
  list: fc
    .array(
      fc
        .tuple(fc.constantFrom('-', '-', '-', '- -', '-\t'), gap, properties, tie('block'), comment)
        .map(([dash, space, before, below, end]) =>
          pair(`${dash}${space}${before}`, below, '  ', end),
        ),
      { minLength: 1, maxLength: 4 },
    )
    .map((entries) => entries.flat()),
}));

function pair(head: string, below: Block, by: string, end: string): Block {
  const [first = '', ...others] = below;
  if (others.length === 0 || /^[|>]/.test(first) || head.startsWith('-')) {
    return [`${head}${first}${end}`, ...indented(others, by)];
  }
  return [`${head}${end}`, ...indented(below, by)];
}

// prettier-ignore
const separator = fc.constantFrom(
  ...[
    '---', '---', '---', '--- # c', '---\t', '--- ', '...', '---\n---', '---\n# c\n---',
    '--- {a: 1}', '--- a',
    '----', '---a', '---\ufeff', '---\n\ufeff', ' ---', '...\n---', '%YAML 1.1\n---',
    '%YAML 1.2\n---', '%FOO\n---',
    '%TAG ! tag:e.org:\n---', '%TAG !e! tag:yaml.org,2002:\n---', '%YAML 1.1\n%YAML 1.1\n---',
    '---\u00a0', '---\r',
  ],
);

// prettier-ignore
const JSON_TEXTS = [
  ...[
    '{"a": 1}', '{"a": {"b": [1, null, true, "x"]}}', '{"a": 1, "a": 2}',
    '{"a": "\\ud83d\\ude00\\/"}', '{}',
    '{"a": 1e999}', '{"a": 0123}', '{"a": .5}', "{'a': 1}", '{"a": 1,}', '{"a": "\\ud800"}',
    '{"a":\t1}', '{a: 1}',
    '{"a": 18446744073709551616, "b": -0, "c": 1E2}', '{"__proto__": {"x": 1}}', '{"a": 1 // c\n}',
    '[1]', '{', '}',
  ],
] as const;

const json = fc
  .array(
    fc.tuple(
      fc.constantFrom(...JSON_TEXTS),
      fc.constantFrom('\n', '', ' ', '\n---\n', '\n\n', '\t'),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.flat().join(''));

const document = fc
  .tuple(block, lineBreak, fc.nat(9))
  .map(([lines, end, rare]) => lines.join(rare === 0 ? end : '\n'));

const stream = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '',
      '',
      '\ufeff',
      '# c\n',
      '---\n',
      '\n',
      ' ',
      '%YAML 1.1\n---\n',
      '\ufeff\n',
    ),
    fc.array(fc.tuple(document, separator), { maxLength: 2 }),
    document,
    fc.constantFrom('\n', '', '\n---', '\n...\n', '\n...\nx: [', '\n]', '\n\ufeff'),
  )
  .map(([head, documents, last, end]) => {
    const before = documents.map(([text, line]) => `${text}\n${line}\n`).join('');
    return head + before + last + end;
  });

const soup = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), plain, quoted, tag, anchor, alias), { maxLength: 14 })
  .map((pieces) => pieces.join(''));

/** Texts of YAML and JSON that readers differ about. */
export const hostileYaml: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: stream },
  { weight: 2, arbitrary: document },
  { weight: 3, arbitrary: mutated(document) },
  { weight: 1, arbitrary: soup },
  { weight: 1, arbitrary: mutated(json) },
  { weight: 1, arbitrary: flow },
);
