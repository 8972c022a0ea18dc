import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/pages';
import { reach } from '../support/reach';

/** What a client of each scenario asks, of the manifests in dist/. */
const QUESTIONS: readonly (readonly [
  id: string,
  cluster: string,
  question: string,
  from: string,
])[] = [
  ['A1', 'lab', 'http://svc-web/', 'pod:default'],
  ['A2', 'lab', 'http://clusterip-service/', 'pod:default'],
  ['A3', 'lab', 'https://jordy-svc-alloc-port/', 'pod:default'],
  ['A4', 'lab', 'https://jordy-svc-alloc-named-port/', 'pod:default'],
  ['A5', 'lab', 'Service/default/jordy-svc-alloc-named-port:80', 'pod:default'],
  ['A6', 'lab', 'svc-web.default.svc', 'pod:default'],
  ['A6', 'lab', 'svc-web.default.svc.cluster', 'pod:default'],
  ['A7', 'lab', 'appname.default-subdomain.default.svc.cluster.local:8080', 'pod:default'],
  ['A8', 'lab', 'http://svc-web/', 'pod:default/dns-test'],
  ['A9', 'lab', 'kubernetes.default.svc.cluster.local', 'pod:default'],
  ['B1', 'lab', 'svc-node-web-headless:8080', 'pod:default'],
  ['B1', 'lab', 'svc-node-web-headless:80', 'pod:default'],
  ['B2', 'lab', 'node-set-1.node-set:8080', 'pod:default'],
  ['B2', 'lab', 'node-set-3.node-set:8080', 'pod:default'],
  ['C1', 'lab', 'weather-ext-svc', 'pod:default'],
  ['C2', 'lab', 'rds:5432', 'pod:default'],
  ['C3', 'lab', 'https://externalname-service/', 'pod:default'],
  ['C4', 'lab', 'svc-ext', 'pod:default'],
  ['C5', 'lab', 'http://my-service/', 'pod:default'],
  ['C6', 'lab', 'http://example-endpoints/', 'pod:default'],
  ['C7', 'lab', 'http://jordy-svc-alloc-named-port/', 'pod:default'],
  ['C8', 'homelab', 'http://example-migrated/', 'pod:default'],
  ['D1', 'lab', '192.168.100.11:30123', 'nodes'],
  ['D2', 'lab', '192.168.100.11:30990', 'nodes'],
  ['D3', 'lab', 'Service/default/loadbalancer-service', 'internet'],
  ['D4', 'lab', 'Service/default/lb-without-node-ports', 'internet'],
  ['D5', 'lab', '80.11.12.11:80', 'internet'],
  ['D6', 'lab', '192.168.100.241:80', 'internet'],
  ['D7', 'homelab', '192.168.10.229:80', 'internet'],
  ['D8', 'lab', '203.0.113.1:80', 'internet'],
  ['D9', 'homelab', 'https://192.168.10.228/', 'internet'],
  ['D10', 'homelab', 'http://echo.example.com/apple/pie', 'internet'],
  ['D10', 'lab', 'http://echo.example.com/banana', 'internet'],
  ['D11', 'lab', '192.168.100.250:80', 'internet'],
];

const PAGE = 'docs/scenario-answers.md';

const HEAD = `# Answers to the scenarios

What \`reach explain\` says of each [scenario](scenarios.md), asked from the side of its client, of the manifests in [dist/](../dist). A test keeps this page.
`;

test('each scenario is explained from the side of its client', () => {
  const sections = QUESTIONS.map(([id, cluster, question, from]) => {
    const folder = `dist/${cluster}`;
    const { stdout, exitCode } = reach(['explain', question, folder, '--from', from], {
      folder: ROOT,
    });
    const line = `npx cdk8s-reach explain ${question} ${folder} --from ${from}`;
    return `## ${id}: ${question}\n\n\`\`\`console\n$ ${line}\n${stdout.trimEnd()}\n(exit ${exitCode})\n\`\`\`\n`;
  });
  const text = [HEAD, ...sections].join('\n');
  if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync(join(ROOT, PAGE), text);
  expect(text).toBe(readFileSync(join(ROOT, PAGE), 'utf8'));
});

test('every scenario is asked about', () => {
  const ids = new Set(
    [...readFileSync(join(ROOT, 'docs/scenarios.md'), 'utf8').matchAll(/^\| ([A-D]\d+)/gm)].map(
      ([, id]) => id,
    ),
  );
  const asked = new Set(QUESTIONS.map(([id]) => id));
  expect([...ids].filter((id) => !asked.has(id ?? ''))).toEqual([]);
});
