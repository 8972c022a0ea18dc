import { at, isFields, listOf, textOf, textsOf } from '../read/fields';
import type { InstalledChart } from './installed-charts';
import type { Program } from './programs';
import { flagValues, takesVariables } from './programs';

/** The flags by which external-dns reads some of the Services alone, with the values of its charts. */
const FILTERS: readonly (readonly [flag: string, value: string])[] = [
  ['annotation-filter', 'annotationFilter'],
  ['label-filter', 'labelFilter'],
  ['namespace', 'namespace'],
  ['namespace', 'namespaced'],
  ['service-type-filter', 'serviceTypeFilter'],
];

/** Whether a program is set to read some of the objects alone, or this is not known. */
export function mayFilter(program: Program): boolean {
  const { words, container } = program;
  return (
    takesVariables(program) ||
    haveFilter(words) ||
    haveVariable(listOf(at(container.fields, 'env')))
  );
}

/** The same for what the values of its chart say. */
export function mayFilterByValues({ values, furtherValues }: InstalledChart): boolean {
  const extra = at(values, 'extraArgs');
  return (
    FILTERS.some(([flag, value]) => isGiven(at(values, value)) || isGiven(at(extra, flag))) ||
    haveFilter(textsOf(extra)) ||
    haveVariable(VARIABLES.flatMap((key) => listOf(at(values, key)))) ||
    SOURCES.some((key) => isGiven(at(values, key))) ||
    furtherValues.some((path) => SETTINGS.has(path.replace(/[.[].*$/, '')))
  );
}

const VARIABLES = ['env', 'extraEnvVars'];
const SOURCES = ['envFrom', 'extraEnvVarsCM', 'extraEnvVarsSecret'];
/** What may hold a filter; the empty one is all of the values. */
const SETTINGS: ReadonlySet<string> = new Set([
  ...['', 'extraArgs', ...VARIABLES, ...SOURCES],
  ...FILTERS.map(([, value]) => value),
]);

/** A word may be the whole line that a shell runs. */
function haveFilter(words: readonly string[]): boolean {
  const all = { words: words.flatMap((word) => word.split(/\s+/)) };
  return FILTERS.some(([flag]) => flagValues(all, flag).some(isGiven));
}

function haveVariable(variables: readonly unknown[]): boolean {
  return variables.some(
    (one) => NAMES.has(textOf(at(one, 'name')) ?? '') && at(one, 'value') !== '',
  );
}

const NAMES: ReadonlySet<string> = new Set(
  FILTERS.map(([flag]) => `EXTERNAL_DNS_${flag.toUpperCase().replaceAll('-', '_')}`),
);

/** What `if` in a template takes for true. */
function isGiven(value: unknown): boolean {
  if (isFields(value)) return Object.keys(value).length > 0;
  return Array.isArray(value) ? value.some(isGiven) : Boolean(value);
}
