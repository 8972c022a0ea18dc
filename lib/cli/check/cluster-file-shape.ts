import { BgpMode } from '../../cluster/bgp-mode';
import type { ClusterProps } from '../../cluster/cluster-props';
import { CLUSTER_CHECKS } from '../../cluster/cluster-props';
import { dnsLabel, loadBalancerClass } from '../../facts/values/names';
import { ciliumVersion, metallbVersion } from '../../facts/values/release-numbers';
import { oneOf, struct, text } from '../../props/shape';

/**
 * What a cluster file states: flat, since each property is stated, seen or assumed by itself, and a
 * cluster may have more than one load balancer in its manifests.
 */
export interface ClusterFileProps extends Omit<ClusterProps, 'loadBalancer'> {
  readonly metallb?: string;
  readonly metallbClass?: string;
  readonly metallbNamespace?: string;
  readonly bgpMode?: BgpMode;
  readonly cilium?: string;
}

const { kubernetes, ...others } = CLUSTER_CHECKS;

export const CLUSTER_FILE_SHAPE = struct<ClusterFileProps>({
  kubernetes,
  metallb: text(metallbVersion),
  metallbClass: text(loadBalancerClass),
  metallbNamespace: text(dnsLabel),
  bgpMode: oneOf('BgpMode', BgpMode),
  cilium: text(ciliumVersion),
  ...others,
});
