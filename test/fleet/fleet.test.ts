import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppProps } from 'cdk8s';
import { ApiObject, App, Chart, Cron, Lazy, YamlOutputType } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { RECORD } from '../../lib/emit/hidden';
import { Fleet } from '../../lib/fleet/fleet';
import * as main from '../../main';
import { document } from '../support/documents';

const TYPES = [
  YamlOutputType.FILE_PER_APP,
  YamlOutputType.FILE_PER_CHART,
  YamlOutputType.FILE_PER_RESOURCE,
  YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
];

/** What an app writes: path to content, or the error that it ends with. */
function written(
  make: (props: AppProps) => App,
  fill: (app: App) => void,
  yamlOutputType: YamlOutputType,
): Record<string, string> | string {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
  try {
    const app = make({ outdir, yamlOutputType });
    fill(app);
    app.synth();
    const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' }).sort();
    return Object.fromEntries(
      files
        .filter((name) => name !== RECORD && statSync(join(outdir, name)).isFile())
        .map((name) => [name, readFileSync(join(outdir, name), 'utf8')]),
    );
  } catch (error) {
    return (error as Error).message;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

const stock = (props: AppProps) => new App(props);
const fleet = (props: AppProps) => new Fleet(props);

const lines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '---')
    .sort();

/** Compares a fleet with a stock app that holds the same, in every kind of output. */
function expectSame(fill: (app: App) => void): void {
  for (const type of TYPES) expect(written(fleet, fill, type)).toEqual(written(stock, fill, type));
}

/** A construct of a random tree: what it is, where it stands, and what it depends on. */
interface Node {
  readonly kind: 'chart' | 'construct' | 'object';
  readonly parent: number;
  readonly id: string;
  readonly on: readonly number[];
  readonly value: unknown;
}

const node = fc.record<Node>({
  kind: fc.constantFrom('chart', 'construct', 'object', 'object'),
  parent: fc.nat(20),
  id: fc.constantFrom('a', 'b', 'c', 'web', 'Default', '0', '7', 'A-b'),
  on: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.nat(20), { minLength: 1, maxLength: 2 }) },
  ),
  value: document,
});

/** Builds a tree below two charts, each node below an earlier one. */
function build(app: App, nodes: readonly Node[]): void {
  const made: Construct[] = [new Chart(app, 'one'), new Chart(app, '2')];
  nodes.forEach(({ kind, parent, id, value }, at) => {
    const scope = made[parent % made.length] as Construct;
    const own = scope.node.tryFindChild(id) ? `${id}${at}` : id;
    if (kind === 'chart') made.push(new Chart(scope, own, { namespace: `ns-${at}` }));
    else if (kind === 'construct') made.push(new Construct(scope, own));
    else {
      const metadata = { name: `object-${at}`, labels: { at: String(at) } };
      const spec: unknown = Lazy.any({ produce: () => ({ b: at, a: [null, undefined, value] }) });
      made.push(
        new ApiObject(scope, own, { apiVersion: 'v1', kind: 'Thing', metadata, spec, value }),
      );
    }
  });
  nodes.forEach(({ on }, at) => {
    for (const target of on) {
      made[at + 2]?.node.addDependency(made[target % (at + 2)] as Construct);
    }
  });
}

const runs = Number(process.env['TREE_RUNS'] ?? 40);

