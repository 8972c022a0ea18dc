import type { IConstruct } from 'constructs';
import { rulesOf } from '../checks/enforce';
import { SEVERITIES, isAtLeastAs } from '../report/outcome';
import { findingText } from '../report/text';
import { Severity } from '../rules/rule';
import { judge } from './findings';
import type { RequestOptions } from './requests';
import { ends } from './requests';

/** What a test asks of manifests. */
export interface ReachOptions {
  /**
   * The lowest severity that fails the test: `error`, `warning` or `info`.
   *
   * @default warning
   */
  readonly failOn?: 'error' | 'warning' | 'info';

  /**
   * Whether to run the rules of the policy set too.
   *
   * @default false
   */
  readonly policyRules?: boolean;

  /**
   * The date with which the end dates of waivers are compared, as `2026-12-31`.
   *
   * @default - the date of the system
   */
  readonly today?: string;
}

/** What `expect(...)` has beside the matchers of the test runner. */
export interface ReachMatchers<R> {
  /**
   * No rule finds anything in the objects of a construct and all that is below it, or in a text of
   * YAML.
   */
  toHaveNoFindings(options?: ReachOptions): R;

  /**
   * A request is answered: `https://shop.example.com/api`, `192.0.2.7:443`, or `Service/shop/web:80`.
   * What the manifests do not say fails the test, with what would decide it.
   */
  toBeReached(request: string, options?: RequestOptions): R;

  /** A policy denies a request, or what the manifests say cannot work. */
  toBeBlocked(request: string, options?: RequestOptions): R;
}

interface Result {
  readonly pass: boolean;
  readonly message: () => string;
}

function toHaveNoFindings(received: IConstruct | string, options: ReachOptions = {}): Result {
  const { failOn, policyRules, today = systemDay() } = options;
  const least = SEVERITIES.find((severity) => severity === failOn) ?? Severity.WARNING;
  const findings = judge(received, rulesOf(policyRules), today).findings.filter(
    ({ waived, severity }) => waived === undefined && isAtLeastAs(severity, least),
  );
  const pass = findings.length === 0;
  const texts = findings.map(findingText).join('\n');
  return {
    pass,
    message: () =>
      pass
        ? 'a rule was expected to report a finding, but none did'
        : `no findings were expected:\n${texts}`,
  };
}

function systemDay(): string {
  return new Date().toISOString().slice(0, 10);
}

function toBeReached(
  received: IConstruct | string,
  request: string,
  options?: RequestOptions,
): Result {
  return ends(received, request, { isReached: true, today: systemDay(), ...options });
}

function toBeBlocked(
  received: IConstruct | string,
  request: string,
  options?: RequestOptions,
): Result {
  return ends(received, request, { isReached: false, today: systemDay(), ...options });
}

/** What `expect.extend` of jest and of vitest takes. */
export const matchers = { toHaveNoFindings, toBeReached, toBeBlocked };
