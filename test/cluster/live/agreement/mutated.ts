import * as fc from 'fast-check';
import type { KubeObject } from '../harness/api';
import type { Base } from './base';
import { ENDPOINTS, SLICE } from './endpoints';
import { GATEWAY, HTTP_ROUTE } from './gateways';
import { INGRESS, INGRESS_CLASS } from './ingresses';
import { BFD, BGP, COMMUNITY, L2, PEER, POOL } from './pools';
import {
  BACKEND_TLS,
  GATEWAY_CLASS,
  GRANT,
  GRPC_ROUTE,
  LISTENER_SET,
  TCP_ROUTE,
  TLS_ROUTE,
  UDP_ROUTE,
} from './routes';
import { SERVICES } from './services';
import { ODD } from './values';
import { DEPLOYMENT, NAMESPACE, NETWORK_POLICY, STATEFUL_SET } from './workloads';

const BASES: readonly Base[] = [
  ...SERVICES,
  ENDPOINTS,
  SLICE,
  INGRESS,
  INGRESS_CLASS,
  ...[GATEWAY, GATEWAY_CLASS, LISTENER_SET, BACKEND_TLS, GRANT],
  ...[HTTP_ROUTE, GRPC_ROUTE, TLS_ROUTE, TCP_ROUTE, UDP_ROUTE],
  ...[POOL, L2, BGP, PEER, BFD, COMMUNITY],
  ...[NAMESPACE, NETWORK_POLICY, DEPLOYMENT, STATEFUL_SET],
];

type Change = readonly [field: string, value: unknown];

/** Manifests that differ from right ones in up to three fields. */
export const mutated: fc.Arbitrary<KubeObject> = fc
  .constantFrom(...BASES)
  .chain(({ object, fields }) => {
    const change: fc.Arbitrary<Change> = fc
      .constantFrom(...Object.entries(fields))
      .chain(([field, values]) =>
        fc
          .oneof(
            { weight: 15, arbitrary: fc.constantFrom(...values) },
            { weight: 1, arbitrary: fc.constantFrom(...ODD) },
          )
          .map((value): Change => [field, value]),
      );
    return fc
      .array(change, { minLength: 1, maxLength: 3 })
      .map((changes) => asJson(changes.reduce(changed, structuredClone(object))));
  });

/** The object with another value at a field such as `spec.ports[0].port`; as it was where there is no such place. */
function changed(object: KubeObject, [field, value]: Change): KubeObject {
  const keys = field.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  let holder: unknown = object;
  for (const key of keys) {
    if (!isHolder(holder)) return object;
    holder[key] ??= {};
    holder = holder[key];
  }
  if (isHolder(holder)) holder[last] = structuredClone(value);
  return object;
}

/** A hole in a list becomes null, as the server would read it. */
function asJson(object: KubeObject): KubeObject {
  return JSON.parse(JSON.stringify(object)) as KubeObject;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
