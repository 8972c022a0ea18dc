import { selectorMatches } from '../../facts/values/label-selectors';
import type { Route, RouteRule } from '../objects/route';
import { at, fieldsOf, isFields, listOf, textOf, textsOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { labelSelectorOf } from './label-selector';
import type { Network } from './network';

/** What shifts requests from one version of an app to the next: it writes the weights of a rule anew. */
export function tryWeightSetter(
  network: Network,
  { manifest }: Route,
  rule: RouteRule,
): Manifest | undefined {
  return (
    network.others('argoproj.io', 'Rollout').find((one) => isRollout(one, manifest, rule)) ??
    network.others('flagger.app', 'Canary').find((one) => isCanary(one, manifest))
  );
}

/**
 * Whether a plugin of the Rollout has the route, and the rule leads to one of its Services.
 *
 * @see https://github.com/argoproj-labs/rollouts-plugin-trafficrouter-gatewayapi/blob/main/pkg/plugin/types.go
 */
function isRollout(rollout: Manifest, route: Manifest, { backends }: RouteRule): boolean {
  const canary = within(rollout.spec, 'strategy', 'canary');
  const services = new Set(
    textsOf([...SERVICES.map((key) => at(canary, key)), ...pingPong(canary)]),
  );
  if (!backends.some(({ name }) => services.has(name))) return false;
  const plugins = Object.values(fieldsOf(within(canary, 'trafficRouting', 'plugins')));
  return plugins.some(
    (plugin) =>
      (textOf(at(plugin, 'namespace')) ?? rollout.namespace) === route.namespace &&
      isNamed(plugin, route),
  );
}

const SERVICES = ['stableService', 'canaryService'];

function pingPong(canary: unknown): unknown[] {
  return ['pingService', 'pongService'].map((key) => within(canary, 'pingPong', key));
}

/** `httpRoute: web`, `httpRoutes: [{name: web}]`, `httpRouteSelector: {matchLabels: {app: web}}`. */
function isNamed(plugin: unknown, { kind, name, labels }: Manifest): boolean {
  const key = kind.replace(/^[A-Z]+(?=Route$)/, (word) => word.toLowerCase());
  const selector = at(plugin, `${key}Selector`);
  return (
    textOf(at(plugin, key)) === name ||
    listOf(at(plugin, `${key}s`)).some((one) => textOf(at(one, 'name')) === name) ||
    (isFields(selector) && selectorMatches(labelSelectorOf(selector), labels))
  );
}

/**
 * Whether it writes the HTTPRoute of this name.
 *
 * @see https://docs.flagger.app/tutorials/gatewayapi-progressive-delivery
 */
function isCanary({ namespace, spec }: Manifest, route: Manifest): boolean {
  const service = at(spec, 'service');
  const name = textOf(at(service, 'name')) ?? textOf(within(spec, 'targetRef', 'name'));
  const isOfGateway = listOf(at(service, 'gatewayRefs')).length > 0;
  const isOfName = route.namespace === namespace && route.name === name;
  return isOfGateway && isOfName && route.kind === 'HTTPRoute';
}
