import { ApiObject, App, Chart } from 'cdk8s';
import { Checks } from '../../lib/checks/checks';
import { NetworkChecks } from '../../lib/checks/stock-app';
import { ExposedApp } from '../../lib/constructs/app/exposed-app';
import { Exposure } from '../../lib/constructs/exposure/exposure';
import { Folder } from '../support/folder';
import { messageOf } from '../support/refusal';

const nodePort = (chart: Chart, name: string) => {
  new ApiObject(chart, name, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: {
      type: 'NodePort',
      selector: { app: 'web' },
      ports: [{ port: 80, nodePort: 30080 }],
    },
  });
};

const CONFLICT = `Validation failed with the following errors:
  [] NET203 node port 30080 is claimed by 2 Services: shop/a Service default/a spec.ports[0].nodePort, shop/b Service default/b spec.ports[0].nodePort. Fix: Write another node port (free nearby: 30081), or leave it out and the cluster picks one.`;

describe('in a stock app', () => {
  const folder = new Folder();
  const stockApp = () => new App({ outdir: folder.path });
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

  test('the objects are rendered once, however many charts there are', () => {
    const app = stockApp();
    let rendered = 0;
    for (const id of ['a', 'b', 'c']) {
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
    expect(rendered).toBe(withoutChecks + 3);
  });

  test('what is no mode is refused', () => {
    expect(
      messageOf(() => {
        NetworkChecks.addTo(new App(), { checks: 'warn' } as object);
      }),
    ).toBe(`the app: checks: "warn" is not one of the values of Checks
  why: one of the values of Checks is what this prop takes
  fix: write Checks.ERROR or Checks.REPORT or Checks.OFF`);
  });
});
