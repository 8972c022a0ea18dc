/** An app for trials of runners, compilers and package managers. */
export const SHOP = `import { App, Chart } from 'cdk8s';
import { ExposedApp, Exposure } from 'cdk8s-reach';

const app = new App();
new ExposedApp(new Chart(app, 'shop'), 'shop', {
  image: 'ghcr.io/acme/shop:1.4',
  ports: [{ port: 80, targetPort: 8080 }],
  expose: [Exposure.http({ host: 'shop.example.com', ingressClass: 'nginx' })],
});
app.synth();
`;

/** The same for Node without a compiler. */
export const SHOP_IN_COMMONJS = SHOP.replace(
  /^import (\{.*\}) from ('.*');$/gm,
  'const $1 = require($2);',
);

/** What it needs, as README.md says. */
export const PACKAGES = ['cdk8s', 'constructs'];
