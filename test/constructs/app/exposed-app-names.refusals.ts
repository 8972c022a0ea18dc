import { Chart } from 'cdk8s';
import { ExposedApp } from '../../../lib';
import type { Refusal } from '../../support/refusal';

export const EXPOSED_APP_NAMES: readonly Refusal[] = [
  {
    name: 'a name that nothing carries',
    make: (chart) =>
      new ExposedApp(chart, 'web', {
        name: 'shop',
        serviceName: 'shop-svc',
        selector: { app: 'shop' },
        ports: [{ port: 80 }],
      }),
    message: `test/web: name: "shop" names nothing
  why: the Service has the name serviceName, and the app creates no Deployment
  fix: remove it`,
  },
  {
    name: 'labels of the chart that no object can carry',
    facts: ['1.4 label key / value'],
    make: (chart) =>
      new ExposedApp(new Chart(chart, 'inner', { labels: { 'a b': 'c d' } }), 'web', {
        selector: { app: 'shop' },
        ports: [{ port: 80 }],
      }),
    message: `test/inner/web: labels of the chart["a b"]: "a b" is not a label key
  why: a key is an optional DNS subdomain and "/", then 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a key such as "app" or "app.kubernetes.io/name"
test/inner/web: labels of the chart["a b"]: "c d" is not a label value
  why: a label value is empty, or has at most 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a value such as "web" or "1.0", and store other text in an annotation`,
  },
];
