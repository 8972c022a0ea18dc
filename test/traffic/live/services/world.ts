import { App, Chart } from 'cdk8s';
import type { Lib } from '../faults/faulty';
import { rendered } from '../faults/rendered';
import type { Claim, World } from './claims';
import { BALANCER, EXTERNAL, NAMESPACE } from './pods';

const of = (...names: readonly string[]) => names.map((name) => `${NAMESPACE}/${name}`);
const WEB = of('web-1:8080', 'web-2:8080');

/** Each way of a Service, with what its outputs say; askers are on node1, node2 and the network. */
export function servicesWorld(lib: Lib): World {
  const chart = new Chart(new App(), 'services', { namespace: NAMESPACE });
  new lib.Cluster(chart, 'cluster', {
    kubernetes: '1.37',
    serviceCidrs: ['10.96.0.0/12', 'fd00::/108'],
  });
  const claims: Claim[] = [];
  const claim = (...made: readonly Claim[]) => claims.push(...made);
  const web = { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080 }] };
  const lone = { ...web, selector: { app: 'lone' } };
  const fromBoth = (one: Omit<Claim, 'from'>): Claim[] =>
    ['asker1', 'asker2'].map((from) => ({ ...one, from }));

  const app = new lib.ExposedApp(chart, 'web', {
    ...web,
    ports: [
      { name: 'http', port: 80, targetPort: 8080 },
      { name: 'admin', port: 81, targetPortName: 'admin' },
      { name: 'dns', port: 53, targetPort: 5353, protocol: lib.Protocol.UDP },
    ],
    expose: [
      lib.Exposure.headless({ serviceName: 'web-headless', ports: [{ port: 8080 }] }),
      lib.Exposure.nodePort({
        serviceName: 'web-node',
        ports: [{ port: 80, targetPort: 8080, nodePort: 31080 }],
      }),
    ],
  });
  const to = app.dnsName.full;
  claim(...fromBoth({ what: 'a cluster IP', to, port: 80, expected: WEB }));
  claim(
    ...fromBoth({
      what: 'a target port by name',
      to,
      port: 81,
      expected: of('web-1:9090', 'web-2:9090'),
    }),
  );
  claim(
    ...fromBoth({
      what: 'a port of UDP',
      to,
      port: 53,
      isUdp: true,
      expected: of('web-1', 'web-2'),
    }),
  );
  claim(
    ...fromBoth({
      what: 'a headless Service',
      to: `web-headless.${NAMESPACE}.svc.cluster.local`,
      // One that the Service does not have: no proxy is between.
      port: 9090,
      expected: of('web-1:9090', 'web-2:9090'),
    }),
  );
  for (const address of ['192.168.100.200', '192.168.100.201'])
    claim({ what: 'a node port', from: 'client', to: address, port: 31080, expected: WEB });

  new lib.ExposedApp(chart, 'lone-local', {
    ...lone,
    expose: [
      lib.Exposure.nodePort({
        nodePort: 31081,
        externalTrafficPolicy: lib.ExternalTrafficPolicy.LOCAL,
      }),
    ],
  });
  claim(
    {
      what: 'a node port with externalTrafficPolicy Local, where no pod is',
      from: 'client',
      to: '192.168.100.200',
      port: 31081,
      expected: ['no answer'],
    },
    {
      what: 'a node port with externalTrafficPolicy Local, where the pod is',
      from: 'client',
      to: '192.168.100.201',
      port: 31081,
      expected: of('lone:8080'),
    },
  );

  const near = new lib.ExposedApp(chart, 'web-near', {
    ...web,
    expose: [lib.Exposure.clusterIp({ internalTrafficPolicy: lib.InternalTrafficPolicy.LOCAL })],
  });
  const preferred = new lib.ExposedApp(chart, 'web-zone', {
    ...web,
    expose: [
      lib.Exposure.clusterIp({ trafficDistribution: lib.TrafficDistribution.PREFER_SAME_ZONE }),
    ],
  });
  for (const [what, name] of [
    ['internalTrafficPolicy Local', near.dnsName.full],
    ['trafficDistribution of the zone', preferred.dnsName.full],
  ] as const)
    claim(
      { what, from: 'asker1', to: name, port: 80, expected: of('web-1:8080') },
      { what, from: 'asker2', to: name, port: 80, expected: of('web-2:8080') },
    );

  const sticky = new lib.ExposedApp(chart, 'web-sticky', {
    ...web,
    expose: [lib.Exposure.clusterIp({ sessionAffinity: lib.SessionAffinity.CLIENT_IP })],
  });
  claim(...fromBoth({ what: 'session affinity', to: sticky.dnsName.full, port: 80, expected: 1 }));

  new lib.ExposedApp(chart, 'web-balanced', {
    ...web,
    expose: [
      lib.Exposure.loadBalancer({ sourceRanges: ['192.168.100.50/32'], allocateNodePorts: false }),
    ],
  });
  claim(
    {
      what: 'a load balancer, for a network that may',
      from: 'client',
      to: BALANCER,
      port: 80,
      expected: WEB,
    },
    {
      what: 'a load balancer, for a network that may not',
      from: 'outside',
      to: BALANCER,
      port: 80,
      expected: ['no answer'],
    },
  );
  new lib.ExposedApp(chart, 'web-external', {
    ...web,
    expose: [lib.Exposure.externalIps({ addresses: [EXTERNAL], acceptRisk: true })],
  });
  claim({ what: 'an external IP', from: 'client', to: EXTERNAL, port: 80, expected: WEB });

  const slow = { ...web, selector: { app: 'slow' } };
  const waiting = new lib.ExposedApp(chart, 'slow', slow);
  const early = new lib.ExposedApp(chart, 'slow-early', {
    ...slow,
    expose: [lib.Exposure.clusterIp({ publishNotReadyAddresses: true })],
  });
  claim(
    ...fromBoth({
      what: 'a pod that is not ready',
      to: waiting.dnsName.full,
      port: 80,
      expected: ['refused'],
    }),
  );
  claim(
    ...fromBoth({
      what: 'publishNotReadyAddresses',
      to: early.dnsName.full,
      port: 80,
      expected: of('slow:8080'),
    }),
  );
  const leaving = new lib.ExposedApp(chart, 'leaving', { ...web, selector: { app: 'leaving' } });
  claim(
    ...fromBoth({
      what: 'a pod that is terminating, where no other is',
      to: leaving.dnsName.full,
      port: 80,
      expected: of('leaving:8080'),
    }),
  );

  const dual = new lib.ExposedApp(chart, 'web-dual', {
    ...web,
    expose: [lib.Exposure.clusterIp({ ipFamilyPolicy: lib.IpFamilyPolicy.REQUIRE_DUAL_STACK })],
  });
  for (const family of ['A', 'AAAA'] as const)
    claim(
      ...fromBoth({
        what: `dual stack, ${family}`,
        to: dual.dnsName.full,
        family,
        port: 80,
        expected: WEB,
      }),
    );

  const old = new lib.LegacyBackend(chart, 'old', {
    addresses: ['192.0.2.42', '192.0.2.17'],
    ports: [
      { name: 'http', port: 80, targetPort: 9376 },
      { name: 'more', port: 81, targetPort: 9377 },
    ],
  });
  claim(
    ...fromBoth({
      what: 'addresses outside',
      to: old.dnsName.full,
      port: 80,
      expected: ['old-17:9376', 'old-42:9376'],
    }),
  );
  claim(
    ...fromBoth({
      what: 'a second port of addresses outside',
      to: old.dnsName.full,
      port: 81,
      expected: ['old-17:9377', 'old-42:9377'],
    }),
  );
  const some = new lib.LegacyBackend(chart, 'old-some', {
    endpoints: [
      { address: '192.0.2.42' },
      { address: '192.0.2.17', state: lib.EndpointState.NOT_READY },
    ],
    ports: [{ port: 80, targetPort: 9376 }],
  });
  claim(
    ...fromBoth({
      what: 'an address that is not ready',
      to: some.dnsName.full,
      port: 80,
      expected: ['old-42:9376'],
    }),
  );
  const migrated = new lib.LegacyBackend(chart, 'old-new', {
    addresses: ['192.0.2.42'],
    selector: { app: 'lone' },
    ports: [{ port: 80, targetPort: 9376, podPort: 8080 }],
  });
  claim(
    ...fromBoth({
      what: 'addresses beside pods',
      to: migrated.dnsName.full,
      port: 80,
      expected: ['old-42:9376', ...of('lone:8080')],
    }),
  );
  const named = new lib.LegacyBackend(chart, 'old-names', {
    headless: true,
    endpoints: [{ address: '192.0.2.42', hostname: 'db' }],
    ports: [{ port: 9376 }],
  });
  claim(
    ...fromBoth({
      what: 'an address outside with a name of its own',
      to: `db.${named.dnsName.full}`,
      port: 9376,
      expected: ['old-42:9376'],
    }),
  );
  const alias = new lib.ExternalAlias(chart, 'alias', { target: 'legacy.example.com' });
  claim(
    ...fromBoth({
      what: 'an alias',
      to: alias.dnsName.full,
      port: 9376,
      expected: ['old-42:9376'],
    }),
  );

  const set = new lib.HeadlessSet(chart, 'member', {
    image: 'example',
    replicas: 2,
    ports: [{ name: 'http', port: 8080 }],
    exposePods: lib.Exposure.clusterIp(),
  });
  for (const [index, name] of set.podDnsNames.entries()) {
    const expected = of(`member-${index}:8080`);
    claim(
      ...fromBoth({ what: `the name of pod ${index} of a set`, to: name, port: 8080, expected }),
    );
    const to = `member-${index}.${NAMESPACE}.svc.cluster.local`;
    claim(...fromBoth({ what: `the Service of pod ${index} of a set`, to, port: 8080, expected }));
  }
  return { objects: rendered(chart), claims };
}
