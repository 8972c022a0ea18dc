import type { PodGroup } from '../../cluster/pod-group';
import type { Reachable } from '../service/reachable';
import type { Peer } from './peer';

/**
 * Further conditions on pods.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
 */
export interface PodsOptions {
  /**
   * The namespace of the pods, a DNS label. Refused: another form, and one together with
   * `namespaceLabels`.
   *
   * @default - the namespace of the policy
   */
  readonly namespace?: string;

  /**
   * Labels of the namespaces of the pods. Refused: an empty map, and an invalid label.
   *
   * @default - one namespace
   */
  readonly namespaceLabels?: { readonly [key: string]: string };
}

/**
 * A part of a network.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
 */
export interface NetworkOptions {
  /**
   * Parts of the network that are left out. Refused: a value that Kubernetes 1.36 does not accept
   * as a network, and one that is not smaller than the network and inside of it.
   *
   * @default - none
   */
  readonly except?: string[];
}

/**
 * The clients of an app: what its NetworkPolicy admits, on the ports of its pods.
 *
 * A network plugin enforces it; without one that does, a policy has no effect. The node of a pod is
 * always admitted, so probes of the kubelet need no entry, and the port on which load balancers
 * check nodes (`healthCheckNodePort`) is answered by kube-proxy.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class Clients {
  /**
   * Pods with these labels.
   *
   * @param labels labels that all of the pods have. Refused: an empty map, and an invalid label
   */
  public static pods(
    labels: { readonly [key: string]: string },
    options: PodsOptions = {},
  ): Clients {
    return new Clients({ ...options, kind: 'pods', labels });
  }

  /**
   * The pods of an app.
   *
   * @param app an `ExposedApp` or a `HeadlessSet`. Refused: what has no pods
   */
  public static app(app: Reachable): Clients {
    return new Clients({ kind: 'app', app });
  }

  /**
   * All pods of a namespace.
   *
   * @param name the namespace, a DNS label. Refused: another form
   */
  public static namespace(name: string): Clients {
    return new Clients({ kind: 'namespace', name });
  }

  /**
   * All pods of the namespaces with these labels.
   *
   * @param labels labels that all of the namespaces have. Refused: an empty map, and an invalid
   * label
   */
  public static namespaces(labels: { readonly [key: string]: string }): Clients {
    return new Clients({ kind: 'namespaces', labels });
  }

  /**
   * Addresses outside the cluster. Pods see them only if no node forwards the connection: with
   * ExternalTrafficPolicy.LOCAL.
   *
   * @param cidr the network, such as `192.0.2.0/24`. Refused: a value that Kubernetes 1.36 does not
   * accept as a network, and one that contains `podCidrs` of the Cluster
   *
   * @see https://kubernetes.io/docs/tutorials/services/source-ip/
   */
  public static network(cidr: string, options: NetworkOptions = {}): Clients {
    return new Clients({ ...options, kind: 'network', cidr });
  }

  /**
   * The pods of the Gateways. Routes of an app need no entry for them.
   *
   * @param pods the pods. By default `gatewayPods` of the Cluster; refused if it has none
   */
  public static gateway(pods?: PodGroup): Clients {
    return new Clients({ kind: 'proxy', proxy: 'gateway', pods });
  }

  /**
   * The pods of the ingress controller. Routes of an app need no entry for them.
   *
   * @param pods the pods. By default `ingressControllerPods` of the Cluster; refused if it has none
   */
  public static ingressController(pods?: PodGroup): Clients {
    return new Clients({ kind: 'proxy', proxy: 'ingressController', pods });
  }

  /** Every pod and every address. */
  public static everyone(): Clients {
    return new Clients({ kind: 'everyone' });
  }

  /** @internal */
  public readonly _peer: Peer;

  private constructor(peer: Peer) {
    this._peer = peer;
  }
}
