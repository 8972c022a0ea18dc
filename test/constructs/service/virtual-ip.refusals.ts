import type { Chart } from 'cdk8s';
import type { VirtualIpProps } from '../../../lib';
import { Exposure, IpFamily, IpFamilyPolicy, LegacyBackend, SessionAffinity } from '../../../lib';
import type { Refusal } from '../../support/refusal';
import { web } from '../../support/web';

const { PREFER_DUAL_STACK } = IpFamilyPolicy;
const cluster = { serviceCidrs: ['10.96.0.0/12', 'fd00::/108'] };

const backend = (props: VirtualIpProps) => (chart: Chart) =>
  new LegacyBackend(chart, 'old', { addresses: ['192.0.2.10'], ports: [{ port: 80 }], ...props });

/** Cluster IPs that are chosen by hand, and clients that are remembered. */
export const VIRTUAL_IP: readonly Refusal[] = [
  {
    name: 'cluster IPs that are no addresses',
    facts: ['2.3 clusterIP value', '1.2 IPv4 octet with leading zero 010.0.0.1'],
    make: web(
      Exposure.clusterIp({ clusterIps: ['None'] }),
      Exposure.nodePort({ serviceName: 'web-2', clusterIps: [] }),
      Exposure.loadBalancer({ serviceName: 'web-3', clusterIps: ['10.96.0.010'] }),
    ),
    message: `test/web: expose[0].clusterIps[0]: "None" is not an IP address
  why: None makes a Service headless, which changes how clients reach it
  fix: write Exposure.headless(), a HeadlessSet, or headless: true on a LegacyBackend
test/web: expose[1].clusterIps contains no address
  why: an empty list has no effect, and the cluster picks an address
  fix: write an address of the service network, or remove it
test/web: expose[2].clusterIps[0]: "10.96.0.010" has a leading zero
  why: some programs read such a number as octal, so Kubernetes refuses it from 1.36 on
  fix: write 10.96.0.10`,
  },
  {
    name: 'a cluster IP on a headless Service',
    facts: ['2.3 clusterIPs'],
    make: web(Exposure.headless({ clusterIps: ['10.96.0.10'] } as never)),
    message: `test/web: expose[0].clusterIps is not a known property
  why: it would be ignored
  fix: write one of clients, annotations, ipFamilies, ports, serviceName`,
  },
  {
    name: 'more cluster IPs than families',
    facts: ['2.3 clusterIPs', '2.3 ipFamilyPolicy'],
    make: web(
      Exposure.clusterIp({ clusterIps: ['10.96.0.10', 'fd00::10'] }),
      Exposure.clusterIp({
        serviceName: 'web-2',
        clusterIps: ['10.96.0.11', '10.96.0.12'],
        ipFamilyPolicy: PREFER_DUAL_STACK,
      }),
    ),
    message: `test/web: expose[0].clusterIps[1]: "fd00::10" is an address of a second family
  why: a Service has one family unless its policy allows two, and the API server refuses the second
  fix: write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK too, or one address
test/web: expose[1].clusterIps[1]: "10.96.0.12" is a second IPv4 address
  why: a Service has at most one address of each family
  fix: write one address of each family`,
  },
  {
    name: 'cluster IPs in another order than the families',
    facts: ['2.3 clusterIPs[i] vs ipFamilies[i]'],
    make: backend({
      clusterIps: ['10.96.0.10'],
      ipFamilies: [IpFamily.IPV6, IpFamily.IPV4],
      ipFamilyPolicy: PREFER_DUAL_STACK,
    } as VirtualIpProps),
    message: `test/old: clusterIps[0]: "10.96.0.10" is an IPv4 address
  why: ipFamilies has IPv6 at this position, and the API server refuses a different order
  fix: write both lists in the same order`,
  },
  {
    name: 'cluster IPs that no Service gets',
    facts: ['2.3 clusterIP value'],
    cluster,
    make: web(
      Exposure.clusterIp({ clusterIps: ['10.112.0.10'] }),
      Exposure.clusterIp({ serviceName: 'web-2', clusterIps: ['10.96.0.0'] }),
      Exposure.clusterIp({ serviceName: 'web-3', clusterIps: ['10.96.0.1'] }),
    ),
    message: `test/web: expose[0].clusterIps[0]: "10.112.0.10" is not in the service network
  why: the API server only assigns addresses of 10.96.0.0/12 and fd00::/108 to Services
  fix: write an address of that network, or remove it so that the cluster picks one
test/web: expose[1].clusterIps[0]: "10.96.0.0" is the first or last address of the network 10.96.0.0/12
  why: the API server assigns it to no other Service
  fix: write another address of the network
test/web: expose[2].clusterIps[0]: "10.96.0.1" is the address of the API server
  why: the API server assigns it to no other Service
  fix: write another address of the network`,
  },
  {
    name: 'two Services of an app with one cluster IP',
    facts: ['2.3 clusterIP value'],
    make: web(
      Exposure.clusterIp({ clusterIps: ['fd00::10'] }),
      Exposure.nodePort({ serviceName: 'web-2', clusterIps: ['fd00:0::10'] }),
    ),
    message: `test/web: expose[1].clusterIps[0]: "fd00:0::10" is also the address of another Service of the app
  why: the API server assigns an address to one Service
  fix: write another address, or remove it so that the cluster picks one`,
  },
  {
    name: 'a timeout without session affinity',
    facts: ['2.1 sessionAffinity', '12 sessionAffinityConfig without ClientIP'],
    make: web(
      Exposure.clusterIp({ sessionAffinityTimeoutSeconds: 60 }),
      Exposure.clusterIp({
        serviceName: 'web-2',
        sessionAffinity: SessionAffinity.NONE,
        sessionAffinityTimeoutSeconds: 60,
      }),
    ),
    message: `test/web: expose[0].sessionAffinityTimeoutSeconds: 60 has no effect without sessionAffinity: ClientIP
  why: the API server removes it without a warning where sessionAffinity is None, the default
  fix: add sessionAffinity: SessionAffinity.CLIENT_IP, or remove it
test/web: expose[1].sessionAffinityTimeoutSeconds: 60 has no effect without sessionAffinity: ClientIP
  why: the API server removes it without a warning where sessionAffinity is None, the default
  fix: add sessionAffinity: SessionAffinity.CLIENT_IP, or remove it`,
  },
  {
    name: 'a session affinity that there is not',
    facts: ['2.5 sessionAffinity', '2.5 sessionAffinityConfig.clientIP.timeoutSeconds'],
    make: backend({ sessionAffinity: 'Cookie' as never, sessionAffinityTimeoutSeconds: 0 }),
    message: `test/old: sessionAffinity: "Cookie" is not one of the values of SessionAffinity
  why: it must be one of the values of SessionAffinity
  fix: write SessionAffinity.NONE or SessionAffinity.CLIENT_IP
test/old: sessionAffinityTimeoutSeconds: 0 is not a valid timeoutSeconds
  why: the API server takes a whole number of seconds from 1 to 86400 (one day)
  fix: write for example 10800, which is three hours`,
  },
  {
    name: 'a session affinity on a headless Service',
    facts: ['2.4 sessionAffinity ClientIP'],
    make: web(Exposure.headless({ sessionAffinity: SessionAffinity.CLIENT_IP } as never)),
    message: `test/web: expose[0].sessionAffinity is not a known property
  why: it would be ignored
  fix: write one of ipFamilies, serviceName, annotations, clients, ipFamilyPolicy`,
  },
];
