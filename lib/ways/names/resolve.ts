import type { Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import { behind } from '../../model/queries/pods';
import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';
import { nearestText } from '../../net/nearest-text';
import type { Client } from '../ask/client';
import { ClientKind } from '../ask/client';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import type { HopPlace } from '../chain/place';
import { Verdict } from '../chain/verdict';
import { aliasText, missingServiceText } from '../ask/texts';
import type { ClusterName, NameParts } from './cluster-names';
import { tryClusterName, tryParts } from './cluster-names';
import { tryCorefileAnswer } from './corefile-answer';
import type { SearchList } from './search-list';
import { namesLookedUp, searchListOf } from './search-list';

/** What a name leads to, and the hops to it. */
export interface Resolution {
  readonly hops: readonly Hop[];
  /** A Service, or pods of it. */
  readonly found?: ClusterName;
  /** A name that the DNS outside the cluster answers, or an address. */
  readonly outside?: string;
}

/** More aliases in a row than any resolver follows. */
const MOST_ALIASES = 8;

/** Looks a name up, as a client does. */
export function resolve(network: Network, client: Client, host: string): Resolution {
  return followed(network, client, host, []);
}

function followed(
  network: Network,
  client: Client,
  host: string,
  before: readonly Hop[],
): Resolution {
  const one = once(network, client, host);
  const hops = [...before, ...one.hops.map((hop) => writtenIn(hop, before.at(-1)))];
  const target = one.found?.pods ? undefined : one.found?.service;
  if (target?.type !== 'ExternalName') return { ...one, hops };
  const { manifest, externalName = '' } = target;
  const alias = aliasHop(target.manifest.identity, { manifest, externalName, before: hops });
  if (alias.verdict === Verdict.BROKEN) return { hops: [...hops, alias] };
  // What stands in an alias is a whole name, and no search list is used for it.
  return followed(network, client, `${externalName.toLowerCase().replace(/\.$/, '')}.`, [
    ...hops,
    alias,
  ]);
}

/** What is not there is written where an alias names it. */
function writtenIn(hop: Hop, alias: Hop | undefined): Hop {
  return alias && hop.places.length === 0 ? { ...hop, places: alias.places } : hop;
}

function aliasHop(
  identity: string,
  of: {
    readonly manifest: Manifest;
    readonly externalName: string;
    readonly before: readonly Hop[];
  },
): Hop {
  const { manifest, externalName, before } = of;
  const place = { manifest, field: 'spec.externalName' };
  const aliases = before.filter(({ places }) => places[0]?.field === place.field);
  const isLoop = aliases.some(({ places }) => places[0]?.manifest.identity === identity);
  const hop = {
    kind: HopKind.NAME,
    what: aliasText(manifest, externalName),
    places: [place],
  };
  if (!isLoop && aliases.length < MOST_ALIASES) return { ...hop, verdict: Verdict.GIVEN };
  return {
    ...hop,
    verdict: Verdict.BROKEN,
    places: [place, ...aliases.flatMap(({ places }) => [...places])],
    why: isLoop ? 'the aliases lead back to each other' : 'a resolver follows only some aliases',
    fix: 'Write the name at the end of the aliases.',
  };
}

function once(network: Network, client: Client, host: string): Resolution {
  const { domain } = network.target;
  const name = host.replace(/\.$/, '');
  if (client.kind !== ClientKind.POD) return fromOutside(name, domain);
  const list = searchListOf(client, domain);
  if (list.asksCluster !== true && tryParts(name, domain)) {
    return { hops: [notAsked(client.workload?.manifest, list, name)] };
  }
  return inCluster(network, host, list);
}

/** Only pods ask the DNS of the cluster. */
function fromOutside(name: string, domain: string): Resolution {
  if (!tryParts(name, domain) && !/\.svc$/.test(name)) return { hops: [], outside: name };
  return {
    hops: [
      {
        kind: HopKind.NAME,
        verdict: Verdict.BROKEN,
        what: ofCluster(name),
        why: 'the DNS of the cluster answers pods, and not clients outside',
        fix: 'Ask with --from pod:NAMESPACE, or expose the Service by a load balancer or a route.',
        places: [],
      },
    ],
  };
}

function ofCluster(name: string): string {
  return `${name} is a name of the cluster`;
}

function notAsked(
  manifest: Manifest | undefined,
  { asksCluster, field }: SearchList,
  name: string,
): Hop {
  return {
    kind: HopKind.NAME,
    verdict: asksCluster === false ? Verdict.BROKEN : Verdict.UNKNOWN,
    what: ofCluster(name),
    why:
      asksCluster === false
        ? 'the pods ask the DNS of their node, by their dnsPolicy'
        : 'the pods ask the nameservers that their dnsConfig names',
    fix:
      asksCluster === false
        ? 'Write dnsPolicy: ClusterFirstWithHostNet or ClusterFirst.'
        : undefined,
    places: manifest ? [{ manifest, field }] : [],
  };
}

function inCluster(network: Network, host: string, list: SearchList): Resolution {
  const { domain } = network.target;
  const missing: NameParts[] = [];
  for (const name of namesLookedUp(host, list)) {
    const configured = tryCorefileAnswer(network, name);
    if (configured && configured.instead === undefined) return configured;
    const asked = configured?.instead ?? name;
    const parts = tryParts(asked, domain);
    const found = parts && tryAnywhere(network, parts);
    const hops = configured?.hops ?? [];
    if (found) return { hops: [...hops, nameHop(host, asked, found)], found };
    if (parts) missing.push(parts);
    else if (configured) return { hops, outside: asked };
    else if (name === host.replace(/\.$/, '') && name.includes('.')) {
      const cut = cutOff(name, domain);
      if (cut) return { hops: [cut] };
      const isKnown = missing.some((one) => network.tryService(one.namespace, one.service));
      if (!isKnown && !isOfCluster(network, name)) return { hops: [], outside: name };
    }
  }
  return { hops: [notThere(network, host, missing)] };
}

/** Whether a name is one of the cluster, were it there: it ends in its domain, in svc, or in a namespace. */
function isOfCluster(network: Network, name: string): boolean {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return (
    last === 'svc' || name.endsWith(`.${network.target.domain}`) || namespacesOf(network).has(last)
  );
}

const namespacesOf = derived(
  (network): ReadonlySet<string> =>
    new Set(network.services.map(({ manifest }) => manifest.namespace)),
);

function tryAnywhere(network: Network, parts: NameParts): ClusterName | undefined {
  const joined = network.tryJoined();
  return tryClusterName(network, parts) ?? (joined && tryClusterName(joined, parts));
}

function nameHop(host: string, name: string, { service, pods, places }: ClusterName): Hop {
  const { namespace, name: called } = service.manifest;
  const whole = host.replace(/\.$/, '') === name ? '' : `, as ${name}`;
  return {
    kind: HopKind.NAME,
    verdict: Verdict.GIVEN,
    what: `${host.replace(/\.$/, '')} is ${pods ? 'a pod of ' : ''}Service ${namespace}/${called}${whole}`,
    places,
  };
}

/** `web.shop.svc.cluster`: the end of the domain is absent, and no search list has what is before it. */
function cutOff(name: string, domain: string): Hop | undefined {
  const labels = domain.split('.');
  const isCut = labels.slice(0, -1).some((_, index) => {
    return name.endsWith(`.svc.${labels.slice(0, index + 1).join('.')}`);
  });
  if (!isCut) return undefined;
  return {
    kind: HopKind.NAME,
    verdict: Verdict.BROKEN,
    what: `${name} does not exist`,
    why: `the names of Services end in .svc.${domain}, and no search domain completes this one`,
    fix: `Write the whole name, or no more than NAME.NAMESPACE.svc.`,
    places: [],
  };
}

function notThere(network: Network, host: string, missing: readonly NameParts[]): Hop {
  const first = missing.find((one) => network.tryService(one.namespace, one.service)) ?? missing[0];
  const { namespace = '', service = '', pod } = first ?? {};
  const known = network.tryService(namespace, service);
  if (known && pod !== undefined) return noSuchPod(network, known, pod);
  const near = first && tryNearest(network, namespace, service);
  return {
    kind: HopKind.NAME,
    verdict: Verdict.UNKNOWN,
    what: first ? missingServiceText(namespace, service) : `${host} is not in the checked files`,
    why: near && `the nearest is Service ${near}`,
    places: [],
    ask: first && `kubectl get service ${service} --namespace ${namespace}`,
  };
}

function tryNearest(network: Network, namespace: string, service: string): string | undefined {
  const names = network.services.map(({ manifest }) => `${manifest.namespace}/${manifest.name}`);
  return nearestText(`${namespace}/${service}`, [...new Set(names)].sort());
}

function noSuchPod(network: Network, service: Service, pod: string): Hop {
  const { manifest, isHeadless } = service;
  const { namespace, name } = manifest;
  const place = { manifest, field: isHeadless ? 'spec.selector' : 'spec.clusterIP' };
  if (!isHeadless) {
    return {
      kind: HopKind.NAME,
      verdict: Verdict.BROKEN,
      what: `Service ${namespace}/${name} gives no names to its pods`,
      why: 'only pods behind a headless Service have names of their own',
      fix: 'Use the name of the Service, or make it headless.',
      places: [place],
    };
  }
  const set = trySetOf(network, namespace, pod);
  return {
    kind: HopKind.NAME,
    verdict: Verdict.UNKNOWN,
    what: `no pod in the checked files has the name ${pod} in Service ${namespace}/${name}`,
    why: set
      ? whyNot(network, service, set)
      : 'pods have names by hostname and subdomain, or by a StatefulSet that names the Service',
    places: set ? [placeIn(network, service, set)] : [place],
    ask: `kubectl get pods --namespace ${namespace}`,
  };
}

/** The StatefulSet that `db-3` would be a pod of. */
function trySetOf(network: Network, namespace: string, pod: string): Workload | undefined {
  const name = pod.replace(/-\d+$/, '');
  return setsByName(network).get(`${namespace}/${name}`)?.[0];
}

const setsByName = derived((network) =>
  groupBy(
    network.workloads.filter(({ manifest }) => manifest.kind === 'StatefulSet'),
    ({ manifest }) => `${manifest.namespace}/${manifest.name}`,
  ),
);

function whyNot(network: Network, service: Service, set: Workload): string {
  const called = objectText(set.manifest);
  const { name } = service.manifest;
  if (set.serviceName !== name) return `${called} has no serviceName ${name}`;
  if (!behind(network, service).includes(set)) {
    return `Service ${service.manifest.namespace}/${name} does not select the pods of ${called}`;
  }
  const { replicas = 1 } = set;
  return `${called} has ${replicas} ${replicas === 1 ? 'replica' : 'replicas'}`;
}

function placeIn(
  network: Network,
  service: Service,
  { manifest, serviceName }: Workload,
): HopPlace {
  if (serviceName !== service.manifest.name) return { manifest, field: 'spec.serviceName' };
  const isBehind = behind(network, service).some((one) => one.manifest === manifest);
  return isBehind
    ? { manifest, field: 'spec.replicas' }
    : { manifest: service.manifest, field: 'spec.selector' };
}
