import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Chart } from 'cdk8s';
import type { Check, Finding } from '../../lib/fleet/checks';
import { Checks, settle } from '../../lib/fleet/checks';
import { Fleet } from '../../lib/fleet/fleet';
import { messageOf } from '../support/refusal';

const error: Finding = { isError: true, text: 'error: two Services on one port' };
const warning: Finding = { isError: false, text: 'warning: Endpoints are deprecated' };

const reported = (mode: Checks, findings: readonly Finding[]) => {
  const texts: string[] = [];
  settle(findings, mode, (text) => texts.push(text));
  return texts;
};

test('errors stop, all at once', () => {
  expect(messageOf(() => reported(Checks.ERROR, [error, warning, error])))
    .toBe(`nothing is written, since the checks found:
error: two Services on one port
error: two Services on one port`);
});

test('what is no error is reported', () => {
  expect(reported(Checks.ERROR, [warning])).toEqual(['warning: Endpoints are deprecated\n']);
});

test('everything is reported where that was asked for', () => {
  expect(reported(Checks.REPORT, [error, warning])).toEqual([
    'error: two Services on one port\n',
    'warning: Endpoints are deprecated\n',
  ]);
});

/** A fleet with a check that finds an error in each object that it sees. */
class Checked extends Fleet {
  readonly seen: string[] = [];

  public override _makeChecks(): readonly Check[] {
    const findings: Finding[] = [];
    return [
      {
        see: (object, path) => {
          this.seen.push(`${path} ${(object as { kind: string }).kind}`);
          findings.push({ isError: true, text: `error at ${path}` });
        },
        findings: () => findings,
      },
    ];
  }
}

describe('a fleet', () => {
  let outdir = '';
  beforeEach(() => {
    outdir = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
  });
  afterEach(() => {
    rmSync(outdir, { recursive: true, force: true });
  });

  const synth = (checks?: Checks) => {
    const fleet = new Checked({ outdir, checks });
    const chart = new Chart(fleet, 'shop');
    for (const id of ['b', 'a']) new ApiObject(chart, id, { apiVersion: 'v1', kind: 'Thing' });
    return {
      fleet,
      message: () =>
        messageOf(() => {
          fleet.synth();
        }),
    };
  };

  test('shows each object once, with its construct, and writes nothing after an error', () => {
    const { fleet, message } = synth();
    expect(message()).toBe(`nothing is written, since the checks found:
error at shop/b
error at shop/a`);
    expect(fleet.seen).toEqual(['shop/b Thing', 'shop/a Thing']);
    expect(readdirSync(outdir)).toEqual([]);
  });

  test('writes where errors are to be reported', () => {
    synth(Checks.REPORT).fleet.synth();
    expect(readdirSync(outdir)).toContain('shop.k8s.yaml');
  });

  test('shows nothing where checks are off', () => {
    const { fleet } = synth(Checks.OFF);
    fleet.synth();
    expect(fleet.seen).toEqual([]);
    expect(readdirSync(outdir)).toContain('shop.k8s.yaml');
  });

  test('refuses a mode that there is not', () => {
    expect(messageOf(() => new Fleet({ outdir, ...({ checks: 'warn' } as object) })))
      .toBe(`the app: checks: "warn" is not one of the values of Checks
  why: one of the values of Checks is what this prop takes
  fix: write Checks.ERROR or Checks.REPORT or Checks.OFF`);
  });
});
