import { objectText } from '../../model/read/manifest';
import type { Chain } from '../chain/chain';
import { endsOf } from '../chain/chain';
import type { Hop } from '../chain/hop';

/** Whether every request of a chain comes to an object, named as `Service/shop/web`, perhaps with a port. */
export function endsBy(chain: Chain, name: string): boolean {
  const [, kind = '', rest = '', port] = /^([A-Za-z]+)[/ ]([^:]+)(?::(\d+))?$/.exec(name) ?? [];
  const wanted = `${kind} ${rest}`;
  return endsOf(chain)
    .filter(({ share }) => share > 0)
    .every(({ hops }) =>
      hops.some((hop) => passes(hop, wanted, port === undefined ? undefined : Number(port))),
    );
}

function passes({ to }: Hop, wanted: string, port: number | undefined): boolean {
  const { service, pod } = to ?? {};
  if (service && wanted === `Service ${service.namespace}/${service.name}`) {
    return port === undefined || service.port === port;
  }
  return (
    pod !== undefined &&
    objectText(pod.manifest) === wanted &&
    (port === undefined || pod.port === port)
  );
}
