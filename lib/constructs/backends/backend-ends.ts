import { policyPort } from '../policies/policy-port';
import type { PortOfEnds, ServiceEnds } from '../service/reachable';
import type { BackendPort } from './backend-port';
import { backendServicePort } from './backend-port';
import type { LegacyBackendProps } from './legacy-backend-props';
import { endpointsIn } from './legacy-backend-props';

/** What connections to a backend end at: its addresses, and during a migration pods too. */
export function backendEnds(props: LegacyBackendProps): ServiceEnds {
  const { headless = false, ports, selector } = props;
  const ofPods = ports.map((one) => policyPort(backendServicePort(one, true), headless));
  return {
    podLabels: selector,
    addresses: endpointsIn(props).map(({ address }) => address),
    ports: [...ports.map(addressPort), ...(selector ? ofPods : [])],
  };
}

function addressPort({ port, targetPort, protocol }: BackendPort): PortOfEnds {
  return { port: targetPort ?? port, protocol };
}
