import {
  STAR_MEANS_ALL,
  NOT_NUMBER_SECONDS,
  REMOVE_ONE,
  WRITE_IN_RANGE,
  WRITE_STAR,
} from '../../facts/values/sentences';
import { first, has } from '../../facts/releases/answer';
import { choice } from '../../facts/values/choice';
import type { Fact, Fault } from '../../facts/values/fault';
import { headerName, headerValue, httpMethod, redirectStatus } from '../../facts/values/http';
import { isSubdomain } from '../../facts/values/names';
import { portNumber } from '../../facts/values/ports';
import { PATH_MODIFIERS, URL_SCHEMES } from '../../facts/values/words';
import type { Fields } from '../../model/read/fields';
import { at, isAbsent, listOf, numberOf, textOf } from '../../model/read/fields';
import type { Target } from '../../model/read/target';

/** What is wrong with a value below a filter. */
export interface ValueFault {
  readonly field: string;
  readonly value: string | number;
  readonly fault: Fault;
}

/** The values of a filter of a route, by the field that goes with its type. */
export function filterValueFaults(filter: Fields, target: Target): ValueFault[] {
  return Object.entries(READERS).flatMap(([body, faultsOf]) =>
    below(body, faultsOf(at(filter, body), target)),
  );
}

const READERS: Readonly<Record<string, (body: unknown, target: Target) => ValueFault[]>> = {
  requestHeaderModifier: headerFaults,
  responseHeaderModifier: headerFaults,
  requestRedirect: redirectFaults,
  urlRewrite: (body) => [...textFault(body, 'hostname', preciseHost), ...pathFaults(body)],
  requestMirror: mirrorFaults,
  cors: corsFaults,
};

function redirectFaults(body: unknown, target: Target): ValueFault[] {
  return [
    ...textFault(body, 'scheme', choice(...URL_SCHEMES)),
    ...textFault(body, 'hostname', preciseHost),
    ...numberFault(body, 'port', portNumber),
    ...numberFault(body, 'statusCode', (status) => redirectStatus(status) ?? early(target)(status)),
    ...pathFaults(body),
  ];
}

function early(target: Target): Fact<number> {
  return (status) =>
    status < 303 || has(target, 'moreRedirectStatuses')
      ? undefined
      : {
          what: `is not a redirect status in Gateway API ${target.gatewayApi}`,
          why: `before ${first('moreRedirectStatuses')} the API server only accepts 301 and 302`,
          fix: `write 301 or 302, or install ${first('moreRedirectStatuses')} or later`,
        };
}

function pathFaults(body: unknown): ValueFault[] {
  const path = at(body, 'path');
  const type = textOf(at(path, 'type'));
  if (isAbsent(path)) return [];
  const [own, other] = type === 'ReplacePrefixMatch' ? PATHS : REVERSED;
  const fault =
    PATH_TYPE(type ?? '') ??
    (isAbsent(at(path, own)) ? lacks(own) : undefined) ??
    (isAbsent(at(path, other)) ? undefined : beside(other));
  return fault ? [{ field: 'path', value: type ?? '', fault }] : [];
}

const PATHS = ['replacePrefixMatch', 'replaceFullPath'] as const;
const REVERSED = ['replaceFullPath', 'replacePrefixMatch'] as const;
const PATH_TYPE = choice(...PATH_MODIFIERS);

function headerFaults(body: unknown): ValueFault[] {
  return [
    ...['set', 'add'].flatMap((key) => {
      const names = listOf(at(body, key)).map((pair) => textOf(at(pair, 'name')) ?? '');
      return [
        ...listFaults(key, names, 16),
        ...names.flatMap((name, index) => {
          const value = textOf(at(listOf(at(body, key))[index], 'value')) ?? '';
          const [ofName, ofValue] = [headerName(name), headerValue(value)];
          const fault = ofName ?? ofValue;
          return fault ? [{ field: `${key}[${index}]`, value: ofName ? name : value, fault }] : [];
        }),
      ];
    }),
    ...listFaults('remove', textsIn(body, 'remove'), 16),
  ];
}

