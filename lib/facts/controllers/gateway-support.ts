import type { Fault } from '../values/fault';
import { GATEWAY_REPORTS, REPORTED_FEATURES } from './generated/gateway-reports';
import { knownAnswers } from './gateway-answers';
import { GATEWAY_FEATURES } from './gateway-features';
import type { GatewayFeatureName } from './gateway-features';
import type { GatewayProgram } from './gateway-implementations';
import { programText } from './gateway-implementations';

/** What is known of an implementation and a feature, and by what. */
export interface Support {
  readonly answer: 'supported' | 'unsupported' | 'unknown';
  readonly why: string;
}

/** What was reported, or seen, of a release of an implementation. */
interface Report {
  readonly name: string;
  /** The first two numbers of the release: a patch release adds no feature. */
  readonly line: number;
  /** Whether the release itself came later, perhaps with more features. */
  readonly isBefore: boolean;
  readonly source: string;
  readonly signs: string;
}

/**
 * Whether the Gateways of an implementation support a feature, as far as its reports go. Without a
 * release, what the newest reported one has is supported, and what that lacks is unknown: the cluster
 * may run another.
 */
export function supportOf(program: GatewayProgram, feature: GatewayFeatureName): Support {
  if (program.supports?.includes(feature)) return { answer: 'supported', why: 'it is stated' };
  const all = answersOf(program.name, feature);
  const lines = [...new Set(all.map(({ line }) => line))].sort((a, b) => a - b);
  const own = program.release === undefined ? lines.at(-1) : lineOf(program.release);
  const those = all.filter(({ line, isBefore }) => line === own && !isBefore);
  const newest = those.at(-1);
  if (!newest) return beyond(program, feature, all, own ?? 0);
  if (those.some(({ sign }) => sign !== newest.sign)) return unknown('its reports differ');
  if (newest.sign === '+') return { answer: 'supported', why: newest.why };
  if (program.release === undefined) return unknown(`${newest.why}, and ${ofRelease(program)}`);
  return { answer: 'unsupported', why: newest.why };
}

/** An implementation with the newest release that anything is known of, as users state it. */
export function newestProgramText({ name }: GatewayProgram): string {
  const line = Math.max(...reports().flatMap((one) => (one.name === name ? [one.line] : [])));
  return programText({ name, release: `${Math.floor(line / LINE)}.${line % LINE}` });
}

/** Of a release without a report: what an older one has is kept, and what it lacks may have come. */
function beyond(
  program: GatewayProgram,
  feature: GatewayFeatureName,
  all: readonly Answer[],
  own: number,
): Support {
  const older = all.filter(({ line }) => line <= own);
  const newest = older.at(-1);
  if (newest?.sign === '+') return { answer: 'supported', why: newest.why };
  if (newest) return unknown(`${newest.why}, and ${ofRelease(program)}`);
  return unknown(
    all.length > 0
      ? `its conformance reports that mention ${feature} are of newer releases`
      : `no conformance report of ${program.name} mentions ${feature}`,
  );
}

function ofRelease({ release }: GatewayProgram): string {
  return release === undefined ? 'no release is stated' : 'this release is newer';
}

function unknown(why: string): Support {
  return { answer: 'unknown', why };
}

/** Why the Gateways of an implementation do not do what is asked of them. */
export function unsupportedFault(
  program: GatewayProgram,
  feature: GatewayFeatureName,
): Fault | undefined {
  const { answer, why } = supportOf(program, feature);
  if (answer !== 'unsupported') return undefined;
  const { member } = GATEWAY_FEATURES[feature];
  return {
    what: `is not supported by the Gateways of ${programText(program)}`,
    why,
    fix: `remove it, ${otherGateways(feature)}, or write supports: [GatewayFeature.${member}] beside the implementation if it does support it`,
  };
}

/** What to attach routes to instead. */
export function otherGateways(feature: GatewayFeatureName): string {
  const names = new Set(reports().flatMap(({ name, isBefore }) => (isBefore ? [] : [name])));
  const able = [...names].filter((name) => supportOf({ name }, feature).answer === 'supported');
  const [first = 'another implementation', second, third] = able;
  const some = [first, ...(third === undefined ? [] : [second])].join(', ');
  const last = third ?? second;
  return `attach the routes to a Gateway of ${last === undefined ? some : `${some} or ${last}`}`;
}

interface Answer {
  readonly line: number;
  readonly isBefore: boolean;
  readonly sign: string;
  readonly why: string;
}

/** What is said of a feature, the oldest release first; what was asked is said alone of its release. */
function answersOf(implementation: string, feature: GatewayFeatureName): readonly Answer[] {
  const asked = knownAnswers().flatMap(({ name, release, feature: of, sign, does }): Answer[] => {
    if (name !== implementation || of !== feature) return [];
    return [{ line: lineOf(release), isBefore: false, sign, why: `${name} ${release} ${does}` }];
  });
  const index = columnOf(feature);
  const reported = reports().flatMap(({ name, line, isBefore, source, signs }): Answer[] => {
    const sign = signs[index] ?? '.';
    if (name !== implementation || sign === '.') return [];
    if (asked.some((one) => one.line === line)) return [];
    const says = sign === '+' ? 'supported' : 'unsupported';
    return [{ line, isBefore, sign, why: `${source} lists ${feature} as ${says}` }];
  });
  return [...reported, ...asked].sort(
    (a, b) => a.line - b.line || Number(b.isBefore) - Number(a.isBefore),
  );
}

const columns = new Map<string, number>(); // feature -> its place in the signs of a report

function columnOf(feature: string): number {
  if (columns.size === 0) {
    for (const [index, name] of REPORTED_FEATURES.split('\n').entries()) columns.set(name, index);
  }
  return columns.get(feature) ?? -1;
}

let parsed: readonly Report[] | undefined;

function reports(): readonly Report[] {
  return (parsed ??= GATEWAY_REPORTS.split('\n').map((row) => {
    const [name = '', release = '', gatewayApi = '', , , signs = ''] = row.split('|');
    const source = `the conformance report of ${name} ${release} for Gateway API ${gatewayApi}`;
    return { name, line: lineOf(release), isBefore: release.includes('-'), source, signs };
  }));
}

/** What keeps the second number of a release apart from the first. */
const LINE = 10_000;

/** The first two numbers of a release as one. */
function lineOf(release: string): number {
  const [major = 0, minor = 0] = release.split(/[.-]/).map(Number);
  return major * LINE + minor;
}
