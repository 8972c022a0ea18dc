import type { Fact, Fault } from './fault';

/** What a GRPCRoute matches by. */
export interface GrpcMethod {
  readonly service: string;
  readonly method?: string;
}

const METHOD = /^\/(\.?[a-z_][a-z_0-9]*(?:\.[a-z_][a-z_0-9]*)*)(?:\/([a-z_][a-z_0-9]*))?$/i;

/** The service and the method that a path calls; nothing where it calls any. */
export function grpcMethod(path: string): GrpcMethod | undefined {
  const [, service, method] = METHOD.exec(path) ?? [];
  return service === undefined ? undefined : { service, method };
}

/**
 * A path that a GRPCRoute can match: every call, those of a service, or those of a method.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#grpcmethodmatch
 */
export function grpcPathFault(path: string, pathType: string): Fault | undefined {
  const call = grpcMethod(path);
  if (pathType === 'Prefix' && (path === '/' || (call && call.method === undefined))) {
    return undefined;
  }
  if (pathType === 'Exact' && call?.method !== undefined) return undefined;
  return {
    what: 'is not a call that a GRPCRoute can match',
    why: 'it matches all calls, the calls of a service with PathType.PREFIX, and the calls of a method with PathType.EXACT',
    fix: 'write "/", "/acme.Shop" or "/acme.Shop/Buy" with its path type',
  };
}

/** What an HTTPRoute can say and a GRPCRoute cannot. */
export function grpcFault(feature: string): Fault {
  return {
    what: 'is not supported for gRPC by a Gateway',
    why: `a GRPCRoute has no field for ${feature}`,
    fix: 'remove it, or remove backendProtocol if the backend also serves plain HTTP',
  };
}

/** The options of a table that a GRPCRoute has no field for. */
export function grpcTableFault(
  options: Readonly<Partial<Record<(typeof HTTP_ALONE)[number], unknown>>>,
): { readonly field: string; readonly fault: Fault }[] {
  return HTTP_ALONE.filter((field) => options[field] !== undefined && options[field] !== false).map(
    (field) => ({ field, fault: grpcFault(field) }),
  );
}

const HTTP_ALONE = ['stripPrefix', 'httpsRedirect', 'timeouts', 'cors', 'sessionCookie'] as const;

/** The references of a BackendTLSPolicy to authorities. @see https://gateway-api.sigs.k8s.io/reference/spec/#backendtlspolicyvalidation */
export const fromOneToEight: Fact<readonly unknown[]> = ({ length }) =>
  length >= 1 && length <= 8
    ? undefined
    : {
        what: `names ${length} ConfigMaps`,
        why: 'the API server accepts from 1 to 8 in a BackendTLSPolicy',
        fix: 'write from 1 to 8, or remove it to trust the authorities of the system',
      };

const MOST_EXTENSIONS = 10;

/** Filters of implementations beside all those of Gateway API. @see https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule */
export const fewExtensions: Fact<readonly unknown[]> = ({ length }) =>
  length <= MOST_EXTENSIONS
    ? undefined
    : {
        what: `has ${length} entries`,
        why: `the API server accepts 16 filters in one rule, and the other options write up to ${16 - MOST_EXTENSIONS}`,
        fix: 'remove some',
      };
