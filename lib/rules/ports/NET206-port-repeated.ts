import { judgePorts } from './judge';
import type { FaultAt } from '../../facts/values/fault';
import type { Service, PortOfService } from '../../model/objects/service';
import { groupBy } from '../claims';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';
import { portFaultsOf } from './port-facts';

export const NET206: Rule = {
  id: 'NET206',
  name: 'port-repeated',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'Two ports of one Service have the same name, the same number and protocol, or the same node port.',
  why: 'the API server refuses a Service whose ports are not unique',
  fix: 'Write another name or number for one of them, or remove one of them.',
  waive: 'Never: the API server refuses the Service.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services',
    'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
  ],
  check(network, report) {
    judgePorts(network, report, (service, tell) => {
      const faults = portFaultsOf(service);
      if (faults.length === 0) return;
      const repeats = faults.filter(isRepeat(service));
      for (const field of new Set(repeats.map((fault) => fault.field))) {
        const ports = groupBy(service.ports, (port) => valueOf(field, port));
        const those = repeats.filter((fault) => fault.field === field);
        const whys = new Map(
          those.map(({ index, fault }) => [valueOf(field, service.ports[index]), fault.why]),
        );
        for (const [value, why] of whys) {
          tell(draftOf(service, field, value, ports.get(value) ?? [], why));
        }
      }
    });
  },
};

/** A port without a name is not one that repeats it. */
function isRepeat({ ports }: Service): (fault: FaultAt) => boolean {
  return ({ index, field }) => field !== 'name' || ports[index]?.name !== '';
}

function draftOf(
  { manifest }: Service,
  field: string,
  value: string,
  ports: readonly PortOfService[],
  why: string,
): Draft {
  return {
    places: ports.map((port) => place(manifest, `${port.field}.${field}`)),
    what: `${value} is used by ${ports.length} ports of Service ${manifest.name}`,
    why,
  };
}

function valueOf(field: string, port: PortOfService | undefined): string {
  if (field === 'name') return `name ${JSON.stringify(port?.name)}`;
  if (field === 'nodePort') return `node port ${port?.nodePort}`;
  return `port ${port?.port} with protocol ${port?.protocol}`;
}
