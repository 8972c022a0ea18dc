import { CONTOUR_GATEWAY, TRAEFIK_GATEWAY } from '../../facts/controllers/gateway-implementations';

/** What the specification leaves to implementations, as one of them may do it. */
export interface GatewayReading {
  /** Whether a request is for the routes of the most specific listener alone, an extended feature. */
  readonly isolates: boolean;
  /** Whether hosts go before each other as they are left at a listener, not as they are written. */
  readonly byCommonHost: boolean;
  /** Whether the slash at the end of a prefix is no character of it. */
  readonly trimsSlash: boolean;
  /** Whether a route that another kind excludes gets none of the listeners of its parent reference. */
  readonly excludesParent: boolean;
  /** Whether a GRPCRoute goes before an HTTPRoute of the same age and name. */
  readonly takesGrpcFirst: boolean;
  /** Whether what no route of a host takes goes on to less specific hosts. */
  readonly goesOn: boolean;
}

const BOTH = [false, true];

const OPEN_READINGS: readonly GatewayReading[] = BOTH.flatMap((isolates) =>
  BOTH.flatMap((byCommonHost) =>
    BOTH.flatMap((trimsSlash) =>
      BOTH.flatMap((excludesParent) =>
        BOTH.map((takesGrpcFirst) => ({
          ...{ isolates, byCommonHost, trimsSlash, excludesParent, takesGrpcFirst, goesOn: true },
        })),
      ),
    ),
  ),
);

const CONTOUR: readonly GatewayReading[] = BOTH.map((takesGrpcFirst) => ({
  ...{ isolates: false, byCommonHost: true, trimsSlash: true, excludesParent: false },
  ...{ takesGrpcFirst, goesOn: false },
}));

const TRAEFIK: readonly GatewayReading[] = BOTH.map((takesGrpcFirst) => ({
  ...{ isolates: false, byCommonHost: true, trimsSlash: false, excludesParent: false },
  ...{ takesGrpcFirst, goesOn: true },
}));

/** By who runs the Gateway; each of several, where that is not known. */
export function readingsOf(controller: string | undefined): readonly GatewayReading[] {
  if (controller === TRAEFIK_GATEWAY) return TRAEFIK;
  return controller === CONTOUR_GATEWAY ? CONTOUR : OPEN_READINGS;
}
