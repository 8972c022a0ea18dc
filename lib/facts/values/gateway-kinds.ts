import { GATEWAY_GROUP, kindSince, servedSince, servedVersions } from '../releases/gateway-kinds';
import type { Releases } from '../releases/products';
import type { Fault } from './fault';
/** Why a cluster does not serve a version of a kind; nothing of kinds that are not known. */
export function gatewayKindFault(
  kind: string,
  version: string,
  target: Releases,
): Fault | undefined {
  if (kindSince(kind).length === 0) return undefined;
  const served = servedVersions(kind, target);
  if (served.includes(version)) return undefined;
  const [best] = served;
  return {
    what: `is not served by Gateway API ${target.gatewayApi} in the ${target.gatewayChannel} channel`,
    why: 'the API server does not know the kind and refuses the object',
    fix: best
      ? `write apiVersion: ${GATEWAY_GROUP}/${best}`
      : `install Gateway API ${servedSince(kind) ?? ''} or later, or remove the object`,
  };
}
