import { parseArgs } from 'node:util';
import { nearNames } from '../net/nearest-text';
import { isDay } from '../model/read/waiver';
import { Refusals } from '../props/refusals';
import { FORMS } from '../report/forms';
import { SEVERITIES } from '../report/outcome';
import { DEFAULT_RULES, RULES, tryRule } from '../rules/catalogue';
import type { Rule } from '../rules/rule';
import { Severity } from '../rules/rule';
import {
  NO_PATH,
  NO_CLUSTER_PATH,
  NO_DAY,
  noRule,
  ONE_RULE,
  ONE_FOLDER,
  UNIT_OF_NONE,
  misplaced,
} from './option-faults';
import type { ClusterFile } from './option-values';
import { oneOfChoices, clusterFile, maxSizeOf } from './option-values';
import type { DiffOptions } from './diff-options';
import { diffOptions } from './diff-options';
import type { ExportOptions } from './export-options';
import { exportOptions } from './export-options';
import type { ExplainOptions, TestOptions } from './explain-options';
import { explainOptions, testOptions } from './explain-options';
import type { MapOptions } from './map-options';
import { mapOptions } from './map-options';

/** What somebody asks of the command line. */
export type Options =
  | CheckOptions
  | ClusterOptions
  | RulesOptions
  | InitOptions
  | UnitsOptions
  | ExplainOptions
  | TestOptions
  | DiffOptions
  | MapOptions
  | ExportOptions
  | { readonly verb: 'help' | 'version' };

export interface CheckOptions {
  readonly verb: 'check';
  readonly paths: readonly string[];
  readonly clusters: readonly ClusterFile[];
  readonly format: string;
  readonly output?: string;
  /** Nothing where no finding makes the check fail. */
  readonly failOn?: Severity;
  readonly least: Severity;
  readonly rules: readonly Rule[];
  readonly baseline?: string;
  readonly newBaseline?: string;
  /** In bytes. */
  readonly maxSize: number;
  readonly today?: string;
  readonly isQuiet: boolean;
  /** Whether kustomizations, Flux and Argo CD decide what is deployed, or files are read as they are. */
  readonly hasUnits: boolean;
  /** The units that are judged; all where there is none. */
  readonly units: readonly string[];
}

export interface ClusterOptions {
  readonly verb: 'cluster';
  readonly paths: readonly string[];
  /** In bytes. */
  readonly maxSize: number;
}

export interface RulesOptions {
  readonly verb: 'rules';
  readonly rule?: Rule;
}

export interface InitOptions {
  readonly verb: 'init';
  readonly folder: string;
}

export interface UnitsOptions {
  readonly verb: 'units';
  readonly folders: readonly string[];
}

const FLAGS = {
  cluster: { type: 'string', multiple: true },
  format: { type: 'string' },
  output: { type: 'string' },
  'fail-on': { type: 'string' },
  severity: { type: 'string' },
  only: { type: 'string', multiple: true },
  skip: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  baseline: { type: 'string' },
  'write-baseline': { type: 'string' },
  'max-size': { type: 'string' },
  today: { type: 'string' },
  unit: { type: 'string', multiple: true },
  'no-units': { type: 'boolean' },
  quiet: { type: 'boolean' },
  from: { type: 'string' },
  method: { type: 'string' },
  header: { type: 'string', multiple: true },
  focus: { type: 'string' },
  prober: { type: 'string' },
  zone: { type: 'string' },
  'name-server': { type: 'string', multiple: true },
  diff: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readArgs>['values'];

/** @throws what is wrong with the arguments, all of it */
export function parseOptions(args: readonly string[]): Options {
  const refusals = new Refusals('reach');
  const options = optionsOf(args, refusals);
  refusals.throwIfAny(parseOptions);
  return options;
}

function optionsOf(args: readonly string[], refusals: Refusals): Options {
  const parsed = tryReadArgs(args, refusals);
  if (!parsed) return { verb: 'help' };
  const { values, positionals } = parsed;
  const [verb, ...rest] = positionals;
  if (values.help || args.length === 0) return { verb: 'help' };
  if (values.version) return { verb: 'version' };
  if (verb === 'check') return checkOptions(rest, values, refusals);
  if (verb === 'cluster') return clusterOptions(rest, values, refusals);
  if (verb === 'rules') return rulesOptions(rest, values, refusals);
  if (verb === 'init') return initOptions(rest, values, refusals);
  if (verb === 'units') return unitsOptions(rest, values, refusals);
  if (verb === 'explain') return explainOptions(rest, values, refusals);
  if (verb === 'map') return mapOptions(rest, values, refusals);
  if (verb === 'test') return testOptions(rest, values, refusals);
  if (verb === 'diff') return diffOptions(rest, values, refusals);
  if (verb === 'export') return exportOptions(rest, values, refusals);
  if (verb === 'help') return { verb: 'help' };
  refusals.at('verb').refuse(verb, {
    what: 'is not known',
    why: 'the first word is the command',
    fix: 'write npx cdk8s-reach check PATH, or see npx cdk8s-reach --help',
  });
  return { verb: 'help' };
}

function readArgs(args: readonly string[]) {
  return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
}

function tryReadArgs(args: readonly string[], refusals: Refusals) {
  try {
    return readArgs(args);
  } catch (error) {
    refusals.at('arguments').refuse(undefined, {
      what: `cannot be read: ${(error as Error).message.split(/\.\s/)[0] ?? ''}`,
      why: 'an unknown option would have no effect',
      fix: fixOf((error as Error).message),
    });
    return undefined;
  }
}

function fixOf(message: string): string {
  const [, flag] = /^Unknown option '--([^']+)'/.exec(message) ?? [];
  if (flag === undefined) return 'see reach --help';
  const near = nearNames(flag, Object.keys(FLAGS)).map((name) => `--${name}`);
  return `write one of ${near.join(', ')}, or see reach --help`;
}

