import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { FACTS, plain, rowsOf } from '../../../support/ledger';
import type { Refusal } from '../../../support/refusal';

const TESTS = join(__dirname, '../../..');

/** A row of the tables of refusals, and what it claims. */
export interface Row extends Refusal {
  /** Such as `constructs/load-balancers/address-pool: a pool without addresses`. */
  readonly title: string;
  /** What docs/facts.md says that a cluster does of it: `R`, `B`, `R/I`. */
  readonly codes: readonly string[];
  /** The faults of its message, each as `what is where | why`. */
  readonly faults: readonly string[];
}

/** All tables test/**\/*.refusals.ts. */
export function rows(): Row[] {
  const codes = factCodes();
  return readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.refusals.ts'))
    .sort()
    .flatMap((file) =>
      refusalsOf(join(TESTS, file)).map((refusal) => ({
        ...refusal,
        title: `${relative(TESTS, join(TESTS, file)).replace('.refusals.ts', '')}: ${refusal.name}`,
        codes: (refusal.facts ?? []).map((fact) => codes.get(plain(fact)) ?? ''),
        faults: faultsOf(refusal.message),
      })),
    );
}

/** The faults of a message that a construct throws, without its path and what to do. */
export function faultsOf(message: string): string[] {
  return message.split(/\n(?! {2})/).map((fault) => {
    const [line = '', why = ''] = fault.split('\n');
    return `${line.replace(/^[^:]*: /, '')} | ${why.replace(/^ +why: /, '')}`;
  });
}

function refusalsOf(file: string): Refusal[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the files are found, not named
  return Object.values(require(file) as Record<string, readonly Refusal[]>).flat();
}

function factCodes(): Map<string, string> {
  return new Map(rowsOf(FACTS).map(({ row, code }) => [plain(row), plain(code)]));
}
