import type { Network } from '../../model/queries/network';
import type { PodClient } from '../ask/client';
import { ClientKind, clientText } from '../ask/client';
import type { Sender } from '../ask/lead';
import type { PodPort } from '../ask/pod-port';
import type { Hop } from '../chain/hop';
import { nodePolicyHops } from './node-policies';
import { clientParty, outsideTarget, podParty, senderParties } from './parties';
import type { PodParty } from './party';
import { hasPolicies } from './policy-kinds';
import { policyHops } from './policy-hop';
import type { Side } from './side';
import { trySideVerdict } from './side-verdict';
import type { Doubt } from '../chain/truth';
import { agreed } from '../chain/truth';

/** What policies say of a connection to a port of pods: nothing where none is for either side. */
export function admissionHops(network: Network, end: PodPort, sender: Sender): readonly Hop[] {
  if (!hasPolicies(network)) return [];
  const { workload: target } = end;
  const subject = podParty(target);
  const out = sendingPods(sender).map((one): Side => {
    return { direction: 'egress', subject: one, peer: subject, target: end };
  });
  const into = senderParties(network, sender).map((peer): Side => {
    return { direction: 'ingress', subject, peer, target: end };
  });
  return [
    ...hopsOf(network, out, sender),
    ...hopsOf(network, into, sender),
    ...nodePolicyHops(network, subject, end),
  ];
}

/** Where a pod connects to outside the cluster. */
export interface OutsideEnd {
  readonly address?: string;
  readonly name?: string;
}

/** What policies say of a connection of a pod to what is outside the cluster. */
export function admissionHopsOut(
  network: Network,
  client: PodClient,
  to: OutsideEnd,
  port: number,
  protocol: string,
): readonly Hop[] {
  const side: Side = {
    direction: 'egress',
    subject: clientParty(client),
    peer: outsideTarget(network, to),
    target: { port, protocol },
  };
  const { peer, target } = side;
  return [...hopsOf(network, [side], { client }), ...nodePolicyHops(network, peer, target)];
}

/** The pods that open the connection, whose own policies are asked first. */
function sendingPods({ client, proxy }: Sender): PodParty[] {
  if (proxy) return proxy.workloads.map(podParty);
  return client.kind === ClientKind.POD ? [clientParty(client)] : [];
}

function hopsOf(network: Network, sides: readonly Side[], sender: Sender): readonly Hop[] {
  const verdicts = sides.map((one) => trySideVerdict(network, one));
  // Where no policy is for a side, it is let through.
  const truths = verdicts.map((one) => one?.truth ?? true);
  return policyHops(
    verdicts.filter((one) => one !== undefined),
    agreed(truths, doubtOf(sender)),
  );
}

/** Why the readings of one connection may differ. */
function doubtOf({ client, proxy }: Sender): Doubt {
  if (proxy) return { why: `policies treat the pods of ${proxy.name} differently` };
  return {
    why: `the pods may see the address of a node in place of that of ${clientText(client)}`,
  };
}
