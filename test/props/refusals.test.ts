import type { Fault } from '../../lib/facts/values/fault';
import { Refusals } from '../../lib/props/refusals';

const FAULT: Fault = { what: 'is odd', why: 'only even ones fit', fix: 'write an even one' };
const REST = '  why: only even ones fit\n  fix: write an even one';

const messageOf = (refusals: Refusals) => refusals.error(messageOf).message;

describe('a message', () => {
  test('says where, what, why and what to write', () => {
    const refusals = new Refusals('chart/web');
    refusals.at('port').refuse(81, FAULT);
    expect(messageOf(refusals)).toBe(`chart/web: port: 81 is odd\n${REST}`);
  });

  test('leaves the value out where there is none', () => {
    const refusals = new Refusals('chart/web');
    refusals.at('port').refuse(undefined, FAULT);
    expect(messageOf(refusals)).toBe(`chart/web: port is odd\n${REST}`);
  });

  test('calls the root the app, and what stands at no prop the props', () => {
    const refusals = new Refusals('');
    refusals.at('').refuse([], FAULT);
    expect(messageOf(refusals)).toBe(`the app: props: [] is odd\n${REST}`);
  });

  test('names the place in a struct, a list and a map', () => {
    const refusals = new Refusals('chart/web');
    const place = refusals.at('');
    place.field('ports').index(0).field('name').refuse('A', FAULT);
    place.field('labels').key('a/b').refuse('c d', FAULT);
    place.field('labels').key('a\n"b').refuse('c', FAULT);
    refusals.at('dns').field('nameservers').index(2).refuse('x', FAULT);
    expect(firstLines(messageOf(refusals))).toEqual([
      'chart/web: ports[0].name: "A" is odd',
      'chart/web: labels["a/b"]: "c d" is odd',
      'chart/web: labels["a\\n\\"b"]: "c" is odd',
      'chart/web: dns.nameservers[2]: "x" is odd',
    ]);
  });
});

describe('many faults', () => {
  test('stand in the order in which they were found', () => {
    const refusals = new Refusals('c');
    refusals.at('b').refuse(1, FAULT);
    refusals.at('a').refuse(3, FAULT);
    expect(messageOf(refusals)).toBe(`c: b: 1 is odd\n${REST}\nc: a: 3 is odd\n${REST}`);
  });

  test('are said once each', () => {
    const refusals = new Refusals('c');
    refusals.at('a').refuse(1, FAULT);
    refusals.at('a').refuse(1, FAULT);
    refusals.at('a').refuse(3, FAULT);
    refusals.at('a').refuse(1, { ...FAULT, fix: 'write 2' });
    expect(firstLines(messageOf(refusals))).toEqual([
      'c: a: 1 is odd',
      'c: a: 3 is odd',
      'c: a: 1 is odd',
    ]);
  });
});

describe('judge', () => {
  const even = (value: number) => (value % 2 === 0 ? undefined : FAULT);

  test('refuses what the fact finds a fault in, and nothing else', () => {
    const refusals = new Refusals('c');
    refusals.at('a').judge(2, even);
    expect(messageOf(refusals)).toBe('');
    refusals.at('a').judge(3, even);
    expect(messageOf(refusals)).toBe(`c: a: 3 is odd\n${REST}`);
  });
});

describe('mistyped', () => {
  test('is true once a value was not of its type', () => {
    const refusals = new Refusals('c');
    refusals.at('a').refuse(1, FAULT);
    expect(refusals.mistyped).toBe(false);
    refusals.at('a').field('b').refuseType('1', FAULT);
    expect(refusals.mistyped).toBe(true);
    expect(firstLines(messageOf(refusals))).toEqual(['c: a: 1 is odd', 'c: a.b: "1" is odd']);
  });
});

describe('throwIfAny', () => {
  class Web {
    constructor(ports: readonly number[]) {
      check(ports);
    }
  }
  function check(ports: readonly number[]): void {
    const refusals = new Refusals('chart/web');
    ports.forEach((port) => {
      refusals.at('port').refuse(port, FAULT);
    });
    refusals.throwIfAny(Web);
  }
  function userCode(): Error {
    try {
      new Web([1, 3]);
    } catch (error) {
      return error as Error;
    }
    throw new Error('nothing was thrown');
  }

  test('throws nothing where nothing was refused', () => {
    expect(() => new Web([])).not.toThrow();
  });

  test('throws one error with all faults', () => {
    expect(userCode().message).toBe(
      `chart/web: port: 1 is odd\n${REST}\nchart/web: port: 3 is odd\n${REST}`,
    );
  });

  test('throws an error whose stack starts where the user called', () => {
    const { stack = '', message } = userCode();
    expect(stack.startsWith(`Error: ${message}\n`)).toBe(true);
    const frames = stack.split('\n').filter((line) => line.startsWith('    at '));
    expect(frames[0]).toContain('at userCode ');
    expect(frames.join('\n')).not.toMatch(/new Web|at check|lib\/props/);
  });
});

function firstLines(message: string): string[] {
  return message.split('\n').filter((line) => !line.startsWith('  '));
}
