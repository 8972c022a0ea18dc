import { END_DATES_COMPARED, NOT_DAY } from '../facts/values/sentences';
import { rulesOf } from '../checks/enforce';
import { judgeFiles } from '../cli/check/check';
import type { Network } from '../model/queries/network';
import { isDay } from '../model/read/waiver';
import { Refusals } from '../props/refusals';
import { flag, struct, text } from '../props/shape';
import type { Finding, FindingPlace } from '../rules/finding';
import { Severity } from '../rules/rule';

/**
 * The `properties` of the validation in cdk8s.yaml.
 *
 * @see https://cdk8s.io/docs/latest/cli/synth/#validations
 */
export interface ReachValidationProps {
  /**
   * The lowest severity that fails the validation: `error`, `warning` or `info`. Refused: another
   * one.
   *
   * @default error
   */
  readonly failOn?: string;

  /**
   * Whether to run the rules of the policy set too.
   *
   * @default false
   */
  readonly policyRules?: boolean;

  /**
   * The date with which the end dates of waivers are compared, as `2026-12-31`. Refused: a value
   * that is not a calendar day.
   *
   * @default - the date of the system
   */
  readonly today?: string;
}

const MAX_SIZE = 20_000_000;
const SEVERITIES: readonly string[] = [Severity.ERROR, Severity.WARNING, Severity.INFO];

const PROPS = struct<ReachValidationProps>({
  failOn: text((severity) =>
    SEVERITIES.includes(severity)
      ? undefined
      : {
          what: 'is not a severity',
          why: 'a finding is an error, a warning or info',
          fix: 'write error, warning or info',
        },
  ),
  policyRules: flag(),
  today: text((day) =>
    isDay(day)
      ? undefined
      : {
          what: NOT_DAY,
          why: END_DATES_COMPARED,
          fix: 'write for example "2026-12-31"',
        },
  ),
});

/**
 * The rules as a validation plugin of cdk8s-cli: it checks the output of `cdk8s synth`, which exits
 * with 2 if there is an error.
 *
 * @see https://cdk8s.io/docs/latest/cli/synth/#validations
 */
export class ReachValidation {
  private readonly failing: readonly string[];
  private readonly policyRules: boolean;
  private readonly today?: string;

  public constructor(props: ReachValidationProps = {}) {
    const refusals = new Refusals('ReachValidation');
    PROPS.run(props, refusals.at(''));
    refusals.throwIfAny(ReachValidation);
    const { failOn = Severity.ERROR, policyRules = false, today } = props;
    this.failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
    this.policyRules = policyRules;
    this.today = today;
  }

  /**
   * Called by cdk8s-cli.
   *
   * @param context the manifests, and the report for the findings
   */
  public async validate(context: unknown): Promise<void> {
    await Promise.resolve();
    const { manifests, report, metadata } = context as Context;
    const today = this.today ?? new Date().toISOString().slice(0, 10);
    const { findings, networks } = judgeFiles(
      {
        paths: manifests,
        clusters: [],
        maxSize: MAX_SIZE,
        hasUnits: true,
        units: [],
        rules: rulesOf(this.policyRules),
      },
      today,
      () => new Uint8Array(),
    );
    const reported: readonly string[] = [...this.failing, Severity.WARNING];
    const counted = findings.filter(
      ({ waived, severity }) => waived === undefined && reported.includes(severity),
    );
    const nameOf = resourceNames(networks, metadata);
    for (const finding of counted) report.addViolation(violationOf(finding, nameOf));
    const fails = counted.some(({ severity }) => this.failing.includes(severity));
    report.submit(fails ? 'failure' : 'success');
  }
}

/** What cdk8s-cli hands over. */
interface Context {
  readonly manifests: readonly string[];
  /** Name of an object -> what made it. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly report: {
    addViolation(violation: Violation): void;
    submit(status: 'success' | 'failure'): void;
  };
}

interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: readonly {
    readonly resourceName: string;
    readonly locations: readonly string[];
    readonly manifestPath: string;
  }[];
}

function violationOf(
  { rule, severity, what, why, fix, places }: Finding,
  nameOf: (place: FindingPlace) => string,
): Violation {
  return {
    ruleName: `${rule.id} ${rule.name} (${severity})`,
    recommendation: `${what}: ${why}`,
    fix,
    violatingResources: places.map((place) => ({
      resourceName: nameOf(place),
      locations: [place.field || place.object],
      manifestPath: place.file ?? place.origin,
    })),
  };
}

/**
 * The names under which cdk8s-cli finds the constructs. cdk8s knows an object by its name alone, and a
 * `Fleet` by its kind and namespace too; a name that is used in two places would lead to the wrong one.
 */
function resourceNames(
  networks: readonly Network[],
  metadata: Context['metadata'],
): (place: FindingPlace) => string {
  const places = new Map<string, Set<string>>(); // name -> cluster/namespace
  for (const network of networks) {
    for (const { name, namespace } of network.manifests) {
      const those = places.get(name) ?? new Set();
      places.set(name, those.add(`${network.label}/${namespace}`));
    }
  }
  return ({ manifest, object, origin }) => {
    if (!manifest) return origin;
    const isTold = Object.hasOwn(metadata, object) || (places.get(manifest.name)?.size ?? 0) > 1;
    return isTold ? object : manifest.name;
  };
}
