import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
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

/** The text of one cluster; or of several, where lines such as `# cluster: lab` separate them. */
export function clusterTexts(yaml: string): readonly ClusterText[] {
  const parts = yaml.split(/^# cluster: (\S+)$/m);
  if (parts.length === 1) return [{ text: yaml }];
  const texts: ClusterText[] = [];
  for (let index = 1; index < parts.length; index += 2) {
    texts.push({ cluster: parts[index] ?? '', text: parts[index + 1] ?? '' });
  }
  return texts;
}

export interface ClusterText {
  readonly cluster?: string;
  readonly text: string;
}

/** What npm run new-rule leaves to fill in, such as `'<the field>'`, and is there still. */
export function leftToFillIn(id: string): string[] {
  const stem = CASE_FILES.get(id) ?? id;
  const files = [join(FOLDER, '../../lib/rules', stem), join(FOLDER, stem)];
  return files.flatMap((file) => gapsIn(readFileSync(`${file}.ts`, 'utf8')));
}

export function gapsIn(source: string): string[] {
  return source.match(/'<[^']*>'/g) ?? [];
}

/** Writes what is found in the wrong example of a rule into its cases. */
export function writeWrongText(id: string, found: string): void {
  const file = join(FOLDER, `${CASE_FILES.get(id) ?? id}.ts`);
  writeFileSync(file, withWrongText(readFileSync(file, 'utf8'), found));
}

/** The source of a table of cases with another text of the wrong example. */
export function withWrongText(source: string, found: string): string {
  if (found === '') throw new Error('nothing is found in the wrong example, so there is no text');
  const place = /^( {4}text: )(?:'(?:[^'\\]|\\.)*'|`(?:[^`\\$]|\\.|\$(?!\{))*`)(?=,$)/ms;
  if (!place.test(source))
    throw new Error('the text of the wrong example is made by code: write it by hand');
  const text = found.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&');
  return source.replace(place, (_, start: string) => `${start}\`\n${text}\n\``);
}
