import type { Fault } from '../../lib/facts/values/fault';
import { Refusals } from '../../lib/props/refusals';
import type { Check } from '../../lib/props/check';
import {
  filled,
  flag,
  list,
  made,
  map,
  number,
  oneOf,
  required,
  struct,
  text,
} from '../../lib/props/shape';

const ODD: Fault = { what: 'is odd', why: 'only even ones fit', fix: 'write an even one' };
const even = (value: number) => (value % 2 === 0 ? undefined : ODD);
const short = (value: string) => (value.length < 4 ? undefined : { ...ODD, what: 'is long' });
const few = (values: readonly unknown[]) =>
  values.length < 3 ? undefined : { ...ODD, what: 'has many' };

/** What a check says of a value that stands at `at`. */
function messageOf(check: Check, value: unknown, at = 'it'): string {
  const refusals = new Refusals('web');
  check.run(value, refusals.at(at));
  return refusals.error(messageOf).message;
}

function firstLines(check: Check, value: unknown, at?: string): string[] {
  return messageOf(check, value, at)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));
}

class Pool {
  readonly name = 'edge';
}

enum Protocol {
  TCP = 'tcp',
  UDP = 'udp',
}

const POOL = made((value) => value instanceof Pool, 'a Pool', 'new Pool()');

describe('a value of its type', () => {
  test.each<[string, Check, unknown]>([
    ['text', text(), 'web'],
    ['empty text', text(), ''],
    ['filled text', filled('web'), ' a '],
    ['a number', number(even), 0],
    ['false', flag(), false],
    ['a member', oneOf('Protocol', Protocol), Protocol.UDP],
    ['an object of a class', POOL, new Pool()],
    ['a list', list(text()), ['a', 'b']],
    ['a map', map(short, short), { a: 'b' }],
    ['a struct', struct<{ a: string }>({ a: text() }), { a: 'b' }],
    ['a struct without a prototype', struct<object>({}), Object.create(null)],
  ])('stands: %s', (_, check, value) => {
    expect(messageOf(check, value)).toBe('');
  });
});

describe('a value of another type', () => {
  const values: readonly [string, unknown, string][] = [
    ['text', '5', '"5"'],
    ['a number', 5, '5'],
    ['true or false', true, 'true'],
    ['nothing', null, 'null'],
    ['a list', [], '[]'],
    ['a map', {}, '{}'],
    ['a symbol', Symbol('s'), 'a symbol'],
    ['a function', () => 5, 'a function'],
    ['a Date', new Date(0), 'an instance of Date'],
    ['a Map', new Map([['a', 'b']]), 'an instance of Map'],
    ['a text object', Object('5'), 'an instance of String'],
  ];

  test.each<[string, Check, string?]>([
    ['text', text()],
    ['a number', number(even)],
    ['true or false', flag()],
    ['a list', list(text())],
    ['a map', map(short, short)],
    ['an object', struct<object>({}), 'a map'],
    ['one of the values of Protocol', oneOf('Protocol', Protocol)],
    ['a Pool', POOL],
  ])('is refused where %s is taken', (what, check, taken = what) => {
    const others = values.filter(([kind]) => kind !== taken);
    expect(others.map(([, value]) => firstLines(check, value))).toEqual(
      others.map(([, , shown]) => [`web: it: ${shown} is not ${what}`]),
    );
    const refusals = new Refusals('web');
    check.run(Symbol('s'), refusals.at('it'));
    expect(refusals.mistyped).toBe(true);
  });

  test.each<[string, Check, unknown, string]>([
    ['text', text(), 5, 'text|write it in quotes'],
    ['a number', number(even), '5', 'a number|write it without quotes'],
    ['a flag', flag(), 'true', 'true or false|write it without quotes'],
    ['a list', list(text()), 'a', 'a list|write it in [ ]'],
    ['a map', map(short, short), ['a'], 'a map|write it in { }'],
    ['an object of a class', POOL, {}, 'a Pool|write new Pool()'],
    [
      'a member of an enum',
      oneOf('Protocol', Protocol),
      'TCP',
      'one of the values of Protocol|write Protocol.TCP or Protocol.UDP',
    ],
  ])('says what to write for %s', (_, check, value, expected) => {
    const [what = '', fix = ''] = expected.split('|');
    const [first = '', ...rest] = messageOf(check, value).split('\n');
    expect(first).toMatch(new RegExp(` is not ${what}$`));
    expect(rest).toEqual([`  why: it must be ${what}`, `  fix: ${fix}`]);
  });
});

