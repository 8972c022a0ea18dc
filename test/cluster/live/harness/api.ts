import { Agent, request } from 'node:https';
import { readKubeconfig } from './kubeconfig';
import { sleep } from './processes';

/** An object as the API has it. */
export interface KubeObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: {
    readonly name?: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly [field: string]: unknown;
  };
  readonly [field: string]: unknown;
}

/** What the API server says of an object. */
export interface Answer {
  readonly status: number;
  /** The object, or a Status that says why not. */
  readonly body: KubeObject;
  readonly warnings: readonly string[];
}

const PASSING: readonly string[] = ['leases', 'events'];

interface Resource {
  readonly plural: string;
  readonly isNamespaced: boolean;
}

/**
 * A client for the API server of a kubeconfig, without a cache beyond what kinds there are. Where it
 * is given a namespace, it reads and writes in that one alone, whichever one is asked for.
 */
export class Api {
  private readonly server: URL;
  private readonly agent: Agent;
  private readonly token: string | undefined;
  private readonly kinds = new Map<string, Map<string, Resource>>();

  public constructor(
    kubeconfig: string,
    public readonly namespace?: string,
  ) {
    const { server, token, tls } = readKubeconfig(kubeconfig);
    this.server = new URL(server);
    this.token = token;
    this.agent = new Agent({ ...tls, keepAlive: true, maxSockets: 16 });
  }

  public async isReady(): Promise<boolean> {
    return (await this.send('GET', '/readyz')).status === 200;
  }

  /** Such as `v1.37.0`. */
  public async version(): Promise<string> {
    const { body } = await this.send('GET', '/version');
    return String(body['gitVersion']);
  }

  /** Asks what would become of an object, and leaves everything as it is. */
  public dryRun(object: KubeObject, namespace = 'default'): Promise<Answer> {
    return this.create(object, namespace, '?dryRun=All&fieldValidation=Strict');
  }

  public async create(
    object: KubeObject,
    namespace = 'default',
    query = '?fieldValidation=Strict',
  ): Promise<Answer> {
    const path = await this.tryPath(object, namespace);
    if (path === undefined) return NO_SUCH_KIND;
    return this.send('POST', `${path}${query}`, object);
  }

  public async apply(object: KubeObject, namespace = 'default'): Promise<Answer> {
    const path = await this.tryPath(object, namespace);
    if (path === undefined) return NO_SUCH_KIND;
    const query = 'fieldManager=cdk8s-reach&fieldValidation=Strict&force=true';
    const type = 'application/apply-patch+yaml';
    return this.send('PATCH', `${path}/${nameOf(object)}?${query}`, object, type);
  }

  public get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  public async list(path: string): Promise<KubeObject[]> {
    const answer = await this.send('GET', path);
    if (!isAccepted(answer)) throw new Error(`${path}: ${messageOf(answer)}`);
    return answer.body['items'] as KubeObject[];
  }

  public async remove(object: KubeObject, namespace = 'default'): Promise<Answer> {
    const path = await this.tryPath(object, namespace);
    return path === undefined ? NO_SUCH_KIND : this.delete(`${path}/${nameOf(object)}`);
  }

  public delete(path: string): Promise<Answer> {
    return this.send('DELETE', `${path}?gracePeriodSeconds=0`);
  }

  /** Deletes a pod as kubectl does: it is terminating until its kubelet says that it has ended. */
  public deleteGently(path: string): Promise<Answer> {
    return this.send('DELETE', path);
  }

  public put(path: string, object: KubeObject): Promise<Answer> {
    return this.send('PUT', path, object);
  }

  public patch(path: string, change: KubeObject): Promise<Answer> {
    return this.send('PATCH', path, change, 'application/merge-patch+json');
  }

  /** Forgets what kinds there are, after definitions came or went. */
  public forgetKinds(): void {
    this.kinds.clear();
  }

  public close(): void {
    this.agent.destroy();
  }

  private async tryPath(object: KubeObject, namespace: string): Promise<string | undefined> {
    const version = String(object.apiVersion);
    const root = version === 'v1' ? '/api/v1' : `/apis/${version}`;
    const kinds = this.kinds.get(root) ?? (await this.discover(root));
    this.kinds.set(root, kinds);
    const resource = kinds.get(String(object.kind));
    if (!resource) return undefined;
    if (!resource.isNamespaced) return `${root}/${resource.plural}`;
    return `${root}/namespaces/${object.metadata?.namespace ?? namespace}/${resource.plural}`;
  }

