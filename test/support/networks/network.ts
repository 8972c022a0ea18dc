import * as fc from 'fast-check';
import type { Asked } from '../answers/asked';
import type { Manifest } from '../chart';
import { some } from './alphabets';
import { referenceGrants } from './backend-refs';
import { ingressClasses, ingressesIn } from './ingresses';
import { GATEWAY_CLASS, gatewaysIn, listenerSetsOf } from './listeners';
import { requestsTo } from './requests';
import { routesAt } from './routes';
import { namespaceObject, namespaces, workloadObjects, workloadsIn } from './workloads';

export interface GeneratedNetwork {
  readonly manifests: readonly Manifest[];
  readonly requests: readonly Asked[];
}

const manifests: fc.Arbitrary<Manifest[]> = namespaces.chain((names) =>
  fc
    .tuple(workloadsIn(names), gatewaysIn(names), some(names))
    .chain(([workloads, gateways, open]) =>
      listenerSetsOf(names, gateways).chain((sets) =>
        fc
          .record({
            routes: routesAt(names, [...gateways, ...sets], workloads),
            grants: referenceGrants(names),
            ingresses: ingressesIn(names, workloads),
            isDefault: fc.boolean(),
          })
          .map(({ routes, grants, ingresses, isDefault }) => [
            ...names.map((name) => namespaceObject(name, open.includes(name))),
            ...workloads.flatMap(workloadObjects),
            ...[GATEWAY_CLASS, ...gateways, ...sets, ...grants, ...routes],
            ...[...ingressClasses(isDefault), ...ingresses],
          ]),
      ),
    ),
);

/** Networks that the API server takes, with requests for each; some parts of them are broken. */
export const networks: fc.Arbitrary<GeneratedNetwork> = manifests.chain((all) =>
  requestsTo(all).map((requests) => ({ manifests: all, requests })),
);
