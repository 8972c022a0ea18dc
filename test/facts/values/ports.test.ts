import fc from 'fast-check';
import type { PortFacts } from '../../../lib/facts/values/ports';
import {
  headlessPort,
  numberBesideName,
  portName as portNameFor,
  portNumber,
  servicePortName,
  servicePorts,
} from '../../../lib/facts/values/ports';

const portName = portNameFor('targetPort');
const x = (length: number) => 'x'.repeat(length);

describe('portNumber', () => {
  test.each([1, 80, 65535])('takes %d', (port) => {
    expect(portNumber(port)).toBeUndefined();
  });

  test.each([0, -1, 65536, 80.5, NaN, Infinity])('refuses %d', (port) => {
    expect(portNumber(port)).toEqual({
      what: 'is not a port',
      why: 'a port is a whole number from 1 to 65535',
      fix: 'write a number in that range, such as 8080',
    });
  });
});

describe('portName', () => {
  test.each(['http', 'a', '8a', '80-http', 'a-b-c', x(15)])('takes %s', (name) => {
    expect(portName(name)).toBeUndefined();
  });

  test.each([
    ['nothing', ''],
    ['16 characters', x(16)],
    ['two hyphens in a row', 'a--b'],
    ['a hyphen first', '-http'],
    ['a hyphen last', 'http-'],
    ['a hyphen alone', '-'],
    ['no letter', '80-80'],
    ['an upper-case letter', 'HTTP'],
    ['an underscore', 'http_admin'],
    ['a dot', 'http.admin'],
    ['a line break', 'http\n'],
    ['a number with a line break', '80\n'],
  ])('refuses %s', (_, name) => {
    expect(portName(name)).toEqual({
      what: 'is not the name of a container port',
      why: 'it has at most 15 characters, of lower-case letters, digits and single "-", with at least one letter, and no "-" at either end',
      fix: 'write a short name such as "http"',
    });
  });

  test('refuses a number in quotes', () => {
    expect(portName('8080')).toEqual({
      what: 'is a number in quotes',
      why: 'a string is the name of a container port, and such a name contains a letter',
      fix: 'write targetPort: 8080',
    });
    expect(portNameFor('podPort')('8080')?.fix).toBe('write podPort: 8080');
  });

  test.each(['0', '1', '0080', '65535', '65536', '99999999999999999999999'])(
    'proposes for "%s" no number that is not a port',
    (name) => {
      const fault = portName(name);
      expect(fault).toBeDefined();
      const proposed = /targetPort: (\S+)/.exec(fault?.fix ?? '')?.[1] ?? '8080';
      expect(portNumber(Number(proposed))).toBeUndefined();
    },
  );

  test('is what IsValidPortName of Kubernetes takes', () => {
    const character = fc.constantFrom('a', 'h', '8', '0', '-');
    const name = fc.oneof(
      fc.string({ unit: character, maxLength: 4 }),
      fc.string({ unit: character, maxLength: 17 }),
      fc.string({ unit: fc.constantFrom('a', '8', '-', 'A', '_', '.', ' ', '\n'), maxLength: 4 }),
    );
    fc.assert(
      fc.property(name, (text) => {
        const rule = /^(?=.*[a-z])(?!-|.*--)[-a-z0-9]{1,15}(?<!-)$/;
        expect(portName(text) === undefined).toBe(rule.test(text));
      }),
      { numRuns: 199 },
    );
  });
});

describe('servicePortName', () => {
  test.each(['http', '8080', 'a--b', x(16), x(63)])('takes %s', (name) => {
    expect(servicePortName(name)).toBeUndefined();
  });

  test.each([
    ['nothing', ''],
    ['64 characters', x(64)],
    ['a hyphen first', '-http'],
    ['an upper-case letter', 'HTTP'],
    ['a dot', 'a.b'],
  ])('refuses %s', (_, name) => {
    expect(servicePortName(name)).toEqual({
      what: 'is not the name of a Service port',
      why: 'it is a DNS label: at most 63 lower-case letters, digits and "-", with a letter or a digit at either end',
      fix: 'write a short name such as "http"',
    });
  });
});