function mirrorFaults(body: unknown): ValueFault[] {
  const [percent, fraction] = [at(body, 'percent'), at(body, 'fraction')];
  const both = !isAbsent(percent) && !isAbsent(fraction);
  return [
    ...numberFault(body, 'percent', percentage),
    ...(both
      ? [{ field: 'percent', value: numberOf(percent) ?? '', fault: beside('fraction') }]
      : []),
  ];
}

function corsFaults(body: unknown): ValueFault[] {
  const [origins, methods] = [textsIn(body, 'allowOrigins'), textsIn(body, 'allowMethods')];
  return [
    ...[...listFaults('allowOrigins', origins, 64), ...mixFaults('allowOrigins', origins)],
    ...[...listFaults('allowMethods', methods, 9), ...mixFaults('allowMethods', methods)],
    ...methods.flatMap((value, index) => {
      const fault = value === '*' ? undefined : httpMethod(value);
      return fault ? [{ field: `allowMethods[${index}]`, value, fault }] : [];
    }),
    ...['allowHeaders', 'exposeHeaders'].flatMap((key) => listFaults(key, textsIn(body, key), 64)),
    ...numberFault(body, 'maxAge', atLeastOne),
  ];
}

function listFaults(field: string, values: readonly string[], most: number): ValueFault[] {
  const second = values.find((value, index) => values.indexOf(value) < index);
  if (values.length > most) return [{ field, value: values.length, fault: tooMany(most) }];
  return second === undefined ? [] : [{ field, value: second, fault: TWICE }];
}

function mixFaults(field: string, values: readonly string[]): ValueFault[] {
  const other = values.find((value) => value !== '*');
  return values.includes('*') && other !== undefined ? [{ field, value: other, fault: MIXED }] : [];
}

function textFault(body: unknown, field: string, fact: Fact<string>): ValueFault[] {
  const value = textOf(at(body, field));
  const fault = value === undefined ? undefined : fact(value);
  return fault && value !== undefined ? [{ field, value, fault }] : [];
}

function numberFault(body: unknown, field: string, fact: Fact<number>): ValueFault[] {
  const value = numberOf(at(body, field));
  const fault = value === undefined ? undefined : fact(value);
  return fault && value !== undefined ? [{ field, value, fault }] : [];
}

function below(body: string, faults: readonly ValueFault[]): ValueFault[] {
  return faults.map((one) => ({ ...one, field: `${body}.${one.field}` }));
}

function textsIn(body: unknown, key: string): string[] {
  return listOf(at(body, key)).flatMap((one) => textOf(one) ?? []);
}

const preciseHost: Fact<string> = (host) =>
  isSubdomain(host)
    ? undefined
    : {
        what: 'is not the name of one host',
        why: 'the API server accepts lower-case letters, digits, "-" and "." there, without a wildcard or a port',
        fix: 'write a name such as shop.example.com',
      };

const percentage: Fact<number> = (percent) =>
  Number.isInteger(percent) && percent >= 0 && percent <= 100
    ? undefined
    : {
        what: 'is not a percentage of requests',
        why: 'it is a whole number from 0 to 100',
        fix: WRITE_IN_RANGE,
      };

const atLeastOne: Fact<number> = (seconds) =>
  Number.isInteger(seconds) && seconds >= 1
    ? undefined
    : {
        what: NOT_NUMBER_SECONDS,
        why: 'the API server accepts whole numbers from 1 on',
        fix: 'write 1 or more, or remove it',
      };

function lacks(key: string): Fault {
  return {
    what: `requires ${key}`,
    why: 'the API server accepts a replacement only with the field of its type',
    fix: `write ${key}`,
  };
}

function beside(key: string): Fault {
  return {
    what: `cannot be combined with ${key}`,
    why: 'the API server accepts only one of the two',
    fix: REMOVE_ONE,
  };
}

function tooMany(most: number): Fault {
  return {
    what: 'entries are in the list',
    why: `the API server accepts at most ${most} in this list`,
    fix: 'remove some',
  };
}

const TWICE: Fault = {
  what: 'is repeated',
  why: 'the API server accepts each name once in a list',
  fix: REMOVE_ONE,
};

const MIXED: Fault = {
  what: 'cannot be combined with "*"',
  why: STAR_MEANS_ALL,
  fix: WRITE_STAR,
};
