import type { Manifest } from '../chart';
import type { Asked } from './asked';
import { hostOf } from './asked';
import type { Attachment } from './attachments';
import { EXCLUSION_READINGS, attachments } from './attachments';
import type { Candidate } from './candidates';
import { winner } from './candidates';
import type { Ending } from './ending';
import { oneOf } from './ending';
import { grpcCandidates } from './grpc-candidates';
import { bySpecificity, fits } from './hostnames';
import { httpCandidates } from './http-candidates';
import type { Listener } from './listeners';
import { isMixed, isTcp, listenersOf } from './listeners';
import type { Objects } from './objects';
import type { Reading } from './readings';
import { READINGS } from './readings';
import { streamCandidates } from './stream-candidates';

/** Which requests a listener of a protocol understands. */
const UNDERSTOOD: ReadonlyMap<string, readonly Asked['protocol'][]> = new Map([
  ['HTTP', ['http', 'grpc']],
  ['HTTPS', ['https', 'grpc']],
  ['TLS', ['tls', 'https', 'grpc']],
  ['TCP', ['tcp', 'http', 'https', 'grpc', 'tls']],
  ['UDP', ['udp']],
]);

/**
 * What a Gateway does with a request by the specification, in each way that this leaves open.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#gatewayspec
 */
export function gatewayOf(objects: Objects, gateway: Manifest): (asked: Asked) => Ending {
  const listeners = listenersOf(objects, gateway);
  const possible = distinctAttachments(objects, listeners);
  return (asked) => {
    const isUdp = asked.protocol === 'udp';
    const bound = listeners.filter((one) => one.port === asked.port && isTcp(one) !== isUdp);
    const protocol = bound[0]?.protocol;
    if (protocol === undefined) return 'no connection';
    if (isMixed(bound) || !UNDERSTOOD.get(protocol)?.includes(asked.protocol)) return 'unknown';
    const fitting = protocol === 'TCP' || protocol === 'UDP' ? bound : ofHost(bound, asked);
    if (fitting.length === 0) return rejected(protocol);
    return oneOf(
      READINGS.filter(
        (one) =>
          (one.isolates || fitting.length > 1) &&
          (one.comparesIntersection || fitting.some(({ hostname }) => hostname)),
      ).flatMap((one) => possible.map((attached) => read(objects, attached, fitting, asked, one))),
    );
  };
}

/** Which routes are attached, in each way that the specification leaves open. */
function distinctAttachments(
  objects: Objects,
  listeners: readonly Listener[],
): readonly (readonly Attachment[])[] {
  const distinct: Attachment[][] = [];
  for (const reading of EXCLUSION_READINGS) {
    const own = attachments(objects, listeners, reading);
    if (!distinct.some((one) => areAlike(one, own))) distinct.push(own);
  }
  return distinct;
}

/** A route that is rejected at one listener may make room for another at a second one. */
function areAlike(some: readonly Attachment[], others: readonly Attachment[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ route, listener }) =>
      others.some((one) => one.route === route && one.listener === listener),
    )
  );
}

/** The listeners for the host of a request, the most specific first. */
function ofHost(listeners: readonly Listener[], asked: Asked): Listener[] {
  return listeners
    .filter(({ hostname }) => fits(hostname, hostOf(asked)))
    .sort((a, b) => bySpecificity(a.hostname, b.hostname));
}

/** HTTPS may end with the handshake, for want of a certificate. */
function rejected(protocol: string): Ending {
  if (protocol === 'HTTP') return 'not found';
  return protocol === 'HTTPS' ? oneOf(['not found', 'no connection']) : 'no connection';
}

function read(
  objects: Objects,
  attached: readonly Attachment[],
  fitting: readonly Listener[],
  asked: Asked,
  reading: Reading,
): Ending {
  const listeners = reading.isolates ? fitting.slice(0, 1) : fitting;
  const found = attached
    .filter(({ listener }) => listeners.includes(listener))
    .flatMap((one) => candidatesOf(objects, one, asked, reading));
  const best = winner(found);
  if (best) return best.ending();
  return ['HTTP', 'HTTPS'].includes(fitting[0]?.protocol ?? '') ? 'not found' : 'no connection';
}

function candidatesOf(
  objects: Objects,
  attachment: Attachment,
  asked: Asked,
  reading: Reading,
): Candidate[] {
  const { kind } = attachment.route;
  if (kind === 'HTTPRoute') return httpCandidates(objects, attachment, asked, reading);
  if (kind === 'GRPCRoute') return grpcCandidates(objects, attachment, asked, reading);
  return streamCandidates(objects, attachment, asked, reading);
}
