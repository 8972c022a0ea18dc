import type { Chart } from 'cdk8s';
import type { AddressPoolProps } from '../../../lib';
import {
  AddressPool,
  Advertisement,
  BgpPeer,
  ExposedApp,
  Exposure,
  LoadBalancers,
} from '../../../lib';
import type { Refusal } from '../../support/refusal';

const cluster = { loadBalancer: LoadBalancers.kubeVip() };

const lan = (chart: Chart, props: Partial<AddressPoolProps> = {}, id = 'lan') =>
  new AddressPool(chart, id, { addresses: ['192.0.2.0/28'], ...props });

const balancer = (chart: Chart, exposure: Exposure, namespace?: string) =>
  new ExposedApp(chart, 'web', {
    namespace,
    selector: { app: 'web' },
    ports: [{ port: 80 }],
    expose: [exposure],
  });

const peer = (chart: Chart) =>
  new BgpPeer(chart, 'tor', { myAsn: 64512, peerAsn: 64513, peerAddress: '192.0.2.254' });

/** What kube-vip and load balancers without pools cannot say. */
export const KUBE_VIP: readonly Refusal[] = [
  {
    name: 'what pools of kube-vip do not have',
    cluster,
    make: (chart) =>
      lan(chart, {
        advertise: [Advertisement.layer2()],
        autoAssign: false,
        avoidBuggyIps: false,
        allowFirstLastIps: false,
        serviceAllocation: {
          priority: 1,
          namespaces: ['shop', 'mail'],
          serviceSelectors: [{ matchLabels: { app: 'web' } }],
        },
      }),
    message: `test/lan: allowFirstLastIps: false is only read by Cilium
  why: the load balancers of the Cluster are those of another program
  fix: remove it, or write ranges without these addresses
test/lan: advertise cannot be declared for kube-vip
  why: kube-vip announces all addresses in the one way that it was installed with
  fix: remove it, and set vip_arp or bgp_enable of kube-vip
test/lan: autoAssign: false does not exist in kube-vip
  why: the cloud provider takes an address of the pool for every load balancer of its namespaces
  fix: write serviceAllocation: { namespaces: ["..."] }, so that only Services of that namespace get addresses
test/lan: avoidBuggyIps: false cannot be false with kube-vip
  why: the cloud provider never assigns an IPv4 address that ends in .0 or .255
  fix: remove it
test/lan: serviceAllocation.namespaces: ["shop","mail"] are several namespaces
  why: for each namespace the cloud provider of kube-vip looks at its own Services alone, so it would assign an address twice
  fix: write an AddressPool with other addresses for each namespace
test/lan: serviceAllocation.priority: 1 cannot be declared for kube-vip
  why: its cloud provider chooses a pool by the namespace of the Service alone
  fix: remove it, or write namespaces with one namespace
test/lan: serviceAllocation.serviceSelectors: [{"matchLabels":{"app":"web"}}] cannot be declared for kube-vip
  why: its cloud provider chooses a pool by the namespace of the Service alone
  fix: remove it, or write namespaces with one namespace`,
  },
  {
    name: 'a second pool for all Services of kube-vip',
    cluster,
    make: (chart) => [lan(chart), lan(chart, { addresses: ['198.51.100.0/28'] }, 'wan')],
    message: `test/wan: AddressPool is a second pool for the Services of lan
  why: the cloud provider of kube-vip has one pool for each namespace, and one for all others
  fix: add the addresses to lan, or write serviceAllocation: { namespaces: ["..."] }`,
  },
  {
    name: 'a shared address of kube-vip',
    cluster,
    make: (chart) => lan(chart).share('edge', '192.0.2.1'),
    message: `test/lan: key: "edge" is a sharing key, and kube-vip has none
  why: the cloud provider of kube-vip chooses by itself which Services share an address
  fix: write one Service with all ports, or pool.address("...") with another address for each`,
  },
  {
    name: 'the pool for all where a namespace has its own',
    cluster,
    make: (chart) => {
      const pool = lan(chart);
      const serviceAllocation = { namespaces: ['mail'] };
      lan(chart, { addresses: ['198.51.100.0/28'], serviceAllocation }, 'mail');
      balancer(chart, Exposure.loadBalancer({ pool }), 'mail');
    },
    message: `test/web: expose[0].pool: "lan" is not the only pool for this Service: mail gives it an address as well
  why: no Service requests a pool by its name here, only an address
  fix: write address: pool.address("..."), or serviceAllocation so that only this pool is for the Service`,
  },
  {
    name: 'a BGP peer of kube-vip',
    cluster,
    make: peer,
    message: `test/tor: BgpPeer cannot be used with kube-vip
  why: kube-vip reads its BGP peers from its own settings, not from objects
  fix: remove it, and set the environment variable bgp_peers of kube-vip`,
  },
  {
    name: 'a pool with ServiceLB',
    cluster: { loadBalancer: LoadBalancers.serviceLb() },
    make: lan,
    message: `test/lan: AddressPool cannot be used with ServiceLB
  why: ServiceLB assigns the addresses of nodes and reads no pools
  fix: remove it; to choose nodes, label them svccontroller.k3s.cattle.io/enablelb=true, or install MetalLB, Cilium or kube-vip and write it as loadBalancer of the Cluster`,
  },
  {
    name: 'a pool with the load balancers of a cloud',
    cluster: { loadBalancer: LoadBalancers.cloud() },
    make: lan,
    message: `test/lan: AddressPool cannot be used with the load balancers of a cloud
  why: a cloud assigns its own addresses and reads no pools
  fix: remove it, and request an address by the annotations of the exposure that the cloud reads`,
  },
  {
    name: 'a BGP peer with the load balancers of a cloud',
    cluster: { loadBalancer: LoadBalancers.cloud() },
    make: peer,
    message: `test/tor: BgpPeer cannot be used with the load balancers of a cloud
  why: a cloud assigns its own addresses and reads no pools
  fix: remove it, and request an address by the annotations of the exposure that the cloud reads`,
  },
  {
    name: 'a load balancer where there are none',
    cluster: { loadBalancer: LoadBalancers.none() },
    make: (chart) => balancer(chart, Exposure.loadBalancer()),
    message: `test/web: expose[0]: "loadBalancer" would never get an address
  why: the Cluster declares LoadBalancers.none(), so no controller assigns one
  fix: write Exposure.nodePort(), or declare the load balancers of the Cluster`,
  },
  {
    name: 'a pool where there are no load balancers',
    cluster: { loadBalancer: LoadBalancers.none() },
    make: lan,
    message: `test/lan: AddressPool cannot be used without load balancers
  why: the Cluster declares LoadBalancers.none(), so no controller assigns addresses
  fix: remove it, or write LoadBalancers.metallb() or what else is installed as loadBalancer of the Cluster`,
  },
];
