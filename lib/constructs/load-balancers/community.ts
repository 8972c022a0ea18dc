import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { onlyMetallbFault } from '../../cluster/balancer';
import { Cluster } from '../../cluster/cluster';
import { frrFault } from '../../cluster/metallb';
import {
  communityName,
  communityValue,
  isLargeCommunity,
  nameIn,
  someCommunity,
} from '../../facts/controllers/communities';
import { dnsSubdomain } from '../../facts/values/names';
import { Refusals } from '../../props/refusals';
import { map, required, struct, text } from '../../props/shape';
import { checkProps, judgeName } from '../common/object-props';
import type { BalancerProps } from './balancer-object';
import { BALANCER_PROPS, metallbObject } from './balancer-object';

/**
 * What a `Community` is made of.
 *
 * @see https://metallb.io/apis/#communityspec
 */
export interface CommunityProps extends BalancerProps {
  /**
   * The value of each name: two numbers of 16 bits such as `65535:65281`, or a large community such
   * as `large:64512:1:2`. MetalLB refuses a name that several Community objects define. Refused: an
   * empty map, a name with blanks or `:`, an invalid community, and a large one without FRR.
   */
  readonly communities: { readonly [name: string]: string };
}

/**
 * Names for BGP communities, with which routers decide how to handle a network.
 *
 * @see https://metallb.io/configuration/_advanced_bgp_configuration/#community-configuration
 */
export class Community extends Construct {
  /** The Community. */
  public readonly communityObject: ApiObject;

  private readonly names: readonly string[];

  public constructor(scope: Construct, id: string, props: CommunityProps) {
    super(scope, id);
    checkProps(this, Community, props, SHAPE, (refusals) => {
      judgeName(this, props, dnsSubdomain, refusals);
      const cluster = Cluster.of(this);
      const unread = onlyMetallbFault(cluster, 'remove it, and write the values in communities');
      if (unread) refusals.add('Community', undefined, unread);
      const fault = unread ? undefined : frrFault(cluster);
      for (const [name, value] of Object.entries(props.communities)) {
        const place = refusals.at('communities').key(name);
        if (fault && isLargeCommunity(value)) place.refuse(value, fault);
      }
    });
    this.names = Object.keys(props.communities).sort();
    const communities = this.names.map((name) => ({ name, value: props.communities[name] }));
    this.communityObject = metallbObject(this, props, {
      id: 'Community',
      kind: 'Community',
      spec: { communities },
    });
    this.node.defaultChild = this.communityObject;
  }

  /**
   * One of the names, for the `communities` of an advertisement.
   *
   * @param name the name. Refused: a name that `communities` does not contain
   */
  public alias(name: string): string {
    const refusals = new Refusals(this.node.path);
    text(nameIn(this.names)).run(name, refusals.at('name'));
    refusals.throwIfAny(this.alias);
    return name;
  }
}

const SHAPE = struct<CommunityProps>({
  ...BALANCER_PROPS,
  communities: required(
    'communities: { "no-export": "65535:65281" }',
    map(communityName, communityValue, someCommunity),
  ),
});
