import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { onlyMetallbFault } from '../../cluster/balancer';
import { Cluster } from '../../cluster/cluster';
import { frrFault } from '../../cluster/metallb';
import { bfdInterval, detectMultiplier, minimumTtl } from '../../facts/controllers/bfd';
import { dnsSubdomain } from '../../facts/values/names';
import { flag, number, struct } from '../../props/shape';
import { checkProps, judgeName } from '../common/object-props';
import type { BalancerProps } from './balancer-object';
import { BALANCER_PROPS, metallbObject } from './balancer-object';

/**
 * What a `BfdProfile` is made of.
 *
 * @see https://metallb.io/apis/#bfdprofilespec
 */
export interface BfdProfileProps extends BalancerProps {
  /**
   * The shortest interval between packets that this side accepts, in milliseconds from 10 to 60000.
   * Refused: another number.
   *
   * @default - 300
   */
  readonly receiveInterval?: number;

  /**
   * The shortest interval between packets that this side sends, in milliseconds from 10 to 60000.
   * Refused: another number.
   *
   * @default - 300
   */
  readonly transmitInterval?: number;

  /**
   * After how many lost packets the neighbour counts as down, from 2 to 255. Refused: another
   * number.
   *
   * @default - 3
   */
  readonly detectMultiplier?: number;

  /**
   * The shortest interval between echo packets that this side accepts, in milliseconds from 10 to
   * 60000. Refused: another number.
   *
   * @default - 50
   */
  readonly echoInterval?: number;

  /**
   * Whether to send packets that the neighbour returns directly. Not for IPv6 addresses, and not
   * for neighbours several hops away.
   *
   * @default - false
   */
  readonly echoMode?: boolean;

  /**
   * Whether this side waits for the neighbour to start.
   *
   * @default - false
   */
  readonly passiveMode?: boolean;

  /**
   * The minimum TTL of a packet from a neighbour several hops away, from 1 to 254. Refused: another
   * number.
   *
   * @default - 254
   */
  readonly minimumTtl?: number;
}

/**
 * How BFD detects within milliseconds that a BGP neighbour is down. Needs a cluster whose `bgpMode`
 * is FRR: with a profile, MetalLB in native BGP mode refuses its whole configuration.
 *
 * @see https://metallb.io/configuration/_advanced_bgp_configuration/#enabling-bfd-support-for-bgp-sessions
 */
export class BfdProfile extends Construct {
  /** The BFDProfile. */
  public readonly profile: ApiObject;

  private readonly echoes: boolean;

  public constructor(scope: Construct, id: string, props: BfdProfileProps = {}) {
    super(scope, id);
    checkProps(this, BfdProfile, props, SHAPE, (refusals) => {
      judgeName(this, props, dnsSubdomain, refusals);
      const cluster = Cluster.of(this);
      const fault =
        onlyMetallbFault(cluster, 'remove it, and write a shorter holdTime on the BgpPeer') ??
        frrFault(cluster);
      if (fault) refusals.add('BFDProfile', undefined, fault);
    });
    const { name: _, labels, ...spec } = props;
    this.echoes = props.echoMode ?? false;
    this.profile = metallbObject(this, props, { id: 'BFDProfile', kind: 'BFDProfile', spec });
    this.node.defaultChild = this.profile;
  }

  /** The name of the profile. */
  public get profileName(): string {
    return this.profile.name;
  }

  /** @internal */
  public get _echoes(): boolean {
    return this.echoes;
  }
}

const SHAPE = struct<BfdProfileProps>({
  ...BALANCER_PROPS,
  receiveInterval: number(bfdInterval),
  transmitInterval: number(bfdInterval),
  detectMultiplier: number(detectMultiplier),
  echoInterval: number(bfdInterval),
  echoMode: flag(),
  passiveMode: flag(),
  minimumTtl: number(minimumTtl),
});