  /**
   * Every object that there is, by where it is, with what tells whether it is still the same. No
   * Lease, which is renewed; no Event, which tells what was and expires: where a namespace goes, the
   * controller of Endpoints writes into `default` that it could not make some.
   */
  public async everything(): Promise<Map<string, string>> {
    const { body } = await this.send('GET', '/apis');
    const groups = body['groups'] as { preferredVersion: { groupVersion: string } }[];
    const roots = groups.map(({ preferredVersion }) => `/apis/${preferredVersion.groupVersion}`);
    const all = new Map<string, string>();
    for (const root of ['/api/v1', ...roots]) {
      for (const { plural } of (await this.discover(root)).values()) {
        if (PASSING.includes(plural)) continue;
        const answer = await this.send('GET', `${root}/${plural}`);
        for (const { metadata } of (answer.body['items'] ?? []) as KubeObject[]) {
          const { namespace = '', name = '', uid, resourceVersion } = metadata ?? {};
          all.set(
            `${root}/${plural} ${namespace}/${name}`,
            `${String(uid)} ${String(resourceVersion)}`,
          );
        }
      }
    }
    return all;
  }

  private async discover(root: string): Promise<Map<string, Resource>> {
    const { body } = await this.send('GET', encodeURI(root));
    const resources = (body['resources'] ?? []) as {
      kind: string;
      name: string;
      namespaced: boolean;
    }[];
    return new Map(
      resources
        .filter(({ name }) => !name.includes('/'))
        .map(({ kind, name, namespaced }) => [kind, { plural: name, isNamespaced: namespaced }]),
    );
  }

  /** A server that is busy says so, and is asked again. */
  private async send(
    method: string,
    path: string,
    body?: KubeObject,
    type?: string,
  ): Promise<Answer> {
    const [place, content] = this.inNamespace(path, body);
    for (let tries = 0; ; tries++) {
      const answer = await this.sendOnce(method, place, content, type);
      if (answer.status !== 429 || tries >= 100) return answer;
      await sleep(200);
    }
  }

  private inNamespace(path: string, body?: KubeObject): [string, KubeObject?] {
    const { namespace } = this;
    if (namespace === undefined) return [path, body];
    const place = path.replace(/\/namespaces\/[^/?]+\//, `/namespaces/${namespace}/`);
    if (body?.metadata?.namespace === undefined) return [place, body];
    return [place, { ...body, metadata: { ...body.metadata, namespace } }];
  }

  private sendOnce(
    method: string,
    path: string,
    body?: object,
    type = 'application/json',
  ): Promise<Answer> {
    const headers = {
      Accept: 'application/json',
      ...(this.token === undefined ? {} : { Authorization: `Bearer ${this.token}` }),
      ...(body ? { 'Content-Type': type } : {}),
    };
    return new Promise((resolve, reject) => {
      const call = request(new URL(path, this.server), { method, headers, agent: this.agent });
      call.on('error', reject).on('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            body: bodyOf(Buffer.concat(parts).toString()),
            warnings: warningsOf(response.headersDistinct['warning'] ?? []),
          });
        });
      });
      call.end(body && JSON.stringify(body));
    });
  }
}

const NO_SUCH_KIND: Answer = {
  status: 404,
  body: { kind: 'Status', message: 'no matches for kind' },
  warnings: [],
};

export function messageOf({ body }: Answer): string {
  return typeof body['message'] === 'string' ? body['message'] : '';
}

export function isAccepted({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

function nameOf(object: KubeObject): string {
  return object.metadata?.name ?? '';
}

function bodyOf(text: string): KubeObject {
  return (text.startsWith('{') ? JSON.parse(text) : { message: text }) as KubeObject;
}

/** The texts of headers such as `299 - "v1 Endpoints is deprecated in v1.33+"`. */
function warningsOf(headers: readonly string[]): string[] {
  return headers.flatMap((header) =>
    [...header.matchAll(/299 \S+ ("(?:[^"\\]|\\.)*")/g)].map(
      ([, text]) => JSON.parse(text ?? '""') as string,
    ),
  );
}
