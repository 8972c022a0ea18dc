import * as fc from 'fast-check';
import type { GatewayObject } from '../../../lib/model/objects/gateway';
import { Network } from '../../../lib/model/queries/network';
import { at, textOf } from '../../../lib/model/read/fields';
import { readText } from '../../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';
import type { RouteEntry } from '../../../lib/ways/routes/entries';
import { routeEntries } from '../../../lib/ways/routes/entries';
import { routed } from '../../../lib/ways/routes/route-request';
import { answersOf } from '../../support/answers/answer';
import type { Asked } from '../../support/answers/asked';
import type { Ending } from '../../support/answers/ending';
import type { Manifest } from '../../support/chart';
import { networks } from '../../support/networks/network';
import { endingAtService, endingOf, requestOf } from './endings';

const numRuns = Number(process.env.WAY_RUNS ?? 30);
const seed = process.env.WAY_SEED === undefined ? undefined : Number(process.env.WAY_SEED);

/** One age for all, so that names decide; without it nothing says which is older. */
const CREATED = '2026-01-01T00:00:00Z';

test('requests end where matchers that are written apart from the tracer lead them', () => {
  fc.assert(
    fc.property(networks, ({ manifests, requests }) => {
      const aged = manifests.map(withAge);
      const answer = answersOf(aged);
      const { manifests: read } = readText(JSON.stringify({ kind: 'List', items: aged }), 'a.json');
      const network = new Network(DEFAULT_TARGET, read);
      for (const asked of requests) {
        const got = tryEnding(network, asked);
        if (got === undefined) continue;
        const want = answer(asked);
        // What the matchers leave open, the tracer may know to be several ways, or to be none.
        if (want === 'unknown' && (isOpen(got) || mayBeForGrpc(asked, network))) continue;
        expect({ asked, ending: normal(got) }).toEqual({ asked, ending: normal(want) });
      }
    }),
    { numRuns, seed },
  );
});

function withAge(one: Manifest): Manifest {
  return { ...one, metadata: { ...one.metadata, creationTimestamp: CREATED } };
}

/** Nothing for entries that the files show no routes for, and for ports that their Services map. */
function tryEnding(network: Network, asked: Asked): Ending | undefined {
  const entry = routeEntries(network).find((one) => nameOf(one) === asked.at);
  if (!entry || (entry.kind === 'ingress' && ![80, 443].includes(asked.port))) return undefined;
  const gateway = network.gateways.find(({ manifest }) => manifest === entry.manifest);
  const request = requestOf(asked, gateway !== undefined && endsTls(network, gateway, asked.port));
  const [only] = routed(network, request, endingAtService(network), entry);
  return only ? endingOf(only.chain, asked.protocol === 'grpc') : 'no connection';
}

function nameOf({ kind, manifest }: RouteEntry): string {
  if (kind === 'gateway') return `Gateway/${manifest?.namespace ?? ''}/${manifest?.name ?? ''}`;
  return `Ingress/${textOf(at(manifest?.spec, 'controller')) ?? ''}`;
}

function endsTls(
  { listenerSets }: Network,
  { manifest, listeners }: GatewayObject,
  port: number,
): boolean {
  const sets = listenerSets.filter(
    ({ parent }) => parent.namespace === manifest.namespace && parent.name === manifest.name,
  );
  return [...listeners, ...sets.flatMap((one) => [...one.listeners])].some(
    (one) => one.port === port && one.protocol === 'HTTPS',
  );
}

/** At a GRPCRoute the matchers say nothing of other requests, which may end alike by all ways. */
function mayBeForGrpc({ protocol }: Asked, { routes }: Network): boolean {
  return protocol !== 'grpc' && routes.some(({ manifest }) => manifest.kind === 'GRPCRoute');
}

function isOpen(ending: Ending): boolean {
  if (typeof ending === 'string') return ending === 'unknown' || ending === 'no connection';
  return 'oneOf' in ending;
}

/** Shares to a millionth; the matchers leave the query of a redirect out. */
function normal(ending: Ending): unknown {
  if (typeof ending === 'string') return ending;
  if ('oneOf' in ending) return ending.oneOf.map((one) => JSON.stringify(normal(one))).sort();
  if ('redirect' in ending) return { ...ending, redirect: ending.redirect.replace(/\?.*/, '') };
  if (!('backends' in ending)) return ending;
  const shares = Object.entries(ending.backends).map(([key, share]) => [key, share.toFixed(6)]);
  return { shares: shares.sort(), path: ending.path };
}
