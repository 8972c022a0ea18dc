import {
  KEY_WORDS,
  VALUE_WORDS,
  isSpecialKey,
  plainValue,
} from '../../../lib/model/yaml/common-words';

test.each<[string, unknown]>([
  ['web', 'web'],
  ['nginx', 'nginx'],
  ['network', 'network'],
  ['80', 80],
  ['-1.5', -1.5],
  ['yes', true],
  ['off', false],
  ['~', null],
  ['~/web', '~/web'],
  ['null', null],
  ['true-ish', 'true-ish'],
  ['.inf', undefined],
])('the value %j is %j', (word, value) => {
  expect(plainValue(word)).toBe(value);
  for (let time = 0; time < 3; time++)
    expect(VALUE_WORDS.valueOf(word, 0, word.length, 1)).toBe(value);
});

test.each<[string, string | undefined]>([
  ['name', 'name'],
  ['namespace', 'namespace'],
  ['1', undefined],
  ['yes', undefined],
  ['null', undefined],
  ['<<', undefined],
  ['__proto__', undefined],
])('the key %j is %j', (word, key) => {
  for (let time = 0; time < 3; time++) expect(KEY_WORDS.valueOf(word, 0, word.length, 1)).toBe(key);
  expect(isSpecialKey(word)).toBe(word === '<<' || word === '__proto__');
});
