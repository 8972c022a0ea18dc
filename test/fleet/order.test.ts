import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { orderOf } from '../../lib/fleet/order';
import { walk } from '../../lib/fleet/tree';

const object = (scope: Construct, id: string) =>
  new ApiObject(scope, id, { apiVersion: 'v1', kind: 'Thing' });

function order(fill: (app: App) => void) {
  const app = new App();
  fill(app);
  const { charts, objectsOf, chartDependencies } = orderOf(walk(app));
  const objects = charts.map((chart) => (objectsOf.get(chart) ?? []).map(({ node }) => node.path));
  return {
    charts: charts.map(({ node }) => node.path),
    objects,
    hasDependentCharts: chartDependencies.size > 0,
  };
}

test('keeps charts and objects in the order of their making', () => {
  expect(
    order((app) => {
      for (const id of ['b', 'a']) ['y', 'x'].forEach((name) => object(chartIn(app, id), name));
    }),
  ).toEqual({
    charts: ['b', 'a'],
    objects: [
      ['b/y', 'b/x'],
      ['a/y', 'a/x'],
    ],
    hasDependentCharts: false,
  });
});

test('puts an object behind those of a construct that it depends on', () => {
  expect(
    order((app) => {
      const chart = new Chart(app, 'a');
      const group = new Construct(chart, 'group');
      const first = object(chart, 'first');
      ['x', 'y'].forEach((id) => object(group, id));
      first.node.addDependency(group);
    }).objects,
  ).toEqual([['a/group/x', 'a/group/y', 'a/first']]);
});

test('puts a chart behind those that it holds or depends on', () => {
  expect(
    order((app) => {
      const outer = new Chart(app, 'outer');
      new Chart(outer, 'inner');
      outer.addDependency(new Chart(app, 'other'));
    }),
  ).toMatchObject({ charts: ['other', 'outer/inner', 'outer'], hasDependentCharts: true });
});

test('refuses what depends on itself by way of others, with the way', () => {
  expect(() =>
    order((app) => {
      const chart = new Chart(app, 'a');
      const [x, y, z] = ['x', 'y', 'z'].map((id) => object(chart, id)) as [
        ApiObject,
        ApiObject,
        ApiObject,
      ];
      x.addDependency(y);
      y.addDependency(z);
      z.addDependency(x);
    }),
  ).toThrow('Dependency cycle detected: a/x => a/y => a/z => a/x');
});

test('takes a chain of charts, each with many objects, on which stock cdk8s does not end', () => {
  const { charts } = order((app) => {
    const chain = Array.from({ length: 50 }, (_, at) => new Chart(app, `c${at}`));
    chain.forEach((chart, at) => {
      for (let id = 0; id < 10; id++) object(chart, `o${id}`);
      const next = chain[at + 1];
      if (next) chart.addDependency(next);
    });
  });
  expect(charts).toEqual(Array.from({ length: 50 }, (_, at) => `c${49 - at}`));
});

test('takes a chain of objects that is deeper than the stack', () => {
  const { objects } = order((app) => {
    const chart = new Chart(app, 'a');
    const chain = Array.from({ length: 20_000 }, (_, at) => object(chart, `o${at}`));
    chain.forEach((one, at) => {
      const next = chain[at + 1];
      if (next) one.addDependency(next);
    });
  });
  expect(objects[0]?.[0]).toBe('a/o19999');
});

function chartIn(app: App, id: string): Chart {
  return (app.node.tryFindChild(id) as Chart | undefined) ?? new Chart(app, id);
}
