import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PAGE_SCRIPT, PAGE_STYLE } from '../../../lib/map/forms/generated/page';
import { ROOT } from '../../support/pages';

test('the script and the style are those of lib/map/page (node scripts/map-page.js)', () => {
  const script = join(ROOT, 'scripts', 'map-page.js');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test('neither ends the element that holds it', () => {
  expect(PAGE_SCRIPT).not.toMatch(/<\/script|<!--/i);
  expect(PAGE_STYLE).not.toMatch(/<\/style|<!--/i);
});

test('the script makes no markup and no code of texts', () => {
  expect(PAGE_SCRIPT).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(/,
  );
});
