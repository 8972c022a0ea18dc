import {
  GATEWAY_IMPLEMENTATIONS,
  programText,
  tryProgram,
} from '../facts/controllers/gateway-implementations';
import type { Fault } from '../facts/values/fault';
import type { Check } from '../props/check';

/**
 * What runs the Gateways of a class, and in which release. The conformance reports of Gateway API 1.3
 * to 1.6 say what it supports. Without a release nothing is refused that its reports list as
 * unsupported, since the cluster may run a newer one.
 *
 * A release is of two or three numbers, such as `3.7` or `3.7.10`. Refused: another form.
 *
 * @see https://gateway-api.sigs.k8s.io/docs/implementations/list/
 */
export class GatewayImplementation {
  /**
   * agentgateway.
   *
   * @see https://agentgateway.dev/
   */
  public static agentgateway(release?: string): GatewayImplementation {
    return new GatewayImplementation('agentgateway', release);
  }

  /**
   * Airlock Microgateway.
   *
   * @see https://docs.airlock.com/microgateway/latest/
   */
  public static airlockMicrogateway(release?: string): GatewayImplementation {
    return new GatewayImplementation('Airlock Microgateway', release);
  }

  /**
   * AWS Load Balancer Controller.
   *
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/gateway/gateway/
   */
  public static awsLoadBalancerController(release?: string): GatewayImplementation {
    return new GatewayImplementation('AWS Load Balancer Controller', release);
  }

  /**
   * Cilium.
   *
   * @see https://docs.cilium.io/en/stable/network/servicemesh/gateway-api/gateway-api/
   */
  public static cilium(release?: string): GatewayImplementation {
    return new GatewayImplementation('Cilium', release);
  }

  /**
   * Contour.
   *
   * @see https://projectcontour.io/docs/main/config/gateway-api/
   */
  public static contour(release?: string): GatewayImplementation {
    return new GatewayImplementation('Contour', release);
  }

  /**
   * Envoy Gateway.
   *
   * @see https://gateway.envoyproxy.io/
   */
  public static envoyGateway(release?: string): GatewayImplementation {
    return new GatewayImplementation('Envoy Gateway', release);
  }

  /**
   * HAProxy Ingress.
   *
   * @see https://haproxy-ingress.github.io/docs/configuration/gateway-api/
   */
  public static haproxyIngress(release?: string): GatewayImplementation {
    return new GatewayImplementation('HAProxy Ingress', release);
  }

  /**
   * Istio.
   *
   * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/
   */
  public static istio(release?: string): GatewayImplementation {
    return new GatewayImplementation('Istio', release);
  }

  /**
   * kgateway.
   *
   * @see https://kgateway.dev/
   */
  public static kgateway(release?: string): GatewayImplementation {
    return new GatewayImplementation('kgateway', release);
  }

  /**
   * Kong Operator.
   *
   * @see https://developer.konghq.com/operator/
   */
  public static kongOperator(release?: string): GatewayImplementation {
    return new GatewayImplementation('Kong Operator', release);
  }

  /**
   * NGINX Gateway Fabric.
   *
   * @see https://docs.nginx.com/nginx-gateway-fabric/
   */
  public static nginxGatewayFabric(release?: string): GatewayImplementation {
    return new GatewayImplementation('NGINX Gateway Fabric', release);
  }

  /**
   * Traefik.
   *
   * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/gateway-api/
   */
  public static traefik(release?: string): GatewayImplementation {
    return new GatewayImplementation('Traefik', release);
  }

  /** As a cluster file has it: `Traefik 3.7`. */
  public readonly text: string;

  private constructor(name: keyof typeof GATEWAY_IMPLEMENTATIONS, release: string | undefined) {
    this.text = programText({ name, release });
  }
}

/** The check of an implementation, and in a cluster file of its text. */
export const GATEWAY_IMPLEMENTATION: Check = {
  type: 'text',
  run: (value, place) => {
    const written = value instanceof GatewayImplementation ? value.text : value;
    if (typeof written !== 'string') place.refuseType(value, NO_TEXT);
    else if (!tryProgram(written)) place.refuse(written, UNKNOWN);
  },
};

const EXAMPLE = 'write for example GatewayImplementation.traefik("3.7")';

const NO_TEXT: Fault = {
  what: 'is not a GatewayImplementation',
  why: 'it must be a GatewayImplementation',
  fix: EXAMPLE,
};

const UNKNOWN: Fault = {
  what: 'is not an implementation with a release',
  why: `the conformance reports that are known here are of ${Object.keys(GATEWAY_IMPLEMENTATIONS).join(', ')}, and a release is of two or three numbers`,
  fix: EXAMPLE,
};
