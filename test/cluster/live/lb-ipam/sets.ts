import * as fc from 'fast-check';
import type { Chart } from 'cdk8s';
import {
  AddressPool,
  ExposedApp,
  Exposure,
  ExternalTrafficPolicy,
  IpFamilyPolicy,
  LoadBalancers,
  Protocol,
} from '../../../../lib';
import type { LoadBalancerOptions } from '../../../../lib';
import type { Manifest } from '../../../support/chart';
import { chartFor, manifests } from '../../../support/chart';

/** A Service as somebody wants it. */
export interface Wanted {
  readonly name: string;
  readonly namespace: string;
  readonly label: string;
  readonly port: number;
  readonly isUdp: boolean;
  readonly isLocal: boolean;
  readonly isDual: boolean;
  /** The pool whose address it wants. */
  readonly pool: string;
  /** What it requests; empty for any address of the pool. */
  readonly addresses: readonly string[];
  readonly key: string | undefined;
  readonly sharedWith: readonly string[] | undefined;
}

interface PoolOf {
  readonly name: string;
  readonly octet: number;
  readonly form: 'cidr' | 'range';
  readonly keepsEnds: boolean;
  readonly namespaces: readonly string[] | undefined;
  readonly label: string | undefined;
  /** Whether its Services request no address: of both, the first to come gets it. */
  readonly isAutomatic: boolean;
}

interface Plan {
  readonly pools: readonly PoolOf[];
  readonly services: readonly Wanted[];
}

/** What the constructs make of a plan. */
export interface Made {
  readonly pools: readonly Manifest[];
  readonly services: readonly Manifest[];
  readonly taken: readonly Wanted[];
  readonly refused: readonly Wanted[];
}

/** The last address of each pool. */
const LAST = 31;

const NAMESPACES = ['shop', 'mail'];
const LABELS = ['web', 'edge'];

const some = <T>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });

const pools = fc
  .array(
    fc.record({
      form: fc.constantFrom('cidr' as const, 'range' as const),
      keepsEnds: fc.boolean(),
      namespaces: some([['shop'], ['mail'], ['shop', 'mail']]),
      label: some(LABELS),
      isAutomatic: fc.nat(3).map((one) => one === 0),
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((list) => list.map((one, at): PoolOf => ({ ...one, name: `pool-${at}`, octet: at })));

/** Few addresses, ports and keys, so that they meet. */
const service = (names: readonly string[]) =>
  fc.record({
    namespace: fc.constantFrom(...NAMESPACES),
    label: fc.constantFrom(...LABELS),
    port: fc.constantFrom(80, 443, 53),
    isUdp: fc.boolean(),
    isLocal: fc.boolean(),
    isDual: fc.boolean(),
    pool: fc.constantFrom(...names),
    host: fc.constantFrom(24, 25, LAST),
    key: some(['a', 'b']),
    sharedWith: some([['shop'], ['mail'], ['shop', 'mail']]),
  });

/** Sets of pools and of Services that want addresses of them. */
export const SETS: fc.Arbitrary<Plan> = pools.chain((list) =>
  fc
    .array(service(list.map(({ name }) => name)), { minLength: 1, maxLength: 5 })
    .map((services) => ({
      pools: list,
      services: services.map(({ host, ...one }, at): Wanted => {
        const { octet = 0, isAutomatic } = list.find(({ name }) => name === one.pool) ?? {};
        const v4 = `192.0.${octet}.${host}`;
        const v6 = `2001:db8:0:${octet}::${host.toString(16)}`;
        const addresses = one.isDual ? [v4, v6] : [v4];
        // With a key, LB IPAM 1.20.2 reads who shares an address that it keeps, and ends.
        const key = host === LAST ? undefined : one.key;
        return { ...one, name: `app-${at}`, key, addresses: isAutomatic ? [] : addresses };
      }),
    })),
);

export function makeSet({ pools: list, services }: Plan): Made {
  const chart = chartFor({ loadBalancer: LoadBalancers.cilium({ release: '1.20' }) });
  const made = new Map(list.map((one) => [one.name, poolIn(chart, one)]));
  const taken: Wanted[] = [];
  const refused: Wanted[] = [];
  for (const wanted of services) {
    const outcome = isTaken(chart, made.get(wanted.pool) as AddressPool, wanted);
    if (outcome) taken.push(wanted);
    // Of what requests no address, a refusal says that it is open which pool it is from.
    else if (wanted.addresses.length > 0) refused.push(wanted);
  }
  const objects = manifests(chart);
  const ofKind = (kind: string) => objects.filter((one) => one.kind === kind);
  return {
    pools: ofKind('CiliumLoadBalancerIPPool'),
    services: ofKind('Service'),
    taken,
    refused,
  };
}

function poolIn(chart: Chart, { name, octet, form, keepsEnds, namespaces, label }: PoolOf) {
  const v4 = form === 'cidr' ? `192.0.${octet}.0/27` : `192.0.${octet}.0-192.0.${octet}.31`;
  const allocation = {
    namespaces: namespaces && [...namespaces],
    serviceSelectors: label === undefined ? undefined : [{ matchLabels: { tier: label } }],
  };
  return new AddressPool(chart, name, {
    addresses: [v4, `2001:db8:0:${octet}::/123`],
    allowFirstLastIps: keepsEnds ? false : undefined,
    serviceAllocation: (namespaces ?? label) === undefined ? undefined : allocation,
  });
}

function isTaken(chart: Chart, pool: AddressPool, wanted: Wanted): boolean {
  const { name, namespace, label, port, isUdp } = wanted;
  try {
    new ExposedApp(chart, name, {
      namespace,
      labels: { tier: label },
      selector: { app: label },
      ports: [{ port, protocol: isUdp ? Protocol.UDP : Protocol.TCP }],
      expose: [Exposure.loadBalancer(optionsOf(pool, wanted))],
    });
    return true;
  } catch {
    chart.node.tryRemoveChild(name);
    return false;
  }
}

function optionsOf(pool: AddressPool, wanted: Wanted): LoadBalancerOptions {
  const { addresses, key, sharedWith, isDual, isLocal } = wanted;
  const [first, ofOtherFamily] = addresses;
  const namespaces = sharedWith && [...sharedWith];
  const address =
    first === undefined
      ? undefined
      : key === undefined
        ? pool.address(first, ofOtherFamily)
        : pool.share(key, first, { ofOtherFamily, namespaces });
  return {
    ...(address ? { address } : { pool }),
    ipFamilyPolicy: isDual ? IpFamilyPolicy.REQUIRE_DUAL_STACK : undefined,
    externalTrafficPolicy: isLocal ? ExternalTrafficPolicy.LOCAL : undefined,
  };
}

/** The Service that was refused, as a manifest written by hand. */
export function rawService(wanted: Wanted): object {
  const { name, namespace, label, port, addresses, key, sharedWith, isDual } = wanted;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name,
      namespace,
      labels: { tier: label },
      annotations: {
        'lbipam.cilium.io/ips': addresses.join(','),
        ...(key !== undefined && { 'lbipam.cilium.io/sharing-key': key }),
        ...(key !== undefined &&
          sharedWith && { 'lbipam.cilium.io/sharing-cross-namespace': sharedWith.join(',') }),
      },
    },
    spec: {
      type: 'LoadBalancer',
      selector: { app: label },
      ports: [{ port, protocol: wanted.isUdp ? 'UDP' : 'TCP' }],
      ...(isDual && { ipFamilyPolicy: 'RequireDualStack' }),
      ...(wanted.isLocal && { externalTrafficPolicy: 'Local' }),
    },
  };
}
