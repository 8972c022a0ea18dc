import type { PodGroup } from '../../cluster/pod-group';
import type { Protocol } from '../common/enums';
import type { Reachable } from '../service/reachable';
import type { NetworkOptions, PodsOptions } from './clients';
import type { Peer } from './peer';

/**
 * A port that pods connect to: that of the other pods, not that of their Service.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
 */
export interface EgressPort {
  /** The port, from 1 to 65535. Refused: another number. */
  readonly port: number;

  /**
   * The transport protocol.
   *
   * @default - TCP
   */
  readonly protocol?: Protocol;
}

/**
 * The ports of a target.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
 */
export interface EgressOptions {
  /**
   * The ports that pods may connect to. Refused: an empty list.
   *
   * @default - all ports
   */
  readonly ports?: EgressPort[];
}

/**
 * Pods that an app connects to.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
 */
export interface EgressPodsOptions extends PodsOptions, EgressOptions {}

/**
 * A network that an app connects to.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
 */
export interface EgressNetworkOptions extends NetworkOptions, EgressOptions {}

/**
 * What an app may connect to: what its NetworkPolicy lets out.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class Egress {
  /**
   * The pods of an app, on the ports behind its Service; of a `LegacyBackend`, its addresses.
   *
   * @param app an `ExposedApp`, a `HeadlessSet` or a `LegacyBackend`. Refused: an `ExternalAlias`,
   * whose addresses no manifest has
   */
  public static app(app: Reachable): Egress {
    return new Egress({ peer: { kind: 'app', app } });
  }

  /**
   * Pods with these labels.
   *
   * @param labels labels that all of the pods have. Refused: an empty map, and an invalid label
   */
  public static pods(
    labels: { readonly [key: string]: string },
    options: EgressPodsOptions = {},
  ): Egress {
    const { ports, ...rest } = { ...options };
    return new Egress({ peer: { ...rest, kind: 'pods', labels }, ports });
  }

  /**
   * All pods of a namespace.
   *
   * @param name the namespace, a DNS label. Refused: another form
   */
  public static namespace(name: string, options: EgressOptions = {}): Egress {
    return new Egress({ ...options, peer: { kind: 'namespace', name } });
  }

  /**
   * Addresses outside the cluster.
   *
   * @param cidr the network, such as `192.0.2.0/24`. Refused: a value that Kubernetes 1.36 does not
   * accept as a network
   */
  public static network(cidr: string, options: EgressNetworkOptions = {}): Egress {
    const { ports, ...rest } = { ...options };
    return new Egress({ peer: { ...rest, kind: 'network', cidr }, ports });
  }

  /**
   * The DNS of the cluster, where it is not the usual one: the pods with the label
   * `k8s-app: kube-dns` in `kube-system`, on port 53, which every list of targets has by itself.
   *
   * @param pods the pods of the DNS
   * @param port the port of these pods, from 1 to 65535; that of OpenShift is 5353. Refused:
   * another number
   */
  public static dns(pods: PodGroup, port = 53): Egress {
    return new Egress({ peer: { kind: 'dns', pods }, ports: [{ port }] });
  }

  /** Every pod and every address. */
  public static everyone(options: EgressOptions = {}): Egress {
    return new Egress({ ...options, peer: { kind: 'everyone' } });
  }

  /** @internal */
  public readonly _data: EgressData;

  private constructor(data: EgressData) {
    this._data = data;
  }
}

export interface EgressData {
  readonly peer: Peer;
  readonly ports?: readonly EgressPort[];
}
