import type { Cluster } from '../../cluster/cluster';
import { httpPort } from './http-backend';
import type { HttpRoutesProps } from './http-route-props';
import { proxiesOfTable } from './table/proxies';

/** Tells each backend which proxies bring it requests, so that its policy admits them. */
export function tellBackends(props: HttpRoutesProps, cluster: Cluster): void {
  const { defaultBackend, routes } = props;
  const backends = routes.flatMap(({ backend, backends = [], mirror }) => [
    backend,
    ...backends.map((one) => one.backend),
    mirror,
  ]);
  const proxies = proxiesOfTable(props, cluster);
  for (const one of [...backends, defaultBackend]) {
    const { target, port } = one?._data ?? {};
    const found = target && httpPort(target._ports, port);
    if (found === undefined) continue;
    for (const proxy of proxies) target?._guard?.admit(proxy, found);
  }
}
