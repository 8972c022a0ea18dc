import { readText } from '../../../lib/model/read/read';

const service = (name: string, more = '') =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n${more}`;

function told(text: string): string[] {
  return readText(text, 'a.yaml').unreadable.map(
    ({ origin, what, fix, isHarmless }) =>
      `${origin.line}: ${what}. ${fix}${isHarmless ? ' (harmless)' : ''}`,
  );
}

test.each<[string, string, string[]]>([
  [
    'two objects without a line between them',
    service('a') + service('b'),
    [
      '5: another object begins without `---` above it, and only the last value of each key counts. Write `---` above each object.',
    ],
  ],
  [
    'three of them',
    service('a') + service('b') + service('c'),
    [
      '5: another object begins without `---` above it, and only the last value of each key counts. Write `---` above each object.',
    ],
  ],
  [
    'one object twice',
    service('a') + service('a'),
    [
      '5: another object begins without `---` above it, with the same values. Write `---` above each object. (harmless)',
    ],
  ],
  [
    'two objects, and a key within one of them',
    service('a', 'spec: {type: NodePort, type: ClusterIP}\n') + service('b'),
    [
      '6: another object begins without `---` above it, and only the last value of each key counts. Write `---` above each object.',
      '5: the key "type" is repeated in one map, and only the last one counts. Write the key once.',
    ],
  ],
  [
    'two objects in two documents',
    `${service('a')}---\n${service('b')}kind: Secret\n`,
    [
      '10: the key "kind" is repeated in one map, and only the last one counts. Write the key once.',
    ],
  ],
  [
    'elements of a list without a dash between them',
    `apiVersion: v1\nkind: List\nitems:\n  - ${(service('a') + service('a')).trim().replaceAll('\n', '\n    ')}\n`,
    [
      '8: the key "apiVersion" is repeated in one map, with the same value. Write the key once. (harmless)',
      '9: the key "kind" is repeated in one map, with the same value. Write the key once. (harmless)',
      '10: the key "metadata" is repeated in one map, with the same value. Write the key once. (harmless)',
    ],
  ],
  [
    'names that a tool has taken out',
    service('a', 'data: {REDACTED: true, b: c, REDACTED: false, "***": d, "***": e}\n'),
    [],
  ],
  [
    'a name, beside some that a tool has taken out',
    service('a', 'data: {REDACTED: true, b: c, REDACTED: REDACTED, b: REDACTED}\n'),
    ['5: the key "b" is repeated in one map, and only the last one counts. Write the key once.'],
  ],
  [
    'a name that only looks like one taken out',
    service('a', 'data: {redacted: true, redacted: false, REDACTEDS: a, REDACTEDS: b}\n'),
    [
      '5: the key "redacted" is repeated in one map, and only the last one counts. Write the key once.',
      '5: the key "REDACTEDS" is repeated in one map, and only the last one counts. Write the key once.',
    ],
  ],
])('of %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});
