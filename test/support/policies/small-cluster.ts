import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../chart';
import type { Connection, Pod, Protocol } from './connection';

/** What is asked of a few policies in the small cluster, and whether it is let through. */
export type PolicyCase = readonly [
  what: string,
  policies: readonly string[],
  connection: string,
  allowed: boolean,
];

/** A case of Cilium 1.20, with the page or the file of it that says so. */
export interface CiliumCase {
  readonly what: string;
  readonly source: string;
  readonly policies: readonly string[];
  readonly connection: string;
  readonly verdict: 'allowed' | 'denied' | 'unknown';
}

/** Rows of one kind of case, in fewer lines. */
export type CiliumRow = readonly [
  what: string,
  source: string,
  policies: readonly string[] | string,
  connection: string,
  verdict: CiliumCase['verdict'],
];

export const ciliumCases = (rows: readonly CiliumRow[]): CiliumCase[] =>
  rows.map(([what, source, policies, connection, verdict]) => ({
    what,
    source,
    policies: [policies].flat(),
    connection,
    verdict,
  }));

/** A CiliumNetworkPolicy of the namespace of the database, for its pods. */
export const cnp = (rules: string, selector = '{}', namespace = 'data') =>
  `{ apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: { name: p, namespace: ${namespace} }, spec: { endpointSelector: ${selector}, ${rules} } }`;

/** A CiliumClusterwideNetworkPolicy for the pods of a selector. */
export const ccnp = (rules: string, selector = '{ matchLabels: { app: db } }') =>
  `{ apiVersion: cilium.io/v2, kind: CiliumClusterwideNetworkPolicy, metadata: { name: p }, spec: { endpointSelector: ${selector}, ${rules} } }`;

const OBJECTS = `
{ apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { team: a } } }
---
{ apiVersion: v1, kind: Namespace, metadata: { name: data, labels: { team: b } } }
---
{ apiVersion: v1, kind: Node, metadata: { name: one, labels: { zone: a } }, status: { addresses: [{ type: InternalIP, address: 172.16.0.1 }] } }
---
{ apiVersion: v1, kind: Node, metadata: { name: two, labels: { zone: b } }, status: { addresses: [{ type: InternalIP, address: 172.16.0.2 }] } }
`;

const pod = (namespace: string, app: string, ip: string): Pod => ({
  name: app,
  namespace,
  labels: { app },
  ports: [
    { name: 'http', containerPort: 8080 },
    { name: 'dns', containerPort: 53, protocol: 'UDP' },
  ],
  ip,
  node: 'one',
});

export const ENDS = {
  web: pod('shop', 'web', '10.0.0.1'),
  api: pod('shop', 'api', '10.0.0.2'),
  db: pod('data', 'db', '10.0.0.3'),
  outside: '192.0.2.10',
  outside6: '2001:db8::7',
  node: '172.16.0.1',
  other: '172.16.0.2',
} as const;

type EndName = keyof typeof ENDS;

/** `web -> db:8080/TCP` */
export function connectionOf(text: string): Connection {
  const [, from, to, port, protocol] = /^(\w+) -> (\w+):(\d+)\/(\w+)$/.exec(text) ?? [];
  return {
    from: ENDS[from as EndName],
    to: ENDS[to as EndName],
    port: Number(port),
    protocol: protocol as Protocol,
  };
}

/** The objects of the small cluster, and these policies. */
export function withPolicies(policies: readonly string[]): Manifest[] {
  const text = [OBJECTS, ...policies].join('\n---\n');
  return parseAllDocuments(text).map((document) => document.toJS() as Manifest);
}
