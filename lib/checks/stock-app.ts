import type { App } from 'cdk8s';
import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Cluster } from '../cluster/cluster';
import { Refusals } from '../props/refusals';
import { flag, oneOf, struct } from '../props/shape';
import { findingLine } from '../report/line';
import type { Finding } from '../rules/finding';
import { Severity } from '../rules/rule';
import { Checks } from './checks';
import { NetworkCheck } from './network-check';
import { rulesOf } from './settle';
import { waiversOf } from './waiver';

/**
 * How the objects of a cdk8s `App` are checked.
 *
 * @see https://cdk8s.io/docs/latest/basics/app/
 */
export interface NetworkChecksProps {
  /**
   * What becomes of what the rules find.
   *
   * @default Checks.ERROR - an error fails the validation of the app; warnings are told on stderr
   */
  readonly checks?: Checks;

  /**
   * Whether the rules of the policy set are asked as well.
   *
   * @default false
   */
  readonly policyRules?: boolean;
}

const PROPS = struct<NetworkChecksProps>({
  checks: oneOf('Checks', Checks),
  policyRules: flag(),
});

const STATE = Symbol.for('cdk8s-reach.NetworkChecks');

/** `nothing` where the root looks after its checks itself, as a `Fleet` does. */
interface Marked {
  [STATE]?: StockCheck | 'nothing';
}

/**
 * The checks of a stock cdk8s `App`. The first construct of this package that is made in an app adds
 * them; `addTo` sets how they work, and adds them to an app without one.
 */
export class NetworkChecks {
  /** Checks all objects of an app whenever cdk8s validates it. A `Fleet` does so by itself. */
  public static addTo(app: App, props: NetworkChecksProps = {}): void {
    const refusals = new Refusals(app.node.path);
    PROPS.run(props, refusals.at(''));
    refusals.throwIfAny(NetworkChecks.addTo);
    const check = checkOf(app);
    if (check !== 'nothing') check.props = props;
  }

  private constructor() {
    // it holds nothing: the checks are part of the app
  }
}

/** Adds the checks to the app that a construct is made in. */
export function checkAppOf(construct: IConstruct): void {
  const { root } = construct.node;
  if ((root as Marked)[STATE] === undefined) checkOf(root);
}

/** Says that a root looks after its checks itself. */
export function checksItself(root: IConstruct): void {
  (root as Marked)[STATE] = 'nothing';
}

function checkOf(root: IConstruct): StockCheck | 'nothing' {
  return ((root as Marked)[STATE] ??= new StockCheck(root));
}

/** cdk8s validates a tree once for each chart, so what was found is kept while the tree stays. */
class StockCheck {
  props: NetworkChecksProps = {};
  private last?: { readonly size: number; readonly errors: string[] };

  constructor(private readonly root: IConstruct) {
    root.node.addValidation({ validate: () => this.validate() });
  }

  private validate(): string[] {
    const { checks = Checks.ERROR } = this.props;
    if (checks === Checks.OFF) return [];
    const constructs = this.root.node.findAll();
    if (this.last?.size !== constructs.length) {
      this.last = { size: constructs.length, errors: this.check(constructs, checks) };
    }
    return this.last.errors;
  }

  private check(constructs: readonly IConstruct[], checks: Checks): string[] {
    const check = new NetworkCheck(waiversOf(this.root));
    for (const one of constructs) {
      if (!ApiObject.isApiObject(one)) continue;
      const cluster = Cluster._tryOf(Chart.of(one));
      check.see(one.toJson(), one.node.path, { cluster, name: cluster?.node.path ?? '' });
    }
    const findings = check.findings(rulesOf(this.props.policyRules));
    const stops = ({ severity, waived }: Finding) =>
      severity === Severity.ERROR && waived === undefined && checks === Checks.ERROR;
    tell(findings.filter((finding) => !stops(finding)));
    return findings.filter(stops).map(findingLine);
  }
}

/** Tells warnings and errors that do not stop; under jest they would stand between the results. */
function tell(findings: readonly Finding[]): void {
  if (process.env['JEST_WORKER_ID'] !== undefined) return;
  const told = findings.filter(
    ({ severity, waived }) => severity !== Severity.INFO && waived === undefined,
  );
  if (told.length > 0) process.stderr.write(`${told.map(findingLine).join('\n')}\n`);
}
