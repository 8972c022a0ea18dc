import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { RULES } from '../../lib/rules/catalogue';
import { ROOT } from '../support/pages';
import { reach } from '../support/reach';

/** What a page shows below `## Wrong` or `## Right`. */
interface Shown {
  readonly files: readonly (readonly [string, string])[];
  readonly command: string;
  readonly text?: string;
}

describe.each(RULES.map(({ id }) => id))('the page of %s reproduces', (id) => {
  const page = readFileSync(join(ROOT, 'docs/rules', `${id}.md`), 'utf8');

  test('its wrong example', () => {
    const shown = shownBelow(page, 'Wrong');
    expect(shown.text).toBeDefined();
    const lines = answerTo(shown).stdout.split('\n');
    expect(lines.slice(0, shown.text?.split('\n').length).join('\n')).toBe(shown.text);
  });

  test('its right example, without a finding', () => {
    const { stdout, stderr } = answerTo(shownBelow(page, 'Right'));
    expect(`${stderr}${stdout}`).not.toMatch(/\bNET\d{3}\b/);
    expect(stdout).toContain('no findings');
  });
});

function shownBelow(page: string, heading: string): Shown {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const files = [...section.matchAll(/^`([^`\n]+)`:\n\n```yaml\n(.*?)^```$/gms)];
  const [, text] = /^```text\n(.*?)\n```$/ms.exec(section) ?? [];
  return {
    files: files.map(({ 1: file = '', 2: yaml = '' }) => [file, yaml]),
    command: /^```sh\n(.*?)\n```$/ms.exec(section)?.[1] ?? '',
    ...(text !== undefined && { text }),
  };
}

/** Runs the command of a page in a folder with its files. */
function answerTo({ files, command }: Shown): ReturnType<typeof reach> {
  const folder = mkdtempSync(join(tmpdir(), 'rule-page-'));
  try {
    for (const [file, text] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const [, , ...args] = command.split(' ');
    return reach(args, { folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
