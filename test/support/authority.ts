import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A case from the tests of a program, with what the program says. */
export interface AuthorityCase {
  readonly id: string;
  readonly refused: boolean;
  readonly yaml: string;
}

const FOLDER = join(__dirname, '../../../shared/cases/authority');

/** `test` where the cases are there, which are no part of this project; else it is skipped. */
export const testWithAuthority = existsSync(FOLDER) ? test : test.skip;

export function authorityCases(name: string): AuthorityCase[] {
  return gunzipSync(readFileSync(join(FOLDER, `${name}.jsonl.gz`)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AuthorityCase);
}
