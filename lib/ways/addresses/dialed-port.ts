import type { Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import type { Manifest } from '../../model/read/manifest';
import type { Request } from '../ask/request';
import { protocolOf } from '../ask/request';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';

/** Whether a connection to pods by the name of a headless Service reaches the port that is meant. */
export function dialedPort(
  { manifest, ports }: Service,
  pods: readonly Workload[],
  request: Request,
): { readonly fault?: Hop } {
  const meant = ports.find(
    ({ port, protocol }) => port === request.port && protocol === protocolOf(request),
  );
  if (!meant) return hasPort(pods, request) ? {} : { fault: notDeclared(manifest, request) };
  const target = meant.targetPort;
  if (typeof target !== 'number' || target === request.port) return {};
  return {
    fault: {
      kind: HopKind.SERVICE,
      verdict: Verdict.BROKEN,
      what: `Service ${manifest.namespace}/${manifest.name} is headless and does not translate port ${request.port} to ${target}`,
      why: 'its name leads to the addresses of the pods, and the client connects to the port that it dials',
      fix: `Write port ${target} in the Service, and dial that.`,
      places: [{ manifest, field: meant.field }],
    },
  };
}

/** What declares no ports may listen on any. */
function hasPort(pods: readonly Workload[], request: Request): boolean {
  return pods.some(
    ({ ports }) => ports.length === 0 || ports.some(({ port }) => port === request.port),
  );
}

function notDeclared(manifest: Manifest, { port }: Request): Hop {
  return {
    kind: HopKind.SERVICE,
    verdict: Verdict.UNKNOWN,
    what: `neither the headless Service ${manifest.namespace}/${manifest.name} nor its pods declare port ${port}`,
    why: 'a container may listen on a port that it does not declare',
    places: [{ manifest, field: 'spec.ports' }],
  };
}
