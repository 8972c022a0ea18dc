import type { Fact, Fault } from '../values/fault';
import { EACH_NAME_ONCE, REFUSED, REMOVE_ONE } from '../values/sentences';

type Fields = Readonly<Record<string, unknown>>;

/** What the definitions of Gateway API ask of the parts of a filter together. */
export const eachTextOnce: Fact<readonly unknown[]> = (list) => {
  const second = list.find((text, index) => list.indexOf(text) < index);
  return second === undefined
    ? undefined
    : { what: `names ${JSON.stringify(second)} twice`, why: EACH_NAME_ONCE, fix: REMOVE_ONE };
};

/** A path is replaced by the field of its type. */
export const pathOfType: Fact<Fields> = (path) => {
  const [own, other] = path['type'] === 'ReplacePrefixMatch' ? OF_PREFIX : OF_PATH;
  if (isWritten(path, own)) return isWritten(path, other) ? beside(other) : undefined;
  return {
    what: `requires ${own}`,
    why: 'the API server accepts a replacement only with the field of its type',
    fix: `write ${own}`,
  };
};

const OF_PREFIX = ['replacePrefixMatch', 'replaceFullPath'] as const;
const OF_PATH = ['replaceFullPath', 'replacePrefixMatch'] as const;

/** A share of the requests is a percentage or a fraction. */
export const oneShare: Fact<Fields> = (mirror) =>
  isWritten(mirror, 'percent') && isWritten(mirror, 'fraction') ? beside('fraction') : undefined;

/** A part of all requests. */
export const upToWhole: Fact<Fields> = ({ numerator, denominator }) => {
  const whole = typeof denominator === 'number' ? denominator : 100;
  return typeof numerator !== 'number' || numerator <= whole
    ? undefined
    : {
        what: `is more than all requests: ${numerator} of ${whole}`,
        why: REFUSED,
        fix: 'write a numerator up to the denominator, which is 100 by default',
      };
};

/** The settings of external authorization belong to its protocol. */
export const authOfProtocol: Fact<Fields> = (auth) => {
  const { protocol } = auth;
  const [own, other] = protocol === 'GRPC' ? ['grpc', 'http'] : ['http', 'grpc'];
  if (protocol !== 'GRPC' && protocol !== 'HTTP') return undefined;
  if (isWritten(auth, other)) return beside(other);
  return isWritten(auth, own)
    ? undefined
    : {
        what: `requires ${own}`,
        why: 'the API server accepts a protocol only with its own settings',
        fix: `write ${own}`,
      };
};

function isWritten(fields: Fields, name: string): boolean {
  return (fields[name] ?? null) !== null;
}

function beside(name: string): Fault {
  return {
    what: `cannot be combined with ${name}`,
    why: 'the API server accepts only one of the two',
    fix: REMOVE_ONE,
  };
}
