import { EACH_NAME_ONCE, REMOVE_ONE } from '../values/sentences';
import type { Fact } from '../values/fault';
import { FILTER_BODIES } from '../values/route-filters';

const API_SERVER_ACCEPTS_FILTER = 'the API server accepts a filter only with the field of its type';

type Fields = Readonly<Record<string, unknown>>;

/** Elements that a definition tells apart by their names. */
export const eachNameOnce: Fact<readonly unknown[]> = (list) => {
  const seen = new Set<unknown>();
  for (const element of list) {
    const { name } = (element ?? {}) as Fields;
    if (name === undefined) continue;
    if (seen.has(name)) {
      return {
        what: `names ${JSON.stringify(name)} twice`,
        why: EACH_NAME_ONCE,
        fix: REMOVE_ONE,
      };
    }
    seen.add(name);
  }
  return undefined;
};

/** A reference to a Service, which is one to a port of it. */
export const portOfService: Fact<Fields> = ({ group = '', kind = 'Service', port }) =>
  group !== '' || kind !== 'Service' || (port !== undefined && port !== null)
    ? undefined
    : {
        what: 'has no port',
        why: 'the API server refuses a reference to a Service without the number of its port',
        fix: 'write port',
      };

/** A filter has the field of its type and no other: `RequestMirror` and `requestMirror`. */
export const bodyOfType: Fact<Fields> = (filter) => {
  const { type } = filter;
  if (typeof type !== 'string') return undefined;
  const own = Object.hasOwn(FILTER_BODIES, type) ? FILTER_BODIES[type] : undefined;
  const [other] = Object.entries(FILTER_BODIES)
    .filter(([, body]) => body !== own)
    .flatMap(([, body]) => (isWritten(filter, body) ? [body] : []));
  if (own !== undefined && !isWritten(filter, own)) {
    return {
      what: `is a ${type} without ${own}`,
      why: API_SERVER_ACCEPTS_FILTER,
      fix: `write ${own}`,
    };
  }
  return other === undefined
    ? undefined
    : {
        what: `is a ${type} with ${other}`,
        why: API_SERVER_ACCEPTS_FILTER,
        fix: `remove ${other}, or write its type`,
      };
};

function isWritten(fields: Fields, name: string | undefined): boolean {
  return name !== undefined && Object.hasOwn(fields, name) && fields[name] !== null;
}

/** References of which each names another object, or another port of it. */
export const eachTargetOnce: Fact<readonly unknown[]> = (targets) => {
  const sections = new Map<string, string[]>(); // target -> its ports
  for (const target of targets) {
    const { group, kind, name, sectionName = '' } = (target ?? {}) as Fields;
    const key = JSON.stringify([group, kind, name]);
    sections.set(key, (sections.get(key) ?? []).concat(String(sectionName)));
  }
  const isWrong = [...sections.values()].some(
    (names) => new Set(names).size < names.length || (names.length > 1 && names.includes('')),
  );
  return isWrong
    ? {
        what: 'names one target twice',
        why: 'sectionName distinguishes references to one target, and the API server refuses it',
        fix: 'remove one of them, or write a different sectionName in each of them',
      }
    : undefined;
};

/** The name in a certificate, of one of two types. */
export const nameOfType: Fact<Fields> = ({ type, hostname, uri }) => {
  const [own, other] = type === 'URI' ? [uri, hostname] : [hostname, uri];
  const hasOwn = typeof own === 'string' && own !== '';
  const hasOther = typeof other === 'string' && other !== '';
  if (hasOwn && !hasOther) return undefined;
  return {
    what: `does not match its type ${String(type)}`,
    why: 'the type Hostname needs hostname, and the type URI needs uri',
    fix: type === 'URI' ? 'write uri, and remove hostname' : 'write hostname, and remove uri',
  };
};
