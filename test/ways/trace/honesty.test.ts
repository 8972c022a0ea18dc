import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../../support/ask';
import { ROOT } from '../../support/pages';

const WEB = `
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
`;

const PODS = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: a, ports: [{ containerPort: 8080 }] }] }
`;

const ingress = (more: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop${more} }
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend: { service: { name: web, port: { number: 80 } } }
`;

const files = (...texts: readonly string[]) => texts.join('---');

/** Each row of the table of the page: what is asked, and a line of the answer. */
const ROWS: readonly (readonly [
  row: string,
  yaml: string,
  question: string,
  from: string,
  lines: readonly string[],
])[] = [
  [
    'A Service that is in no file',
    ingress(''),
    'http://shop.example.com/',
    'internet',
    [
      'GET http://shop.example.com/ from the internet: unknown',
      '  ?  Service shop/web is not in the checked files',
      '     ask: kubectl get service web --namespace shop',
    ],
  ],
  [
    'Pods that are in no file',
    WEB,
    'http://web.shop/',
    'pod:shop',
    [
      'GET http://web.shop/ from a pod in shop: unknown',
      '  ?  no pod in the checked files has the labels app=web',
    ],
  ],
  [
    'Endpoints that are in no file',
    WEB.replace('selector: { app: web }, ', ''),
    'http://web.shop/',
    'pod:shop',
    [
      'GET http://web.shop/ from a pod in shop: unknown',
      '  ?  the endpoints of Service shop/web are not in the checked files',
    ],
  ],
  [
    'A host that nothing in the files is for',
    files(WEB, PODS, ingress('')),
    'http://shop.example.org/',
    'internet',
    [
      'GET http://shop.example.org/ from the internet: unknown',
      '  ?  nothing in the checked files is for the host shop.example.org',
      '     why: the nearest are shop.example.com',
    ],
  ],
  [
    'An address that nothing in the files has',
    files(WEB, PODS),
    '192.0.2.7:80',
    'internet',
    [
      'tcp 192.0.2.7:80 from the internet: unknown',
      '  ?  nothing in the checked files has the address 192.0.2.7, or opens port 80 of the nodes',
    ],
  ],
  [
    'A kind of routes that is not evaluated',
    files(
      WEB,
      PODS,
      `
apiVersion: projectcontour.io/v1
kind: HTTPProxy
metadata: { name: web, namespace: shop }
spec: { virtualhost: { fqdn: shop.example.com }, routes: [{ services: [{ name: web, port: 80 }] }] }
`,
    ),
    'http://shop.example.com/',
    'internet',
    ['GET http://shop.example.com/ from the internet: unknown', 'HTTPProxy'],
  ],
  [
    'A name that a later tool fills in',
    files(WEB, PODS, ingress('').replace('name: web, port:', 'name: "${BACKEND}", port:')),
    'http://shop.example.com/',
    'internet',
    ['GET http://shop.example.com/ from the internet: unknown'],
  ],
  [
    'An alias behind a proxy',
    files(
      ingress(''),
      `
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { type: ExternalName, externalName: example.net }
`,
    ),
    'http://shop.example.com/',
    'internet',
    [
      'GET http://shop.example.com/ from the internet: unknown',
      '  ?  Service shop/web is an alias for example.net',
      '     why: the controller decides whether it sends requests to an ExternalName Service',
    ],
  ],
  [
    'A server outside that gets the name of an alias',
    `
apiVersion: v1
kind: Service
metadata: { name: weather, namespace: shop }
spec: { type: ExternalName, externalName: wttr.in }
`,
    'https://weather/',
    'pod:shop',
    [
      'GET https://weather/ from a pod in shop: unknown',
      '     why: the request is for the host weather, which wttr.in may not serve or have a certificate for',
    ],
  ],
  [
    'A workload without replicas',
    files(WEB, PODS.replace('spec:\n  selector', 'spec:\n  replicas: 0\n  selector')),
    'http://web.shop/',
    'pod:shop',
    [
      'GET http://web.shop/ from a pod in shop: unknown',
      '     why: it has no replicas unless something scales it',
    ],
  ],
  [
    'The address of a client, where source ranges decide',
    files(
      PODS,
      WEB.replace(
        'spec: { ',
        "spec: { type: LoadBalancer, loadBalancerIP: 192.0.2.7, loadBalancerSourceRanges: ['203.0.113.0/24'], ",
      ),
    ),
    '192.0.2.7:80',
    'internet',
    [
      'tcp 192.0.2.7:80 from the internet: unknown',
      '     why: which addresses the internet has is not known',
    ],
  ],
  [
    'The pods are ready',
    files(WEB, PODS),
    'http://web.shop/',
    'pod:shop',
    ['GET http://web.shop/ from a pod in shop: reached', 'assumed: the pods are ready'],
  ],
  [
    'A controller that is in no file, and the DNS outside',
    files(WEB, PODS, ingress('')),
    'http://shop.example.com/',
    'internet',
    ['GET http://shop.example.com/ from the internet: reached', 'assumed: the name leads to'],
  ],
];

test.each(ROWS)('%s', (_, yaml, question, from, lines) => {
  const answer = ask(yaml, question, from);
  for (const line of lines) expect(answer).toContain(line);
});

test('each row of the page has a test of its name', () => {
  const page = readFileSync(join(ROOT, 'docs/explanation/what-an-answer-knows.md'), 'utf8');
  const rows = [...page.matchAll(/^\| ([A-Z][^|]*?) +\|/gm)].map(([, row]) => row);
  const titles = [...ROWS.map(([row]) => row), ...OTHERS];
  expect(rows.filter((row) => row !== 'What' && !titles.includes(row ?? ''))).toEqual([]);
  expect(titles.filter((title) => !rows.includes(title))).toEqual([]);
});

/** Rows that stand in other tables: those of policies, of units and of the table of all ways. */
const OTHERS = [
  'The labels of a client, where a policy decides',
  'A network plugin that enforces NetworkPolicy',
  'Kinds of policies that few plugins enforce',
  'Objects of a unit that is not rendered',
  'A table without ways',
];
