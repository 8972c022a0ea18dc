import { isDeepStrictEqual } from 'node:util';
import type { Api, KubeObject } from '../../../cluster/live/harness/api';
import {
  clear,
  connect,
  makeNamespaces,
  mustTake,
  waitFor,
} from '../../../cluster/live/harness/cluster';
import { Running, sleep } from '../../../cluster/live/harness/processes';
import { Kubelet } from './kubelet';
import type { LabNode, PodPlace } from './network';
import { inNetns, makePod, removePod } from './network';
import type { Question, Reply } from './wire';
import { Wire, echoOf } from './wire';

/** The nodes with what runs on them for one file of tests, and who asks. */
export class Lab {
  public readonly api: Api = connect();
  public readonly wire = new Wire();
  public readonly folder = process.env['REACH_FOLDER'] ?? '';
  public readonly kubeconfig = process.env['REACH_KUBECONFIG'] ?? '';
  private readonly kubelet = new Kubelet(this.api, this.wire);
  private readonly places: PodPlace[] = [];
  private readonly running: Running[] = [];

  /** A namespace with the address of a pod, of which the cluster has no object. */
  public place(name: string, node: LabNode): PodPlace {
    const place = makePod(name, node);
    this.places.push(place);
    return place;
  }

  /** Where the pod of an object runs. */
  public placeOf(namespace: string, name: string): Promise<PodPlace> {
    return waitFor(() => Promise.resolve(this.kubelet.placeOf(namespace, name)));
  }

  /** Runs a program in a namespace; it ends with the file of tests. */
  public run(
    namespace: string,
    name: string,
    command: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Running {
    return this.keep(new Running(this.folder, name, inNetns(namespace, ...command), env));
  }

  /** Ends a program with the file of tests. */
  public keep(program: Running): Running {
    this.running.push(program);
    return program;
  }

  /** Applies objects, with the namespaces that they are for. */
  public async apply(objects: readonly KubeObject[]): Promise<void> {
    await makeNamespaces(this.api, objects);
    for (const object of objects) await this.put(object);
  }

  /** Applies an object in a namespace that is there. */
  public async put(object: KubeObject): Promise<void> {
    await mustTake(this.api, object);
  }

  /** The names of those who answer so many times. */
  public async namesOf(question: Question, times = 12): Promise<string[]> {
    const replies = await Promise.all(Array.from({ length: times }, () => this.wire.ask(question)));
    return [...new Set(replies.map(whoOf))].sort();
  }

  /** Asks until those who answer are as expected, or for 20 seconds. */
  public settle(question: Question, expected: string[], times?: number): Promise<string[]> {
    return this.until(() => this.namesOf(question, times), expected);
  }

  /** What is found in the end: as expected, or what there is after a while. */
  public async until<T>(look: () => Promise<T>, expected: T, seconds = 20): Promise<T> {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const found = await look();
      if (isDeepStrictEqual(found, expected) || Date.now() > end) return found;
      await sleep(200);
    }
  }

  /** The address that a Service of type LoadBalancer gets. */
  public balancerOf(namespace: string, name: string): Promise<string> {
    return waitFor(async () => {
      const { body } = await this.api.get(`/api/v1/namespaces/${namespace}/services/${name}`);
      const { loadBalancer } = body['status'] as {
        loadBalancer: { ingress?: readonly { ip: string }[] };
      };
      return loadBalancer.ingress?.[0]?.ip;
    });
  }

  /** Removes what was applied, and ends what runs. */
  public async stop(): Promise<void> {
    await clear(this.api);
    await this.kubelet.stop();
    await Promise.all(this.running.map((one) => one.stop()));
    for (const place of this.places) removePod(place);
    await this.wire.stop();
    this.api.close();
  }
}

interface PodWanted {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly ports: readonly { containerPort: number; name?: string; protocol?: string }[];
  readonly namespace?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly spec?: object;
}

/** A pod that listens on ports, for Services that select pods of somebody else. */
export function pod(wanted: PodWanted): KubeObject {
  const { name, labels, ports, namespace = 'default', annotations = {}, spec = {} } = wanted;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels, annotations },
    spec: { containers: [{ name: 'main', image: 'example', ports }], ...spec },
  };
}

/** Who answered, or how there was no answer. */
export function whoOf(reply: Reply): string {
  const echo = echoOf(reply);
  if (echo) return `${echo.name}:${echo.port}`;
  if (reply.status !== undefined) return `status ${reply.status}`;
  return (reply.error ?? '').includes('refused') ? 'refused' : 'no answer';
}
