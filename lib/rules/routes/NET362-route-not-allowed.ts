import { ADD_SELECTED_LABELS, sentence } from '../../facts/values/sentences';
import type { Listener } from '../../model/objects/gateway';
import { namedListeners, takesKind } from '../../model/queries/listener-scopes';
import type { Attachment } from '../../model/queries/parents';
import { attachments } from '../../model/queries/parents';
import { tryRuledOut } from '../../model/queries/allowed-namespaces';
import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import { labelSelectorOf } from '../../model/queries/label-selector';
import type { Network } from '../../model/queries/network';
import type { Route } from '../../model/objects/route';
import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Place, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET362: Rule = {
  id: 'NET362',
  name: 'route-not-allowed',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['gateways', 'listenerSets', 'others', 'routes'],
  what: 'A Gateway or a ListenerSet does not accept routes from the namespace of a route, or of its kind; where the route has another parent, this is a warning, and where its namespace or the labels of the Namespace may be written by a later tool, an info.',
  why: 'the Gateway does not accept the route (NotAllowedByListeners), so it receives no request; by default a listener only accepts routes of its own namespace',
  fix: 'Write `allowedRoutes: {namespaces: {from: All}}` on the listener, or a selector.',
  waive: 'Never: the route receives no request.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#allowedroutes'],
  check(network, report) {
    const refused = attachments(network).flatMap((one) => tryRefused(network, one) ?? []);
    for (const [route, those] of groupBy(refused, ({ route }) => route)) {
      const isLost = those.length === route.parents.length;
      for (const { draft } of those) report(isLost ? draft : partly(draft));
    }
  },
};

/** What is wrong with one of the parents of a route. */
interface Refused {
  readonly route: Route;
  readonly draft: Draft;
}

function tryRefused(network: Network, one: Attachment): Refused | undefined {
  const { route, parent, holder } = one;
  // Of another protocol, that is what NET363 reports.
  const listeners = namedListeners(holder, parent).filter((listener) =>
    takesKind(listener, route.manifest.kind),
  );
  const ofKind = listeners.filter((listener) => allowsKind(listener, one));
  const ruledOut = ofKind.map((listener) => namespacesAgainst(network, listener, one));
  if (listeners.length === 0 || ruledOut.includes(undefined)) return undefined;
  if (ofKind.length === 0) return { route, draft: kindDraft(one, listeners) };
  const draft = draftOf(one, ofKind, ruledOut);
  return { route, draft: isKnown(network, route, ofKind) ? draft : { ...draft, ...UNKNOWN } };
}

/** A route with other parents may receive requests of these. */
function partly(draft: Draft): Draft {
  const isInfo = draft.severity === Severity.INFO;
  return isInfo ? draft : { ...draft, severity: Severity.WARNING, why: REFUSED_BY_ONE };
}

/** Whether the namespace of a route is written, and the labels that are selected are none of a program. */
function isKnown(network: Network, { manifest }: Route, listeners: readonly Listener[]): boolean {
  if (within(manifest.object, 'metadata', 'namespace') === undefined) return false;
  const keys = labelKeys(network.tryJoined() ?? network);
  return listeners.every(({ fields }) => {
    const namespaces = within(fields, 'allowedRoutes', 'namespaces');
    if (textOf(at(namespaces, 'from')) !== 'Selector') return true;
    const { matchLabels = {}, matchExpressions = [] } = labelSelectorOf(at(namespaces, 'selector'));
    const selected = [...Object.keys(matchLabels), ...matchExpressions.map(({ key }) => key)];
    return selected.every((key) => !key.includes('/') || keys.has(key));
  });
}

/** The keys of the labels of all Namespaces in the files: another one with a prefix may be what a program writes. */
const labelKeys = derived(
  (network): ReadonlySet<string> =>
    new Set([
      'kubernetes.io/metadata.name',
      ...network.others('', 'Namespace').flatMap(({ labels }) => Object.keys(labels)),
    ]),
);

const UNKNOWN = {
  severity: Severity.INFO,
  why: 'if no later tool writes the namespace of the route or a label of its Namespace, this parent does not accept the route (NotAllowedByListeners), and sends it no request',
};

const REFUSED_BY_ONE =
  'this parent does not accept the route (NotAllowedByListeners), so only its other parents may send it requests';

function allowsKind({ fields }: Listener, { route }: Attachment): boolean {
  const kinds = listOf(within(fields, 'allowedRoutes', 'kinds')).map((kind) =>
    textOf(at(kind, 'kind')),
  );
  return kinds.length === 0 || kinds.includes(route.manifest.kind);
}

function namespacesAgainst(
  network: Network,
  { fields }: Listener,
  { route, holder }: Attachment,
): readonly Manifest[] | undefined {
  const namespaces = within(fields, 'allowedRoutes', 'namespaces');
  const pair = { own: holder.manifest.namespace, other: route.manifest.namespace };
  return tryRuledOut(network, namespaces, pair, 'Same');
}

function draftOf(
  one: Attachment,
  listeners: readonly Listener[],
  ruledOut: readonly (readonly Manifest[] | undefined)[],
): Draft {
  const { manifest } = one.route;
  const labels = new Set(ruledOut.flatMap((namespaces) => namespaces ?? []));
  const [given] = labels;
  return {
    places: [
      ...placesOf(one, 'metadata.namespace', listeners),
      ...[...labels].map((namespace) => place(namespace, 'metadata.labels')),
    ],
    what: `${parentText(one)} accepts no ${manifest.kind} from namespace ${manifest.namespace}`,
    ...(given && NOT_SELECTED),
  };
}

function kindDraft(one: Attachment, listeners: readonly Listener[]): Draft {
  return {
    places: placesOf(one, 'kind', listeners),
    what: `${parentText(one)} accepts no ${one.route.manifest.kind}`,
    why: 'the Gateway does not accept the route (NotAllowedByListeners), so it receives no request; allowedRoutes.kinds of the listener does not list its kind',
    fix: 'Add the kind of the route to `allowedRoutes.kinds` of the listener.',
  };
}

const NOT_SELECTED = {
  why: 'the Gateway does not accept the route (NotAllowedByListeners), so it receives no request; allowedRoutes selects labels that the Namespace does not have',
  fix: sentence(ADD_SELECTED_LABELS),
};

/** With the listener that the route names, as others of the Gateway may accept it. */
function parentText({ parent, holder: { manifest } }: Attachment): string {
  const name = `${manifest.kind} ${manifest.namespace}/${manifest.name}`;
  return parent.sectionName === undefined ? name : `listener ${parent.sectionName} of ${name}`;
}

function placesOf(
  { route, parent, holder }: Attachment,
  field: string,
  listeners: readonly Listener[],
): Place[] {
  return [
    place(route.manifest, parent.field),
    place(route.manifest, field),
    ...listeners.map((one) => place(holder.manifest, `${one.field}.allowedRoutes`)),
  ];
}
