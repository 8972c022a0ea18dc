import type { ClusterProps } from 'cdk8s-reach';

/** What is true of a cluster. */
export interface ClusterDefinition {
  /** Its releases, networks, DNS zone, and its ingress class or its Gateway: each change is one line. */
  readonly cluster: ClusterProps;

  /** The zone of the host names of public apps. */
  readonly publicZone: string;

  /** The addresses that MetalLB may give to load balancers. */
  readonly addresses: string[];
}
