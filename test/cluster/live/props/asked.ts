import type { Answer, Api, KubeObject } from '../harness/api';
import { isAccepted, messageOf } from '../harness/api';
import { sleep } from '../harness/processes';

/** What the server says of objects that come together. */
export interface Said {
  /** Why it does not take them, one after the other; none where it takes them all. */
  readonly refusals: readonly string[];
  /** The kinds that it does not know, so that nobody could be asked. */
  readonly unknown: readonly string[];
}

/** How long the webhook of MetalLB may take to see what there is. */
const SETTLED = 600;

/** Asks a server for objects in their order, and leaves nothing of them. */
export class Asker {
  private readonly namespaces = new Set<string>();
  private changed = 0;

  public constructor(private readonly api: Api) {}

  public async ask(objects: readonly KubeObject[]): Promise<Said> {
    const refusals: string[] = [];
    const unknown: string[] = [];
    const made: KubeObject[] = [];
    const isMetallb = objects.some(isOfMetallb);
    if (isMetallb) await this.settle();
    for (const object of objects) {
      const answer = await this.askFor(object, objects);
      if (isOfUnknownKind(answer)) unknown.push(object.kind ?? '');
      else if (isAccepted(answer)) made.push(...(isGiven(object, objects) ? [answer.body] : []));
      else if (!isThere(answer, object, objects))
        refusals.push(`${object.kind ?? ''}: ${messageOf(answer)}`);
    }
    if (refusals.length === 0) refusals.push(...(await this.askAgain(made.filter(isOfMetallb))));
    for (const object of made) await this.api.remove(object);
    if (made.some(isOfMetallb)) this.changed = Date.now();
    return { refusals, unknown };
  }

  private async askFor(object: KubeObject, objects: readonly KubeObject[]): Promise<Answer> {
    const name = object.metadata?.namespace ?? 'default';
    if (!this.namespaces.has(name)) {
      const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
      const answer = await this.api.apply(namespace);
      if (!isAccepted(answer)) return answer;
      this.namespaces.add(name);
    }
    return isGiven(object, objects) ? this.api.create(object) : this.api.dryRun(object);
  }

  /** The webhook of MetalLB compares an object with those that it has seen by then. */
  private async askAgain(objects: readonly KubeObject[]): Promise<string[]> {
    if (objects.length === 0) return [];
    this.changed = Date.now();
    await this.settle();
    const refusals: string[] = [];
    for (const { apiVersion, kind, metadata, spec } of objects) {
      const labels = { ...metadata?.labels, again: 'yes' };
      const { name = '', namespace = '' } = metadata ?? {};
      const object = { metadata: { name, namespace, labels }, spec };
      const answer = await this.api.apply({
        apiVersion: apiVersion ?? '',
        kind: kind ?? '',
        ...object,
      });
      if (!isAccepted(answer)) refusals.push(`${kind ?? ''}: ${messageOf(answer)}`);
    }
    return refusals;
  }

  private async settle(): Promise<void> {
    await sleep(Math.max(0, this.changed + SETTLED - Date.now()));
  }
}

/** Ports and addresses are given out, and objects compared, only where an object is really made. */
function isGiven(object: KubeObject, objects: readonly KubeObject[]): boolean {
  if (object.kind === 'Service') return GIVEN.test(JSON.stringify(object['spec'] ?? null));
  return isOfMetallb(object) && isCompared(objects);
}

/** MetalLB compares pools with pools and advertisements, and peers with peers. */
function isCompared(objects: readonly KubeObject[]): boolean {
  const kinds = objects.filter(isOfMetallb).map(({ kind }) => kind);
  return new Set(kinds).size < kinds.length || kinds.includes('BGPAdvertisement');
}

function isOfMetallb({ apiVersion = '' }: KubeObject): boolean {
  return apiVersion.startsWith('metallb.io/');
}

/** Whether an object that would not be made has the name of one that another test has left. */
function isThere(answer: Answer, object: KubeObject, objects: readonly KubeObject[]): boolean {
  return answer.status === 409 && !isGiven(object, objects);
}

function isOfUnknownKind(answer: Answer): boolean {
  return answer.status === 404 && messageOf(answer).startsWith('no matches');
}

const GIVEN = /nodePort|clusterIP(?!":"None")/i;
