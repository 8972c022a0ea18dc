import type { Chart } from 'cdk8s';
import {
  ApplyOrder,
  BgpMode,
  Cluster,
  GatewayImplementation,
  IngressController,
  LoadBalancers,
} from '../../lib';
import { Product, RANGES } from '../../lib/facts/releases/products';
import type { Refusal } from '../support/refusal';

const NEWEST = RANGES[Product.KUBERNETES].newest;
const NEXT = NEWEST.replace(/\d+$/, (minor) => String(Number(minor) + 1));

const cluster = (props: object) => (chart: Chart) => new Cluster(chart, 'cluster', props);

const kubernetes = (release: string) => cluster({ kubernetes: release });
const mistyped = (options: object) => LoadBalancers.metallb(options);
const metallb = (release: string) => cluster({ loadBalancer: LoadBalancers.metallb({ release }) });

export const CLUSTER: readonly Refusal[] = [
  {
    name: 'a Kubernetes older than 1.27',
    make: kubernetes('1.26.15'),
    message: `test/cluster: kubernetes: "1.26.15" is not a supported release of Kubernetes
  why: the facts about Kubernetes cover 1.27 to ${NEWEST}
  fix: write a release from "1.27" to "${NEWEST}"`,
  },
  {
    name: 'a Kubernetes newer than the newest that is supported',
    make: kubernetes(NEXT),
    message: `test/cluster: kubernetes: "${NEXT}" is not a supported release of Kubernetes
  why: the facts about Kubernetes cover 1.27 to ${NEWEST}
  fix: write a release from "1.27" to "${NEWEST}"`,
  },
  {
    name: 'what is not a release',
    make: cluster({
      kubernetes: 'latest',
      loadBalancer: LoadBalancers.metallb({ release: '0.x' }),
    }),
    message: `test/cluster: kubernetes: "latest" is not a release of Kubernetes
  why: the facts about Kubernetes cover 1.27 to ${NEWEST}
  fix: write a release from "1.27" to "${NEWEST}"
test/cluster: loadBalancer.release: "0.x" is not a release of MetalLB
  why: the facts about MetalLB cover 0.13.12 to 0.16
  fix: write a release from "0.13.12" to "0.16"`,
  },
  {
    name: 'a MetalLB older than 0.13.12',
    make: metallb('0.13.11'),
    message: `test/cluster: loadBalancer.release: "0.13.11" is not a supported release of MetalLB
  why: the facts about MetalLB cover 0.13.12 to 0.16
  fix: write a release from "0.13.12" to "0.16"`,
  },
  {
    name: 'a MetalLB newer than 0.16',
    make: metallb('0.17'),
    message: `test/cluster: loadBalancer.release: "0.17" is not a supported release of MetalLB
  why: the facts about MetalLB cover 0.13.12 to 0.16
  fix: write a release from "0.13.12" to "0.16"`,
  },
  {
    name: 'FRR-K8s before MetalLB 0.14.2',
    make: cluster({
      loadBalancer: LoadBalancers.metallb({ release: '0.13.12', bgpMode: BgpMode.FRR_K8S }),
    }),
    message: `test/cluster: loadBalancer.bgpMode: "frr-k8s" does not exist in MetalLB 0.13.12
  why: MetalLB 0.14.2 is the first release that runs FRR-K8s
  fix: write BgpMode.FRR or BgpMode.NATIVE, or set release: "0.14.2" or later`,
  },
  {
    name: 'a Cilium before 1.17, and a class that it does not serve',
    make: cluster({
      loadBalancer: LoadBalancers.cilium({
        release: '1.16',
        loadBalancerClass: 'example.com/internal',
      }),
    }),
    message: `test/cluster: loadBalancer.release: "1.16" is not a supported release of Cilium
  why: the facts about Cilium cover 1.17 to 1.20
  fix: write a release from "1.17" to "1.20"
test/cluster: loadBalancer.loadBalancerClass: "example.com/internal" is not a class of Cilium
  why: LB IPAM assigns no address to load balancers of other classes
  fix: write "io.cilium/bgp-control-plane" or "io.cilium/l2-announcer"`,
  },
  {
    name: 'a namespace of kube-vip that is none, and a class of a cloud that is none',
    make: cluster({ loadBalancer: LoadBalancers.kubeVip({ namespace: 'Kube' }) }),
    message: `test/cluster: loadBalancer.namespace: "Kube" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "kube"`,
  },
  {
    name: 'load balancers by their name',
    make: cluster({ loadBalancer: 'cilium' }),
    message: `test/cluster: loadBalancer: "cilium" is not a LoadBalancers
  why: it must be a LoadBalancers
  fix: write LoadBalancers.metallb({ ... }), or what else the cluster has`,
  },
  {
    name: 'an order that a stock App would not write',
    make: cluster({ applyOrder: ApplyOrder.SYNC_WAVES }),
    message: `test/cluster: applyOrder: "sync-waves" needs a Fleet
  why: a stock cdk8s App would write the objects without it
  fix: write new Fleet() instead of new App(), or remove it`,
  },
  {
    name: 'a release as a number',
    make: cluster({ kubernetes: 1.33, loadBalancer: mistyped({ release: 0.16 }) }),
    message: `test/cluster: kubernetes: 1.33 is not text
  why: it must be text
  fix: write it in quotes
test/cluster: loadBalancer.release: 0.16 is not text
  why: it must be text
  fix: write it in quotes`,
  },
  {
    name: 'all faults of a cluster at once',
    facts: ['1.3 Namespace', '1.3 Ingress, IngressClass, ServiceCIDR, NetworkPolicy'],
    make: cluster({
      kubernetes: '2.0',
      loadBalancer: mistyped({ release: '', namespace: 'metallb.system', bgpMode: 'bird' }),
      domain: 'Cluster.local.',
      ingressClass: 'my class',
      ingressController: 'caddy',
    }),
    message: `test/cluster: kubernetes: "2.0" is not a supported release of Kubernetes
  why: the facts about Kubernetes cover 1.27 to ${NEWEST}
  fix: write a release from "1.27" to "${NEWEST}"
test/cluster: loadBalancer.release: "" is not a release of MetalLB
  why: the facts about MetalLB cover 0.13.12 to 0.16
  fix: write a release from "0.13.12" to "0.16"
test/cluster: loadBalancer.namespace: "metallb.system" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "metallb-system"
test/cluster: loadBalancer.bgpMode: "bird" is not one of the values of BgpMode
  why: it must be one of the values of BgpMode
  fix: write BgpMode.NATIVE or BgpMode.FRR or BgpMode.FRR_K8S
test/cluster: domain: "Cluster.local." is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "cluster.local"
test/cluster: ingressClass: "my class" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "my-class"
test/cluster: ingressController: "caddy" is not one of the values of IngressController
  why: it must be one of the values of IngressController
  fix: write IngressController.INGRESS_NGINX or IngressController.TRAEFIK or IngressController.HAPROXY or IngressController.F5_NGINX or IngressController.TRAEFIK_NGINX`,
  },
  {
    name: 'props of other JavaScript types',
    make: cluster({
      kubernetes: null,
      loadBalancer: mistyped({ release: ['0.16'], namespace: true, bgpMode: 0 }),
      domain: new Date(0),
      ingressClass: () => 'nginx',
      ingressController: 5,
    }),
    message: `test/cluster: kubernetes: null is not text
  why: it must be text
  fix: write it in quotes
test/cluster: loadBalancer.release: ["0.16"] is not text
  why: it must be text
  fix: write it in quotes
test/cluster: loadBalancer.namespace: true is not text
  why: it must be text
  fix: write it in quotes
test/cluster: loadBalancer.bgpMode: 0 is not one of the values of BgpMode
  why: it must be one of the values of BgpMode
  fix: write BgpMode.NATIVE or BgpMode.FRR or BgpMode.FRR_K8S
test/cluster: domain: an instance of Date is not text
  why: it must be text
  fix: write it in quotes
test/cluster: ingressClass: a function is not text
  why: it must be text
  fix: write it in quotes
test/cluster: ingressController: 5 is not one of the values of IngressController
  why: it must be one of the values of IngressController
  fix: write IngressController.INGRESS_NGINX or IngressController.TRAEFIK or IngressController.HAPROXY or IngressController.F5_NGINX or IngressController.TRAEFIK_NGINX`,
  },
  {
    name: 'networks that are none, and a range of ports that is none',
    make: cluster({
      loadBalancer: LoadBalancers.metallb({ loadBalancerClass: 'my class' }),
      serviceCidrs: ['10.96.0.1/12'],
      podCidrs: [],
      nodePortRange: '32767-30000',
    }),
    message: `test/cluster: loadBalancer.loadBalancerClass: "my class" is not a load-balancer class
  why: it is a name, or a name with a domain prefix, in the format of a label key
  fix: write for example "example.com/internal"
test/cluster: serviceCidrs[0]: "10.96.0.1/12" is both an address and a network
  why: programs disagree on which of them is meant, so Kubernetes refuses it from 1.36 on
  fix: write "10.96.0.0/12" for the network, or "10.96.0.1/32" for the address
test/cluster: podCidrs contains no network
  why: an empty list selects neither all networks nor none
  fix: write a network such as "192.0.2.0/24", or remove it
test/cluster: nodePortRange: "32767-30000" is not a range of ports
  why: it is the first and the last port separated by "-", as in the flag --service-node-port-range of the API server
  fix: write for example "30000-32767"`,
  },
  {
    name: 'a network of the pods that is one of the Services too',
    make: cluster({ serviceCidrs: ['10.96.0.0/12'], podCidrs: ['10.244.0.0/16', '10.100.0.0/16'] }),
    message: `test/cluster: podCidrs[1]: "10.100.0.0/16" overlaps serviceCidrs[0]
  why: traffic for a pod would reach the Service with the same address
  fix: write the networks of the cluster, which do not overlap`,
  },
  {
    name: 'a GatewayClass twice, and a release that is none',
    make: cluster({
      gateways: [
        { gatewayClass: 'edge', implementation: GatewayImplementation.traefik('3.7') },
        { gatewayClass: 'edge', implementation: GatewayImplementation.contour('new') },
      ],
    }),
    message: `test/cluster: gateways[1].implementation: "Contour new" is not an implementation with a release
  why: the conformance reports that are known here are of agentgateway, Airlock Microgateway, AWS Load Balancer Controller, Cilium, Contour, Envoy Gateway, HAProxy Ingress, Istio, kgateway, Kong Operator, NGINX Gateway Fabric, Traefik, and a release is of two or three numbers
  fix: write for example GatewayImplementation.traefik("3.7")
test/cluster: gateways contains "edge" twice
  why: a GatewayClass has one controller
  fix: remove one of them`,
  },
  {
    name: 'a controller beside several classes, and a class twice',
    make: cluster({
      ingressController: IngressController.TRAEFIK,
      ingressClasses: [
        { ingressClass: 'a', controller: IngressController.TRAEFIK },
        { ingressClass: 'a', controller: IngressController.F5_NGINX },
      ],
    }),
    message: `test/cluster: ingressClasses contains "a" twice
  why: an IngressClass has one controller
  fix: remove one of them
test/cluster: ingressController: "Traefik" cannot be combined with ingressClasses
  why: each class says its controller and its pods there, so it would be said twice or of none
  fix: write it in ingressClasses, and the default class in ingressClass`,
  },
  {
    name: 'a release in place of the props',
    make: cluster('1.33' as unknown as object),
    message: `test/cluster: props: "1.33" is not an object
  why: it must be an object
  fix: write an object with some of kubernetes, loadBalancer, domain, serviceCidrs, podCidrs, nodeCidrs, nodePortRange, ingressClass, ingressController, ingressControllerPods, ingressClasses, gatewayApi, gatewayChannel, gateway, gateways, gatewayPods, hostTemplate, applyOrder, audiences, namespaces`,
  },
  {
    name: 'a prop that does not exist',
    make: cluster({ version: '1.33' }),
    message: `test/cluster: version is not a known property
  why: it would be ignored
  fix: write one of domain, gateway, podCidrs, audiences, gateways`,
  },
  {
    name: 'what is wrong of its Gateway API',
    facts: ['1.3 Gateway API kinds, MetalLB kinds'],
    make: cluster({
      gatewayApi: '1.7',
      gatewayChannel: 'beta',
      gateway: { name: 'Edge', namespace: 'edge.example', listener: '', tlsListener: 443 },
      hostTemplate: 'shop.example.com',
    }),
    message: `test/cluster: gatewayApi: "1.7" is not a supported release of Gateway API
  why: the facts about Gateway API cover 1.1 to 1.6
  fix: write a release from "1.1" to "1.6"
test/cluster: gatewayChannel: "beta" is not one of the values of GatewayChannel
  why: it must be one of the values of GatewayChannel
  fix: write GatewayChannel.STANDARD or GatewayChannel.EXPERIMENTAL
test/cluster: gateway.name: "Edge" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "edge"
test/cluster: gateway.namespace: "edge.example" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "edge-example"
test/cluster: gateway.listener: "" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "web"
test/cluster: gateway.tlsListener: 443 is not text
  why: it must be text
  fix: write it in quotes
test/cluster: hostTemplate: "shop.example.com" is not a host template
  why: each app gets its own host by {name}, and the host must be a DNS name
  fix: write a template such as "{name}.{namespace}.lab.example.com"`,
  },
];
