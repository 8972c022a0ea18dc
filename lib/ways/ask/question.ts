import { tryIp } from '../../net/ip';
import { Scheme } from './request';

/** What somebody asks about. */
export type Question = RequestQuestion | NameQuestion | ObjectQuestion;

export interface RequestQuestion {
  readonly kind: 'request';
  readonly target: RequestTarget;
}

/** A request without the client, and without what options add. */
export interface RequestTarget {
  readonly scheme: Scheme;
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
}

/** What a name leads to, without a port. */
export interface NameQuestion {
  readonly kind: 'name';
  readonly name: string;
}

export interface ObjectQuestion {
  readonly kind: 'object';
  readonly objectKind: string;
  readonly namespace: string;
  readonly name: string;
  readonly port?: number;
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  [Scheme.HTTP]: 80,
  [Scheme.HTTPS]: 443,
  [Scheme.GRPC]: 80,
  [Scheme.GRPCS]: 443,
  [Scheme.TLS]: 443,
};

const SCHEMES: ReadonlyMap<string, Scheme> = new Map(
  Object.values(Scheme).map((one) => [one, one]),
);

const URL_FORM = /^([a-z]+):\/\/(\[[0-9a-f:.]+\]|[^/?#:[\]@\s]+)(?::(\d{1,5}))?([/?#]\S*)?$/i;
const OBJECT_FORM = /^([A-Z][A-Za-z]*)\/([a-z0-9.-]+)\/([a-z0-9.-]+?)(?::(\d{1,5}))?$/;
const PORT_FORM = /^(\[[0-9a-f:.]+\]|[^\s:/[\]]+):(\d{1,5})$/i;

/** Reads a question; nothing for a text of another form. */
export function tryQuestion(text: string): Question | undefined {
  return tryUrl(text) ?? tryObject(text) ?? tryAddress(text) ?? tryName(text);
}

/** Reads `https://shop.example.com/api?x=1`; what a browser does not send, behind `#`, is dropped. */
export function tryUrl(text: string): RequestQuestion | undefined {
  const [, written = '', host = '', port, rest = ''] = URL_FORM.exec(text) ?? [];
  const scheme = SCHEMES.get(written.toLowerCase());
  const number = port === undefined ? DEFAULT_PORTS[scheme ?? ''] : Number(port);
  if (scheme === undefined || number === undefined || !isPort(number)) return undefined;
  const [sent = ''] = rest.split('#');
  const mark = sent.indexOf('?');
  const path = mark < 0 ? sent : sent.slice(0, mark);
  const query = mark < 0 ? [] : pairsOf(sent.slice(mark + 1));
  const target = { scheme, host: hostOf(host), port: number, path: path || '/', query };
  return { kind: 'request', target };
}

function tryObject(text: string): ObjectQuestion | undefined {
  const [, objectKind = '', namespace = '', name = '', port] = OBJECT_FORM.exec(text) ?? [];
  if (name === '') return undefined;
  const of = { kind: 'object', objectKind, namespace, name } as const;
  return port === undefined ? of : { ...of, port: Number(port) };
}

function tryAddress(text: string): RequestQuestion | undefined {
  const [, host = '', port = ''] = PORT_FORM.exec(text) ?? [];
  if (host === '' || !isPort(Number(port))) return undefined;
  const target = {
    scheme: Scheme.TCP,
    host: hostOf(host),
    port: Number(port),
    path: '/',
    query: [],
  };
  return { kind: 'request', target };
}

function tryName(text: string): NameQuestion | undefined {
  const name = text.toLowerCase();
  const isName = /^(?=.{1,254}$)(?:[a-z0-9_*](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.?)+$/.test(name);
  return isName && !tryIp(text) ? { kind: 'name', name } : undefined;
}

function isPort(number: number): boolean {
  return number >= 1 && number <= 65_535;
}

function hostOf(text: string): string {
  return text.replace(/^\[|\]$/g, '').toLowerCase();
}

/** As they are written: what `+` and escapes mean is the server's to say. */
function pairsOf(query: string): [string, string][] {
  return query
    .split('&')
    .filter((one) => one !== '')
    .map((one) => {
      const equals = one.indexOf('=');
      return equals < 0 ? [one, ''] : [one.slice(0, equals), one.slice(equals + 1)];
    });
}
