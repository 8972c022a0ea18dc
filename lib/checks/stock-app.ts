import { isDeepStrictEqual } from 'node:util';
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
import { rulesOf } from './enforce';
import type { SynthPass } from './synth-pass';
import { onSynth } from './synth-pass';
import type { PlacedWaiver } from './waiver';
import { waiversOf } from './waiver';

/**
 * How the objects of a cdk8s `App` are checked.
 *
 * @see https://cdk8s.io/docs/latest/basics/app/
 */
export interface NetworkChecksProps {
  /**
   * What happens with the findings.
   *
   * @default Checks.ERROR - an error fails the validation of the app; warnings are reported on
   * stderr
   */
  readonly checks?: Checks;

  /**
   * Whether to run the rules of the policy set too.
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
 * The checks of a stock cdk8s `App`. The first construct of this package in an app adds them;
 * `addTo` configures them, and adds them to an app without such a construct.
 */
export class NetworkChecks {
  /**
   * Checks all objects of an app each time cdk8s validates it. A `Fleet` does this automatically.
   */
  public static addTo(app: App, props: NetworkChecksProps = {}): void {
    const refusals = new Refusals(app.node.path);
    PROPS.run(props, refusals.at(''));
    refusals.throwIfAny(NetworkChecks.addTo);
    const check = checkOf(app);
    if (check !== 'nothing') check.set(props);
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

/**
 * cdk8s validates a tree once for each chart of a synth. The objects are rendered for the first two of
 * these alone, and what was found is kept while they are the same. Between two synths, and where a
 * chart is rendered by itself, anything may have changed.
 */
class StockCheck {
  private props: NetworkChecksProps = {};
  private pass?: SynthPass | undefined;
  private last?: Verdict | undefined;
  private reported = '';

  constructor(private readonly root: IConstruct) {
    root.node.addValidation({ validate: () => this.validate() });
    const enter = (pass?: SynthPass) => {
      this.pass = pass;
      this.last = undefined;
    };
    onSynth(root, enter, enter);
  }

  set(props: NetworkChecksProps): void {
    this.props = props;
    this.last = undefined;
  }

  private validate(): string[] {
    const { checks = Checks.ERROR } = this.props;
    if (checks === Checks.OFF) return [];
    const isSettled = this.pass?.isSettled() ?? false;
    if (this.last && isSettled) return this.last.errors;
    const shown = shownBy(this.root);
    if (this.last && isDeepStrictEqual(shown.seen, this.last.seen)) return this.last.errors;
    const errors = this.errorsOf(shown, checks);
    this.last = { seen: shown.seen, errors };
    return errors;
  }

  private errorsOf({ seen: { objects, waivers }, clusters }: Shown, checks: Checks): string[] {
    const check = new NetworkCheck(waivers);
    for (const { object, path, name } of objects) {
      check.see(object, path, { cluster: clusters.get(name), name });
    }
    const findings = check.findings(rulesOf(this.props.policyRules));
    const stops = ({ severity, waived }: Finding) =>
      severity === Severity.ERROR && waived === undefined && checks === Checks.ERROR;
    this.report(findings.filter((finding) => !stops(finding)));
    return findings.filter(stops).map((finding) => findingLine(finding));
  }

  /**
   * Tells warnings and errors that do not stop, once while they stay the same; under jest they would
   * stand between the results.
   */
  private report(findings: readonly Finding[]): void {
    if (process.env['JEST_WORKER_ID'] !== undefined) return;
    const lines = findings
      .filter(({ severity, waived }) => severity !== Severity.INFO && waived === undefined)
      .map((finding) => `${findingLine(finding)}\n`)
      .join('');
    if (lines !== this.reported) process.stderr.write(lines);
    this.reported = lines;
  }
}

/** What the rules are asked about, all of it plain data that can be compared. */
interface Seen {
  readonly objects: readonly {
    readonly object: unknown;
    readonly path: string;
    /** The path of the cluster that it is for; empty where there is none. */
    readonly name: string;
  }[];
  readonly waivers: readonly PlacedWaiver[];
}

interface Shown {
  readonly seen: Seen;
  readonly clusters: ReadonlyMap<string, Cluster | undefined>;
}

interface Verdict {
  readonly seen: Seen;
  readonly errors: string[];
}

function shownBy(root: IConstruct): Shown {
  const clusters = new Map<string, Cluster | undefined>();
  const objects = root.node
    .findAll()
    .filter(ApiObject.isApiObject)
    .map((one) => {
      const cluster = Cluster._tryOf(Chart.of(one));
      const name = cluster?.node.path ?? '';
      clusters.set(name, cluster);
      return { object: one.toJson() as unknown, path: one.node.path, name };
    });
  return { seen: { objects, waivers: [...waiversOf(root)] }, clusters };
}
