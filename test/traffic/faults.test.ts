import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as lib from '../../lib';
import { EMITTER_FAULTS } from './live/faults/emitters';
import { planted } from './live/faults/faulty';
import { MATCHER_FAULTS } from './live/faults/matchers';
import { SERVICE_FAULTS } from './live/faults/services';
import { SHOP } from './live/routes/shop';
import { servicesWorld } from './live/services/world';

const ROOT = join(__dirname, '../..');
const ALL = [...MATCHER_FAULTS, ...EMITTER_FAULTS, ...SERVICE_FAULTS];

test.each(ALL.map((fault) => [fault.file, fault.right, fault] as const))(
  '%s has the place of a fault: %s',
  (file, _right, fault) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    expect(planted(text, fault)).not.toBe(text);
  },
);

test('each fault has a claim or a table that can show it', () => {
  const claims = new Set(servicesWorld(lib).claims.map(({ what }) => what));
  expect(SERVICE_FAULTS.filter(({ claim }) => !claims.has(claim))).toEqual([]);
  const tables = new Set(SHOP.map(({ name }) => name));
  expect(EMITTER_FAULTS.filter(({ table }) => !tables.has(table))).toEqual([]);
});
