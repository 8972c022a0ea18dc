import type { Cluster } from '../../cluster/cluster';
import { portNumber } from '../../facts/values/ports';
import type { Fact, Fault } from '../../facts/values/fault';
import type { Check } from '../../props/check';
import type { PropPlace } from '../../props/refusals';
import { list, made, number, oneOf, required, struct } from '../../props/shape';
import { Protocol } from '../common/enums';
import { Clients } from './clients';
import type { EgressData, EgressPort } from './egress';
import { Egress } from './egress';
import { checkPeer, runPeer } from './peer-checks';

/** A check for a list of clients; an empty one admits nobody. */
export const CLIENTS: Check = list({
  run: (value, place) => {
    made(
      (one) => one instanceof Clients,
      'Clients',
      'Clients.pods({ app: "web" }) or one of its kind',
    ).run(value, place);
    if (value instanceof Clients) runPeer(value._peer, place);
  },
});

const somePorts: Fact<readonly unknown[]> = (ports) => (ports.length > 0 ? undefined : NO_PORTS);

const NO_PORTS: Fault = {
  what: 'contains no port to connect to',
  why: 'a rule without a port would allow all of them',
  fix: 'write a port, such as { port: 5432 }, or remove it to allow all ports',
};

const PORTS = list(
  struct<EgressPort>({
    port: required('port: 5432', number(portNumber)),
    protocol: oneOf('Protocol', Protocol),
  }),
  somePorts,
);

/** A check for a list of targets; an empty one lets nothing out but lookups of names. */
export const EGRESS: Check = list({
  run: (value, place) => {
    made((one) => one instanceof Egress, 'Egress', 'Egress.app(db) or one of its kind').run(
      value,
      place,
    );
    if (!(value instanceof Egress)) return;
    const { peer, ports }: EgressData = value._data;
    runPeer(peer, place);
    if (ports !== undefined) PORTS.run(ports, place.field('ports'));
  },
});

/** Refuses clients that the policy of an app cannot name on its cluster. */
export function checkClients(
  clients: readonly Clients[],
  cluster: Cluster,
  place: PropPlace,
): void {
  clients.forEach(({ _peer }, index) => {
    checkPeer(_peer, cluster, place.index(index), ({ app }) => app._ends?.podLabels !== undefined);
  });
}

/** Refuses targets that the policy of an app cannot name. */
export function checkEgress(targets: readonly Egress[], cluster: Cluster, place: PropPlace): void {
  targets.forEach(({ _data }, index) => {
    checkPeer(_data.peer, cluster, place.index(index), ({ app }) => app._ends !== undefined);
  });
}
