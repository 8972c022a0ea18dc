import type { Service, PortOfService } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import type { Network } from '../../model/queries/network';
import { perListAndKey } from '../../model/queries/per-list';
import type { Place } from '../rule';
import { place } from '../rule';
import { lastingPods } from './lasting';

/** A number that something listens on, and where that is said. */
export interface TargetPort extends Place {
  readonly number: number;
}

/** What the pods of a Service are asked for; nothing where no given pod has a port of the name. */
export function targetsInPods(
  network: Network,
  service: Service,
  port: PortOfService,
): readonly TargetPort[] {
  const { targetPort, protocol, field } = port;
  if (typeof targetPort === 'number') {
    return [{ ...place(service.manifest, `${field}.targetPort`), number: targetPort }];
  }
  return named(lastingPods(network, service), `${protocol} ${targetPort}`);
}

const named = perListAndKey((pods: readonly Workload[], key): TargetPort[] =>
  pods.flatMap(({ manifest, ports }) =>
    ports.flatMap(({ field, name, protocol, port }) =>
      name !== '' && `${protocol} ${name}` === key && port
        ? [{ ...place(manifest, `${field}.containerPort`), number: port }]
        : [],
    ),
  ),
);
