import type { Manifest } from '../../../support/chart';
import type { Request } from '../../../support/routing/outcome';
import { sleep } from '../../../cluster/live/harness/processes';
import type { Lab } from '../lab/lab';
import type { Reply } from '../lab/wire';
import { echoOf } from '../lab/wire';
import type { Side } from './sides';

/** Where a side is asked. */
export interface Asked {
  readonly side: Side;
  readonly address: string;
}

export interface Answered {
  readonly request: Request;
  /** Such as `one:80 /path`, `301 https://...`, `404`. */
  readonly answer: string;
}

/** How long an answer may differ: the controller may still be taking up the table. */
const PATIENCE = 4000;

let tables = 0;

/** Applies a table, has it asked, and removes it. */
export async function withTable<T>(
  lab: Lab,
  asked: Asked,
  manifests: readonly Manifest[],
  ask: () => Promise<T>,
): Promise<T> {
  tables += 1;
  const number = tables;
  const last = sentinel(asked.side, number);
  await Promise.all(manifests.map((one) => lab.put(one)));
  await lab.put(last);
  await known(lab, asked, number);
  try {
    return await ask();
  } finally {
    await Promise.all([...manifests, last].map((one) => lab.api.remove(one)));
  }
}

/**
 * Asks until each request was answered as expected, or for a while; then once more, and that counts:
 * what is right now and then only is wrong.
 */
export async function answersOf(
  lab: Lab,
  asked: Asked,
  requests: readonly Request[],
  isExpected: (request: Request, answer: string) => boolean,
): Promise<readonly Answered[]> {
  const ask = (some: readonly Request[]): Promise<Answered[]> =>
    Promise.all(
      some.map(async (request) => ({ request, answer: await answerTo(lab, asked, request) })),
    );
  const end = Date.now() + PATIENCE;
  let open = requests;
  while (open.length > 0 && Date.now() < end) {
    const answers = await ask(open);
    const wrong = answers.filter(({ request, answer }) => !isExpected(request, answer));
    open = wrong.map(({ request }) => request);
    if (open.length > 0) await sleep(100);
  }
  return ask(requests);
}

export function answerTo(lab: Lab, { side, address }: Asked, request: Request): Promise<string> {
  return answerAt(lab, { address, port: side.ports[request.scheme] }, request);
}

/** What a client gets that asks there. */
export async function answerAt(
  lab: Lab,
  place: Readonly<{ address: string; port: number }>,
  { scheme, host, path, method, headers }: Request,
): Promise<string> {
  const reply = await lab.wire.ask({
    ...{ from: 'client', ...place, secure: scheme === 'https' },
    ...{ host, path, method: method ?? 'GET', headers: headers ?? {} },
  });
  return said(reply, scheme === 'https');
}

function said(reply: Reply, isSecure: boolean): string {
  const echo = echoOf(reply);
  if (echo) return `${echo.name}:${echo.port} ${echo.path}`;
  const location = reply.headers?.['Location']?.[0];
  if (isSecure && /reset by peer|EOF/.test(reply.error ?? '')) return 'no connection';
  if (reply.status === undefined) return reply.error ?? '';
  return location === undefined ? String(reply.status) : `${reply.status} ${location}`;
}

const SENTINEL = 'sentinel.test';

/** A route of a host that no table has, which comes last. */
function sentinel({ cluster, via, namespace }: Side, number: number): Manifest {
  const metadata = { name: `sentinel-${via.toLowerCase()}`, namespace };
  const host = `t${number}.${SENTINEL}`;
  if (cluster.ingressClass !== undefined) {
    const backend = { service: { name: 'one', port: { number: 80 } } };
    const paths = [{ path: `/t${number}`, pathType: 'Exact', backend }];
    return {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata,
      spec: { ingressClassName: cluster.ingressClass, rules: [{ host, http: { paths } }] },
    };
  }
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata,
    spec: {
      parentRefs: [{ name: cluster.gateway?.name, sectionName: 'http' }],
      hostnames: [host],
      rules: [
        {
          matches: [{ path: { type: 'Exact', value: `/t${number}` } }],
          backendRefs: [{ name: 'one', port: 80 }],
        },
      ],
    },
  };
}

async function known(lab: Lab, asked: Asked, number: number): Promise<void> {
  const request = { scheme: 'http', host: `t${number}.${SENTINEL}`, path: `/t${number}` } as const;
  const expected = `one:80 /t${number}`;
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await answerTo(lab, asked, request);
    if (answer === expected) return;
    if (Date.now() > end) throw new Error(`${asked.side.name} does not take up a table: ${answer}`);
    await sleep(30);
  }
}
