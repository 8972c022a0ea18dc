import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../lib/rules/catalogue';
import { casesOf } from '../support/cases';
import { ROOT } from '../support/pages';
import type { Example } from '../support/rule-example';
import { printedBy } from '../support/rule-example';

/** What a page shows below `## Wrong` or `## Right`. */
interface Shown extends Example {
  readonly text: string;
}

/** While pages are written, some are still the old ones. */
const ofPages = process.env['UPDATE_DOCS'] ? describe.skip : describe;

ofPages.each(RULES.map(({ id }) => id))('the page of %s reproduces', (id) => {
  const page = readFileSync(join(ROOT, 'docs/rules', `${id}.md`), 'utf8');

  test('its wrong example', () => {
    const shown = shownBelow(page, 'Wrong');
    expect(printedBy(shown)).toBe(shown.text);
    const [what = ''] = casesOf(id).wrong.text.trim().split('\n');
    expect(shown.text).toContain(` ${id} `);
    expect(shown.text).toContain(what.replace(/^.*? NET\d{3} [a-z0-9-]+: /, ''));
  });

  test('its right example, without a finding of the rule', () => {
    const shown = shownBelow(page, 'Right');
    expect(printedBy(shown)).toBe(shown.text);
    expect(shown.text).toMatch(/\bchecked \d+ objects? in \d+ files?/);
    expect(shown.text).not.toContain(` ${id} `);
  });
});

function shownBelow(page: string, heading: string): Shown {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const files = [...section.matchAll(/^`([^`\n]+)`:\n\n```yaml\n(.*?)^```$/gms)];
  return {
    files: files.map(({ 1: file = '', 2: yaml = '' }) => [file, yaml]),
    command: /^```sh\n(.*?)\n```$/ms.exec(section)?.[1] ?? '',
    text: /^```text\n(.*?)^```$/ms.exec(section)?.[1] ?? '',
  };
}
