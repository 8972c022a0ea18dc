/** How far an entry says that a host is one of its own. */
export enum HostNaming {
  NONE,
  /** A listener takes it, and no route there is for it. */
  LISTENER,
  /** A rule or a route names it, by itself or by a wildcard. */
  ROUTE,
}

export function furthestNaming(all: readonly HostNaming[]): HostNaming {
  const order = [HostNaming.ROUTE, HostNaming.LISTENER];
  return order.find((one) => all.includes(one)) ?? HostNaming.NONE;
}
