import { GATEWAY_GROUP } from '../../facts/releases/gateway-kinds';
import type { Fault } from '../../facts/values/fault';
import { listenerKindFault } from '../../facts/values/gateway-listeners';
import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET382: Rule = {
  id: 'NET382',
  name: 'listener-kinds-refused',
  severity: Severity.ERROR,
  reads: ['gateways', 'listenerSets'],
  what: 'A listener allows routes of a kind that its protocol does not support.',
  why: 'the Gateway reports ResolvedRefs=False (InvalidRouteKinds) for the listener, and no route of the kind attaches to it',
  fix: 'Write a kind that the protocol supports, or leave kinds out.',
  waive: 'Where the implementation supports the kind on such a listener.',
  sources: [
    'https://gateway-api.sigs.k8s.io/reference/spec/#allowedroutes',
    'https://github.com/kubernetes-sigs/gateway-api/blob/v1.6.1/conformance/tests/gateway-invalid-route-kind.go#L51',
  ],
  check({ gateways, listenerSets }, report) {
    for (const { manifest, listeners } of [...gateways, ...listenerSets]) {
      for (const { field, name, protocol, fields } of listeners) {
        const tlsMode = textOf(within(fields, 'tls', 'mode'));
        const kinds = listOf(within(fields, 'allowedRoutes', 'kinds'));
        const wrong = kinds.flatMap((one, index) => {
          const kind = textOf(at(one, 'kind')) ?? '';
          const group = textOf(at(one, 'group')) ?? GATEWAY_GROUP;
          const isOwn = group === GATEWAY_GROUP;
          const fault = isOwn ? listenerKindFault(kind, { protocol, tlsMode }) : otherGroup(group);
          return fault ? [{ index, kind, fault, isOwn }] : [];
        });
        for (const { index, kind, fault, isOwn } of wrong) {
          report({
            places: [
              place(manifest, `${field}.allowedRoutes.kinds[${index}]`),
              place(manifest, `${field}.protocol`),
            ],
            what: `${kind || 'a kind without a name'} of listener ${name} ${fault.what}`,
            severity: isOwn ? severityOf(wrong.length === kinds.length) : Severity.INFO,
          });
        }
      }
    }
  },
};

/** With another kind that is supported, the listener works. */
function severityOf(isAll: boolean): Severity {
  return isAll ? Severity.ERROR : Severity.WARNING;
}

/** Only the implementation knows them. */
function otherGroup(group: string): Pick<Fault, 'what'> {
  return {
    what: `is of the group ${JSON.stringify(group)}, whose routes not every implementation supports`,
  };
}
