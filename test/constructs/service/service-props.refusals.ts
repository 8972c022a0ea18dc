import type { Chart } from 'cdk8s';
import type { LegacyBackendProps } from '../../../lib';
import {
  Exposure,
  ExternalAlias,
  HeadlessSet,
  IpFamily,
  IpFamilyPolicy,
  LegacyBackend,
} from '../../../lib';
import type { Refusal } from '../../support/refusal';
import { web } from '../../support/web';

const backend = (props: Partial<LegacyBackendProps>) => (chart: Chart) =>
  new LegacyBackend(chart, 'old', { addresses: ['192.0.2.10'], ports: [{ port: 80 }], ...props });

const alias = (annotations: Record<string, string>) => (chart: Chart) =>
  new ExternalAlias(chart, 'db', { target: 'db.example.com', annotations });

/** Families, annotations and pods that are not ready. */
export const SERVICE_PROPS: readonly Refusal[] = [
  {
    name: 'families that the cluster does not have',
    facts: ['2.3 ipFamilies', '2.3 ipFamilyPolicy'],
    cluster: { serviceCidrs: ['10.96.0.0/12'] },
    make: web(
      Exposure.headless({ ipFamilies: [IpFamily.IPV6] }),
      Exposure.nodePort({
        serviceName: 'web-2',
        ipFamilyPolicy: IpFamilyPolicy.REQUIRE_DUAL_STACK,
      }),
    ),
    message: `test/web: expose[0].ipFamilies: ["IPv6"] names IPv6, which the cluster does not have
  why: serviceCidrs of the Cluster has no such network, and the API server refuses the family
  fix: write only IPv4, or add the network to the Cluster
test/web: expose[1].ipFamilyPolicy: "RequireDualStack" needs a cluster with two families, and this cluster only has IPv4
  why: serviceCidrs of the Cluster has one network, and the API server refuses the Service
  fix: write IpFamilyPolicy.PREFER_DUAL_STACK, or add the network to the Cluster`,
  },
  {
    name: 'two families of a set that is of one',
    facts: ['2.3 ipFamilyPolicy'],
    make: (chart) =>
      new HeadlessSet(chart, 'db', {
        image: 'postgres:17',
        ports: [{ port: 5432 }],
        ipFamilies: [IpFamily.IPV4, IpFamily.IPV6],
      }),
    message: `test/db: ipFamilies: ["IPv4","IPv6"] names two families
  why: a Service has one family unless its policy allows two, and the API server refuses the second
  fix: write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK too, or one family`,
  },
  {
    name: 'pods that are not ready where there are none',
    facts: ['2.4 publishNotReadyAddresses'],
    make: backend({ publishNotReadyAddresses: true }),
    message: `test/old: publishNotReadyAddresses: true applies to pods, and there are none
  why: without a selector the Service only has the addresses, and each declares itself whether it is ready
  fix: remove it, or write the selector of the pods`,
  },
  {
    name: 'pods that are not ready behind an alias',
    facts: ['2.4 publishNotReadyAddresses'],
    make: (chart) =>
      new ExternalAlias(chart, 'db', {
        target: 'db.example.com',
        publishNotReadyAddresses: true,
      } as never),
    message: `test/db: publishNotReadyAddresses is not a known property
  why: it would be ignored
  fix: write one of name, namespace, labels, annotations, target`,
  },
  {
    name: 'annotations that are none',
    facts: ['1.4 annotation key', '1.4 annotation value'],
    make: alias({ 'my key': 'x', owner: 5 as never }),
    message: `test/db: annotations["my key"]: "my key" is not an annotation key
  why: a key is an optional DNS subdomain and "/", then 1 to 63 letters, digits, "-", "_" and ".", and the first and the last are a letter or a digit
  fix: write a key such as "example.com/owner"
test/db: annotations["owner"]: 5 is not text
  why: it must be text
  fix: write it in quotes`,
  },
  {
    name: 'annotations that are too long',
    facts: ['1.4 annotations total'],
    make: alias({ note: 'x'.repeat(262144) }),
    message: `test/db: annotations: {"note":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx... has 262148 bytes
  why: the API server accepts at most 262144 bytes of annotations, keys and values together
  fix: store long text in a ConfigMap`,
  },
  {
    name: 'annotations in place of props',
    facts: [
      '2.5 publishNotReadyAddresses',
      '7.4 annotation prefix',
      '7.4 type != LoadBalancer',
      '12 metallb.io/... annotation on MetalLB <= 0.14.8, or mixing prefixes',
    ],
    make: web(
      Exposure.headless({
        annotations: { 'service.alpha.kubernetes.io/tolerate-unready-endpoints': 'true' },
      }),
      Exposure.nodePort({
        serviceName: 'web-2',
        annotations: { 'metallb.io/address-pool': 'lab' },
      }),
    ),
    message: `test/web: expose[0].annotations["service.alpha.kubernetes.io/tolerate-unready-endpoints"]: "service.alpha.kubernetes.io/tolerate-unready-endpoints" duplicates a prop
  why: the endpoints controller reads the field instead
  fix: write publishNotReadyAddresses: true
test/web: expose[1].annotations["metallb.io/address-pool"]: "metallb.io/address-pool" duplicates a prop
  why: MetalLB reads one of two prefixes, depending on its release, and only on a load balancer
  fix: write pool or address of Exposure.loadBalancer()`,
  },
  {
    name: 'two annotations that disagree on the topology',
    facts: ['2.5 annotation service.kubernetes.io/topology-aware-hints'],
    make: web(
      Exposure.clusterIp({
        annotations: {
          'service.kubernetes.io/topology-aware-hints': 'Auto',
          'service.kubernetes.io/topology-mode': 'Disabled',
        },
      }),
    ),
    message: `test/web: expose[0].annotations: {"service.kubernetes.io/topology-aware-hints":"Auto","service.kubernetes.io/t... declare "Auto" and "Disabled" for the topology
  why: service.kubernetes.io/topology-aware-hints is the old name of service.kubernetes.io/topology-mode, and the API server refuses different values
  fix: write only trafficDistribution`,
  },
  {
    name: 'a backend outside at the address of a Service',
    facts: ["12 Endpoints address = another Service's cluster IP", '3 subsets[].addresses[].ip'],
    cluster: { serviceCidrs: ['10.96.0.0/12'] },
    make: backend({ addresses: ['192.0.2.10', '10.96.0.10'] }),
    message: `test/old: addresses[1]: "10.96.0.10" is in the network of the Services
  why: the cluster uses 10.96.0.0/12 for the addresses of its Services, so no other address there is reachable
  fix: write an address outside of it`,
  },
  {
    name: 'external IPs of Services and pods',
    cluster: { serviceCidrs: ['10.96.0.0/12'], podCidrs: ['10.244.0.0/16'] },
    make: web(Exposure.externalIps({ addresses: ['10.96.0.11', '10.244.0.11'], acceptRisk: true })),
    message: `test/web: expose[0].addresses[0]: "10.96.0.11" is in the network of the Services
  why: the cluster uses 10.96.0.0/12 for the addresses of its Services, so no other address there is reachable
  fix: write an address outside of it
test/web: expose[0].addresses[1]: "10.244.0.11" is in the network of the pods
  why: the cluster uses 10.244.0.0/16 for the addresses of its pods, so no other address there is reachable
  fix: write an address outside of it`,
  },
];
