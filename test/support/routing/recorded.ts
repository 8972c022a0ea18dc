import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../chart';
import type { Outcome, Request } from './outcome';

/** What a real proxy answered: a table of routes each, as the constructs wrote it, and requests. */
export interface Recorded {
  readonly proxy: string;
  readonly release: string;
  readonly date: string;
  /** What the ConfigMap of the controller said. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly tables: readonly RecordedTable[];
}

interface RecordedTable {
  readonly ingresses: Readonly<Record<string, RecordedIngress>>;
  /** Ingresses in the order of their creation, where they were not created in one second. */
  readonly moments?: readonly string[];
  readonly middlewares?: Readonly<Record<string, object>>;
  /** `http://a.example.com/b yes -> one:80|two:80 /b`: `yes` is the header X-Canary, `|` is one of several. */
  readonly answers: readonly string[];
}

interface RecordedIngress {
  /** Without the prefix of the controller. */
  readonly annotations?: Readonly<Record<string, string>>;
  /** The hosts with a certificate. */
  readonly tls?: readonly string[];
  /** Host, path, type and backend each. */
  readonly paths: readonly string[];
}

export function recorded(name: string): Recorded {
  const file = join(__dirname, 'recorded', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Recorded;
}

/** The manifests of a table. */
export function manifestsOf(table: RecordedTable, prefix: string): Manifest[] {
  const { ingresses, moments = [], middlewares = {} } = table;
  return [
    ...Object.entries(ingresses).map(([name, one]) => ({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: {
        name,
        annotations: prefixed(one.annotations ?? {}, prefix),
        ...(moments.length > 0 && { creationTimestamp: String(moments.indexOf(name)) }),
      },
      spec: {
        rules: one.paths.map(ruleOf),
        ...(one.tls && { tls: [{ hosts: one.tls }] }),
      },
    })),
    ...Object.entries(middlewares).map(([name, spec]) => ({
      apiVersion: 'traefik.io/v1alpha1',
      kind: 'Middleware',
      metadata: { name },
      spec: spec as Manifest['spec'],
    })),
  ];
}

function prefixed(annotations: Readonly<Record<string, string>>, prefix: string) {
  return Object.fromEntries(
    Object.entries(annotations).map(([key, value]) => [`${prefix}${key}`, value]),
  );
}

function ruleOf(text: string): object {
  const [host, path, pathType, backend = ''] = text.split(' ');
  const [name, number] = backend.split(':');
  const service = { name, port: { number: Number(number) } };
  return {
    ...(host !== '*' && { host }),
    http: { paths: [{ path, pathType, backend: { service } }] },
  };
}

/** The request of a line, and what the proxy answered. */
export function answerOf(line: string): { readonly request: Request; readonly answer: string } {
  const [asked = '', answer = ''] = line.split(' -> ');
  const [url = '', header] = asked.split(' ');
  const [, scheme, host = '', path = ''] = /^(https?):\/\/([^/]+)(.*)$/.exec(url) ?? [];
  return {
    request: {
      scheme: scheme === 'https' ? 'https' : 'http',
      host,
      path,
      ...(header !== undefined && { headers: { 'X-Canary': header } }),
    },
    answer,
  };
}

/** Whether a matcher said what the proxy answered: of shares any, and a redirect with any status that it leaves open. */
export function agrees(outcome: Outcome, answer: string): boolean {
  const [first = '', second] = answer.split(' ');
  if (outcome === 'not found') return answer === '404';
  if (outcome === 'no connection') return answer === outcome;
  if ('redirect' in outcome) {
    const isStatus = outcome.status === undefined || first === String(outcome.status);
    return isStatus && outcome.redirect === second && first.startsWith('30');
  }
  return outcome.path === second && first.split('|').every((one) => one in outcome.backends);
}
