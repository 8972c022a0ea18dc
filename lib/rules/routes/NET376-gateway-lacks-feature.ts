import type { GatewayFeatureName } from '../../facts/controllers/gateway-features';
import { GATEWAY_FEATURES } from '../../facts/controllers/gateway-features';
import type { GatewayProgram } from '../../facts/controllers/gateway-implementations';
import { programText } from '../../facts/controllers/gateway-implementations';
import {
  newestProgramText,
  otherGateways,
  supportOf,
} from '../../facts/controllers/gateway-support';
import { gatewayControllersOf, tryProgramOfClass } from '../../model/queries/gateway-controller';
import { gatewayReleases } from '../../model/queries/gateway-release';
import { tryParentGateway } from '../../model/queries/listener-scopes';
import type { Network } from '../../model/queries/network';
import type { ForeignKind } from '../../model/queries/foreign-kinds';
import { foreignKindsOf, foreignPolicies } from '../../model/queries/foreign-kinds';
import { optionalFeatures } from '../../model/queries/route-features';
import { KINDS_OF_IMPLEMENTATION } from '../../facts/values/sentences';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET376: Rule = {
  id: 'NET376',
  name: 'gateway-lacks-feature',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['gateways', 'listenerSets', 'manifests', 'others', 'routes', 'workloads'],
  what: 'A route, a ListenerSet or a policy uses a feature or a kind that the implementation of its Gateway does not support.',
  why: 'support of the feature is optional, so it depends on the implementation and its release whether it has an effect',
  fix: 'Leave the feature out, or state `gateways` of the cluster where the implementation is known to support it.',
  waive: 'Where the release of the implementation supports it.',
  sources: [
    'https://gateway-api.sigs.k8s.io/concepts/conformance/',
    'https://github.com/kubernetes-sigs/gateway-api/tree/main/conformance/reports',
    'https://github.com/traefik/traefik/blob/master/pkg/provider/kubernetes/gateway/httproute.go',
  ],
  check(network, report) {
    for (const route of network.routes) {
      if (route.manifest.kind !== 'HTTPRoute') continue;
      const uses = route.rules.flatMap(optionalFeatures);
      if (uses.length === 0) continue;
      const { programs, hasUnknown } = gatewayControllersOf(network, route);
      const parents = route.parents.map(({ field }) => place(route.manifest, field));
      for (const { feature, field } of uses) {
        const drafts = programs.flatMap((program) => draftOf(network, program, feature) ?? []);
        const open = hasUnknown && OFTEN_ABSENT.has(feature) ? [unknownGateway(feature)] : [];
        for (const { places, ...draft } of drafts.length > 0 ? drafts : open) {
          report({ ...draft, places: [place(route.manifest, field), ...parents, ...places] });
        }
      }
    }
    const routes = network.routes.flatMap((route) => foreignKindsOf(network, route));
    for (const foreign of [...routes, ...foreignPolicies(network)]) report(foreignDraft(foreign));
    for (const { manifest, parent } of network.listenerSets) {
      const gateway = tryParentGateway(network, parent);
      const program = gateway && tryProgramOfClass(network, gateway.className);
      const draft = program && draftOf(network, program, 'ListenerSet');
      if (!draft) continue;
      report({ ...draft, places: [place(manifest, 'spec.parentRef'), ...draft.places] });
    }
  },
};

function foreignDraft({ manifest, field, group, owner, program }: ForeignKind): Draft {
  return {
    places: [place(manifest, field)],
    what: `the Gateways of ${programText(program)} do not read kinds of the group ${group}, which are those of ${owner}`,
    why: KINDS_OF_IMPLEMENTATION,
    fix: `Use a kind of ${program.name}, or Gateways of ${owner}.`,
  };
}

/** Of what is stated without a release, by the release that its images show, with their places. */
function draftOf(
  network: Network,
  stated: GatewayProgram,
  feature: GatewayFeatureName,
): Draft | undefined {
  const seen = stated.release === undefined && gatewayReleases(network).get(stated.name);
  const program = seen ? { ...stated, release: seen.release } : stated;
  const { answer, why } = supportOf(program, feature);
  if (answer === 'supported') return undefined;
  const name = programText(program);
  const { noun } = GATEWAY_FEATURES[feature];
  const places = seen ? seen.images.map(({ manifest, field }) => place(manifest, field)) : [];
  if (answer === 'unknown') {
    return {
      places,
      what: `it is unknown whether the Gateways of ${name} support ${noun}`,
      why,
      fix: fixOfUnknown(program, feature),
      severity: Severity.INFO,
    };
  }
  return {
    places,
    what: `the Gateways of ${name} do not support ${noun}`,
    why,
    fix: `Remove it, ${otherGateways(feature)}, or state \`supports: [${feature}]\` of the class in \`gateways\` of the cluster.`,
  };
}

function fixOfUnknown(program: GatewayProgram, feature: GatewayFeatureName): string {
  const supports = `\`supports: [${feature}]\` of the class in \`gateways\` of the cluster`;
  if (program.release !== undefined) return `Try it, and state ${supports}.`;
  return `State the release, as in \`implementation: ${newestProgramText(program)}\`, or ${supports}.`;
}

/** What many implementations do without. */
const OFTEN_ABSENT: ReadonlySet<GatewayFeatureName> = new Set([
  'HTTPRouteCORS',
  'HTTPRouteBackendTimeout',
  'HTTPRouteRequestTimeout',
]);

function unknownGateway(feature: GatewayFeatureName): Draft {
  const { noun } = GATEWAY_FEATURES[feature];
  return {
    places: [],
    what: `not every implementation of Gateway API supports ${noun}, and that of this Gateway is not stated`,
    severity: Severity.INFO,
  };
}
