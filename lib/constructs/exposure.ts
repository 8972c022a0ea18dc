import type { Check } from '../props/shape';
import { made } from '../props/shape';
import type {
  ClusterIpOptions,
  ExternalIpsOptions,
  HttpOptions,
  LoadBalancerOptions,
  NodePortOptions,
  ServiceOptions,
} from './exposure-options';
import { EXPOSURE_OPTIONS } from './exposure-options';

/** @internal */
export type ExposureData =
  | { readonly kind: 'clusterIp'; readonly options: ClusterIpOptions }
  | { readonly kind: 'headless'; readonly options: ServiceOptions }
  | { readonly kind: 'nodePort'; readonly options: NodePortOptions }
  | { readonly kind: 'loadBalancer'; readonly options: LoadBalancerOptions }
  | { readonly kind: 'externalIps'; readonly options: ExternalIpsOptions }
  | { readonly kind: 'http'; readonly options: HttpOptions };

/**
 * A way in to an `ExposedApp`. Faults in it are told by the app that takes it.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types
 */
export class Exposure {
  /** Inside the cluster, by one address for all pods. */
  public static clusterIp(options: ClusterIpOptions = {}): Exposure {
    return new Exposure({ kind: 'clusterIp', options });
  }

  /**
   * Inside the cluster, by the addresses of the pods themselves. Nobody translates ports then: the
   * ports of the app come out as their target ports.
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#headless-services
   */
  public static headless(options: ServiceOptions = {}): Exposure {
    return new Exposure({ kind: 'headless', options });
  }

  /** By a port of every node. */
  public static nodePort(options: NodePortOptions = {}): Exposure {
    return new Exposure({ kind: 'nodePort', options });
  }

  /** By a load balancer. */
  public static loadBalancer(options: LoadBalancerOptions = {}): Exposure {
    return new Exposure({ kind: 'loadBalancer', options });
  }

  /** By addresses that are routed to the nodes from outside. */
  public static externalIps(options: ExternalIpsOptions): Exposure {
    return new Exposure({ kind: 'externalIps', options });
  }

  /** By HTTP, through an ingress controller or a Gateway. */
  public static http(options: HttpOptions = {}): Exposure {
    return new Exposure({ kind: 'http', options });
  }

  /** @internal */
  public readonly _data: ExposureData;

  private constructor(data: ExposureData) {
    this._data = data;
  }
}

/** A check for an exposure as a whole. */
export const EXPOSURE: Check = {
  run: (value, place) => {
    made(
      (one) => one instanceof Exposure,
      'an Exposure',
      'Exposure.http({ ... }) or one of its kind',
    ).run(value, place);
    if (!(value instanceof Exposure)) return;
    EXPOSURE_OPTIONS[value._data.kind].run(value._data.options, place);
  },
};
