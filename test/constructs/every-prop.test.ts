import { structs } from '../support/recorded-structs'; // before anything of lib/
import { CLUSTER_FILE_SHAPE } from '../../lib/cli/check/cluster-file-shape';
import { droppedIn, outcomesOf, propOf } from '../support/every-prop';
import { MODES } from './modes';

const outcomes = MODES.flatMap((mode) => outcomesOf(mode));

/** What nobody writes into a manifest, or not by itself. */
const UNWRITTEN: Readonly<Record<string, string>> = {
  acceptRisk: 'is asked for before a risk is taken',
  acceptExternalIpsRisk: 'is asked for before a risk is taken',
  passthrough: 'stands in place of the certificates, so that neither can change alone',
  serviceCidrs: 'judges what is written for a cluster',
  podCidrs: 'judges what is written for a cluster',
  nodeCidrs: 'judges what is written for a cluster',
  nodePortRange: 'judges what is written for a cluster',
  bgpMode: 'judges what is written for a cluster',
  gatewayChannel: 'judges what is written for a cluster',
  gateways: 'judges what is written for a cluster',
  ingressClasses: 'says whose annotations are written',
  gatewayClass: 'of a GatewayRef names what judges the routes',
  applyOrder: 'a Fleet alone writes it',
  audiences: 'names those who reach what is written',
  namespaces: 'a chart of their own holds them',
};

/** Structs of what makes no manifests. */
const OF_CHECKS = [
  ...['reason rule until', 'checks policyRules', 'failOn policyRules today'],
  'gateways ingressClasses name pools',
  'gatewayClass implementation pods supports',
  'controller ingressClass pods',
  // A cluster file.
  Object.keys((CLUSTER_FILE_SHAPE.type as { props: object }).props)
    .sort()
    .join(' '),
];

/** What is taken and not seen, and why it is not refused. */
const UNSEEN: readonly { readonly at: RegExp; readonly because: string }[] = [
  {
    at: /gateway\.(listener|tlsListener): /,
    because: 'a GatewayRef tells all of a Gateway, of which a route reads what it needs',
  },
  { at: /^Cluster: namespaces\[0\]/, because: 'a chart of their own holds them' },
  { at: /httpsRedirect: false$/, because: 'Traefik and a Gateway do not redirect by themselves' },
  { at: /of Cilium: autoAssign: true$/, because: 'a pool of Cilium does so by itself' },
  { at: /backendProtocol: "HTTP"$/, because: 'all speak HTTP by themselves' },
];

test('no prop is dropped in silence, whatever stands beside it', () => {
  const dropped = droppedIn(outcomes);
  expect(dropped.filter((one) => !UNSEEN.some(({ at }) => at.test(one)))).toEqual([]);
  expect(UNSEEN.filter(({ at }) => !dropped.some((one) => at.test(one)))).toEqual([]);
});

test('each prop of each struct reaches a manifest in some way', () => {
  expect(structs.size).toBeGreaterThan(50);
  const written = new Set(outcomes.filter((one) => one.written !== undefined).map(propOf));
  const props = [...structs]
    .filter((struct) => !OF_CHECKS.includes(struct))
    .flatMap((struct) => struct.split(' ').map((name) => ({ name, struct })));
  const never = props.filter((prop) => !written.has(propOf(prop)) && !(prop.name in UNWRITTEN));
  expect(never.map(propOf)).toEqual([]);
});
