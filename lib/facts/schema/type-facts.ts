import type { Fact } from '../values/fault';

/**
 * What the API server checks beside what a schema says: of a type (`core.v1.ContainerPort`), of a
 * field of it (`core.v1.ContainerPort.hostPort`), or of each element there
 * (`core.v1.ServiceSpec.clusterIPs[]`).
 */
export type TypeFacts = Readonly<Record<string, Fact<never>>>;
