import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reach as run } from '../support/reach';
import { SHOP } from '../support/shop';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reach-explain-'));
  mkdirSync(join(folder, 'k8s'));
  writeFileSync(join(folder, 'k8s/web.yaml'), SHOP);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const explain = (args: readonly string[], stdin?: string) =>
  run(['explain', ...args], { folder, stdin });

const ANSWERS: readonly (readonly [string, readonly string[], number, string])[] = [
  [
    'a URL that is reached',
    ['https://shop.example.com/cart', 'k8s'],
    0,
    `GET https://shop.example.com/cart from the internet: reached
  -> the Ingress controller of class nginx takes the request at port 443, and ends TLS with a certificate of its own
  -> Ingress shop/web sends / of shop.example.com to Service shop/web:80                     k8s/web.yaml:10
  -> Service shop/web:80                                                                     k8s/web.yaml:20
  -> Deployment shop/web, port 8080                                                          k8s/web.yaml:29
assumed: the name leads to the Ingress controller of class nginx; the Ingress controller of class nginx runs, and its port 443 can be reached; the pods are ready
`,
  ],
  [
    'a URL whose way is broken',
    ['http://shop.example.com/old', 'k8s'],
    2,
    `GET http://shop.example.com/old from the internet: broken
  -> the Ingress controller of class nginx takes the request at port 80
  -> Ingress shop/web sends /old of shop.example.com to Service shop/web:81   k8s/web.yaml:13
     why: the longer prefix goes before / of Ingress shop/web
  x  Service shop/web has no port 81                                          k8s/web.yaml:15
     k8s/web.yaml:20
     why: it has 80
     fix: Refer to a port that the Service has.
     see: npx cdk8s-reach rules NET501
assumed: the name leads to the Ingress controller of class nginx; the Ingress controller of class nginx runs, and its port 80 can be reached
`,
  ],
  [
    'a host that nothing is for',
    ['http://shop.example.org/', 'k8s'],
    3,
    `GET http://shop.example.org/ from the internet: unknown
  ?  nothing in the checked files is for the host shop.example.org
     why: the nearest are shop.example.com
     ask: kubectl get ingresses,httproutes,services --all-namespaces
`,
  ],
  [
    'a name of the cluster',
    ['web.shop', 'k8s', '--from', 'pod:shop'],
    0,
    `web.shop from a pod in shop: reached
  -> web.shop is Service shop/web, as web.shop.svc.cluster.local   k8s/web.yaml:19
  -> its cluster IP, with port 80                                  k8s/web.yaml:20
`,
  ],
  [
    'a Service, from a pod of a workload',
    ['Service/shop/web', 'k8s', '--from', 'pod:shop/web'],
    0,
    `Service shop/web:80 from a pod of Deployment shop/web: reached
  -> Service shop/web:80              k8s/web.yaml:20
  -> Deployment shop/web, port 8080   k8s/web.yaml:29
assumed: the pods are ready
`,
  ],
  [
    'a Service that is not there',
    ['Service/shop/wob', 'k8s'],
    3,
    `Service shop/wob from the internet: unknown
  ?  Service shop/wob is not in the checked files
     why: the nearest are shop/web
     ask: kubectl get service wob --namespace shop
`,
  ],
  [
    'no question: all ways in',
    ['k8s'],
    0,
    `from outside, by load balancers and routes:
  http://shop.example.com/     reached  Deployment shop/web, port 8080   k8s/web.yaml:10
  http://shop.example.com/old  broken   Service shop/web has no port 81  k8s/web.yaml:15

from a pod of the same namespace:
  web.shop.svc:80  reached  Deployment shop/web, port 8080  k8s/web.yaml:20
`,
  ],
];

test.each(ANSWERS)('explains %s', (_, args, exitCode, stdout) => {
  expect(explain(args)).toEqual({ exitCode, stdout, stderr: '' });
});

const FAULTS: readonly (readonly [string, readonly string[], string])[] = [
  [
    'a client that is in no file',
    ['http://web.shop/', 'k8s', '--from', 'pod:shop/nobody'],
    `reach: --from: "pod:shop/nobody" is not a client
  why: a client is internet, nodes, node, or a pod by its labels or its workload
  fix: write for example internet, nodes, pod:shop, pod:shop/app=web, or pod:shop/NAME of a workload in the files
`,
  ],
  [
    'a header without a name',
    ['http://a/', 'k8s', '--header', 'wrong'],
    `reach: --header: "wrong" is not a header
  why: a header has a name and a value, separated by ":"
  fix: write for example --header 'x-version: canary'
`,
  ],
  [
    'a text that is no question',
    ['https:/shop', 'k8s'],
    `reach: explain: "https:/shop" is not a question
  why: a question is a URL, an address and a port, a name, or an object
  fix: write for example https://shop.example.com/, 192.0.2.7:443, web.shop.svc or Service/shop/web
`,
  ],
];

