import { isServedByLbIpam } from '../facts/controllers/cilium';
import type { Fact } from '../facts/values/fault';
import { dnsLabel, loadBalancerClass } from '../facts/values/names';
import { ciliumVersion, metallbVersion } from '../facts/values/release-numbers';
import type { Check } from '../props/check';
import { made, oneOf, struct, text } from '../props/shape';
import { BgpMode } from './bgp-mode';

/**
 * The MetalLB of a cluster.
 *
 * @see https://metallb.io/installation/
 */
export interface MetallbOptions {
  /**
   * The MetalLB release of the cluster, one of those that README.md lists as supported. It decides
   * the prefix of the annotations, `metallb.universe.tf/` before 0.14.9 and `metallb.io/` from
   * 0.14.9 on, and the fields of pools, advertisements and peers. Refused: another release.
   *
   * @default - the newest supported release
   *
   * @see https://metallb.io/release-notes/
   */
  readonly release?: string;

  /**
   * The load-balancer class of MetalLB (`--lb-class`). MetalLB then serves no others, so a load
   * balancer with a `pool` or an `address` gets this class. Refused: a value without the format of
   * a label key.
   *
   * @default - none, and MetalLB serves load balancers without a class
   *
   * @see https://metallb.io/installation/#setting-the-loadbalancer-class
   */
  readonly loadBalancerClass?: string;

  /**
   * The namespace of MetalLB, the only one from which it reads pools and advertisements. Refused: a
   * value that is not a DNS label.
   *
   * @default - metallb-system
   *
   * @see https://metallb.io/configuration/
   */
  readonly namespace?: string;

  /**
   * The BGP implementation of the MetalLB in the cluster. Features that need FRR (BFD, IPv6 via
   * BGP, large communities and more) are refused without it. Refused: `FRR_K8S` before MetalLB
   * 0.14.2.
   *
   * @default - unknown, and features that need FRR are refused
   *
   * @see https://metallb.io/concepts/bgp/
   */
  readonly bgpMode?: BgpMode;
}

/**
 * The LB IPAM of Cilium, its layer-2 announcements and its BGP control plane.
 *
 * @see https://docs.cilium.io/en/stable/network/lb-ipam/
 */
export interface CiliumOptions {
  /**
   * The Cilium release of the cluster, one of those that README.md lists as supported. It decides
   * the API versions of the objects, `cilium.io/v2alpha1` before 1.18 and `cilium.io/v2` from 1.18
   * on, and some of their fields. Refused: another release.
   *
   * @default - the oldest supported release, whose manifests work on every later one
   *
   * @see https://docs.cilium.io/en/stable/network/lb-ipam/
   */
  readonly release?: string;

  /**
   * The load-balancer class that a load balancer with a `pool` or an `address` gets, where another
   * controller serves those without a class. Refused: a class other than
   * `io.cilium/bgp-control-plane` and `io.cilium/l2-announcer`, since Cilium assigns no address to
   * others.
   *
   * @default - none; by default Cilium serves load balancers without a class as well
   *
   * @see https://docs.cilium.io/en/stable/network/lb-ipam/#loadbalancerclass
   */
  readonly loadBalancerClass?: string;
}

/**
 * kube-vip and its cloud provider.
 *
 * @see https://kube-vip.io/docs/usage/cloud-provider/
 */
export interface KubeVipOptions {
  /**
   * The namespace of the ConfigMap `kubevip`, from which the cloud provider reads its pools.
   * Refused: a value that is not a DNS label.
   *
   * @default - kube-system
   *
   * @see https://kube-vip.io/docs/usage/cloud-provider/#the-kube-vip-cloud-provider-configmap
   */
  readonly namespace?: string;

  /**
   * The load-balancer class that a load balancer with a `pool` or an `address` gets, where another
   * controller serves those without a class. The cloud provider serves it with
   * `KUBEVIP_ENABLE_LOADBALANCERCLASS`. Refused: a value without the format of a label key.
   *
   * @default - none
   *
   * @see https://kube-vip.io/docs/usage/cloud-provider/#loadbalancerclass-support
   */
  readonly loadBalancerClass?: string;
}

