import { isKnownBackend } from '../../facts/controllers/gateway-backends';
import type { BackendRef, Route } from '../../model/objects/route';
import type { Network } from '../../model/queries/network';
import { grantsForReferencesOf } from '../../model/queries/reference-grants';
import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';
import { HopKind } from '../chain/hop';
import type { Hop } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import type { RouteEnd } from './candidate';

/** What a reference of a route to a backend comes to. */
export function backendEnd(network: Network, route: Route, ref: BackendRef): RouteEnd {
  const { manifest } = route;
  const { weight, namespace, name, port, field } = ref;
  const place = { manifest, field };
  const fault = faultOf(network, manifest, ref);
  if (fault) return { weight, place, hop: { ...failed(manifest, fault), places: [place] } };
  return { weight, place, service: { namespace, name, port: port ?? 0 } };
}

interface BackendFault {
  readonly isKnown: boolean;
  readonly why: string;
  readonly fix?: string;
  readonly ask?: string;
}

function faultOf(network: Network, manifest: Manifest, ref: BackendRef): BackendFault | undefined {
  const { group, kind, namespace, name, port } = ref;
  const text = objectText({ kind, namespace, name });
  if (group !== '' || kind !== 'Service') {
    return {
      isKnown: !isKnownBackend(ref),
      why: isKnownBackend(ref)
        ? `what is behind ${text} is for the implementation to say`
        : `${text} is of a kind that no implementation is known to support as a backend`,
      ...(!isKnownBackend(ref) && { fix: 'Write a Service as the backend.' }),
    };
  }
  if (namespace !== manifest.namespace && !isGranted(network, manifest, ref)) {
    return {
      isKnown: !mayHaveGrant(network, manifest, ref),
      why: `no ReferenceGrant in ${namespace} allows ${manifest.kind}s of ${manifest.namespace} to refer to ${text}`,
      fix: `Write a ReferenceGrant in namespace ${namespace}.`,
      ask: `kubectl get referencegrant --namespace ${namespace}`,
    };
  }
  if (port === undefined) {
    return {
      isKnown: true,
      why: `the reference to ${text} has no port`,
      fix: 'Write the port of the Service.',
    };
  }
  return undefined;
}

/** What is answered for a backend that is not there. Nothing is answered to a connection. */
function failed({ kind, namespace, name }: Manifest, fault: BackendFault): Omit<Hop, 'places'> {
  const text = objectText({ kind, namespace, name });
  const { isKnown, ...reasons } = fault;
  if (!isKnown) {
    return {
      kind: HopKind.ROUTE,
      verdict: Verdict.UNKNOWN,
      what: `${text} has a backend that may not be there`,
      ...reasons,
    };
  }
  return failedHop(fault, kind, text);
}

/** A call of gRPC gets a status of its own. */
export function failedHop(
  { why, fix }: Pick<BackendFault, 'why' | 'fix'>,
  kind: string,
  text: string,
): Omit<Hop, 'places'> {
  const hop = { kind: HopKind.ROUTE, verdict: Verdict.BROKEN, why, fix };
  if (kind === 'HTTPRoute') {
    return { ...hop, what: `the Gateway answers 500 for ${text}`, to: { status: 500 } };
  }
  if (kind !== 'GRPCRoute')
    return { ...hop, what: `the Gateway closes the connection for ${text}` };
  return { ...hop, what: `the Gateway answers UNAVAILABLE for ${text}`, to: { status: 503 } };
}

function isGranted(
  network: Network,
  from: Manifest,
  { group, kind, namespace, name }: BackendRef,
): boolean {
  return grantsForReferencesOf(network, from, namespace).some(({ to }) =>
    to.some(
      (one) =>
        (one.group ?? '') === group &&
        one.kind === kind &&
        (one.name === undefined || one.name === name),
    ),
  );
}

function mayHaveGrant(network: Network, from: Manifest, ref: BackendRef): boolean {
  const { around } = network;
  if (around && (around.isOpen || around.openNamespaces.has(ref.namespace))) return true;
  const joined = network.tryJoined();
  return joined !== undefined && isGranted(joined, from, ref);
}
