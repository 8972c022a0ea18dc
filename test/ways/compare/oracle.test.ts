import * as fc from 'fast-check';
import type { Manifest } from '../../support/chart';
import type { NetworkPair } from './edits';
import { pairs } from './edits';
import { compare } from './agreement';
import { NO_FAULTS, faultsOf } from './pair-faults';

const { DIFF_RUNS, DIFF_SEED } = process.env;
const numRuns = Number(DIFF_RUNS ?? 12);
// A short run asks the same pairs each time, so that it fails by what was changed alone.
const seed =
  DIFF_SEED !== undefined ? Number(DIFF_SEED) : DIFF_RUNS === undefined ? 8000 : undefined;

const CREATED = '2026-01-01T00:00:00Z';

function aged({ old, now, requests }: NetworkPair): NetworkPair {
  const age = (one: Manifest): Manifest => ({
    ...one,
    metadata: { ...one.metadata, creationTimestamp: CREATED },
  });
  return { old: old.map(age), now: now.map(age), requests };
}

test('a comparison says what matchers that are written apart and explain say, in either direction', () => {
  fc.assert(
    fc.property(pairs.map(aged), (pair) => {
      expect(faultsOf(pair)).toEqual(NO_FAULTS);
    }),
    { numRuns, seed },
  );
});

test('a connection that could be led to either of two routes is compared too', () => {
  const [wide, narrow] = [{ name: 'wide' }, { name: 'narrow', hostname: '*.example.com' }];
  const rest = ['web', 'api'].flatMap(served);
  const pair = aged({
    old: [...rest, gateway([wide, narrow])],
    now: [...rest, gateway([wide])],
    requests: [],
  });
  const { old, now } = pair;
  expect(compare(old, now).differences.map(({ kind, ask }) => `${kind}: ${ask.text}`)).toEqual([
    'untold: tls any.any.example.com:8443',
    'untold: tls any.example.com:8443',
  ]);
  expect(faultsOf(pair)).toEqual(NO_FAULTS);
});

test('of two routes alike, whose backends stand in another order, either leads alike', () => {
  const rest = ['web', 'api'].flatMap(served);
  const edge = gateway([{ name: 'http', port: 80, protocol: 'HTTP', hostname: 'a.example.com' }]);
  const own = { hostnames: ['a.example.com'] };
  // Which of the two is taken depends on whether the host of the listener counts as that of a route.
  const two = [split('one', ['web', 'api']), split('two', ['api', 'web'], own)];
  const pair = aged({
    old: [...rest, edge, split('first', ['web'], own), ...two],
    now: [...rest, edge, ...two],
    requests: [],
  });
  const { old, now } = pair;
  expect(compare(old, now).differences.map(({ kind, ask }) => `${kind}: ${ask.text}`)).toEqual([
    'led elsewhere: GET http://a.example.com/',
  ]);
  expect(faultsOf(pair)).toEqual(NO_FAULTS);
});

function made(apiVersion: string, kind: string, name: string, spec: Manifest['spec']): Manifest {
  return { apiVersion, kind, metadata: { name, namespace: 'shop' }, spec };
}

function split(name: string, backends: readonly string[], more: object = {}): Manifest {
  return made('gateway.networking.k8s.io/v1', 'HTTPRoute', name, {
    parentRefs: [{ name: 'edge' }],
    rules: [{ backendRefs: backends.map((one) => ({ name: one, port: 80 })) }],
    ...more,
  });
}

function gateway(listeners: readonly object[]): Manifest {
  const tls = { port: 8443, protocol: 'TLS', tls: { mode: 'Passthrough' } };
  return made('gateway.networking.k8s.io/v1', 'Gateway', 'edge', {
    gatewayClassName: 'edge',
    listeners: listeners.map((one) => ('protocol' in one ? one : { ...tls, ...one })),
  });
}

/** The route to `api`, the first of the two, is attached to the listener for all hosts alone. */
function served(name: string): Manifest[] {
  const parent = { name: 'edge', ...(name === 'api' ? { sectionName: 'wide' } : { port: 8443 }) };
  const labels = { app: name };
  return [
    made('v1', 'Service', name, { selector: labels, ports: [{ port: 80, protocol: 'TCP' }] }),
    made('apps/v1', 'Deployment', name, {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name, image: `${name}:1` }] } },
    }),
    made('gateway.networking.k8s.io/v1', 'TLSRoute', name, {
      parentRefs: [parent],
      hostnames: ['*.example.com'],
      rules: [{ backendRefs: [{ name, port: 80 }] }],
    }),
  ];
}