describe('Fleet writes what a stock App writes', () => {
  test('for random trees with dependencies', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 9 }), fc.constantFrom(...TYPES), (nodes, type) => {
        const expected = written(
          stock,
          (app) => {
            build(app, nodes);
          },
          type,
        );
        // A tree that stock cdk8s cannot render has no output to be compared with.
        fc.pre(typeof expected !== 'string');
        expect(
          written(
            fleet,
            (app) => {
              build(app, nodes);
            },
            type,
          ),
        ).toEqual(expected);
      }),
      { numRuns: runs },
    );
  });

  // One cluster at a time: a file for each object would be written over by that of the other one.
  test.each(TYPES)('for the scenarios, in folders by cluster: %s', (type) => {
    for (const fill of [main.lab, main.homelab]) {
      // A file for the whole app is one for each cluster, so it is their sum that stays.
      const content = (make: typeof stock) =>
        Object.values(written(make, fill, type) as Record<string, string>).join('');
      expect(lines(content(fleet))).toEqual(lines(content(stock)));
    }
  });

  test.each(TYPES)('where it is to tell the constructs of the objects: %s', (type) => {
    const fill = (app: App) => {
      for (const id of ['b', 'a']) {
        const chart = new Chart(app, id, { namespace: id });
        new ApiObject(chart, 'thing', {
          apiVersion: 'v1',
          kind: 'Thing',
          metadata: { name: 'web' },
        });
      }
    };
    const telling = (make: typeof stock) => (props: AppProps) =>
      make({ ...props, recordConstructMetadata: true });
    const metadata = (make: typeof stock) => {
      const files = written(telling(make), fill, type) as Record<string, string>;
      return files['construct-metadata.json'];
    };
    const shared = { web: { path: 'a/thing' } };
    expect(JSON.parse(metadata(stock) ?? '')).toEqual({ version: '1.0.0', resources: shared });
    expect(JSON.parse(metadata(fleet) ?? '')).toEqual({
      version: '1.0.0',
      resources: {
        ...shared,
        'Thing a/web': { path: 'a/thing' },
        'Thing b/web': { path: 'b/thing' },
      },
    });
  });

  test('for objects of cdk8s-plus', () => {
    expectSame((app) => {
      const chart = new Chart(app, 'plus', { labels: { team: 'shop' } });
      const containers = [{ image: 'web:1', portNumber: 8080 }];
      const deployment = new kplus.Deployment(chart, 'web', { containers });
      deployment.exposeViaIngress('/', { ports: [{ port: 80, targetPort: 8080 }] });
      new kplus.StatefulSet(chart, 'db', { containers });
      new kplus.ConfigMap(chart, 'config', { data: { on: 'yes', text: 'a\nb\n' } });
      new kplus.CronJob(chart, 'job', { containers, schedule: Cron.hourly() });
      new kplus.Namespace(chart, 'ns');
    });
  });

  test('for a chart, an object and an app that render in a way of their own', () => {
    class OwnChart extends Chart {
      public override toJson(): unknown[] {
        return [...(super.toJson() as unknown[]), { kind: 'Added', metadata: { name: 'added' } }];
      }
    }
    class OwnObject extends ApiObject {
      public override toJson(): unknown {
        return { ...(super.toJson() as object), added: true };
      }
    }
    expectSame((app) => {
      const chart = new OwnChart(app, 'own');
      new OwnObject(chart, 'object', { apiVersion: 'v1', kind: 'Thing', spec: { b: 1, a: 2 } });
    });
  });

  test('for what nothing can be written of: the same error', () => {
    expectSame((app) => {
      const spec = { at: new Date(0) };
      new ApiObject(new Chart(app, 'chart'), 'object', { apiVersion: 'v1', kind: 'Thing', spec });
    });
    expectSame((app) => {
      app.node.addValidation({ validate: () => ['one', 'two'] });
      new Chart(app, 'chart').node.addValidation({ validate: () => ['three'] });
    });
  });
});

describe('Fleet', () => {
  test('keeps two objects of one kind and name apart, which a stock App writes over one another', () => {
    const files = written(
      fleet,
      (app) => {
        const chart = new Chart(app, 'chart');
        const service = { apiVersion: 'v1', kind: 'Service', spec: { ports: [{ port: 80 }] } };
        for (const namespace of ['a', 'b']) {
          new ApiObject(chart, namespace, { ...service, metadata: { name: 'web', namespace } });
        }
        new ApiObject(chart, 'c', { ...service, metadata: { name: 'db' } });
      },
      YamlOutputType.FILE_PER_RESOURCE,
    );
    expect(Object.keys(files)).toEqual([
      'Service.a.web.k8s.yaml',
      'Service.b.web.k8s.yaml',
      'Service.db.k8s.yaml',
    ]);
  });

  test('refuses a cycle and names it', () => {
    const message = written(
      fleet,
      (app) => {
        const [a, b] = ['a', 'b'].map((id) => new Chart(app, id)) as [Chart, Chart];
        a.addDependency(b);
        b.addDependency(a);
      },
      YamlOutputType.FILE_PER_CHART,
    );
    expect(message).toBe('Dependency cycle detected: a => b => a');
  });
});
