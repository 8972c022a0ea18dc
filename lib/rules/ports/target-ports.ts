import type { Service, PortOfService } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
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
): TargetPort[] {
  const { targetPort, protocol, field } = port;
  if (typeof targetPort === 'number') {
    return [{ ...place(service.manifest, `${field}.targetPort`), number: targetPort }];
  }
  return lastingPods(network, service).flatMap(({ manifest, ports }) =>
    ports.flatMap((one) =>
      one.name !== '' && one.name === targetPort && one.protocol === protocol && one.port
        ? [{ ...place(manifest, `${one.field}.containerPort`), number: one.port }]
        : [],
    ),
  );
}
