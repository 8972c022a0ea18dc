import { parseAllDocuments } from 'yaml';
import { TRAEFIK_CRDS, gatewayCrds, replaceCrds } from '../../cluster/live/harness/crds';
import { gatewayApi } from '../../cluster/live/harness/releases';
import type { KubeObject } from '../../cluster/live/harness/api';
import { waitFor } from '../../cluster/live/harness/cluster';
import type { Manifest } from '../../support/chart';
import { blocksOf, filesWritten } from '../../support/pages';
import { byNginx } from '../../support/routing/nginx';
import { agrees, answerOf } from '../../support/routing/recorded';
import { Lab } from './lab/lab';
import { describeWith } from './lab/skips';
import type { TraefikRole } from './lab/traefik';
import { CHART_PORTS, startTraefik } from './lab/traefik';
import { certificate } from './routes/backends';
import { answerAt } from './routes/differential';

const PAGE = 'docs/how-to/leave-ingress-nginx.md';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- a page says what it loads
const load = (id: string) => require(id) as unknown;

const [ofIngresses = [], ofGateway = []] = blocksOf(PAGE)
  .filter(({ language }) => language === 'ts')
  .map(({ code }) => Object.values(filesWritten(code, load)).flatMap(objects));

/** What users get, who follow redirects; of ingress-nginx its recorded answers say the same. */
const ANSWERS = [
  'https://shop.example.com/ -> web:8080 /',
  'https://shop.example.com/cart/3 -> web:8080 /cart/3',
  'https://shop.example.com/cart/ -> web:8080 /cart/',
  'http://shop.example.com/cart -> 301 https://shop.example.com/cart',
  'http://shop.example.com/cart/ -> 301 https://shop.example.com/cart/',
  'https://other.example.com/ -> 404',
];

test(`${PAGE}: before, by the matcher of ingress-nginx that its recorded answers hold`, () => {
  const before = ofIngresses.filter(isOf('nginx')) as unknown as Manifest[];
  expect(before).toHaveLength(1);
  const rows = ANSWERS.map((line) => answerOf(line.replace('web:8080', 'web:80')));
  const others = rows.filter(({ request, answer }) => !agrees(byNginx(before, request), answer));
  expect(others).toEqual([]);
});

describeWith(['Traefik'], `${PAGE}: the app answers as before`, () => {
  let lab: Lab;
  const addresses = new Map<TraefikRole, string>();

  beforeAll(async () => {
    lab = new Lab();
    await replaceCrds(lab.api, gatewayCrds(gatewayApi() ?? ''));
    await replaceCrds(lab.api, TRAEFIK_CRDS);
    await lab.apply([...CLASSES, ...ofIngresses, certificate('shop')]);
    for (const role of ['ingress', 'gateway', 'both'] as const)
      addresses.set(role, startTraefik(lab, role, CHART_PORTS).ip);
  }, 120_000);

  afterAll(() => lab.stop());

  test('step 1: by the Ingress of Traefik, beside that of ingress-nginx', async () => {
    expect(await answers('ingress')).toEqual(ANSWERS);
    expect(await answers('both')).toEqual(ANSWERS);
  });

  test('step 3: all the time while the Gateway comes, and then by each side', async () => {
    const asked = whileApplying(ofGateway.filter(({ kind }) => kind !== 'Deployment'));
    expect(await asked).toEqual([ANSWERS[0]]);
    expect(await answers('gateway')).toEqual(ANSWERS);
    expect(await answers('ingress')).toEqual(ANSWERS);
    expect(await answers('both')).toEqual(ANSWERS);
  });

  test('in the end: by the Gateway alone', async () => {
    const ingresses = [...ofIngresses, ...ofGateway].filter(({ kind }) => kind === 'Ingress');
    for (const one of ingresses) await lab.api.remove(one);
    expect(await lab.until(() => answersNow('ingress'), gone())).toEqual(gone());
    expect(await answers('both')).toEqual(ANSWERS);
  });

  function answers(role: TraefikRole): Promise<string[]> {
    return lab.until(() => answersNow(role), ANSWERS, 30);
  }

  function answersNow(role: TraefikRole): Promise<string[]> {
    return Promise.all(ANSWERS.map((line) => answer(role, line)));
  }

  async function answer(role: TraefikRole, line: string): Promise<string> {
    const { request } = answerOf(line);
    const at = { address: addresses.get(role) ?? '', port: CHART_PORTS[request.scheme] };
    const found = await answerAt(lab, at, request);
    const [asked] = line.split(' -> ');
    return `${asked} -> ${found.replace(/^shop\/web-[\w-]+:/, 'web:')}`;
  }

  /** What a Traefik for both says of the first request while objects are applied and taken up. */
  async function whileApplying(those: readonly KubeObject[]): Promise<string[]> {
    const found = new Set<string>();
    const turn = { isOver: false };
    const asking = (async () => {
      while (!turn.isOver) found.add(await answer('both', ANSWERS[0] ?? ''));
    })();
    await lab.apply(those);
    await waitFor(
      async () => (await answer('gateway', ANSWERS[0] ?? '')) === ANSWERS[0] || undefined,
    );
    turn.isOver = true;
    await asking;
    return [...found];
  }
});

/** What becomes of all requests where nothing routes them. */
function gone(): string[] {
  return ANSWERS.map((line) => `${line.split(' -> ')[0]} -> 404`);
}

/** What the charts of the controllers make. */
const CLASSES: readonly KubeObject[] = [
  ...[
    ['nginx', 'k8s.io/ingress-nginx'],
    ['traefik', 'traefik.io/ingress-controller'],
  ].map(([name, controller]) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IngressClass',
    metadata: { name },
    spec: { controller },
  })),
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { name: 'traefik' },
    spec: { controllerName: 'traefik.io/gateway-controller' },
  },
];

function objects(text: string): KubeObject[] {
  return parseAllDocuments(text)
    .map((document) => document.toJS() as KubeObject | null)
    .filter((one): one is KubeObject => one !== null && typeof one.kind === 'string');
}

function isOf(name: string): (one: KubeObject) => boolean {
  return ({ kind, spec }) =>
    kind === 'Ingress' && (spec as { ingressClassName?: string }).ingressClassName === name;
}
