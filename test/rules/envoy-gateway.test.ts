import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { Network } from '../../lib/model/queries/network';
import { at, listOf, textOf, within } from '../../lib/model/read/fields';
import { readText } from '../../lib/model/read/read';
import { DEFAULTS } from '../../lib/model/read/target';
import { DEFAULT_RULES } from '../../lib/rules/catalogue';
import { runRules } from '../../lib/rules/run';

/**
 * The folder `internal/gatewayapi/testdata` of Envoy Gateway, which is not part of this project.
 * ENVOY_GATEWAY_TESTDATA=... npx jest test/rules/envoy-gateway
 */
const FOLDER = process.env['ENVOY_GATEWAY_TESTDATA'] ?? '';

/** The Services that its tests add to each file. */
const ADDED = [1, 2, 3, 4].map((index) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: `service-${index}`, namespace: 'default' },
  spec: {
    clusterIP: '1.1.1.1',
    ports: [
      { name: 'http', port: 8080 },
      { name: 'https', port: 8443 },
      { name: 'tcp', port: 8163 },
      { name: 'udp', port: 8162, protocol: 'UDP' },
    ],
  },
}));

/** Reasons that the Gateway API defines, and those that are Envoy Gateway's words for one of them. */
const OWN = [
  ...['HostnameConflict', 'ProtocolConflict', 'UnsupportedProtocol', 'InvalidRouteKinds'],
  ...['InvalidCertificateRef', 'RefNotPermitted', 'InvalidKind', 'BackendNotFound'],
  ...['PortNotFound', 'NotAllowedByListeners', 'NoMatchingParent', 'NoMatchingListenerHostname'],
  ...['InvalidClientCertificateRef', 'InvalidCACertificateRef', 'NoValidCACertificate'],
  ...['UnsupportedAddress', 'NotAllowed', 'ListenersNotValid'],
];

/** Files whose negative status is none of Gateway API's own, or stands in no manifest -> why. */
const OTHER: Readonly<Record<string, string>> = {
  'backendtlspolicy-invalid-ca.in.yaml': 'the bytes of the certificate are wrong',
  'backendtrafficpolicy-status-conditions.in.yaml': 'the test adds no Namespace for the route',
  'envoyextensionpolicy-status-conditions.in.yaml': 'the test adds no Namespace for the route',
  'gateway-with-listener-with-mismatched-tls-key-cert.in.yaml': 'the bytes of the key are wrong',
  'merge-invalid-multiple-gateways.in.yaml': 'Envoy Gateway merges Gateways by a setting',
  'sds-disabled.in.yaml': 'SDS is a feature of Envoy Gateway',
  'sds-invalid.in.yaml': 'SDS is a feature of Envoy Gateway',
};

interface Miss {
  readonly file: string;
  readonly object: string;
  readonly reasons: readonly string[];
}

function documentOf(file: string): unknown {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return parseDocument(text, { merge: true, uniqueKeys: false }).toJS({ maxAliasCount: -1 });
}

function objectsOf(document: unknown): unknown[] {
  return Object.values(document ?? {})
    .flat()
    .filter((one) => textOf(within(one, 'metadata', 'name')) !== undefined);
}

function nameOf(object: unknown): string {
  const [kind, name] = [textOf(at(object, 'kind')), textOf(within(object, 'metadata', 'name'))];
  return `${kind} ${textOf(within(object, 'metadata', 'namespace')) ?? 'default'}/${name}`;
}

/** The reasons of a status that is negative, which stand at the object, its listeners or its parents. */
function reasonsOf(object: unknown): string[] {
  const status = at(object, 'status');
  const parts = ['listeners', 'parents', 'ancestors'].flatMap((key) => listOf(at(status, key)));
  const conditions = [status, ...parts].flatMap((part) => listOf(at(part, 'conditions')));
  const negative = conditions.filter((one) => {
    const [type, value] = [textOf(at(one, 'type')), textOf(at(one, 'status'))];
    return type === 'Conflicted' ? value === 'True' : value === 'False';
  });
  return negative.map((one) => textOf(at(one, 'reason')) ?? '').filter((one) => OWN.includes(one));
}

/** What an object names as its parents: what is told of those is told of it. */
function parentsOf(object: unknown): string[] {
  const refs = [
    ...listOf(within(object, 'spec', 'parentRefs')),
    within(object, 'spec', 'parentRef'),
  ];
  return refs.map((ref) => {
    const namespace =
      textOf(at(ref, 'namespace')) ?? textOf(within(object, 'metadata', 'namespace'));
    return `${textOf(at(ref, 'kind')) ?? 'Gateway'} ${namespace}/${textOf(at(ref, 'name'))}`;
  });
}

function missesIn(file: string): { misses: Miss[]; told: number } {
  const objects = [...objectsOf(documentOf(file)), ...ADDED];
  const text = objects.map((one) => JSON.stringify(one)).join('\n---\n');
  const { manifests } = readText(text, file);
  const target = { ...DEFAULTS, gatewayApi: '1.6', gatewayChannel: 'experimental' } as const;
  const findings = runRules(DEFAULT_RULES, [new Network(target, manifests)]).filter(
    ({ rule }) => rule.id !== 'NET370',
  );
  const found = new Set(findings.flatMap(({ places }) => places.map(({ object }) => object)));
  const negative = objectsOf(documentOf(file.replace('.in.', '.out.'))).flatMap((object) => {
    const reasons = [...new Set(reasonsOf(object))];
    return reasons.length > 0 ? [{ object, reasons }] : [];
  });
  const misses = negative
    .filter(({ object }) => ![nameOf(object), ...parentsOf(object)].some((one) => found.has(one)))
    .map(({ object, reasons }) => ({ file, object: nameOf(object), reasons }));
  return { misses, told: negative.length - misses.length };
}

(existsSync(FOLDER) ? describe : describe.skip)('the translator tests of Envoy Gateway', () => {
  test('show fewer than ten faults of Gateway API that are not told', () => {
    const all = (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
      .filter((file) => file.endsWith('.in.yaml') && !Object.hasOwn(OTHER, file))
      .map(missesIn);
    const misses = all.flatMap((one) => one.misses);
    expect(all.reduce((sum, { told }) => sum + told, 0)).toBeGreaterThan(100);
    expect(misses.length < 10 ? [] : misses).toEqual([]);
  });
});
