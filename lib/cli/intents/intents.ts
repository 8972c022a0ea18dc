import { INTENTS_SAY } from '../../facts/values/sentences';
import { at, isFields, listOf, textOf } from '../../model/read/fields';
import { readYaml } from '../../model/yaml/documents';
import { quote } from '../../props/quote';
import { Refusals } from '../../props/refusals';
import { nearestWord } from '../../net/nearest-text';
import { readRegularFile } from '../check/regular-file';

/** What somebody wants of a request. */
export interface Intent {
  readonly name: string;
  readonly from: string;
  readonly request: string;
  readonly method?: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly expect: Expectation;
  /** The object that answers: `Service/shop/web`. */
  readonly by?: string;
  /** Where it stands in the file. */
  readonly line: number;
}

export enum Expectation {
  REACHED = 'reached',
  BLOCKED = 'blocked',
}

const KEYS = ['name', 'from', 'request', 'method', 'headers', 'expect', 'by'];

/**
 * Reads a list of intents, or a map with the list under `tests`.
 *
 * @throws everything that is wrong with the file
 */
export function readIntents(file: string): Intent[] {
  const refusals = new Refusals(file);
  const intents = tryIntents(file, refusals);
  refusals.throwIfAny(readIntents);
  return intents;
}

function tryIntents(file: string, refusals: Refusals): Intent[] {
  try {
    const { documents, faults } = readYaml(readRegularFile(file));
    if (faults[0]) throw new Error(`${faults[0].problem} (line ${faults[0].line})`);
    return documents.flatMap((document) => {
      const { value } = document;
      if (value === null) return []; // no more than a comment
      const isMap = isFields(value);
      const list = isMap ? at(value, 'tests') : value;
      if (isMap) refuseOthers(value, refusals);
      if (!Array.isArray(list)) refusals.at(isMap ? 'tests' : 'file').refuse(list, NOT_LIST);
      return listOf(list).flatMap((one, index) => {
        const field = `${isMap ? 'tests' : ''}[${index}]`;
        const line = document.lineOf(isMap ? ['tests', `${index}`] : [`${index}`]);
        return tryIntent(one, field, line, refusals) ?? [];
      });
    });
  } catch (error) {
    refusals.add('file', undefined, {
      what: `cannot be read: ${(error as Error).message}`,
      why: INTENTS_SAY,
      fix: 'write YAML with a list, such as - {from: internet, request: https://shop.example.com/, expect: reached}',
    });
    return [];
  }
}

function tryIntent(
  value: unknown,
  field: string,
  line: number,
  refusals: Refusals,
): Intent | undefined {
  if (!isFields(value)) {
    refusals.at(field).refuse(undefined, NOT_INTENT);
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (!KEYS.includes(key)) refuseKey(key, field, refusals);
  }
  const [request, expected] = [textOf(at(value, 'request')), textOf(at(value, 'expect'))];
  const expect = Object.values(Expectation).find((one) => one === expected);
  if (!request) refusals.at(`${field}.request`).refuse(undefined, NO_REQUEST);
  if (!expect) refusals.at(`${field}.expect`).refuse(expected, NO_EXPECTATION);
  if (!request || !expect) return undefined;
  const from = textOf(at(value, 'from')) ?? 'internet';
  const written = at(value, 'headers');
  return {
    name: textOf(at(value, 'name')) ?? `${request} from ${from} is ${expect}`,
    ...{ from, request, expect, line },
    method: textOf(at(value, 'method'))?.toUpperCase(),
    headers: new Map(
      Object.entries(isFields(written) ? written : {}).map(([name, one]) => [
        name.toLowerCase(),
        textOf(one) ?? String(one as number),
      ]),
    ),
    by: textOf(at(value, 'by')),
  };
}

/** A list under another name would pass, since nothing of it is asked. */
function refuseOthers(map: object, refusals: Refusals): void {
  for (const key of Object.keys(map).filter((one) => one !== 'tests'))
    refusals.at(key).refuse(undefined, {
      what: 'is not a key of the file',
      why: WITHOUT_EFFECT,
      fix: 'write the list of tests under tests',
    });
}

function refuseKey(key: string, field: string, refusals: Refusals): void {
  const near = nearestWord(key, KEYS);
  refusals.at(`${field}.${key}`).refuse(undefined, {
    what: 'is not a key of a test',
    why: WITHOUT_EFFECT,
    fix: near === undefined ? `write one of ${KEYS.join(', ')}` : `write ${quote(near)}`,
  });
}

const WITHOUT_EFFECT = 'it would have no effect';

const NOT_LIST = {
  what: 'is not a list',
  why: INTENTS_SAY,
  fix: 'write a list of tests, or a map with the list under tests',
};

const NOT_INTENT = {
  what: 'is not a test',
  why: 'a test is a map with the keys request and expect',
  fix: 'write for example {from: internet, request: https://shop.example.com/, expect: reached}',
};

const NO_REQUEST = {
  what: 'is missing',
  why: 'a test asks one request',
  fix: 'write a URL, an address and a port, or an object such as Service/shop/web:80',
};

const NO_EXPECTATION = {
  what: 'is not an expectation',
  why: 'a test expects a request to be reached or blocked',
  fix: 'write expect: reached, or expect: blocked',
};
