import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { findOrBuild } from '../../../cluster/live/harness/programs';
import { netns } from './network';
import { WIRE } from './parts';

/** A server that says what it was asked. */
export interface Server {
  /** The namespace that it is in. */
  readonly from: string;
  readonly name: string;
  /** One of its addresses, if not all. */
  readonly address?: string;
  readonly http?: readonly number[];
  readonly tls?: readonly number[];
  readonly udp?: readonly number[];
}

/** A request, and who makes it. */
export interface Question {
  /** The namespace of who asks. */
  readonly from: string;
  readonly address: string;
  readonly port: number;
  readonly secure?: boolean;
  readonly host?: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long to wait, if not two seconds. */
  readonly millis?: number;
}

/** What a server says of a request. */
export interface Echo {
  readonly name: string;
  readonly port: number;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** Address and port. */
  readonly client: string;
  readonly server: string;
  /** Such as `HTTP/1.1`. */
  readonly protocol: string;
  readonly sni?: string;
}

export interface Reply {
  /** Why there is no answer. */
  readonly error?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  readonly body?: string;
  readonly found?: readonly unknown[];
  readonly certificate?: readonly string[];
}

/** Servers and clients in the namespaces of a run. */
export class Wire {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private last = 0;

  public constructor() {
    this.child = spawn(findOrBuild(WIRE), { stdio: ['pipe', 'pipe', 'inherit'] });
    if (this.child.stdout === null) throw new Error('no output to read');
    createInterface(this.child.stdout).on('line', (line) => {
      const { id, ...reply } = JSON.parse(line) as Reply & { id: number };
      this.waiting.get(id)?.(reply);
      this.waiting.delete(id);
    });
  }

  public async serve({ from, ...server }: Server): Promise<void> {
    const address = server.address ?? '';
    const { error } = await this.send({ op: 'serve', netns: netns(from), ...server, address });
    if (error !== undefined) throw new Error(`${server.name}: ${error}`);
  }

  /** Ends a server. */
  public async end(name: string): Promise<void> {
    await this.send({ op: 'close', name });
  }

  public ask(question: Question): Promise<Reply> {
    const { from, address, port, host = `${address}:${port}`, ...rest } = question;
    return this.send({
      ...{ op: 'request', netns: netns(from), address, port, host },
      ...{ method: 'GET', path: '/', millis: 2000 },
      ...rest,
    });
  }

  /** A datagram, which has no host and no path. */
  public datagram({ from, address, port, millis = 2000 }: Question): Promise<Reply> {
    return this.send({ op: 'datagram', netns: netns(from), address, port, millis });
  }

  /** The records of a name, of which none may be. */
  public async resolve(
    from: string,
    server: string,
    name: string,
    type: string,
  ): Promise<unknown[]> {
    const place = { address: server, port: 53, millis: 3000 };
    const reply = await this.send({ op: 'resolve', netns: netns(from), name, type, ...place });
    return [...(reply.found ?? [])];
  }

  public async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.stdin?.end();
    await ended;
  }

  private send(command: object): Promise<Reply> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.child.stdin?.write(`${JSON.stringify({ id, ...command })}\n`);
    });
  }
}

/** What the server says that a request came to; nothing where none did. */
export function echoOf({ status, body }: Reply): Echo | undefined {
  return status === 200 && body?.startsWith('{') ? (JSON.parse(body) as Echo) : undefined;
}
