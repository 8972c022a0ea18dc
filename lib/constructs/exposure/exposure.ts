import type { Check } from '../../props/check';
import { made } from '../../props/shape';
import type { ConnectionData, ConnectionOptions, TlsOptions } from './connection-options';
import { CONNECTION_OPTIONS } from './connection-options';
import type {
  ClusterIpOptions,
  ExternalIpsOptions,
  LoadBalancerOptions,
  NodePortOptions,
  ServiceOptions,
} from './exposure-options';
import { EXPOSURE_OPTIONS } from './exposure-options';
import type { HttpOptions } from './http-exposure-options';

export type ExposureData =
  | { readonly kind: 'clusterIp'; readonly options: ClusterIpOptions }
  | { readonly kind: 'headless'; readonly options: ServiceOptions }
  | { readonly kind: 'nodePort'; readonly options: NodePortOptions }
  | { readonly kind: 'loadBalancer'; readonly options: LoadBalancerOptions }
  | { readonly kind: 'externalIps'; readonly options: ExternalIpsOptions }
  | { readonly kind: 'http'; readonly options: HttpOptions }
  | ConnectionData;

/**
 * How clients reach an `ExposedApp`. The app reports its faults.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types
 */
export class Exposure {
  /** Inside the cluster, by one address for all pods. */
  public static clusterIp(options: ClusterIpOptions = {}): Exposure {
    return new Exposure({ kind: 'clusterIp', options });
  }

  /**
   * Inside the cluster, by the addresses of the pods themselves. The cluster does not translate
   * ports then: the Service gets the target ports of the app as its ports.
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

  /**
   * By TLS that the app terminates itself, through a Gateway: a TLSRoute. It is in Gateway API 1.5,
   * and before in the experimental channel.
   *
   * @see https://gateway-api.sigs.k8s.io/guides/tls/
   */
  public static tls(options: TlsOptions = {}): Exposure {
    return new Exposure({ kind: 'connection', protocol: 'TLS', options });
  }

  /**
   * By TCP, through a Gateway: a TCPRoute. It is in Gateway API 1.6, and before in the experimental
   * channel.
   *
   * @see https://gateway-api.sigs.k8s.io/guides/tcp/
   */
  public static tcp(options: ConnectionOptions = {}): Exposure {
    return new Exposure({ kind: 'connection', protocol: 'TCP', options });
  }

  /**
   * By UDP, through a Gateway: a UDPRoute. It is in Gateway API 1.6, and before in the experimental
   * channel.
   */
  public static udp(options: ConnectionOptions = {}): Exposure {
    return new Exposure({ kind: 'connection', protocol: 'UDP', options });
  }

  /** @internal */
  public readonly _data: ExposureData;

  private constructor(data: ExposureData) {
    this._data = data;
  }
}

const MADE_EXPOSURE = made(
  (one) => one instanceof Exposure,
  'an Exposure',
  'Exposure.http({ ... }) or one of its kind',
);

/** A check for an exposure as a whole. */
export const EXPOSURE: Check = {
  run: (value, place) => {
    MADE_EXPOSURE.run(value, place);
    if (!(value instanceof Exposure)) return;
    const { _data } = value;
    const check =
      _data.kind === 'connection'
        ? CONNECTION_OPTIONS[_data.protocol]
        : EXPOSURE_OPTIONS[_data.kind];
    check.run(_data.options, place);
  },
};
