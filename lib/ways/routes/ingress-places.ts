import type { Ingress, IngressBackend } from '../../model/objects/ingress';
import { keyed } from '../../model/read/field-path';
import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';
import { HopKind } from '../chain/hop';
import type { HopPlace } from '../chain/place';
import { Verdict } from '../chain/verdict';
import type { RouteEnd } from './candidate';

export function annotationPlace(manifest: Manifest, key: string): HopPlace {
  return { manifest, field: keyed('metadata.annotations', key) };
}

/** What gets the requests of a backend of an Ingress. */
export function ingressEnd(
  { manifest }: Ingress,
  backend: IngressBackend | undefined,
  field: string,
): RouteEnd {
  const place = { manifest, field: backend?.field ?? field };
  const { service, port } = backend ?? {};
  if (service !== undefined && port !== undefined) {
    return { weight: 1, place, service: { namespace: manifest.namespace, name: service, port } };
  }
  return {
    weight: 1,
    place,
    hop: {
      kind: HopKind.ROUTE,
      verdict: Verdict.UNKNOWN,
      what: `${objectText(manifest)} names a backend that is no port of a Service`,
      places: [place],
      why: 'which backends beside Services there are is for the controller to say',
    },
  };
}

/** What a controller answers where nothing else does. */
export function statusEnd(who: string, status: number, place: HopPlace, why: string): RouteEnd {
  return {
    weight: 1,
    place,
    hop: {
      kind: HopKind.ROUTE,
      verdict: Verdict.BROKEN,
      what: `${who} answers ${status}`,
      places: [place],
      why,
      to: { status },
    },
  };
}
