import { elementField, innerField } from '../../../lib/model/objects/element-field';

const CASES: [list: string, index: number, expected: string][] = [
  ['spec.ports', 0, 'spec.ports[0]'],
  ['spec.ports', 15, 'spec.ports[15]'],
  ['spec.ports', 16, 'spec.ports[16]'],
  ['spec.rules[1].http.paths', 2, 'spec.rules[1].http.paths[2]'],
  ['__proto__', 0, '__proto__[0]'],
];

test.each(CASES)('%s, %s', (list, index, expected) => {
  expect(elementField(list, index)).toBe(expected);
  expect(elementField(list, index)).toBe(expected);
});

test('lists without end are named too', () => {
  const lists = Array.from({ length: 3000 }, (_, at) => `spec.rules[${at}].http.paths`);
  expect(lists.map((list) => elementField(list, 0))).toEqual(lists.map((list) => `${list}[0]`));
});

test.each([
  ['spec.rules[0]', 'http.paths', 'spec.rules[0].http.paths'],
  ['spec.rules[0]', 'host', 'spec.rules[0].host'],
  ['__proto__', '__proto__', '__proto__.__proto__'],
])('%s, %s', (field, key, expected) => {
  expect(innerField(field, key)).toBe(expected);
  expect(innerField(field, key)).toBe(expected);
});

test('fields without end are named too', () => {
  const fields = Array.from({ length: 3000 }, (_, at) => `spec.rules[${at}]`);
  const inner = () => fields.map((field) => innerField(field, 'http'));
  expect(inner()).toEqual(fields.map((field) => `${field}.http`));
  expect(inner()).toEqual(fields.map((field) => `${field}.http`));
});
