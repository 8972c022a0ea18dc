import { readYaml } from '../../../lib/model/yaml/documents';

function valueOf(text: string): unknown {
  return (readYaml(`a: ${text}`).documents[0]?.value as { a: unknown }).a;
}

// The values are those of sigs.k8s.io/yaml, by which kubectl and the API server read.
test.each<[string, unknown]>([
  ['0', 0],
  ['80', 80],
  ['+80', 80],
  ['-80', -80],
  ['0644', 420],
  ['-010', -8],
  ['0o17', 15],
  ['0O7', 7],
  ['0b11', 3],
  ['0B1', 1],
  ['0x1F', 31],
  ['+0x10', 16],
  ['-0x10', -16],
  ['08', 8],
  ['030080', 30080],
  ['1_000', 1000],
  ['1__0', 10],
  ['0_', 0],
  ['0_1', 1],
  ['0x_1f', 31],
  ['1.', 1],
  ['.5', 0.5],
  ['+.5', 0.5],
  ['1_0.5', 10.5],
  ['.5_0', 0.5],
  ['089_1', 891],
  ['1e3', 1000],
  ['1e+3', 1000],
  ['30080.0', 30080],
  ['99999999999999999999', 1e20],
  ['0777777777777777777777777', 7.777777777777778e23],
  ['!!int "3"', 3],
  ['!!float 1', 1],
])('%s is the number %d', (text, number) => {
  expect(valueOf(text)).toBe(number);
});

test.each([
  ...['"80"', "'0644'", '0x', '_1', '_', '0bf', '1e999', '1:30', '12:30:45', '2026-01-01'],
  ...['1.2.3', '192.0.2.1', '1k', '100m', '5s', '._5', '0o8', '0xffffffffffffffffff'],
])('%s is a text', (text) => {
  expect(valueOf(text)).toBe(text.replace(/["']/g, ''));
});

const whole = (text: string) => {
  const { documents, faults } = readYaml(text);
  return faults[0]?.problem ?? documents[0]?.value;
};

test.each<[string, unknown]>([
  ['1: x', { 1: 'x' }],
  ['0x10: x', { 16: 'x' }],
  ['true: x', { true: 'x' }],
  ['No: x', { false: 'x' }],
  ['1.5: x', { 1.5: 'x' }],
  ['1e3: x', { 1000: 'x' }],
  ['1234567.0: x', { '1.234567e+06': 'x' }],
  ['0.00001: x', { '1e-05': 'x' }],
  ['0.1: x', { 0.1: 'x' }],
  ['3.4e39: x', { '.inf': 'x' }],
  ['.nan: x', { '.nan': 'x' }],
  ['9223372036854775807: x', { '9223372036854775807': 'x' }],
  ['2026-01-01: x', { '2026-01-01': 'x' }],
])('the key of %s is a text', (text, value) => {
  expect(whole(text)).toEqual(value);
});

test.each([
  ['~: x', 'unsupported map key: a key is null'],
  ['{null: x}', 'unsupported map key: a key is null'],
  ['18446744073709551615: x', 'unsupported map key: a key is a number above 9223372036854775807'],
  ['[a]: x', 'invalid map key: a key is a map or a list'],
  ['a: .inf', '.inf is not a number of JSON'],
  ['a: [.NaN]', '.NaN is not a number of JSON'],
  ['a: !!int x', 'cannot decode `x` as a !!int'],
  ['a: !!bool 1', 'cannot decode `1` as a !!bool'],
  ['a: !!timestamp 2026-13-01', 'cannot decode `2026-13-01` as a !!timestamp'],
  ['a: !!binary x', '!!binary value contains invalid base64 data'],
])('%s is refused', (text, problem) => {
  expect(whole(text)).toBe(problem);
});

test.each<[string, unknown]>([
  ['!!binary aGk=', 'hi'],
  ['!!binary w6TjrvhB', '\u00e4\ufffd\ufffd\ufffdA'],
  ['!local 5', '5'],
  ['! yes', 'yes'],
  ['!!str 5', '5'],
  ['!!timestamp 2026-01-01', '2026-01-01'],
  ['!!float 5', 5],
  ['!!set {a: 1}', { a: 1 }],
  ['"<<"', '<<'],
])('%s has a tag or quotes', (text, value) => {
  expect(valueOf(text)).toEqual(value);
});
