import type { PortOfService, Service } from '../objects/service';
import { derived } from './derived';
import { groupBy } from './group';

/** The Services by their ports: those whose ports are written alike have one list of them. */
export const servicesByPorts = derived(
  ({ services }): ReadonlyMap<readonly PortOfService[], readonly Service[]> =>
    groupBy(services, ({ ports }) => ports),
);
