import type { Network } from '../../model/queries/network';
import type { Sender } from '../ask/lead';
import type { PodPort } from '../ask/pod-port';
import type { Chain } from '../chain/chain';
import { endingIn } from '../chain/chain';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import { admissionHops } from '../policies/admission';
import { at } from '../../model/read/fields';
import { isShownReady } from './live-pods';

/** Through the policies to a port of pods. */
export function podChain(network: Network, end: PodPort, sender: Sender): Chain {
  return endingIn(...admissionHops(network, end, sender), podHop(end));
}

function podHop({ workload, port, protocol }: PodPort): Hop {
  const { manifest, ports, podField, replicas } = workload;
  const declared = ports.find((one) => one.port === port && one.protocol === protocol);
  const name = `${manifest.kind} ${manifest.namespace}/${manifest.name}`;
  const isScaledToZero = replicas === 0 && at(manifest.spec, 'replicas') === 0;
  const assumptions = [
    ...(isShownReady(workload) ? [] : ['the pods are ready']),
    ...(declared ? [] : [`a container listens on ${port}`]),
  ];
  return {
    kind: HopKind.END,
    verdict: isScaledToZero ? Verdict.UNKNOWN : Verdict.GIVEN,
    what: `${name}, port ${port}${protocol === 'TCP' ? '' : `/${protocol}`}`,
    why: isScaledToZero ? 'it has no replicas unless something scales it' : undefined,
    ask: isScaledToZero ? `kubectl get pods --namespace ${manifest.namespace}` : undefined,
    places: [
      isScaledToZero
        ? { manifest, field: 'spec.replicas' }
        : { manifest, field: declared?.field ?? `${podField}.containers` },
    ],
    assumes: assumptions.length === 0 ? [] : [assumptions.join(', and ')],
    to: { pod: { manifest, port } },
  };
}
