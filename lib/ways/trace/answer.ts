import type { Service } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import { behind } from '../../model/queries/pods';
import { nearNames } from '../../net/nearest-text';
import type { Client } from '../ask/client';
import { clientText } from '../ask/client';
import type { NameQuestion, ObjectQuestion, Question, RequestTarget } from '../ask/question';
import type { Request } from '../ask/request';
import { Scheme, isHttp } from '../ask/request';
import { throughService } from '../backends/service-chain';
import type { Chain } from '../chain/chain';
import { before, endingIn, hopsOf } from '../chain/chain';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import { resolve } from '../names/resolve';
import { trace } from './trace';

/** What a request has besides its URL. */
export interface Details {
  readonly method?: string;
  /** The names in small letters. */
  readonly headers?: ReadonlyMap<string, string>;
}

export interface TracedAnswer {
  readonly question: string;
  readonly chain: Chain;
}

/** The answers to a question: one, or one for each port of an object. */
export function answersTo(
  network: Network,
  question: Question,
  client: Client,
  details: Details,
): readonly TracedAnswer[] {
  if (question.kind === 'request') return [ofRequest(network, question.target, client, details)];
  if (question.kind === 'name') return [ofName(network, question, client)];
  return ofObject(network, question, client);
}

export function requestOf(target: RequestTarget, client: Client, details: Details): Request {
  const { method = 'GET', headers = new Map<string, string>() } = details;
  return { ...target, from: client, method, headers };
}

/** `GET https://shop.example.com/api?x=1`, or `tcp 192.0.2.7:5432`. */
export function requestText(request: Request): string {
  const { scheme, host, port, path, query, method } = request;
  const name = host.includes(':') ? `[${host}]` : host;
  if (!isHttp(request)) return `${scheme} ${name}:${port}`;
  const isUsual = port === (scheme === Scheme.HTTPS || scheme === Scheme.GRPCS ? 443 : 80);
  const pairs = query.map(([key, value]) => `${key}=${value}`).join('&');
  return `${method} ${scheme}://${name}${isUsual ? '' : `:${port}`}${path}${pairs && `?${pairs}`}`;
}

/** Whether a network knows nothing of what is asked. */
export function isEmptyAnswer(chain: Chain): boolean {
  return hopsOf(chain).every(({ places, verdict }) => {
    return places.length === 0 && verdict !== Verdict.BROKEN;
  });
}

function ofRequest(
  network: Network,
  target: RequestTarget,
  client: Client,
  details: Details,
): TracedAnswer {
  const request = requestOf(target, client, details);
  const question = `${requestText(request)} from ${clientText(client)}`;
  return { question, chain: trace(network, request) };
}

/** Where a name leads: a Service with its ports, or, outside the cluster, what answers a browser. */
function ofName(network: Network, { name }: NameQuestion, client: Client): TracedAnswer {
  const { hops, found, outside } = resolve(network, client, name);
  const from = clientText(client);
  if (found && !found.pods) {
    return { question: `${name} from ${from}`, chain: endingIn(...hops, portsOf(found.service)) };
  }
  if (found ?? outside === undefined) {
    return { question: `${name} from ${from}`, chain: endingIn(...hops) };
  }
  const target = { scheme: Scheme.HTTPS, host: outside, port: 443, path: '/', query: [] };
  const request = requestOf(target, client, {});
  const question = `${name}, as ${requestText(request)}, from ${from}`;
  return { question, chain: before(hops, trace(network, request)) };
}

/** What to dial of a name. */
function portsOf({ manifest, ports, isHeadless }: Service): Hop {
  const texts = ports.map(
    ({ port, protocol }) => `${port}${protocol === 'TCP' ? '' : `/${protocol}`}`,
  );
  const address = isHeadless ? 'the addresses of its pods' : 'its cluster IP';
  return {
    kind: HopKind.ADDRESS,
    verdict: Verdict.GIVEN,
    what: `${address}, with ${texts.length === 0 ? 'no port' : `${texts.length === 1 ? 'port' : 'ports'} ${texts.join(', ')}`}`,
    places: [{ manifest, field: ports.length === 0 ? '' : 'spec.ports' }],
  };
}

function ofObject(
  network: Network,
  question: ObjectQuestion,
  client: Client,
): readonly TracedAnswer[] {
  const { objectKind, namespace, name, port } = question;
  const called = `${objectKind} ${namespace}/${name}`;
  const services = servicesOf(network, question);
  const answers = services.flatMap((service) =>
    service.ports
      .filter((one) => port === undefined || one.port === port)
      .map((one) => ({
        question: `Service ${service.manifest.namespace}/${service.manifest.name}:${one.port} from ${clientText(client)}`,
        chain: throughService(network, { service, port: one, sender: { client } }),
      })),
  );
  if (answers.length > 0) return answers;
  return [
    {
      question: `${called} from ${clientText(client)}`,
      chain: endingIn(notThere(network, question, services)),
    },
  ];
}

/** The Service that is asked about, or those before the pods of a workload. */
function servicesOf(
  network: Network,
  { objectKind, namespace, name }: ObjectQuestion,
): readonly Service[] {
  if (objectKind === 'Service') {
    const service = network.tryService(namespace, name);
    return service ? [service] : [];
  }
  const workload = network.workloads.find(
    ({ manifest }) =>
      manifest.kind === objectKind && manifest.namespace === namespace && manifest.name === name,
  );
  if (!workload) return [];
  return network.services.filter((service) => behind(network, service).includes(workload));
}

function notThere(
  network: Network,
  { objectKind, namespace, name, port }: ObjectQuestion,
  services: readonly Service[],
): Hop {
  const [service] = services;
  const manifest =
    service?.manifest ??
    network.manifests.find(
      (one) => one.kind === objectKind && one.namespace === namespace && one.name === name,
    );
  if (manifest) {
    return {
      kind: HopKind.SERVICE,
      verdict: service ? Verdict.BROKEN : Verdict.UNKNOWN,
      what: service
        ? `Service ${namespace}/${name} has no port${port === undefined ? 's' : ` ${port}`}`
        : `no Service in the checked files is for ${objectKind} ${namespace}/${name}`,
      places: [{ manifest, field: service ? 'spec.ports' : '' }],
    };
  }
  const those = network.manifests.filter((one) => one.kind === objectKind);
  const near = nearNames(
    `${namespace}/${name}`,
    those.map((one) => `${one.namespace}/${one.name}`),
  );
  return {
    kind: HopKind.SERVICE,
    verdict: Verdict.UNKNOWN,
    what: `${objectKind} ${namespace}/${name} is not in the checked files`,
    why: near.length > 0 ? `the nearest are ${near.join(', ')}` : undefined,
    places: [],
    ask: `kubectl get ${objectKind.toLowerCase()} ${name} --namespace ${namespace}`,
  };
}
