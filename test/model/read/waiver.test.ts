import type { AnnotatedWaiver } from '../../../lib/model/read/waiver';
import { isDay, parseWaivers } from '../../../lib/model/read/waiver';

test.each<[string, AnnotatedWaiver[]]>([
  ['NET203: web moves', [{ rule: 'NET203', reason: 'web moves' }]],
  [
    'NET203 until 2026-12-31: web moves',
    [{ rule: 'NET203', reason: 'web moves', until: '2026-12-31' }],
  ],
  [
    ' node-port-collision : a; NET501:b ;',
    [
      { rule: 'node-port-collision', reason: 'a' },
      { rule: 'NET501', reason: 'b' },
    ],
  ],
  [
    'NET203: see https://example.com: 1',
    [{ rule: 'NET203', reason: 'see https://example.com: 1' }],
  ],
  ['NET203\tuntil\n2026-12-31: a', [{ rule: 'NET203', reason: 'a', until: '2026-12-31' }]],
  ['', []],
  [' ; ', []],
  ['NET203', [{ odd: 'NET203' }]],
  ['NET203:', [{ odd: 'NET203:' }]],
  [': a', [{ odd: ': a' }]],
  ['NET203 NET501: a', [{ odd: 'NET203 NET501: a' }]],
  ['NET203 until: a', [{ odd: 'NET203 until: a' }]],
  ['NET203 until 2026-02-30: a', [{ odd: 'NET203 until 2026-02-30: a' }]],
  ['NET203 until 2026-12-31 at noon: a', [{ odd: 'NET203 until 2026-12-31 at noon: a' }]],
  ['NET203: a; b', [{ rule: 'NET203', reason: 'a' }, { odd: 'b' }]],
])('%j', (annotation, waivers) => {
  expect(parseWaivers(annotation)).toEqual(waivers);
});

test.each([
  ['2026-12-31', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['20261231', false],
  ['2026-12-31T00:00:00Z', false],
  ['2026-12-31\n', false],
  ['', false],
])('%j is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});
