import type { Asked } from './asked';
import { pathOf } from './asked';
import type { Attachment } from './attachments';
import type { BackendRef } from './backend-refs';
import { toBackends } from './backend-refs';
import type { Candidate } from './candidates';
import { hostPrecedence } from './candidates';
import type { Objects } from './objects';
import type { PairMatch } from './pairs';
import { distinctHeaders, isExpression, takesHeaders } from './pairs';
import type { Reading } from './readings';

interface GrpcMatch {
  readonly method?: { readonly type?: string; readonly service?: string; readonly method?: string };
  readonly headers?: readonly PairMatch[];
}

interface GrpcRule {
  readonly matches?: readonly GrpcMatch[];
  readonly backendRefs?: readonly BackendRef[];
}

/**
 * The matches of a GRPCRoute that take a request. Another request than gRPC may get what a gRPC one
 * would, or not.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#grpcrouterule
 */
export function grpcCandidates(
  objects: Objects,
  attachment: Attachment,
  asked: Asked,
  reading: Reading,
): Candidate[] {
  const host = hostPrecedence(attachment, asked, reading);
  if (!host) return [];
  const rules = (attachment.route.spec['rules'] ?? [{}]) as GrpcRule[];
  return rules.flatMap((rule) =>
    matchesOf(rule)
      .filter((match) => takes(match, asked))
      .map((match) => ({
        precedence: [...host, ...precedenceOf(match)],
        ending: () =>
          isOpen(match) || asked.protocol !== 'grpc'
            ? 'unknown'
            : toBackends(objects, attachment.route, rule.backendRefs ?? [], pathOf(asked)),
      })),
  );
}

function matchesOf({ matches = [] }: GrpcRule): GrpcMatch[] {
  return (matches.length > 0 ? matches : [{}]).map(({ method, headers = [] }) => ({
    ...{ method, headers: distinctHeaders(headers) },
  }));
}

/** A method of any service, and expressions, are left to the implementation. */
function isOpen({ method = {}, headers = [] }: GrpcMatch): boolean {
  const isOfAnyService = method.method !== undefined && method.service === undefined;
  return isOfAnyService || isExpression(method) || headers.some(isExpression);
}

function takes({ method, headers = [] }: GrpcMatch, asked: Asked): boolean {
  const [, service, name] = pathOf(asked).split('/');
  const isCalled =
    !method ||
    isExpression(method) ||
    ((method.service ?? service) === service && (method.method ?? name) === name);
  return (
    isCalled &&
    takesHeaders(
      headers.filter((one) => !isExpression(one)),
      asked.headers ?? {},
    )
  );
}

function precedenceOf(match: GrpcMatch): number[] {
  const { method = {}, headers = [] } = match;
  return [
    isOpen(match) ? 1 : 0,
    method.service?.length ?? 0,
    method.method?.length ?? 0,
    headers.length,
  ];
}
