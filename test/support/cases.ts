import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RuleCases } from '../rules/cases';

const FOLDER = join(__dirname, '../rules');

/** The file of each table of cases: id -> path below test/rules, such as `ports/NET203-node-port-collision`. */
export const CASE_FILES: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^NET\d{3}-[a-z0-9-]+\.ts$/.test(basename(file)))
    .map((file): [string, string] => [basename(file).slice(0, 6), file.replace('.ts', '')])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** What a rule is asked in its tests. */
export function casesOf(id: string): RuleCases {
  const { cases } = jest.requireActual<{ cases: RuleCases }>(
    join(FOLDER, CASE_FILES.get(id) ?? id),
  );
  return cases;
}
