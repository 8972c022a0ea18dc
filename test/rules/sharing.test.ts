import { Network } from '../../lib/model/queries/network';
import { manifestsOf } from '../../lib/model/read/manifest';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { NET101 } from '../../lib/rules/addresses/NET101-load-balancer-address-collision';
import { runRules } from '../../lib/rules/run';
import type { Sharer } from './sharing-cases';
import { SHARING_CASES } from './sharing-cases';

/** Each address as two Services may write it. */
const TWINS = [
  ['IPv4', ['192.0.2.10', '192.0.2.10']],
  ['IPv6', ['2001:db8::a', '2001:DB8:0:0::A']],
] as const;

describe.each(TWINS)('Services of one %s address', (_, [one, other]) => {
  test.each(SHARING_CASES)('$title: share is $shares', ({ services, shares }) => {
    const objects = services.map((sharer, index) => object(sharer, index % 2 === 0 ? one : other));
    for (const order of [objects, [...objects].reverse()]) {
      const manifests = order.flatMap((each) => manifestsOf(each, {}));
      const findings = runRules([NET101], [new Network(DEFAULT_TARGET, manifests)]);
      expect(findings.map(({ severity }) => severity)).toEqual(
        shares ? [] : [severityOf(services)],
      );
    }
  });
});

test('there are enough of them', () => {
  expect(SHARING_CASES.length * TWINS.length).toBeGreaterThanOrEqual(60);
  const titles = SHARING_CASES.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});

/** The field alone may be for any load balancer, and some share an address where the ports differ. */
function severityOf(services: readonly Sharer[]): string {
  return services.every(({ by }) => by === 'field') ? 'info' : 'error';
}

function object(sharer: Sharer, address: string): Record<string, unknown> {
  const { name, namespace, keys = {}, ports, by = 'metallb.io', type = 'LoadBalancer' } = sharer;
  const asked = by === 'field' ? {} : { [`${by}/loadBalancerIPs`]: address };
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, annotations: { ...keys, ...asked } },
    spec: {
      type,
      loadBalancerClass: sharer.className,
      loadBalancerIP: by === 'field' ? address : undefined,
      externalTrafficPolicy: sharer.policy,
      selector: sharer.selector,
      ports: ports.map(portOf),
    },
  };
}

function portOf(text: string): Record<string, unknown> {
  const [port, protocol] = text.split('/');
  return { port: Number(port), protocol, name: text };
}
