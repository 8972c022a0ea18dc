import type { AppProps } from 'cdk8s';
import { App, Chart, YamlOutputType } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Checks } from '../checks/checks';
import type { ClusterPlace } from '../checks/network-check';
import { NetworkCheck } from '../checks/network-check';
import { rulesOf, enforce } from '../checks/enforce';
import { checksItself } from '../checks/stock-app';
import { waiversOf } from '../checks/waiver';
import { keepsApplyOrder } from '../cluster/apply-order';
import { Cluster } from '../cluster/cluster';
import { folderOf } from '../cluster/folder';
import type { WriteOutcome } from '../emit/writer';
import { writeFiles } from '../emit/writer';
import { Refusals } from '../props/refusals';
import { flag, oneOf } from '../props/shape';
import { errorAt } from '../props/error-at';
import type { Rendered } from './files';
import { constructMetadata, documentsOf, filesOf, textOfDocuments } from './files';
import type { Order } from './order';
import { orderOf } from './order';
import { Progress } from './progress';
import { Renderer } from './render';
import type { Staged } from './staged';
import { staged } from './staged';
import { isApiObject, walk } from './tree';

/**
 * Properties of `Fleet`, in addition to those of a cdk8s `App`.
 *
 * @see https://cdk8s.io/docs/latest/basics/app/
 */
export interface FleetProps extends AppProps {
  /**
   * What happens with the findings of the checks over all manifests.
   *
   * @default Checks.ERROR - an error stops the synth before a byte is written
   */
  readonly checks?: Checks;

  /**
   * Whether to run the rules of the policy set too: opinionated rules, such as those for exposure,
   * TLS and probes.
   *
   * @default false
   */
  readonly policyRules?: boolean;
}

/**
 * A cdk8s `App` that synthesizes in linear time: one validation, one order, one rendering, one pass
 * of checks, then the write.
 *
 * Without a `Cluster` in it, the manifests and the files are those of `App`, byte for byte. The
 * charts of a `Cluster` are written into a separate folder, under the ids that they have below it.
 *
 * Files are replaced atomically, one by one: if the process is killed, each file has its old or its
 * new content, and the next synth completes them. A file whose content does not change is not
 * touched, and a file that the last synth wrote and this one does not is removed.
 * `.cdk8s-reach.sha256` in the output folder records these files, the properties of each cluster,
 * and the waivers; commit it with the manifests. One line on stderr summarizes the result.
 *
 * @see https://cdk8s.io/docs/latest/basics/app/
 */
export class Fleet extends App {
  private readonly checks: Checks;
  private readonly policyRules: boolean;

  public constructor(props: FleetProps = {}) {
    super(props);
    const refusals = new Refusals('');
    const { checks = Checks.ERROR, policyRules = false } = props;
    oneOf('Checks', Checks).run(checks, refusals.at('checks'));
    flag().run(policyRules, refusals.at('policyRules'));
    refusals.throwIfAny(Fleet);
    this.checks = checks;
    this.policyRules = policyRules;
    checksItself(this);
    keepsApplyOrder(this);
  }

  /** Writes all manifests to the output folder, once everything is validated, rendered and checked. */
  public override synth(): void {
    // With a folder for each chart, stock cdk8s asks the objects alone, whatever the chart would say.
    const asksCharts = this.yamlOutputType !== YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE;
    const progress = new Progress();
    try {
      const { order, rendered, objects, notes } = this.render(asksCharts, progress);
      const files = filesOf(this, order, rendered);
      if (recordsMetadata(this)) files.push(constructMetadata(order));
      const outcome = writeFiles(
        this.outdir,
        files,
        (count) => {
          progress.step('writing files', count, files.length);
        },
        notes,
      );
      progress.say(summary(this.outdir, objects, outcome));
    } finally {
      progress.stop();
    }
  }

  /** All manifests as one YAML text. */
  public override synthYaml(): string {
    const { rendered } = this.render(true, new Progress());
    return textOfDocuments(rendered.flatMap(({ documents }) => documents));
  }

