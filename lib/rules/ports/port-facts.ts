import type { PortFacts } from '../../facts/ports';
import type { Service } from '../../model/service';

/** The ports of a Service as facts need them; what is no number is equal to nothing. */
export function portFactsOf({ ports }: Service): PortFacts[] {
  return ports.map(({ name, port, protocol, nodePort }, index) => ({
    name: name === '' ? undefined : name,
    port: port ?? -1 - index,
    protocol,
    nodePort,
  }));
}