describe('a fact', () => {
  test.each<[string, Check, unknown, string[]]>([
    ['of a text', text(short), 'long', ['web: it: "long" is long']],
    ['of a number', number(even), 3, ['web: it: 3 is odd']],
    ['of no number', number(even), NaN, ['web: it: NaN is odd']],
    [
      'of an element',
      list(number(even)),
      [2, 3, 4, 5],
      ['web: it[1]: 3 is odd', 'web: it[3]: 5 is odd'],
    ],
    ['of a list', list(number(even), few), [2, 4, 6], ['web: it has many']],
    ['of a key', map(short, short), { 'a/bc': 'x' }, ['web: it["a/bc"]: "a/bc" is long']],
    ['of an entry', map(short, short), { 'a/b': 'long' }, ['web: it["a/b"]: "long" is long']],
    ['of a map', map(short, short, () => ODD), { a: 'b' }, ['web: it: {"a":"b"} is odd']],
    ['of filled text', filled('web'), ' \t', ['web: it: " \\t" is empty']],
  ])('%s is asked', (_, check, value, expected) => {
    expect(firstLines(check, value)).toEqual(expected);
  });

  test('is not asked about a value of another type', () => {
    const never = () => {
      throw new Error('asked');
    };
    expect(() => firstLines(text(never), 5)).not.toThrow();
    expect(() => firstLines(number(never), '5')).not.toThrow();
    expect(() => firstLines(list(text(), never), {})).not.toThrow();
    expect(() => firstLines(map(never, never, never), [])).not.toThrow();
  });

  test('does not make a value mistyped', () => {
    const refusals = new Refusals('web');
    number(even).run(3, refusals.at('port'));
    expect(refusals.mistyped).toBe(false);
  });
});

describe('a struct', () => {
  interface Port {
    readonly port: number;
    readonly name?: string;
  }
  interface Props {
    readonly image: string;
    readonly ports: readonly Port[];
    readonly labels?: Readonly<Record<string, string>>;
    readonly tls?: boolean;
  }
  const port = struct<Port>({ port: required('port: 80', number(even)), name: text(short) });
  const props = struct<Props>({
    image: required('image: "nginx"', text()),
    ports: required('ports: [{ port: 80 }]', list(port)),
    labels: map(short, short),
    tls: flag(),
  });
  const good = { image: 'nginx', ports: [{ port: 80 }] };

  test('says what is missing and what to write', () => {
    expect(messageOf(props, { ports: [] }, '')).toBe(`web: image is missing
  why: the prop is required and has no default
  fix: write for example image: "nginx"`);
  });

  test('takes undefined for what may be left out, and null for nothing', () => {
    expect(messageOf(props, { ...good, labels: undefined, tls: undefined }, '')).toBe('');
    expect(firstLines(props, { ...good, image: undefined, labels: null }, '')).toEqual([
      'web: image is missing',
      'web: labels: null is not a map',
    ]);
  });

  test('says which prop is not known, and which are', () => {
    expect(messageOf(props, { ...good, replica: undefined }, ''))
      .toBe(`web: replica is not a known property
  why: it would be ignored
  fix: write one of image, ports, labels, tls`);
  });

  test('names nested places', () => {
    const ports = [{ port: 80 }, { port: 81, name: 'long' }, { name: 5, host: 'x' }, null];
    expect(firstLines(props, { ...good, ports, labels: { 'a/b': 'long' } }, '')).toEqual([
      'web: ports[1].port: 81 is odd',
      'web: ports[1].name: "long" is long',
      'web: ports[2].port is missing',
      'web: ports[2].name: 5 is not text',
      'web: ports[2].host is not a known property',
      'web: ports[3]: null is not an object',
      'web: labels["a/b"]: "long" is long',
    ]);
  });

  test('gathers all faults in the order of the shape, what is not known last', () => {
    const value = { zone: 1, tls: 'yes', labels: { a: 5 }, ports: {}, about: 2, image: 5 };
    expect(firstLines(props, value, '')).toEqual([
      'web: image: 5 is not text',
      'web: ports: {} is not a list',
      'web: labels["a"]: 5 is not text',
      'web: tls: "yes" is not true or false',
      'web: zone is not a known property',
      'web: about is not a known property',
    ]);
  });

  test('refuses props that are no object', () => {
    expect(messageOf(port, undefined, '')).toBe(`web: props is not an object
  why: it must be an object
  fix: write an object with some of port, name`);
  });
});