test.each(FAULTS)('refuses %s', (_, args, stderr) => {
  expect(explain(args)).toEqual({ exitCode: 1, stdout: '', stderr });
});

test('reads what kubectl prints', () => {
  const { stdout, exitCode } = explain(['http://shop.example.com/', '-'], SHOP);
  expect(stdout).toContain('http://shop.example.com/ from the internet: reached');
  expect(exitCode).toBe(0);
});

test('answers in JSON say the same as data', () => {
  const { stdout, exitCode } = explain(['http://shop.example.com/old', 'k8s', '--format', 'json']);
  const { version, answers } = JSON.parse(stdout) as { version: number; answers: unknown[] };
  expect([exitCode, version]).toEqual([2, 1]);
  expect(answers).toMatchObject([
    {
      question: 'GET http://shop.example.com/old from the internet',
      verdict: 'broken',
      chain: {
        hops: [
          { kind: 'listener', verdict: 'given' },
          { kind: 'route', verdict: 'given' },
          {
            kind: 'service',
            verdict: 'broken',
            rule: 'NET501',
            places: [
              { origin: 'k8s/web.yaml:15', object: 'Ingress shop/web' },
              { origin: 'k8s/web.yaml:20', object: 'Service shop/web', field: 'spec.ports' },
            ],
          },
        ],
      },
    },
  ]);
});

test('names that strangers wrote are escaped', () => {
  const hostile = SHOP.replace(/shop\.example\.com/, '"\\e[31mshop.example.com"');
  const { stdout } = explain(['-'], hostile);
  expect(stdout).toContain('shop.example.com');
  expect(stdout).not.toContain('\u001b');
});

const overlay = (name: string) => `resources: [../../base]
namespace: ${name}
`;

test('only what leads on answers, and what nothing deploys is left out of the table', () => {
  const root = join(folder, 'many');
  const named = (name: string) =>
    SHOP.replaceAll('shop.example.com', `${name}.example.com`).replaceAll('shop', name);
  for (const one of ['a', 'b', 'archived']) mkdirSync(join(root, one), { recursive: true });
  for (const one of ['a', 'b']) {
    writeFileSync(join(root, one, 'web.yaml'), named(one));
    writeFileSync(join(root, one, 'kustomization.yaml'), 'resources: [web.yaml]\n');
  }
  writeFileSync(join(root, 'archived/old.yaml'), named('old').replaceAll('web', 'legacy'));
  const { stdout } = explain(['http://a.example.com/cart', 'many']);
  expect(stdout.match(/ from the internet: .*/g)).toEqual([' from the internet: reached']);
  const table = explain(['many']).stdout;
  expect(table).toContain('http://a.example.com/');
  expect(table).not.toContain('http://old.example.com/');
  expect(table).toMatch(
    /left out: the ways of files that nothing deploys, and of retired folders\n$/,
  );
  // Where nothing else has it, what nothing deploys answers.
  expect(explain(['legacy.old', 'many', '--from', 'pod:old']).exitCode).toBe(0);
});

test('answers tell the units where several differ, and the table has what they share once', () => {
  const root = join(folder, 'units');
  for (const one of ['base', 'overlays/a', 'overlays/b'])
    mkdirSync(join(root, one), { recursive: true });
  writeFileSync(join(root, 'base/web.yaml'), SHOP);
  writeFileSync(join(root, 'base/kustomization.yaml'), 'resources: [web.yaml]\n');
  writeFileSync(join(root, 'overlays/a/kustomization.yaml'), overlay('shop'));
  writeFileSync(join(root, 'overlays/b/kustomization.yaml'), overlay('shop'));
  const same = explain(['web.shop', 'units', '--from', 'pod:shop']);
  expect(same.stdout.split('\n')[0]).toBe(
    '[units/overlays/a; units/overlays/b] web.shop from a pod in shop: reached',
  );
  const table = explain(['units']).stdout.split('\n');
  expect(table.filter((line) => line.includes('web.shop.svc:80'))).toHaveLength(1);
  writeFileSync(join(root, 'overlays/b/kustomization.yaml'), overlay('b'));
  const one = explain(['web.b', 'units', '--from', 'pod:b']);
  expect(one.stdout.split('\n')[0]).toBe('[units/overlays/b] web.b from a pod in b: reached');
});