function rulesOptions(
  [id, ...others]: readonly string[],
  values: Values,
  refusals: Refusals,
): RulesOptions {
  refuseOptions(values, refusals);
  if (others.length > 0) refusals.at('rules').refuse(others[0], ONE_RULE);
  if (id === undefined) return { verb: 'rules' };
  return { verb: 'rules', rule: ruleOf('rules', id, refusals) };
}

function initOptions(
  [folder = '.', ...others]: readonly string[],
  values: Values,
  refusals: Refusals,
): InitOptions {
  refuseOptions(values, refusals);
  if (others.length > 0) refusals.at('init').refuse(others[0], ONE_FOLDER);
  return { verb: 'init', folder };
}

function unitsOptions(
  folders: readonly string[],
  values: Values,
  refusals: Refusals,
): UnitsOptions {
  refuseOptions(values, refusals);
  return { verb: 'units', folders: folders.length === 0 ? ['.'] : folders };
}

function refuseOptions(values: Values, refusals: Refusals): void {
  for (const flag of Object.keys(values)) {
    refusals.at(`--${flag}`).refuse(undefined, misplaced(flag));
  }
}

function clusterOptions(
  paths: readonly string[],
  { 'max-size': maxSize, ...others }: Values,
  refusals: Refusals,
): ClusterOptions {
  refuseOptions(others, refusals);
  if (paths.length === 0) refusals.at('cluster').refuse(undefined, NO_CLUSTER_PATH);
  return { verb: 'cluster', paths, maxSize: maxSizeOf(maxSize, refusals) };
}

function checkOptions(paths: readonly string[], values: Values, refusals: Refusals): CheckOptions {
  if (paths.length === 0) refusals.at('check').refuse(undefined, NO_PATH);
  const { today, from, method, header, focus, diff, prober, zone } = values;
  const others = { from, method, header, focus, diff, prober, zone };
  refuseOptions(stated({ ...others, 'name-server': values['name-server'] }), refusals);
  if (today !== undefined && !isDay(today)) refusals.at('--today').refuse(today, NO_DAY);
  return {
    verb: 'check',
    paths,
    clusters: (values.cluster ?? []).map(clusterFile),
    format: oneOfChoices('--format', values.format, Object.keys(FORMS), refusals) ?? 'text',
    output: values.output,
    failOn: failOnOf(
      oneOfChoices('--fail-on', values['fail-on'], [...SEVERITIES, 'never'], refusals),
    ),
    least:
      severityOf(oneOfChoices('--severity', values.severity, SEVERITIES, refusals)) ??
      Severity.INFO,
    rules: rulesOf(values, refusals),
    baseline: values.baseline,
    newBaseline: values['write-baseline'],
    maxSize: maxSizeOf(values['max-size'], refusals),
    today,
    isQuiet: values.quiet ?? false,
    hasUnits: !values['no-units'],
    units: unitsAsked(values, refusals),
  };
}

/** Those that are there. */
function stated<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function unitsAsked(values: Values, refusals: Refusals): readonly string[] {
  const { unit = [] } = values;
  if (unit.length > 0 && values['no-units']) refusals.at('--unit').refuse(unit[0], UNIT_OF_NONE);
  return unit;
}

function severityOf(text: string | undefined): Severity | undefined {
  return SEVERITIES.find((severity) => severity === text);
}

function failOnOf(text: string | undefined): Severity | undefined {
  return text === 'never' ? undefined : (severityOf(text) ?? Severity.ERROR);
}

function rulesOf(values: Values, refusals: Refusals): readonly Rule[] {
  const sets = values.set ?? [];
  for (const set of sets) oneOfChoices('--set', set, ['policy'], refusals);
  const only = namedRules('--only', values.only, refusals);
  const skipped = new Set(namedRules('--skip', values.skip, refusals));
  const all = values.only ? only : sets.includes('policy') ? RULES : DEFAULT_RULES;
  return RULES.filter((rule) => all.includes(rule) && !skipped.has(rule));
}

function namedRules(flag: string, lists: readonly string[] | undefined, refusals: Refusals) {
  const names = (lists ?? []).flatMap((list) => list.split(',')).map((name) => name.trim());
  return names.flatMap((name) => ruleOf(flag, name, refusals) ?? []);
}

/** At most five rules that have a word or a number in their names. */
function likeRules(text: string): readonly string[] {
  if (text.length < 3) return [];
  const names = RULES.map(({ id, name }) => `${id} ${name}`);
  return names.filter((one) => one.toLowerCase().includes(text.toLowerCase())).slice(0, 5);
}

function ruleOf(where: string, name: string, refusals: Refusals): Rule | undefined {
  const rule = tryRule(name) ?? tryRule(name.toUpperCase());
  if (!rule) refusals.at(where).refuse(name, noRule(likeRules(name)));
  return rule;
}
