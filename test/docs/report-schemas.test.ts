import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnySchemaObject } from 'ajv';
import Ajv from 'ajv';
import { ROOT } from '../support/pages';
import { Folder } from '../support/folder';
import { reach } from '../support/reach';

const folder = new Folder();

const schemaOf = (verb: string) =>
  JSON.parse(readFileSync(join(ROOT, `schemas/${verb}.schema.json`), 'utf8')) as AnySchemaObject;

/** The same schema, where no object has a field that it does not name. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.entries(schema).map(([key, part]) => [key, strict(part)] as const);
  const named =
    'properties' in schema && !('$ref' in schema) ? { additionalProperties: false } : {};
  return { ...named, ...Object.fromEntries(parts) };
}

const object = (kind: string, name: string, spec: string) =>
  `apiVersion: ${API[kind] ?? 'v1'}\nkind: ${kind}\nmetadata: { name: ${name}, namespace: shop }\nspec: ${spec}\n---\n`;
const API: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1',
  Gateway: 'gateway.networking.k8s.io/v1',
  HTTPRoute: 'gateway.networking.k8s.io/v1',
};

const nodePort = (name: string) =>
  object(
    'Service',
    name,
    '{ type: NodePort, selector: { app: web }, ports: [{ port: 80, nodePort: 30080 }] }',
  );
const waived = (text: string) =>
  text.replace(
    'metadata: {',
    "metadata: { annotations: { reach.cdk8s.io/waive: 'NET524: so it is' },",
  );

const ROUTE = object(
  'HTTPRoute',
  'web',
  `{ hostnames: [shop.example.com], parentRefs: [{ name: edge }], rules: [
  { matches: [{ path: { value: /new } }], backendRefs: [{ name: web-0, port: 80, weight: 3 }, { name: web-1, port: 80 }] },
  { filters: [{ type: RequestRedirect, requestRedirect: { scheme: https } }] } ] }`,
);
const GATEWAY = object(
  'Gateway',
  'edge',
  '{ gatewayClassName: edge, listeners: [{ name: http, port: 80, protocol: HTTP }] }',
);
const NAMED = object(
  'Service',
  'named',
  '{ selector: { app: web }, ports: [{ port: 80, targetPort: http }] }',
);
const ALIAS = object('Service', 'mail', '{ type: ExternalName, externalName: mail.example.com }');

const workload = (label: string, name = 'web') =>
  object(
    'Deployment',
    name,
    `{ selector: { matchLabels: { app: ${label} } }, template: { metadata: { labels: { app: ${label} } }, spec: { containers: [{ name: web, image: web:1 }] } } }`,
  );

beforeEach(() => {
  const services = Array.from({ length: 12 }, (_, index) => nodePort(`web-${index}`)).join('');
  const workloads = Array.from({ length: 12 }, (_, index) => workload('web', `more-${index}`)).join(
    '',
  );
  folder.write(
    'now/web.yaml',
    workload('web') + workloads + waived(services) + NAMED + GATEWAY + ROUTE + ALIAS,
  );
  folder.write('old/web.yaml', workload('shop') + nodePort('web-0'));
  folder.write('now/prod/kustomization.yaml', 'resources: [db.yaml, https://example.com/base]\n');
  folder.write('now/prod/db.yaml', object('Service', 'db', '{ selector: { app: db } }'));
});

const example = (name: string) => join(ROOT, 'examples', name);

/** What is asked of each verb, so that every field of its schema is written. */
const ASKED: Readonly<Record<string, () => readonly (readonly string[])[]>> = {
  check: () => [
    [folder.at('now')],
    [example('other-peoples-yaml')],
    [example('shop-on-bare-metal')],
  ],
  explain: () => [
    [folder.at('now')],
    ['http://shop.example.com/new', folder.at('now')],
    ['mail.shop.svc:25', folder.at('now'), '--from', 'pod:shop'],
    ['http://shop.example.com/', folder.at('now')],
    ['http://nowhere.example.com/', folder.at('now')],
    ['https://shop.example.com/', example('other-peoples-yaml')],
  ],
  diff: () => [
    [folder.at('old'), folder.at('now')],
    [example('pull-request/before'), example('pull-request/after')],
  ],
};

test.each(Object.keys(ASKED))('what %s writes as JSON has the fields of its schema', (verb) => {
  const accepts = new Ajv().compile(strict(schemaOf(verb)) as AnySchemaObject);
  const unseen = new Set(fieldsOf(schemaOf(verb)));
  for (const args of ASKED[verb]?.() ?? []) {
    const { stdout } = reach([verb, ...args, '--format', 'json']);
    const report = JSON.parse(stdout) as unknown;
    expect([args, accepts(report), accepts.errors]).toEqual([args, true, null]);
    for (const name of namesIn(report)) unseen.delete(name);
  }
  expect([...unseen]).toEqual([]);
});

/** The names of all fields that a schema describes. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]) => [
    ...(key === 'properties' ? Object.keys(part as object) : []),
    ...fieldsOf(part),
  ]);
}

function namesIn(report: unknown): string[] {
  if (typeof report !== 'object' || report === null) return [];
  return Object.entries(report).flatMap(([name, part]) => [name, ...namesIn(part)]);
}

test('a report of another version is refused', () => {
  const accepts = new Ajv().compile(schemaOf('check'));
  const report = JSON.parse(reach(['check', folder.path, '--format', 'json']).stdout) as object;
  expect(accepts(report)).toBe(true);
  expect(accepts({ ...report, version: 2 })).toBe(false);
  expect(accepts({ ...report, findings: [{ rule: 'NET203' }] })).toBe(false);
});
