import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from './project';
import { ROOT } from './project';

/** The app of the pages about other languages, for Node. */
const SHOP = `const { Chart } = require('cdk8s');
const { AddressPool, Cluster, ExposedApp, Exposure, Fleet } = require('cdk8s-reach');
const fleet = new Fleet();
const lab = new Cluster(fleet, 'lab', { kubernetes: '1.34', ingressClass: 'nginx' });
const chart = new Chart(lab, 'shop', { namespace: 'shop' });
const pool = new AddressPool(chart, 'lan', { addresses: ['192.168.10.240-192.168.10.250'] });
new ExposedApp(chart, 'shop', {
  image: 'ghcr.io/acme/shop:1.4',
  ports: [{ port: 80, targetPort: 8080 }],
  expose: [
    Exposure.http({ host: 'shop.example.com' }),
    Exposure.loadBalancer({ serviceName: 'shop-lb', address: pool.address('192.168.10.241') }),
  ],
});
fleet.synth();
`;

/** What the app of the pages writes in Node. */
export function writtenInNode(project: Project): string {
  project.write('node/main.js', SHOP);
  project.must(process.execPath, ['node/main.js'], { CDK8S_OUTDIR: 'node/dist' });
  return project.read('node/dist/lab/shop.k8s.yaml');
}

/** The program that docs/how-to/<language>.md shows. */
export function programIn(language: string): string {
  const page = readFileSync(join(ROOT, `docs/how-to/${language}.md`), 'utf8');
  const [, program] = page.split(`\`\`\`${language}\n`);
  if (program === undefined) throw new Error(`the page has no program in ${language}`);
  return program.slice(0, program.indexOf('```'));
}
