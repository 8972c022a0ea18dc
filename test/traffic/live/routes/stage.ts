import {
  CONTOUR_CRDS,
  TRAEFIK_CRDS,
  gatewayCrds,
  replaceCrds,
} from '../../../cluster/live/harness/crds';
import type { Running } from '../../../cluster/live/harness/processes';
import { gatewayApi } from '../../../cluster/live/harness/releases';
import { startContour } from '../lab/contour';
import type { Lab } from '../lab/lab';
import { isPresent } from '../lab/skips';
import { startTraefik } from '../lab/traefik';
import { declareBackends, startBackends } from './backends';
import { COPY, startCopies } from './copies';
import type { Asked } from './differential';
import { makeGateway } from './gateway';
import { SECURE, startSecure } from './secure';
import type { Side } from './sides';
import { CONTOUR_GATEWAY, TRAEFIK_GATEWAY, TRAEFIK_INGRESS } from './sides';

/** The controllers that are there, and what they lead to. */
export interface Stage {
  /** Where each side is asked. */
  readonly asked: ReadonlyMap<Side, Asked>;
  /** Backend -> address. */
  readonly backends: ReadonlyMap<string, string>;
  /** What the backend of copies logs. */
  readonly copies: Running;
}

export async function startStage(lab: Lab): Promise<Stage> {
  const asked = new Map<Side, Asked>();
  const { ip: copy, log: copies } = startCopies(lab);
  const own = [
    [COPY, copy],
    [SECURE, startSecure(lab)],
  ] as const;
  const backends = new Map([...(await startBackends(lab)), ...own]);
  await replaceCrds(lab.api, gatewayCrds(gatewayApi() ?? '', 'experimental'));
  if (isPresent('Traefik')) {
    await replaceCrds(lab.api, TRAEFIK_CRDS);
    await declareBackends(lab, 'traefik', backends);
    await makeGateway(lab, 'traefik', 'traefik.io/gateway-controller');
    await lab.put({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'IngressClass',
      metadata: { name: 'traefik' },
      spec: { controller: 'traefik.io/ingress-controller' },
    });
    for (const [side, role] of [
      [TRAEFIK_INGRESS, 'ingress'],
      [TRAEFIK_GATEWAY, 'gateway'],
    ] as const)
      asked.set(side, { side, address: startTraefik(lab, role).ip });
  }
  if (isPresent('Contour')) {
    await replaceCrds(lab.api, CONTOUR_CRDS);
    await declareBackends(lab, 'contour', backends);
    await makeGateway(lab, 'contour', 'projectcontour.io/gateway-controller');
    const gateway = { name: 'edge', namespace: 'contour' };
    const { ip } = startContour(lab, { gateway });
    asked.set(CONTOUR_GATEWAY, { side: CONTOUR_GATEWAY, address: ip });
  }
  return { asked, backends, copies };
}
