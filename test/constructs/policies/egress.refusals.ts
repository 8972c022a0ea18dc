import type { Chart } from 'cdk8s';
import type { ExposedAppProps } from '../../../lib';
import {
  Clients,
  DefaultDeny,
  Egress,
  ExposedApp,
  ExternalAlias,
  LegacyBackend,
} from '../../../lib';
import type { Refusal } from '../../support/refusal';

const app = (props: Partial<ExposedAppProps>) => (chart: Chart) =>
  new ExposedApp(chart, 'web', { image: 'nginx:1.27', ports: [{ port: 80 }], ...props });

const alias = (chart: Chart) => new ExternalAlias(chart, 'old', { target: 'db.example.com' });

const backend = (chart: Chart) =>
  new LegacyBackend(chart, 'old', { addresses: ['192.0.2.9'], ports: [{ port: 5432 }] });

/** What a policy cannot let out. */
export const EGRESS: readonly Refusal[] = [
  {
    name: 'targets without a port, and with one that is none',
    make: app({
      egress: [
        Egress.pods({ app: 'db' }, { ports: [] }),
        Egress.everyone({ ports: [{ port: 0 }] }),
        Egress.dns({ namespace: 'openshift-dns', labels: {} }, 70000),
      ],
    }),
    message: `test/web: egress[0].ports contains no port to connect to
  why: a rule without a port would allow all of them
  fix: write a port, such as { port: 5432 }, or remove it to allow all ports
test/web: egress[1].ports[0].port: 0 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080
test/web: egress[2].pods.labels: {} matches everything
  why: an empty selector of a NetworkPolicy takes all pods or all namespaces
  fix: write labels, such as { app: "web" }
test/web: egress[2].ports[0].port: 70000 is not a port
  why: a port is a whole number from 1 to 65535
  fix: write a number in that range, such as 8080`,
  },
  {
    name: 'a target that is a name alone',
    make: (chart) => app({ egress: [Egress.app(alias(chart))] })(chart),
    message: `test/web: egress[0]: "test/old" has no pods
  why: a NetworkPolicy names pods by their labels, and everything else by address
  fix: write an ExposedApp or a HeadlessSet, or the network of the system, such as "192.0.2.7/32"`,
  },
  {
    name: 'clients that are in no pods, for addresses that are a target',
    make: (chart) => app({ clients: [Clients.app(backend(chart))] })(chart),
    message: `test/web: clients[0]: "test/old" has no pods
  why: a NetworkPolicy names pods by their labels, and everything else by address
  fix: write an ExposedApp or a HeadlessSet, or the network of the system, such as "192.0.2.7/32"`,
  },
  {
    name: 'a name of a policy that is none',
    make: (chart) => new DefaultDeny(chart, 'Deny_All'),
    message: `test/Deny_All: id: "Deny_All" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "deny-all"`,
  },
];
