import { requirementFault } from '../../facts/values/label-selectors';
import { labelKey, labelValue } from '../../facts/values/names';
import type { Fault } from '../../facts/values/fault';
import { sentence } from '../../facts/values/sentences';
import type { ListenerHolder } from '../../model/objects/gateway';
import { labelSelectorOf, selectsAll } from '../../model/queries/label-selector';
import { at, isAbsent, textOf, within } from '../../model/read/fields';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET381: Rule = {
  id: 'NET381',
  name: 'namespace-selector-unusable',
  severity: Severity.ERROR,
  reads: ['gateways', 'listenerSets'],
  what: 'A listener or a Gateway selects namespaces by a selector that is missing, ignored or malformed.',
  why: 'no implementation can compare the selector with labels, so no namespace is selected',
  fix: 'Write `from: Selector` with a selector such as `{matchLabels: {team: shop}}`.',
  waive: 'Where the implementation is known to read it differently.',
  sources: [
    'https://gateway-api.sigs.k8s.io/reference/spec/#routenamespaces',
    'https://github.com/kubernetes/apimachinery/blob/v0.34.1/pkg/apis/meta/v1/helpers.go#L36',
  ],
  check({ gateways, listenerSets }, report) {
    for (const holder of [...gateways, ...listenerSets]) {
      for (const { field, value } of selectionsOf(holder)) {
        for (const { key, ...draft } of draftsOf(value)) {
          report({ ...draft, places: [place(holder.manifest, `${field}.${key}`)] });
        }
      }
    }
  },
};

interface Selection {
  readonly field: string;
  readonly value: unknown;
}

function selectionsOf({ manifest, listeners }: ListenerHolder): Selection[] {
  return [
    {
      field: 'spec.allowedListeners.namespaces',
      value: within(manifest.spec, 'allowedListeners', 'namespaces'),
    },
    ...listeners.map(({ field, fields }) => ({
      field: `${field}.allowedRoutes.namespaces`,
      value: within(fields, 'allowedRoutes', 'namespaces'),
    })),
  ];
}

type Wrong = Omit<Draft, 'places'> & { readonly key: string };

function draftsOf(namespaces: unknown): Wrong[] {
  const [from, selector] = [textOf(at(namespaces, 'from')), at(namespaces, 'selector')];
  const isSelecting = from === 'Selector';
  if (isAbsent(selector)) return isSelecting ? [MISSING] : [];
  // An empty one says nothing.
  if (!isSelecting && selectsAll(labelSelectorOf(selector))) return [];
  return isSelecting
    ? partDrafts(selector)
    : [{ ...UNREAD, what: `${UNREAD.what} ${from ?? 'no from'}` }];
}

const MISSING: Wrong = {
  key: 'from',
  what: 'from is Selector, and there is no selector',
  severity: Severity.WARNING,
  why: 'a selector must be specified then: some implementations refuse the listener, and others select no namespace',
};

const UNREAD: Wrong = {
  key: 'selector',
  what: 'the selector is ignored beside',
  severity: Severity.WARNING,
  why: 'a selector counts only if from is Selector',
  fix: 'Write from: Selector, or remove the selector.',
};

function partDrafts(written: unknown): Wrong[] {
  const { matchLabels = {}, matchExpressions = [] } = labelSelectorOf(written);
  return [
    ...Object.entries(matchLabels).flatMap(([key, value]) =>
      wrongOf('selector.matchLabels', `${key}=${value}`, labelKey(key) ?? labelValue(value)),
    ),
    ...matchExpressions.flatMap((one, index) => {
      const field = `selector.matchExpressions[${index}]`;
      return wrongOf(field, `the condition on ${one.key}`, requirementFault(one));
    }),
  ];
}

function wrongOf(key: string, text: string, fault: Fault | undefined): Wrong[] {
  if (!fault) return [];
  const { what, why, fix } = fault;
  return [
    {
      key,
      what: `${text} ${what}`,
      why: `${why}, so no namespace is selected`,
      fix: sentence(fix),
    },
  ];
}
