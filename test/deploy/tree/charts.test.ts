import { chartsIn, isForHelm } from '../../../lib/deploy/tree/charts';

test('templates and values of charts are for Helm, and all other files are not', () => {
  const files = [
    'web/Chart.yaml',
    'web/values.yaml',
    'web/production.yaml',
    'web/crds/a.yaml',
    'web/templates/service.yaml',
    'web/templates/sub/ingress.yaml',
    'web/charts/db/Chart.yaml',
    'web/charts/db/templates/service.yaml',
    'web/templates.yaml',
    'templates/service.yaml',
    'other/service.yaml',
    'webb/templates/service.yaml',
  ];
  const charts = chartsIn(files);
  expect(files.filter((path) => !isForHelm(path, charts))).toEqual([
    'web/crds/a.yaml',
    'templates/service.yaml',
    'other/service.yaml',
    'webb/templates/service.yaml',
  ]);
});

test.each([['Chart.yaml'], ['/srv/repo/Chart.yaml'], ['../repo/Chart.yaml']])(
  'a chart at %s',
  (chart) => {
    const folder = chart.replace('Chart.yaml', '');
    const charts = chartsIn([chart]);
    expect(isForHelm(`${folder}templates/a/b.yaml`, charts)).toBe(true);
    expect(isForHelm(`${folder}deploy/b.yaml`, charts)).toBe(false);
  },
);
