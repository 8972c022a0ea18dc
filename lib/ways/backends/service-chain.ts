import type { PortOfService, Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import { isAddedPort } from '../../model/queries/added-ports';
import type { Network } from '../../model/queries/network';
import { behind } from '../../model/queries/pods';
import type { Sender } from '../ask/lead';
import type { Branch, Chain } from '../chain/chain';
import { ForkKind, before, endingIn, forked } from '../chain/chain';
import type { Hop } from '../chain/hop';
import { HopKind, Lack } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import { servingPods } from './live-pods';
import { podChain } from './pod-chain';
import { networkAround } from './service-lookup';
import { writtenEndpoints } from './written-endpoints';

/** A request at a port of a Service. */
export interface ServiceArrival {
  readonly service: Service;
  readonly port: PortOfService;
  readonly sender: Sender;
  /** As the pods see it. */
  readonly path?: string;
}

/** From a port of a Service to its pods, and to the endpoints that are written by hand. */
export function throughService(network: Network, arrival: ServiceArrival): Chain {
  const { service, port, path } = arrival;
  const hop = serviceHop(service, port, path);
  const there = networkAround(network, service);
  const { pods, fault } = servingPods(service, behind(there, service));
  const all = writtenEndpoints(there, service, port);
  // What a cluster wrote of its pods is the same as these.
  const written = pods.length > 0 ? all.filter(({ isOfCluster }) => !isOfCluster) : all;
  const isUnseen = pods.length === 0 && !written.some(({ isOfCluster }) => isOfCluster);
  const branches: Branch[] = [
    ...pods
      .slice(0, MOST_WORKLOADS)
      .map((workload) => ({ chain: toPods(there, workload, arrival) })),
    ...(pods.length > MOST_WORKLOADS
      ? [{ chain: endingIn(notEvaluated(service, pods.length - MOST_WORKLOADS)) }]
      : []),
    ...(service.hasSelector && isUnseen
      ? [{ chain: endingIn(fault ?? nothingBehind(there, service)) }]
      : []),
    ...written.map(({ hop: end }) => ({ chain: endingIn(end) })),
  ];
  if (branches.length > 0) return forked([hop], ForkKind.SHARES, branches);
  return before([hop], endingIn(nothingBehind(there, service)));
}

/** More than any Service has: of thousands with thousands each, an answer has no end. */
const MOST_WORKLOADS = 200;

function notEvaluated({ manifest }: Service, more: number): Hop {
  const { namespace, name } = manifest;
  return {
    kind: HopKind.END,
    verdict: Verdict.UNKNOWN,
    what: `${more} more workloads behind Service ${namespace}/${name} are not evaluated`,
    why: `an answer follows a request to ${MOST_WORKLOADS} workloads of a Service`,
    places: [{ manifest, field: 'spec.selector' }],
  };
}

function serviceHop({ manifest }: Service, port: PortOfService, path?: string): Hop {
  const { namespace, name } = manifest;
  return {
    kind: HopKind.SERVICE,
    verdict: Verdict.GIVEN,
    what: `Service ${namespace}/${name}:${port.port}${protocolText(port)}`,
    places: [{ manifest, field: port.field }],
    to: { service: { namespace, name, port: port.port ?? 0 }, path },
  };
}

function protocolText({ protocol }: PortOfService): string {
  return protocol === 'TCP' ? '' : `/${protocol}`;
}

function toPods(network: Network, workload: Workload, arrival: ServiceArrival): Chain {
  const { port: at, sender } = arrival;
  const { targetPort, port, protocol } = at;
  const wanted = targetPort ?? port;
  if (typeof wanted === 'number') {
    return podChain(network, { workload, port: wanted, protocol }, sender);
  }
  const named = workload.ports.find((one) => one.name === wanted && one.protocol === protocol);
  if (named?.port !== undefined) {
    return podChain(network, { workload, port: named.port, protocol }, sender);
  }
  const name = `${wanted}`;
  const isSure = isAddedPort(network, workload, { name, protocol }) === false;
  const end = missingPortName(workload, arrival, name);
  return endingIn(isSure ? end : { ...end, ...MAY_BE_OF_SIDECAR });
}

/** Where a sidecar that is no part of the files has such a port. */
const MAY_BE_OF_SIDECAR = {
  verdict: Verdict.UNKNOWN,
  why: 'a sidecar that is added to the pods may have the port',
  fix: undefined,
  lacks: Lack.BACKEND,
};

function missingPortName(
  { manifest, podField }: Workload,
  { service, port: { field, protocol } }: ServiceArrival,
  name: string,
): Hop {
  return {
    kind: HopKind.END,
    verdict: Verdict.BROKEN,
    what: `no container of ${manifest.kind} ${manifest.namespace}/${manifest.name} declares a ${protocol} port named ${name}`,
    why: 'the Service finds the port by this name, and has no endpoint for pods without it',
    fix: `Declare the port ${name} in the container, or write its number as targetPort.`,
    places: [
      { manifest, field: `${podField}.containers` },
      { manifest: service.manifest, field: `${field}.targetPort` },
    ],
  };
}

function nothingBehind({ around }: Network, { manifest, hasSelector, selector }: Service): Hop {
  const { namespace, name } = manifest;
  const labels = Object.entries(selector).map(([key, value]) => `${key}=${value}`);
  return {
    kind: HopKind.END,
    verdict: Verdict.UNKNOWN,
    what: hasSelector
      ? `no pod in the checked files has the labels ${labels.join(', ')}`
      : `the endpoints of Service ${namespace}/${name} are not in the checked files`,
    why: around?.isOpen ? 'some units are not rendered, and may have them' : undefined,
    lacks: Lack.BACKEND,
    places: [{ manifest, field: hasSelector ? 'spec.selector' : '' }],
    ask: `kubectl get endpointslices --namespace ${namespace} --selector kubernetes.io/service-name=${name}`,
  };
}
