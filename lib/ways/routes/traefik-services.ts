import type { Network } from '../../model/queries/network';
import { at, isAbsent, listOf, numberOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import type { RouteEnd } from './candidate';
import { traefikReference } from './traefik-references';

/** A list of services as an object of Traefik has it. */
interface ServiceList {
  readonly manifest: Manifest;
  readonly field: string;
  readonly services: readonly unknown[];
}

/** No TraefikService that people write leads to more others, one behind the other. */
const DEEPEST = 5;

/**
 * What gets the requests of a route of Traefik, each with its share.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/traefikservice/
 */
export function traefikEnds(network: Network, list: ServiceList): RouteEnd[] {
  return endsIn(network, list, 1, DEEPEST).filter(({ weight }) => weight > 0);
}

function endsIn(
  network: Network,
  { manifest, field, services }: ServiceList,
  share: number,
  depth: number,
): RouteEnd[] {
  const weights = services.map((one) => numberOf(at(one, 'weight')) ?? 1);
  const total = weights.reduce((sum, one) => sum + one, 0);
  return services.flatMap((service, index) =>
    endsAt(
      network,
      { manifest, field: `${field}[${index}]`, service },
      services.length === 1 ? share : (share * (weights[index] ?? 0)) / total || 0,
      depth,
    ),
  );
}

interface ServicePlace {
  readonly manifest: Manifest;
  readonly field: string;
  readonly service: unknown;
}

function endsAt(
  network: Network,
  { manifest, field, service }: ServicePlace,
  weight: number,
  depth: number,
): RouteEnd[] {
  const kind = textOf(at(service, 'kind')) ?? 'Service';
  const reference = traefikReference(network, kind, service, manifest.namespace);
  const { namespace, name, found } = reference;
  const place = { manifest, field };
  if (kind === 'Service' && !name.includes('@')) {
    const port = portOf(at(service, 'port'));
    return [{ weight, place, service: { namespace, name, port } }];
  }
  const weighted = at(found?.spec, 'weighted');
  const mirroring = at(found?.spec, 'mirroring');
  if (found && depth > 0 && !isAbsent(weighted)) {
    const services = listOf(at(weighted, 'services'));
    const list = { manifest: found, field: 'spec.weighted.services', services };
    return endsIn(network, list, weight, depth - 1);
  }
  if (found && depth > 0 && !isAbsent(mirroring)) {
    const list = { manifest: found, field: 'spec.mirroring', service: mirroring };
    return endsAt(network, list, weight, depth - 1);
  }
  return [
    {
      weight,
      place,
      hop: {
        kind: HopKind.ROUTE,
        verdict: Verdict.UNKNOWN,
        what: `${objectText(manifest)} sends requests to ${kind} ${namespace}/${name}`,
        places: [place],
        why: found ? 'this kind of it is not evaluated' : 'it is not in the checked files',
        ...(!found &&
          !name.includes('@') && {
            ask: `kubectl get ${kind.toLowerCase()} ${name} --namespace ${namespace}`,
          }),
      },
    },
  ];
}

/** A number may be written as a text. */
function portOf(value: unknown): number | string {
  const text = textOf(value);
  if (text === undefined) return numberOf(value) ?? 0;
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** Whether a list names a Service of another namespace, for which Traefik needs an option. */
export function namesOtherNamespace({ manifest }: Pick<ServiceList, 'manifest'>, list: unknown) {
  return listOf(list).some((one) => {
    const namespace = textOf(within(one, 'namespace'));
    return Boolean(namespace) && namespace !== manifest.namespace;
  });
}
