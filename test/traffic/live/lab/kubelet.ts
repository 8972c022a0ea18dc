import type { Api, KubeObject } from '../../../cluster/live/harness/api';
import { sleep } from '../../../cluster/live/harness/processes';
import type { LabNode, PodPlace } from './network';
import { NODES, makePod, removePod } from './network';
import type { Wire } from './wire';

interface PodSpec {
  readonly nodeName?: string;
  readonly containers: readonly {
    readonly ports?: readonly { readonly containerPort: number; readonly protocol?: string }[];
  }[];
}

/** On a pod: `false` keeps it from being ready. */
export const READY = 'cdk8s-reach/ready';

/** On a pod: it answers on for as long as it is terminating, until the annotation goes. */
export const LINGERS = 'cdk8s-reach/lingers';

/**
 * In place of kubelets and a scheduler: binds each pod to a node, gives it a namespace and a server
 * on each of its ports, and reports it as ready.
 */
export class Kubelet {
  private readonly places = new Map<string, PodPlace>(); // namespace and name of a pod -> its place
  private readonly ready = new Map<string, boolean>();
  private isOver = false;
  private readonly loop: Promise<void>;
  private turn = 0;

  public constructor(
    private readonly api: Api,
    private readonly wire: Wire,
  ) {
    this.loop = this.run();
  }

  /** Where a pod runs, once it does. */
  public placeOf(namespace: string, name: string): PodPlace | undefined {
    return this.places.get(`${namespace}/${name}`);
  }

  public async stop(): Promise<void> {
    this.isOver = true;
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.isOver) {
      const pods = await this.api.list('/api/v1/pods');
      const names = new Set(pods.map(keyOf));
      for (const pod of pods) await this.look(pod);
      for (const [key, place] of this.places) if (!names.has(key)) await this.end(key, place);
      await sleep(100);
    }
    for (const [key, place] of this.places) await this.end(key, place);
  }

  private async look(pod: KubeObject): Promise<void> {
    const key = keyOf(pod);
    const annotations = (pod.metadata?.['annotations'] ?? {}) as Record<string, string>;
    if (pod.metadata?.['deletionTimestamp'] !== undefined) {
      if (!(LINGERS in annotations)) await this.api.delete(pathOf(pod));
      return;
    }
    const place = this.places.get(key) ?? (await this.start(pod));
    const isReady = annotations[READY] !== 'false';
    if (this.ready.get(key) === isReady) return;
    await this.api.patch(`${pathOf(pod)}/status`, { status: statusOf(place, isReady) });
    this.ready.set(key, isReady);
  }

  private async start(pod: KubeObject): Promise<PodPlace> {
    const { nodeName, containers } = pod['spec'] as PodSpec;
    const name = pod.metadata?.name ?? '';
    const node = NODES.find((one) => one.name === nodeName) ?? (await this.bind(pod));
    const place = makePod(`pod-${this.turn++}-${name}`.slice(0, 60), node);
    const ports = containers.flatMap((one) => one.ports ?? []);
    const of = (isUdp: boolean) => [
      ...new Set(
        ports
          .filter(({ protocol }) => (protocol === 'UDP') === isUdp)
          .map(({ containerPort }) => containerPort),
      ),
    ];
    await this.wire.serve({
      from: place.namespace,
      name: keyOf(pod),
      http: of(false),
      udp: of(true),
    });
    this.places.set(keyOf(pod), place);
    return place;
  }

  private async bind(pod: KubeObject): Promise<LabNode> {
    const node = NODES[this.turn % 2] ?? NODES[0];
    const { name = '', namespace = '' } = pod.metadata ?? {};
    await this.api.create({
      apiVersion: 'v1',
      kind: 'Binding',
      metadata: { name, namespace },
      target: { kind: 'Node', name: node.name },
    });
    return node;
  }

  private async end(key: string, place: PodPlace): Promise<void> {
    await this.wire.end(key);
    removePod(place);
    this.places.delete(key);
    this.ready.delete(key);
  }
}

function keyOf({ metadata }: KubeObject): string {
  return `${metadata?.namespace ?? ''}/${metadata?.name ?? ''}`;
}

function pathOf({ metadata }: KubeObject): string {
  return `/api/v1/namespaces/${metadata?.namespace ?? ''}/pods/${metadata?.name ?? ''}`;
}

function statusOf({ node, ip, ip6 }: PodPlace, isReady: boolean): object {
  const conditions = ['PodScheduled', 'Initialized', 'ContainersReady', 'Ready'].map((type) => ({
    type,
    status: isReady || !type.endsWith('Ready') ? 'True' : 'False',
  }));
  return {
    phase: 'Running',
    ...{ podIP: ip, podIPs: [{ ip }, { ip: ip6 }] },
    ...{ hostIP: node.ip, hostIPs: [{ ip: node.ip }, { ip: node.ip6 }] },
    conditions,
  };
}