describe('servicePorts', () => {
  const http: PortFacts = { name: 'http', port: 80 };
  const https: PortFacts = { name: 'https', port: 443 };
  const dns: PortFacts = { name: 'dns', port: 53, protocol: 'UDP' };
  const dnsTcp: PortFacts = { name: 'dns-tcp', port: 53, protocol: 'TCP' };

  test.each<[string, PortFacts[]]>([
    ['no port', []],
    ['one port without a name', [{ port: 80 }]],
    ['two ports', [http, https]],
    ['one number with two protocols', [dns, dnsTcp]],
    [
      'one node port for these two',
      [
        { ...dns, nodePort: 30053 },
        { ...dnsTcp, nodePort: 30053 },
      ],
    ],
    [
      'node ports of their own',
      [
        { ...http, nodePort: 30080 },
        { ...https, nodePort: 30443 },
      ],
    ],
    ['one node port beside one that the cluster picks', [{ ...http, nodePort: 30080 }, https]],
  ])('takes %s', (_, ports) => {
    expect(servicePorts(ports)).toEqual([]);
  });

  const taken = {
    name: 'is also the name of ports[0]',
    tcp: 'is also the port of ports[0], with protocol TCP',
    udp: 'is also the port of ports[0], with protocol UDP',
    nodePort: 'is also the node port of ports[0]',
  };
  test.each<[string, PortFacts[], [place: string, what: string][]]>([
    ['a name missing', [http, { port: 443 }], [['1.name', 'is missing']]],
    [
      'both names missing',
      [{ port: 80 }, { port: 443 }],
      [
        ['0.name', 'is missing'],
        ['1.name', 'is missing'],
      ],
    ],
    ['one name twice', [http, { ...https, name: 'http' }], [['1.name', taken.name]]],
    ['one port twice', [http, { name: 'web', port: 80 }], [['1.port', taken.tcp]]],
    ['TCP and no protocol', [dnsTcp, { name: 'x', port: 53 }], [['1.port', taken.tcp]]],
    ['one port with UDP twice', [dns, dnsTcp, { ...dns, name: 'x' }], [['2.port', taken.udp]]],
    [
      'one node port for two ports',
      [
        { ...http, nodePort: 30080 },
        { ...https, nodePort: 30080 },
      ],
      [['1.nodePort', taken.nodePort]],
    ],
    [
      'one node port for two ports of two protocols',
      [
        { ...http, nodePort: 30080 },
        { ...dns, nodePort: 30080 },
      ],
      [['1.nodePort', taken.nodePort]],
    ],
    [
      'one port three times',
      [http, http, http],
      [
        ['1.name', taken.name],
        ['1.port', taken.tcp],
        ['2.name', taken.name],
        ['2.port', taken.tcp],
      ],
    ],
    [
      'one port without a name twice',
      [{ port: 80 }, { port: 80 }],
      [
        ['0.name', 'is missing'],
        ['1.name', 'is missing'],
        ['1.port', taken.tcp],
      ],
    ],
  ])('refuses %s', (_, ports, expected) => {
    const found = servicePorts(ports).map(({ index, field, fault }) => [
      `${index}.${field}`,
      fault.what,
    ]);
    expect(found).toEqual(expected);
  });

  test('says why and what to write', () => {
    const ports = [{ ...http, nodePort: 30080 }, { ...http, nodePort: 30080 }, { port: 1 }];
    expect(servicePorts(ports).map(({ fault }) => [fault.why, fault.fix])).toEqual([
      ['a Service with 3 ports needs a name for each', 'write a short name such as "http"'],
      ['names identify the ports of a Service', 'write another name'],
      [
        'each pair of port and protocol is unique in a Service',
        'write another port, or another protocol',
      ],
      [
        'a node port belongs to one port of one Service; only TCP and UDP of one port number can share it',
        'write another node port, or remove one so that the cluster picks it',
      ],
    ]);
  });
});

test('headlessPort refuses a port that leads to another', () => {
  expect(headlessPort(undefined)(80)).toBeUndefined();
  expect(headlessPort(80)(80)).toBeUndefined();
  expect(headlessPort(8080)(80)).toEqual({
    what: 'is not translated to 8080',
    why: 'a headless Service does not translate ports: its name resolves to the pods, which do not listen on this port',
    fix: 'write port: 8080',
  });
});

test('numberBesideName refuses any number', () => {
  expect(numberBesideName(8080)).toEqual({
    what: 'cannot be combined with the name of the container port',
    why: 'a Service finds the port of the pods by number or by name, and the number would be dropped',
    fix: 'remove one of them',
  });
});