describe('a list', () => {
  test('is judged as a whole, whatever is wrong elsewhere', () => {
    const both = struct<{ a: string; b: string[] }>({ a: text(), b: list(text(), few) });
    expect(firstLines(both, { a: 5, b: ['a', 'b', 'c'] }, '')).toEqual([
      'web: a: 5 is not text',
      'web: b has many',
    ]);
  });

  test('names each element that is missing', () => {
    // eslint-disable-next-line no-sparse-arrays
    const sparse = ['a', , 'b', undefined];
    expect(firstLines(list(text()), sparse)).toEqual([
      'web: it[1] is missing',
      'web: it[3] is missing',
    ]);
    expect(messageOf(list(text()), [undefined])).toBe(`web: it[0] is missing
  why: a list has no gaps
  fix: write the element, or shorten the list`);
  });

  test.each([
    ['a Set', new Set(['a'])],
    ['what only looks like a list', { length: 1, 0: 'a' }],
  ])('is not %s', (_, value) => {
    expect(firstLines(list(text()), value)).toEqual([
      expect.stringMatching(/^web: it: .+ is not a list$/),
    ]);
  });
});

describe('a map', () => {
  test('judges keys and entries, in their order', () => {
    expect(firstLines(map(short, short), { 'long key': 'long', b: null, c: undefined })).toEqual([
      'web: it["long key"]: "long key" is long',
      'web: it["long key"]: "long" is long',
      'web: it["b"]: null is not text',
      'web: it["c"] is not text',
    ]);
  });
});

describe('keys that JavaScript treats as its own', () => {
  const proto = JSON.parse('{"__proto__": {"a": "b"}}') as object;
  const constructor = JSON.parse('{"constructor": {"prototype": {"a": "b"}}}') as object;

  test.each([
    ['__proto__', proto],
    ['constructor', constructor],
  ])('are not known in a struct: %s', (name, value) => {
    expect(firstLines(struct<{ a?: string }>({ a: text() }), value, '')).toEqual([
      `web: ${name} is not a known property`,
    ]);
  });

  test('are keys of a map like any others', () => {
    const key = (name: string) =>
      name.startsWith('_') ? { ...ODD, what: 'is not a key' } : undefined;
    expect(firstLines(map(key, short), proto)).toEqual([
      'web: it["__proto__"]: "__proto__" is not a key',
      'web: it["__proto__"]: {"a":"b"} is not text',
    ]);
    expect(firstLines(map(key, short), JSON.parse('{"constructor": "web"}'))).toEqual([]);
  });

  test('change no prototype', () => {
    struct<{ a?: string }>({ a: text() }).run(proto, new Refusals('web').at(''));
    map(short, short).run(constructor, new Refusals('web').at(''));
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});
