import type { Manifest } from '../chart';

export type Protocol = 'TCP' | 'UDP' | 'SCTP';

export type Labels = Readonly<Record<string, string>>;

export interface ContainerPort {
  readonly name?: string;
  readonly containerPort: number;
  readonly protocol?: Protocol;
}

export interface Pod {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  readonly ports: readonly ContainerPort[];
  readonly ip: string;
  readonly node?: string;
}

/** A pod, or an address that no pod has. */
export type End = Pod | string;

/** What a client opens to an end: the port is that of the pod, behind any Service. */
export interface Connection {
  readonly from: End;
  readonly to: End;
  readonly port: number;
  readonly protocol: Protocol;
}

export type Direction = 'ingress' | 'egress';

export function addressOf(end: End): string {
  return typeof end === 'string' ? end : end.ip;
}

/** The pod whose policies judge a direction, and the end that they judge. */
export function sides({ from, to }: Connection, direction: Direction): { subject: End; peer: End } {
  return direction === 'ingress' ? { subject: to, peer: from } : { subject: from, peer: to };
}

/** Whether the port of a connection has this name on its target. */
export function isNamed({ to, port, protocol }: Connection, name: string): boolean {
  if (typeof to === 'string') return false;
  return to.ports.some(
    (one) =>
      one.name === name && one.containerPort === port && (one.protocol ?? 'TCP') === protocol,
  );
}

interface PodSpec {
  readonly nodeName?: string;
  readonly containers: readonly { readonly ports?: readonly ContainerPort[] }[];
}

/** A Pod as an end. */
export function podOf({ metadata, spec, status }: Manifest): Pod {
  const { nodeName, containers } = spec as unknown as PodSpec;
  return {
    name: metadata.name,
    namespace: metadata.namespace ?? 'default',
    labels: metadata.labels ?? {},
    ports: containers.flatMap(({ ports }) => ports ?? []),
    ip: (status as { readonly podIP: string }).podIP,
    ...(nodeName !== undefined && { node: nodeName }),
  };
}

export function connectionText({ from, to, port, protocol }: Connection): string {
  const text = (end: End) => (typeof end === 'string' ? end : `${end.namespace}/${end.name}`);
  return `${text(from)} -> ${text(to)}:${port}/${protocol}`;
}
