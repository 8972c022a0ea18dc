import { clientText } from '../ask/client';
import type { Request } from '../ask/request';
import { Scheme } from '../ask/request';
import { isMeant } from '../routes/route-desks';
import { requestText } from '../trace/answer';
import type { Affected } from './affected';
import type { Ask } from './ask';
import { clientsOfDesks } from './outside-clients';
import { DeskTable } from './desk-table';
import type { ComparedSide } from './side';

/** The requests that desks of either side may answer otherwise. */
export function* routeAsks(sides: readonly ComparedSide[], affected: Affected): Generator<Ask> {
  const keys = new Set(sides.flatMap(({ desks }) => desks.map(({ key }) => key)));
  for (const key of [...keys].sort()) {
    const desks = sides.flatMap((side) => side.desksAt(key).map((desk) => ({ side, desk })));
    if (!desks.some(({ desk }) => isMeant(desk))) continue;
    const isWhole =
      sides.some((side) => side.desksAt(key).length === 0) ||
      desks.some(({ side, desk }) => affected.isDesk(side, desk));
    const table = new DeskTable(desks.map(({ desk }) => desk));
    const isRepeated = isRepeatedBy(sides, key);
    const clients = clientsOfDesks(desks);
    for (const host of table.hostsWith((one) => isWhole || affected.isCandidate(one))) {
      if (isRepeated && !table.dependsOnScheme(host)) continue;
      for (const request of table.requestsFor(host)) {
        for (const client of clients) {
          const asked = { ...request, from: client };
          yield {
            audience: table.audience,
            from: clientText(client),
            client,
            text: requestName(asked),
            request: asked,
            chains: (side) => side.routed(key, asked),
            isOfAnyHost: (side) => side.isOfAnyHost(key, host),
          };
        }
      }
    }
  }
}

/** With what a request has beside its URL. */
function requestName(request: Request): string {
  if (request.headers.size === 0) return requestText(request);
  const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`);
  return `${requestText(request)} with ${headers.join(', ')}`;
}

/**
 * Whether only Ingress controllers take the requests, and by TLS too: where no redirect depends on that, both
 * end alike.
 */
function isRepeatedBy(sides: readonly ComparedSide[], key: string): boolean {
  const [audience, scheme, port] = JSON.parse(key) as [string, Scheme, number];
  if (scheme !== Scheme.HTTP || port !== HTTP_PORT) return false;
  const secure = JSON.stringify([audience, Scheme.HTTPS, HTTPS_PORT]);
  return sides.every((side) => {
    const [plain, tls] = [side.desksAt(key), side.desksAt(secure)];
    return (
      plain.length === tls.length &&
      [...plain, ...tls].every(({ entry }) => entry.kind !== 'gateway')
    );
  });
}

const HTTP_PORT = 80;
const HTTPS_PORT = 443;
