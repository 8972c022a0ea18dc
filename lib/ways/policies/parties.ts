import type { Workload } from '../../model/objects/workload';
import type { Network } from '../../model/queries/network';
import { nodesByAddress } from '../../model/queries/nodes';
import { podLabelsField } from '../../model/queries/pods';
import { at, listOf, textOf } from '../../model/read/fields';
import { isOpenAt } from '../../model/read/placeholders';
import type { Ip } from '../../net/ip';
import { formatIp, tryIp } from '../../net/ip';
import type { Outside, PodClient } from '../ask/client';
import { ClientKind, clientText } from '../ask/client';
import type { Sender } from '../ask/lead';
import type { AddressParty, Party, PodParty } from './party';

/** The pods of a workload. */
export function podParty(workload: Workload): PodParty {
  const { manifest, podLabels, podSpec } = workload;
  const { kind, namespace, name, object } = manifest;
  const isOpen = (field: string) => manifest.mayHoldPlaceholders && isOpenAt(object, field);
  return {
    kind: 'pod',
    text: kind === 'Pod' ? `Pod ${namespace}/${name}` : `the pods of ${kind} ${namespace}/${name}`,
    namespace: isOpen('metadata.namespace') ? undefined : namespace,
    labels: isOpen(podLabelsField(workload)) ? undefined : podLabels,
    workload,
    ips: kind === 'Pod' ? podIps(workload) : [],
    nodeName: kind === 'Pod' ? textOf(at(podSpec, 'nodeName')) : undefined,
    isOnNode: at(podSpec, 'hostNetwork') === true,
  };
}

function podIps({ manifest }: Workload): Ip[] {
  const status = at(manifest.object, 'status');
  const texts = [at(status, 'podIP'), ...listOf(at(status, 'podIPs')).map((one) => at(one, 'ip'))];
  return texts.flatMap((text) => tryIp(textOf(text) ?? '') ?? []);
}

/** A pod that somebody asks about. Without labels in the question, nobody says which it has. */
export function clientParty(client: PodClient): PodParty {
  const { workload, namespace, labels } = client;
  if (workload) return podParty(workload);
  return {
    kind: 'pod',
    text: clientText(client),
    namespace,
    labels: Object.keys(labels).length > 0 ? labels : undefined,
    ips: [],
    isOnNode: false,
  };
}

/** Who opens a connection: all pods of a proxy, or the client, whose address may not be the one that is seen. */
export function senderParties(network: Network, { client, proxy, isMasked }: Sender): Party[] {
  const opening = proxy ? proxyParties(proxy) : [partyOf(network, client)];
  const parties = opening.map((one) => asSeen(one));
  return isMasked === true ? [...parties, MASK] : parties;
}

function proxyParties({ name, workloads, declared }: NonNullable<Sender['proxy']>): PodParty[] {
  if (workloads.length > 0) return workloads.map(podParty);
  return [
    { kind: 'pod', text: name, ...declared, mayHaveMoreLabels: true, ips: [], isOnNode: false },
  ];
}

/** What is in the network of its node is seen as the node. */
function asSeen(party: Party): Party {
  if (party.kind === 'address' || !party.isOnNode) return party;
  const { text, nodeName } = party;
  return { kind: 'address', text, where: ClientKind.NODE, nodeName };
}

const MASK: AddressParty = { kind: 'address', text: 'a node', where: ClientKind.NODE };

function partyOf(network: Network, client: Sender['client']): Party {
  if (client.kind === ClientKind.POD) return clientParty(client);
  return outsideParty(network, client);
}

function outsideParty(network: Network, client: Outside): AddressParty {
  const ip = client.address === undefined ? undefined : tryIp(client.address);
  const text = ip ? formatIp(ip) : clientText(client);
  return atAddress(network, { kind: 'address', text, where: client.kind, ip });
}

/** What a pod connects to outside the cluster. */
export function outsideTarget(
  network: Network,
  { address, name }: { readonly address?: string; readonly name?: string },
): AddressParty {
  const ip = address === undefined ? undefined : tryIp(address);
  const text = name ?? address ?? 'the internet';
  return atAddress(network, { kind: 'address', text, where: ClientKind.INTERNET, ip });
}

/** An address that a given Node has is that of the node. */
function atAddress(network: Network, party: AddressParty): AddressParty {
  const node = party.ip && nodesByAddress(network).get(formatIp(party.ip));
  return node ? { ...party, where: ClientKind.NODE, nodeName: node.name } : party;
}
