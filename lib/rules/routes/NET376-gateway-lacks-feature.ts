import type { GatewayFeature } from '../../facts/controllers/gateway-controllers';
import { lackOf } from '../../facts/controllers/gateway-controllers';
import type { RouteRule } from '../../model/objects/route';
import type { GatewayControllers } from '../../model/queries/gateway-controller';
import { gatewayControllersOf } from '../../model/queries/gateway-controller';
import { at, isAbsent, textOf } from '../../model/read/fields';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET376: Rule = {
  id: 'NET376',
  name: 'gateway-lacks-feature',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['gateways', 'others', 'routes'],
  what: 'An HTTPRoute uses a field that the implementation of its Gateway does not support.',
  why: 'support of the field is optional, so it depends on the implementation whether it has an effect',
  fix: 'Leave the field out, or state `gatewayController` of the cluster where the controller is known to support it.',
  waive: 'Where the release of the implementation supports it.',
  sources: [
    'https://gateway-api.sigs.k8s.io/concepts/conformance/',
    'https://github.com/traefik/traefik/blob/master/pkg/provider/kubernetes/gateway/httproute.go',
  ],
  check(network, report) {
    for (const route of network.routes) {
      if (route.manifest.kind !== 'HTTPRoute') continue;
      const uses = route.rules.flatMap(usesOf);
      if (uses.length === 0) continue;
      const controllers = gatewayControllersOf(network, route);
      const parents = route.parents.map(({ field }) => place(route.manifest, field));
      for (const { feature, field } of uses) {
        const draft = draftOf(feature, controllers);
        if (draft) report({ ...draft, places: [place(route.manifest, field), ...parents] });
      }
    }
  },
};

const FIX = 'Remove it, or attach the route to a Gateway of another implementation.';

const NAMES = { cors: 'the filter CORS', timeouts: 'timeouts' } as const;

/** What is known of a controller and not listed there is no reason for a word. */
function draftOf(
  feature: GatewayFeature,
  { known, hasUnknown }: GatewayControllers,
): Omit<Draft, 'places'> | undefined {
  const [lack] = known.flatMap((controller) => lackOf(controller, feature) ?? []);
  const name = NAMES[feature];
  if (lack) {
    const what = feature === 'timeouts' ? lack.what.replace('is', 'are') : lack.what;
    return { what: `${name} ${what}`, why: lack.why, fix: FIX };
  }
  if (!hasUnknown) return undefined;
  return {
    what: `not every implementation of Gateway API supports ${name}, and that of this Gateway is not stated`,
    severity: Severity.INFO,
  };
}

function usesOf({
  field,
  fields,
  filters,
}: RouteRule): { feature: GatewayFeature; field: string }[] {
  const cors = filters.filter((one) => textOf(at(one.fields, 'type')) === 'CORS');
  return [
    ...cors.map((one) => ({ feature: 'cors' as const, field: one.field })),
    ...(isAbsent(at(fields, 'timeouts'))
      ? []
      : [{ feature: 'timeouts' as const, field: `${field}.timeouts` }]),
  ];
}
