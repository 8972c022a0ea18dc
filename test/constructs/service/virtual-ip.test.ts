import type { VirtualIpProps } from '../../../lib';
import { Exposure, IpFamilyPolicy, LegacyBackend, SessionAffinity } from '../../../lib';
import { chartFor, manifest } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { webService } from '../../support/web';
import { VIRTUAL_IP } from './virtual-ip.refusals';

const DUAL = { ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK };

const cases: [string, VirtualIpProps, object][] = [
  [
    'a cluster IP is written in the field of the main one',
    { clusterIps: ['10.96.0.10'] },
    { clusterIP: '10.96.0.10' },
  ],
  [
    'two cluster IPs are written in both fields, which agree',
    { ...DUAL, clusterIps: ['fd00::10', '10.96.0.10'] },
    {
      clusterIP: 'fd00::10',
      clusterIPs: ['fd00::10', '10.96.0.10'],
      ipFamilyPolicy: 'PreferDualStack',
    },
  ],
  [
    'clients are remembered',
    { sessionAffinity: SessionAffinity.CLIENT_IP },
    { sessionAffinity: 'ClientIP' },
  ],
  [
    'clients are remembered for a minute',
    { sessionAffinity: SessionAffinity.CLIENT_IP, sessionAffinityTimeoutSeconds: 60 },
    { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } } },
  ],
  [
    'clients are not remembered',
    { sessionAffinity: SessionAffinity.NONE },
    { sessionAffinity: 'None' },
  ],
];

const cluster = { serviceCidrs: ['10.96.0.0/12', 'fd00::/108'] };

describe('a Service with an address of its own', () => {
  const pods = { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080 }] };

  test.each(cases)('%s', (_, props, spec) => {
    expect(webService(Exposure.clusterIp(props), cluster).spec).toEqual({ ...pods, ...spec });
    expect(webService(Exposure.nodePort(props), cluster).spec).toEqual({
      ...pods,
      ...spec,
      type: 'NodePort',
    });
    expect(webService(Exposure.loadBalancer(props), cluster).spec).toEqual({
      ...pods,
      ...spec,
      type: 'LoadBalancer',
    });
  });

  test.each(cases)('over addresses outside: %s', (_, props, spec) => {
    const chart = chartFor(cluster);
    new LegacyBackend(chart, 'old', { addresses: ['192.0.2.10'], ports: [{ port: 80 }], ...props });
    expect(manifest(chart, 'Service').spec).toEqual({ ports: [{ port: 80 }], ...spec });
  });

  testRefusals(VIRTUAL_IP);
});