  private render(asksCharts: boolean, progress: Progress): Synthesized {
    const tree = walk(this);
    validate(tree.constructs);
    const order = orderOf(tree);
    const isChecked = this.checks !== Checks.OFF;
    const check = new NetworkCheck(waiversOf(this), isChecked);
    const total = tree.constructs.filter(isApiObject).length;
    let done = 0;
    const charts = objectsOfCharts(this, order, asksCharts, (object, path, place) => {
      check.see(object, path, place);
      progress.step('rendering objects', ++done, total);
    });
    const objects = isChecked ? this.checked(charts, check, progress) : charts;
    const rendered = objects.map(([chart, those]) => ({
      chart,
      documents: documentsOf(those, this.yamlOutputType),
    }));
    return { order, rendered, objects: done, notes: check.notes() };
  }

  /** The objects, once the rules have nothing against them. Their text is made when these are done. */
  private checked(
    charts: readonly ChartObjects[],
    check: NetworkCheck,
    progress: Progress,
  ): ChartObjects[] {
    const kept = charts.map(([chart, objects]): ChartObjects => [chart, [...objects]]);
    enforce(check.findings(rulesOf(this.policyRules)), this.checks, (text) => {
      progress.say(text);
    });
    return kept;
  }
}

/** What a synth has made before it is written. */
interface Synthesized {
  readonly order: Order;
  readonly rendered: readonly Rendered[];
  /** How many there are. */
  readonly objects: number;
  /** What the output folder says of its clusters and waivers. */
  readonly notes: readonly string[];
}

/** A chart and its objects, each rendered when it is asked for. */
type ChartObjects = readonly [Chart, Iterable<Staged>];

/** Renders the objects of each chart, and shows each of them. */
function objectsOfCharts(
  app: App,
  { charts, objectsOf }: Order,
  asksCharts: boolean,
  show: (object: unknown, path: string, place: ClusterPlace) => void,
): ChartObjects[] {
  const renderer = new Renderer(app);
  function* renderedIn(chart: Chart): Generator<Staged> {
    const cluster = Cluster._tryOf(chart);
    const place = { cluster, name: cluster ? folderOf(cluster) : '' };
    const shown = (rendered: unknown, path: string): Staged => {
      const one = staged(rendered, cluster);
      show(one.object, path, place);
      return one;
    };
    if (asksCharts && hasOwnWay(chart)) {
      for (const one of Object.values(chart.toJson() as unknown[])) {
        yield shown(one, chart.node.path);
      }
      return;
    }
    for (const one of objectsOf.get(chart) ?? []) yield shown(renderer.render(one), one.node.path);
  }
  return charts.map((chart) => [chart, renderedIn(chart)]);
}

/** Whether the app was asked to tell which construct each object comes from: cdk8s keeps it to itself. */
function recordsMetadata(app: object): boolean {
  return (app as { readonly recordConstructMetadata?: boolean }).recordConstructMetadata === true;
}

/** Whether a chart renders itself in a way of its own. */
function hasOwnWay(chart: Chart): boolean {
  return chart.toJson !== Chart.prototype.toJson;
}

function summary(folder: string, objects: number, outcome: WriteOutcome): string {
  const { written, unchanged, removed, leftAlone } = outcome;
  const parts = [`${written} written`, `${unchanged} unchanged`, `${removed} removed`];
  if (leftAlone.length > 0) {
    parts.push(`${leftAlone.length} no longer made, but changed since: ${leftAlone.join(' ')}`);
  }
  return `${folder}: ${count(objects, 'object')} in ${count(written + unchanged, 'file')} (${parts.join(', ')})\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function validate(constructs: readonly IConstruct[]): void {
  const errors = constructs.flatMap(({ node }) =>
    node.validate().map((error) => `[${node.path}] ${error}`),
  );
  if (errors.length > 0) {
    const message = `Validation failed with the following errors:\n  ${errors.join('\n  ')}`;
    throw errorAt(message, Fleet.prototype.synth);
  }
}
