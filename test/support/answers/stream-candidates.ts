import type { Asked } from './asked';
import type { Attachment } from './attachments';
import type { BackendRef } from './backend-refs';
import { toBackends } from './backend-refs';
import type { Candidate } from './candidates';
import { hostPrecedence } from './candidates';
import type { Objects } from './objects';
import type { Reading } from './readings';

/** What a connection carries is not looked at, so no path is changed. */
export const ANY_PATH = '';

/**
 * A TLSRoute takes connections by the server name, a TCPRoute or UDPRoute all of a listener. Several
 * rules are left to the implementation.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#tlsroutespec
 */
export function streamCandidates(
  objects: Objects,
  attachment: Attachment,
  asked: Asked,
  reading: Reading,
): Candidate[] {
  const { route } = attachment;
  const isTls = route.kind === 'TLSRoute';
  const host = isTls ? hostPrecedence(attachment, asked, reading) : [];
  if (!host) return [];
  const rules = (route.spec['rules'] ?? []) as { backendRefs?: BackendRef[] }[];
  const [rule] = rules;
  return [
    {
      precedence: host,
      ending: () =>
        rules.length === 1
          ? toBackends(objects, route, rule?.backendRefs ?? [], ANY_PATH)
          : 'unknown',
    },
  ];
}
