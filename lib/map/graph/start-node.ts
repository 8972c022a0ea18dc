import { objectText } from '../../model/read/manifest';
import { ClientKind } from '../../ways/ask/client';
import type { Chain } from '../../ways/chain/chain';
import { hopsOf } from '../../ways/chain/chain';
import { HopKind } from '../../ways/chain/hop';
import type { Dialed, DialedRoute } from '../../ways/trace/dialed';
import { DialedKind } from '../../ways/trace/dialed';
import type { Way } from '../../ways/trace/ways';
import type { NodeName } from './hop-node';
import { MapColumn } from './map-graph';

/** Of all pods, those of a namespace are one client. */
export function clientName({ from }: Way, namespace: string): NodeName {
  const isPod = from === ClientKind.POD;
  const label = isPod ? `pods in ${namespace}` : (CLIENTS[from] ?? from);
  return {
    column: MapColumn.CLIENT,
    id: label,
    label,
    detail: '',
    namespace: isPod ? namespace : '',
  };
}

const CLIENTS: Readonly<Partial<Record<ClientKind, string>>> = {
  [ClientKind.INTERNET]: 'the internet',
  [ClientKind.NODES]: 'network of the nodes',
};

/** The name that a client looks up; nothing where it connects to an address. */
export function tryDialedName({ kind, text }: Dialed, namespace: string): NodeName | undefined {
  if (kind !== DialedKind.NAME) return undefined;
  const label = text === '' ? 'every host' : text;
  return { column: MapColumn.NAME, id: label, label, detail: '', namespace };
}

/** A proxy that no hop of its own stands for. */
export function proxyName({ entry: { label, manifest } }: DialedRoute): NodeName {
  return {
    column: MapColumn.LISTENER,
    id: label,
    label,
    detail: manifest && !label.includes(manifest.name) ? objectText(manifest) : '',
    namespace: '',
  };
}

/** The namespace of what a way leads to: of the last hop that has one. */
export function namespaceOfWay(chain: Chain): string {
  const namespaces = hopsOf(chain).flatMap(({ kind, places: [first] }) =>
    kind === HopKind.POLICY ? [] : (first?.manifest.namespace ?? []),
  );
  return namespaces.filter((one) => one !== '').at(-1) ?? '';
}
