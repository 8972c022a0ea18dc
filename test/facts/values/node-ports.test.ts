import fc from 'fast-check';
import type { NodePortRange } from '../../../lib/facts/values/node-ports';
import {
  DEFAULT_NODE_PORTS,
  healthCheckNodePort,
  noNodePort,
  nodePort,
  nodePortRange,
  tryNodePortRange,
} from '../../../lib/facts/values/node-ports';

const range = tryNodePortRange(DEFAULT_NODE_PORTS) as NodePortRange;

describe('nodePortRange', () => {
  test.each(['30000-32767', '1-65535', '30000-30000'])('takes %s', (text) => {
    expect(nodePortRange(text)).toBeUndefined();
  });

  test.each(['', '30000', '32767-30000', '0-100', '30000-65536', '30000+2767', ' 1-2', '1 - 2'])(
    'refuses "%s"',
    (text) => {
      expect(nodePortRange(text)).toEqual({
        what: 'is not a range of ports',
        why: 'it is the first and the last port separated by "-", as in the flag --service-node-port-range of the API server',
        fix: 'write for example "30000-32767"',
      });
    },
  );

  test('is read as it was written', () => {
    const port = fc.integer({ min: 1, max: 65535 });
    fc.assert(
      fc.property(port, port, (a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        expect(tryNodePortRange(`${first}-${last}`)).toEqual({ first, last });
      }),
    );
  });
});

describe('nodePort', () => {
  test.each([30000, 30085, 32767])('takes %d by default', (port) => {
    expect(nodePort(range)(port)).toBeUndefined();
  });

  test.each([29999, 32768, 80, 0, 30000.5, NaN])('refuses %d by default', (port) => {
    expect(nodePort(range)(port)).toEqual({
      what: 'is not a node port',
      why: 'the cluster opens node ports from 30000 to 32767',
      fix: 'write a number in that range; the cluster keeps 30000 to 30085 for node ports that are chosen by hand',
    });
  });

  test.each([
    [19999, false],
    [20000, true],
    [20999, true],
    [21000, false],
    [30000, false],
  ])('knows %d in a range from 20000 to 20999', (port, good) => {
    expect(nodePort({ first: 20000, last: 20999 })(port) === undefined).toBe(good);
  });

  test.each([
    [16, undefined],
    [17, 20015],
    [544, 20016],
    [2768, 20085],
    [20000, 20127],
  ])('of %d ports leaves those up to %s to choices made by hand', (size, last) => {
    const fix = nodePort({ first: 20000, last: 20000 + size - 1 })(1)?.fix;
    const band = last === undefined ? '' : `; the cluster keeps 20000 to ${last}`;
    expect(fix?.split(' for node ports')[0]).toBe(`write a number in that range${band}`);
  });
});

test('noNodePort refuses a node port', () => {
  expect(noNodePort(30080)).toEqual({
    what: 'is a node port on a Service that opens none',
    why: 'the API server refuses it on a Service of type ClusterIP',
    fix: 'remove nodePort; an app opens node ports with Exposure.nodePort() or Exposure.loadBalancer()',
  });
});

describe('healthCheckNodePort', () => {
  const local = { local: true, nodePorts: [30080, undefined], range };

  test('takes a free number of the range where the policy is Local', () => {
    expect(healthCheckNodePort(local)(30081)).toBeUndefined();
  });

  test.each([
    [
      'under another policy',
      { ...local, local: false },
      30081,
      'needs the external traffic policy Local',
    ],
    ['a node port of the Service', local, 30080, 'is also a node port of the Service'],
    ['outside of the range', local, 8080, 'is not a node port'],
    ['that is 0 under another policy', { ...local, local: false }, 0, 'is not a node port'],
  ])('refuses one %s', (_, facts, port, what) => {
    expect(healthCheckNodePort(facts)(port)?.what).toBe(what);
  });
});
