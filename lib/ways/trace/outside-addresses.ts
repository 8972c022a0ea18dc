import type { Ingress } from '../../model/objects/ingress';
import type { Service } from '../../model/objects/service';
import { derived } from '../../model/queries/derived';
import { EXTERNAL_DNS_PREFIX } from '../../model/queries/external-dns';
import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import { perList } from '../../model/queries/per-list';
import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { canonicalIp } from '../../net/ip';
import { AddressKind, serviceAddresses } from '../addresses/address-index';
import type { HopPlace } from '../chain/place';
import { Verdict } from '../chain/verdict';
import type { Proxy } from '../routes/proxies';
import { proxies } from '../routes/proxies';
import { routeWays } from '../routes/route-ways';
import { HOSTNAME, servicesByHost } from './known-hosts';
import { servicesBefore } from './proxies';

/** A name outside that the files use, and where it has to lead. */
export interface OutsideName {
  /** In small letters; `*.example.com` for all names below one. */
  readonly name: string;
  /** Addresses in their canonical form, and host names; empty where the files do not say. */
  readonly targets: readonly string[];
  /** What answers at the name: `Gateway infra/public`, `Service shop/web`. */
  readonly answers: readonly string[];
  /** Of which of these no address is known, and why. */
  readonly open: readonly string[];
  readonly places: readonly HopPlace[];
}

/** Every name, in the order of names. */
export const outsideNames = derived((network): readonly OutsideName[] => {
  const names = groupBy([...ofRoutes(network), ...ofServices(network)], ({ name }) => name);
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, those]) => nameOf(name, those));
});

/** A name with one thing that answers at it. */
interface Led extends Targets {
  readonly name: string;
  readonly label: string;
  readonly place: HopPlace;
}

interface Targets {
  readonly targets: readonly string[];
  /** Why there is none. */
  readonly why?: string;
}

function nameOf(name: string, those: readonly Led[]): OutsideName {
  const open = those.filter(({ targets }) => targets.length === 0);
  const inOrder = (texts: readonly string[]) => [...new Set(texts)].sort();
  return {
    name,
    targets: inOrder(those.flatMap(({ targets }) => targets)),
    answers: inOrder(those.map(({ label }) => label)),
    open: inOrder(open.map(({ label, why = '' }) => `${label}: ${why}`)),
    places: those.map(({ place }) => place),
  };
}

function ofRoutes(network: Network): Led[] {
  const byEntry = new Map(proxies(network).map((proxy) => [proxy.entry.label, proxy]));
  const seen = new Set<string>();
  return routeWays(network).flatMap(({ entry: { label }, host, hops }) => {
    const key = JSON.stringify([label, host]);
    const proxy = byEntry.get(label);
    const place = hops.flatMap(({ places }) => places)[0];
    if (host === '' || !proxy || !place || seen.has(key)) return [];
    seen.add(key);
    const name = host.toLowerCase();
    return [{ name, label, place, ...targetsOf(network, proxy, name) }];
  });
}

const NOT_GIVEN = 'its address is not in the checked files';

function targetsOf(network: Network, { entry, gateway, ingresses }: Proxy, name: string): Targets {
  if (gateway) return gatewayTargets(gateway.manifest);
  const own = ingresses ? (byHost(ingresses).get(name) ?? []) : [];
  const written = own.flatMap(({ ingress }) => writtenTargets(ingress.manifest));
  if (written.length > 0) return { targets: written };
  const given = own.flatMap(({ ingress }) => statusTargets(ingress.manifest));
  if (given.length > 0) return { targets: given };
  const services = servicesBefore(network, entry).filter(({ type }) => type === 'LoadBalancer');
  return together(services.map((service) => serviceTargets(network, service)));
}

/** host -> Ingresses */
const byHost = perList((ingresses: readonly Ingress[]) =>
  groupBy(
    ingresses.flatMap((ingress) =>
      [...new Set(ingress.rules.map(({ host = '' }) => host.toLowerCase()))].map((host) => ({
        host,
        ingress,
      })),
    ),
    ({ host }) => host,
  ),
);

/** What external-dns is told to write instead of what it finds. */
function writtenTargets({ annotations }: Manifest): string[] {
  const list = (annotations[`${EXTERNAL_DNS_PREFIX}target`] ?? '').split(',');
  return list.map((text) => canonicalIp(text.trim().toLowerCase())).filter((text) => text !== '');
}

function statusTargets({ object }: Manifest): string[] {
  return listOf(within(object, 'status', 'loadBalancer', 'ingress')).flatMap((one) => {
    const text = textOf(at(one, 'ip')) ?? textOf(at(one, 'hostname'));
    return text === undefined ? [] : [canonicalIp(text)];
  });
}

function gatewayTargets(manifest: Manifest): Targets {
  const written = writtenTargets(manifest);
  if (written.length > 0) return { targets: written };
  const lists = [within(manifest.object, 'status', 'addresses'), at(manifest.spec, 'addresses')];
  const [given = [], asked = []] = lists.map((list) =>
    listOf(list).flatMap((one) => {
      const value = textOf(at(one, 'value'));
      return value === undefined || value === '' ? [] : [canonicalIp(value.toLowerCase())];
    }),
  );
  const targets = given.length > 0 ? given : asked;
  return targets.length > 0 ? { targets } : { targets, why: NOT_GIVEN };
}

function ofServices(network: Network): Led[] {
  return [...servicesByHost(network)].flatMap(([name, services]) =>
    services.map(({ service }) => {
      const { manifest } = service;
      const label = `Service ${manifest.namespace}/${manifest.name}`;
      const place = { manifest, field: `metadata.annotations["${HOSTNAME}"]` };
      const written = writtenTargets(manifest);
      const targets = written.length > 0 ? { targets: written } : serviceTargets(network, service);
      return { name, label, place, ...targets };
    }),
  );
}

/** The addresses of a Service outside, as far as nothing speaks against them. */
function serviceTargets(network: Network, service: Service): Targets {
  const all = addressesBy(network).get(service) ?? [];
  const known = all.filter(
    ({ address, hop }) => address !== undefined && hop.verdict === Verdict.GIVEN,
  );
  if (known.length > 0) return { targets: known.map(({ address = '' }) => address) };
  const doubt = all.find(({ hop }) => hop.verdict !== Verdict.GIVEN && hop.why !== undefined);
  return { targets: [], why: doubt?.hop.why ?? NOT_GIVEN };
}

const addressesBy = derived((network) =>
  groupBy(
    serviceAddresses(network).filter(({ kind }) => kind !== AddressKind.CLUSTER_IP),
    ({ service }) => service,
  ),
);

function together(parts: readonly Targets[]): Targets {
  const targets = parts.flatMap((part) => [...part.targets]);
  if (targets.length > 0) return { targets };
  return { targets, why: parts.find(({ why }) => why !== undefined)?.why ?? NOT_GIVEN };
}
