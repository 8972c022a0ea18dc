import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { chartOf, isApiObject, walk } from '../../lib/fleet/tree';

const app = new App();
const outer = new Chart(app, 'outer');
const team = new Construct(outer, 'team');
const inner = new Chart(team, 'inner');
const object = new ApiObject(inner, 'object', { apiVersion: 'v1', kind: 'Thing' });
const last = new Construct(app, 'last');
last.node.addDependency(team, object);
const tree = walk(app);

test('finds each construct before what is below it, in the order of cdk8s', () => {
  expect(tree.constructs).toEqual(app.node.findAll());
});

test('finds the charts, each with the constructs that no chart inside it holds', () => {
  expect([...tree.charts]).toEqual([
    [outer, [outer, team]],
    [inner, [inner, object]],
  ]);
});

test('finds the chart of a construct', () => {
  const charts = [app, outer, team, inner, object, last].map(chartOf);
  expect(charts).toEqual([undefined, outer, outer, inner, inner, undefined]);
});

test('keeps the dependencies of those that have some', () => {
  expect([...tree.dependencies]).toEqual([[last, [team, object]]]);
});

test('knows API objects', () => {
  expect(tree.constructs.filter(isApiObject)).toEqual([object]);
});