/**
 * The load balancers of a cloud, or of any controller that assigns addresses by itself.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
 */
export interface CloudOptions {
  /**
   * The load-balancer class that load balancers without their own get, where the controller serves
   * no others. Refused: a value without the format of a label key.
   *
   * @default - none
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class
   */
  readonly loadBalancerClass?: string;
}

/** What a `LoadBalancers` is made of. */
export type LoadBalancersData =
  | { readonly kind: 'metallb'; readonly options: MetallbOptions }
  | { readonly kind: 'cilium'; readonly options: CiliumOptions }
  | { readonly kind: 'kubeVip'; readonly options: KubeVipOptions }
  | { readonly kind: 'cloud'; readonly options: CloudOptions }
  | { readonly kind: 'serviceLb'; readonly options: object }
  | { readonly kind: 'none'; readonly options: object };

/**
 * What assigns addresses to load balancers in a cluster, and announces them. The `Cluster` reports
 * its faults.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
 */
export class LoadBalancers {
  /** MetalLB: pools of addresses, in layer 2 mode or via BGP. */
  public static metallb(options: MetallbOptions = {}): LoadBalancers {
    return new LoadBalancers({ kind: 'metallb', options });
  }

  /** Cilium: pools of addresses, in layer 2 mode or via BGP. */
  public static cilium(options: CiliumOptions = {}): LoadBalancers {
    return new LoadBalancers({ kind: 'cilium', options });
  }

  /** The cloud provider of kube-vip: pools of addresses; kube-vip announces them as installed. */
  public static kubeVip(options: KubeVipOptions = {}): LoadBalancers {
    return new LoadBalancers({ kind: 'kubeVip', options });
  }

  /** ServiceLB of k3s: a load balancer has the addresses of nodes; there are no pools. */
  public static serviceLb(): LoadBalancers {
    return new LoadBalancers({ kind: 'serviceLb', options: {} });
  }

  /** A cloud: it chooses the addresses, which annotations of the exposure request; no pools. */
  public static cloud(options: CloudOptions = {}): LoadBalancers {
    return new LoadBalancers({ kind: 'cloud', options });
  }

  /** Nothing: a load balancer would never get an address, and is refused. */
  public static none(): LoadBalancers {
    return new LoadBalancers({ kind: 'none', options: {} });
  }

  /** @internal */
  public readonly _data: LoadBalancersData;

  private constructor(data: LoadBalancersData) {
    this._data = data;
  }
}

const ciliumClass: Fact<string> = (value) =>
  isServedByLbIpam(value)
    ? undefined
    : {
        what: 'is not a class of Cilium',
        why: 'LB IPAM assigns no address to load balancers of other classes',
        fix: 'write "io.cilium/bgp-control-plane" or "io.cilium/l2-announcer"',
      };

const CLASS = { loadBalancerClass: text(loadBalancerClass) };

const OPTIONS = {
  metallb: struct<MetallbOptions>({
    release: text(metallbVersion),
    ...CLASS,
    namespace: text(dnsLabel),
    bgpMode: oneOf('BgpMode', BgpMode),
  }),
  cilium: struct<CiliumOptions>({
    release: text(ciliumVersion),
    loadBalancerClass: text(ciliumClass),
  }),
  kubeVip: struct<KubeVipOptions>({ namespace: text(dnsLabel), ...CLASS }),
  cloud: struct<CloudOptions>(CLASS),
};

/** A check for load balancers as a whole. */
export const LOAD_BALANCERS: Check = {
  run: (value, place) => {
    made(
      (one) => one instanceof LoadBalancers,
      'a LoadBalancers',
      'LoadBalancers.metallb({ ... }), or what else the cluster has',
    ).run(value, place);
    if (!(value instanceof LoadBalancers)) return;
    const { kind, options } = value._data;
    if (kind !== 'serviceLb' && kind !== 'none') OPTIONS[kind].run(options, place);
  },
};
