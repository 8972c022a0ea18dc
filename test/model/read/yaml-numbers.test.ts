import { parseYaml } from '../../../lib/model/read/yaml';

function valueOf(text: string): unknown {
  return (parseYaml(`a: ${text}`)[0]?.value as { a: unknown }).a;
}

// The values are those of sigs.k8s.io/yaml 1.4, by which kubectl and the API server read.
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
