import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppProps } from 'cdk8s';
import { ApiObject, App, Chart, JsonPatch, Lazy, Testing, YamlOutputType } from 'cdk8s';
import { Checks } from '../../lib/checks/checks';
import { NetworkChecks } from '../../lib/checks/stock-app';
import { Waiver } from '../../lib/checks/waiver';
import { ExposedApp } from '../../lib/constructs/app/exposed-app';
import { Exposure } from '../../lib/constructs/exposure/exposure';
import { Folder } from '../support/folder';
import { messageOf } from '../support/refusal';

const nodePort = (chart: Chart, name: string, port: unknown = 30080) =>
  new ApiObject(chart, name, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: {
      type: 'NodePort',
      selector: { app: 'web' },
      ports: [{ port: 80, nodePort: port }],
    },
  });

const CONFLICT = `Validation failed with the following errors:
  [] NET203 node port 30080 is claimed by 2 Services: shop/a Service default/a spec.ports[0].nodePort, shop/b Service default/b spec.ports[0].nodePort. Fix: Write another node port (free nearby: 30081), or remove it so that the cluster picks one.`;

describe('in a stock app', () => {
  const folder = new Folder();
  const stockApp = (props: AppProps = {}) => new App({ outdir: folder.path, ...props });
  const conflict = () => {
    const app = stockApp();
    const chart = new Chart(app, 'shop');
    nodePort(chart, 'a');
    nodePort(chart, 'b');
    return { app, chart };
  };
  const synth = (app: App) => {
    try {
      app.synth();
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('a construct of this package has all objects checked', () => {
    const { app, chart } = conflict();
    expect(synth(app)).toBe('');
    new ExposedApp(chart, 'web', {
      image: 'nginx:1.27',
      ports: [{ port: 80 }],
      expose: [Exposure.clusterIp()],
    });
    expect(synth(app)).toBe(CONFLICT);
  });

  test('they are checked without one where that is asked for', () => {
    const { app } = conflict();
    NetworkChecks.addTo(app);
    expect(synth(app)).toBe(CONFLICT);
  });

  test('an object that comes later is seen by the next validation', () => {
    const app = stockApp();
    const chart = new Chart(app, 'shop');
    NetworkChecks.addTo(app);
    nodePort(chart, 'a');
    expect(synth(app)).toBe('');
    nodePort(chart, 'b');
    expect(synth(app)).toBe(CONFLICT);
  });

  test.each([Checks.REPORT, Checks.OFF])('%s lets the synth pass', (checks) => {
    const { app } = conflict();
    NetworkChecks.addTo(app, { checks });
    expect(synth(app)).toBe('');
  });

  test('the objects are rendered twice, however many charts there are', () => {
    const app = stockApp();
    let rendered = 0;
    for (const id of ['a', 'b', 'c', 'd']) {
      const object = new ApiObject(new Chart(app, id), 'object', { apiVersion: 'v1', kind: 'X' });
      const { toJson } = object;
      Object.assign(object, {
        toJson() {
          rendered += 1;
          return toJson.call(object) as unknown;
        },
      });
    }
    app.synth();
    const withoutChecks = rendered;
    NetworkChecks.addTo(app);
    rendered = 0;
    app.synth();
    expect(rendered).toBe(withoutChecks + 8);
    rendered = 0;
    app.synthYaml();
    expect(rendered).toBe(withoutChecks + 8);
  });

  describe('what changes without a new construct is seen', () => {
    const TAKEN = JsonPatch.replace('/spec/ports/0/nodePort', 30080);
    const two = (props: AppProps = {}) => {
      const app = stockApp(props);
      const chart = new Chart(app, 'shop');
      NetworkChecks.addTo(app);
      nodePort(chart, 'a');
      return { app, chart, other: nodePort(chart, 'b', 30081) };
    };
    const synthed = (chart: Chart) =>
      messageOf(() => {
        Testing.synth(chart);
      });
    const passes = ({ app }: { readonly app: App }) => {
      expect(synth(app)).toBe('');
    };

    test('a patch after a look at the chart', () => {
      const { app, chart, other } = two();
      Testing.synth(chart);
      other.addJsonPatch(JsonPatch.replace('/spec/ports/0/port', 99999));
      const text = `Validation failed with the following errors:
  [] NET201 99999 is not a port: shop/b Service default/b spec.ports[0].port. Fix: Write a number in that range, such as 8080.`;
      expect(synth(app)).toBe(text);
      expect(synthed(chart)).toBe(text);
      expect(messageOf(() => app.synthYaml())).toBe(text);
    });

    test('a patch between two synths, whichever method makes them', () => {
      const made = two();
      passes(made);
      made.other.addJsonPatch(TAKEN);
      expect(messageOf(() => made.app.synthYaml())).toBe(CONFLICT);
      made.other.addJsonPatch(JsonPatch.replace('/spec/ports/0/nodePort', 30082));
      made.app.synthYaml();
      made.other.addJsonPatch(TAKEN);
      expect(synth(made.app)).toBe(CONFLICT);
    });

    test('a patch between the charts that a user renders', () => {
      const { app, chart, other } = two();
      const second = new Chart(app, 'second');
      second.toJson();
      chart.toJson();
      other.addJsonPatch(TAKEN);
      expect(synthed(second)).toBe(CONFLICT);
    });

    test('a label', () => {
      const { app, chart } = two();
      const pod = new ApiObject(chart, 'pod', {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'web', labels: { app: 'web' } },
      });
      expect(synth(app)).toBe('');
      pod.metadata.addLabel('app/bad/key', 'x');
      expect(synth(app)).toContain('app/bad/key');
    });

    test('a value that is made when it is rendered', () => {
      const { app, chart } = two();
      let port = 30082;
      nodePort(chart, 'c', Lazy.any({ produce: () => port }));
      expect(synth(app)).toBe('');
      port = 30080;
      expect(synth(app)).toBe(CONFLICT.replaceAll('/b', '/c').replace('30081', '30082'));
    });

    test('a synth that was broken off, and what came after it', () => {
      const { app, chart, other } = two();
      let breaks = true;
      const second = new Chart(app, 'second');
      second.addDependency(chart);
      nodePort(second, 'c', 30083).addJsonPatch({
        _toJson: () => {
          if (breaks) throw new Error('broken off');
          return { op: 'test', path: '/kind', value: 'Service' };
        },
      } as unknown as JsonPatch);
      expect(synth(app)).toContain('broken off');
      breaks = false;
      passes({ app });
      other.addJsonPatch(TAKEN);
      expect(synthed(second)).toBe(CONFLICT);
    });

    test.each([
      [YamlOutputType.FILE_PER_CHART, 'shop.k8s.yaml'],
      [YamlOutputType.FILE_PER_APP, 'app.k8s.yaml'],
    ])('what another validation does, before anything is written (%s)', (yamlOutputType, name) => {
      const { app, chart, other } = two({ yamlOutputType });
      passes({ app });
      const file = join(folder.path, name);
      const before = readFileSync(file, 'utf8');
      chart.node.addValidation({
        validate: () => {
          other.addJsonPatch(TAKEN);
          return [];
        },
      });
      expect(synth(app)).toBe(CONFLICT);
      expect(readFileSync(file, 'utf8')).toBe(before);
    });

    test('what a chart does before it is rendered, however late', () => {
      const { app, other } = two();
      for (const id of ['x', 'y']) new Chart(app, id);
      const last = new (class extends Chart {
        override toJson(): unknown[] {
          other.addJsonPatch(TAKEN);
          return super.toJson();
        }
      })(app, 'z');
      expect(app.charts.at(-1)).toBe(last);
      expect(synth(app)).toBe(CONFLICT);
    });

    test('other checks, and a waiver', () => {
      const { app, chart } = conflict();
      NetworkChecks.addTo(app);
      expect(synth(app)).toBe(CONFLICT);
      NetworkChecks.addTo(app, { checks: Checks.REPORT });
      passes({ app });
      NetworkChecks.addTo(app);
      expect(synth(app)).toBe(CONFLICT);
      Waiver.add(chart, { rule: 'NET203', reason: 'the two are never deployed together' });
      passes({ app });
    });
  });

  test('an app stays what it was, and so does a class of its own', () => {
    const calls: string[] = [];
    class Own extends App {
      override synth(): void {
        calls.push('synth');
        super.synth();
      }
    }
    const app = new Own({ outdir: folder.path });
    NetworkChecks.addTo(app);
    new Chart(app, 'a');
    app.synth();
    expect(calls).toEqual(['synth']);
    expect(app).toBeInstanceOf(Own);
    expect(App.of(app)).toBe(app);
  });

  test('what is no mode is refused', () => {
    expect(
      messageOf(() => {
        NetworkChecks.addTo(new App(), { checks: 'warn' } as object);
      }),
    ).toBe(`the app: checks: "warn" is not one of the values of Checks
  why: it must be one of the values of Checks
  fix: write Checks.ERROR or Checks.REPORT or Checks.OFF`);
  });
});
