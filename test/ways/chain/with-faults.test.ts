import * as fc from 'fast-check';
import { FoundFaults } from '../../../lib/ways/chain/found-faults';
import { endingIn } from '../../../lib/ways/chain/chain';
import { HopKind } from '../../../lib/ways/chain/hop';
import { Verdict } from '../../../lib/ways/chain/verdict';
import { withFaults } from '../../../lib/ways/chain/with-faults';
import { first, networkOf } from '../../support/network';

const { manifest } = first(
  networkOf('{ apiVersion: v1, kind: Service, metadata: { name: web } }').services,
);

const fault = (field: string, more: object = {}) => ({
  id: 'NET500',
  isError: true,
  isRefusal: false,
  what: 'it is wrong',
  fix: 'Write it right.',
  places: [{ manifest, field }],
  ...more,
});

const told = (verdict: Verdict, field: string, ...faults: ReturnType<typeof fault>[]) => {
  const hop = { kind: HopKind.SERVICE, verdict, what: 'x', places: [{ manifest, field }] };
  const [one] = withFaults(new FoundFaults(faults), endingIn(hop)).hops;
  return [one?.verdict, one?.fault?.id, one?.why];
};

test.each([
  ['at its field', 'spec.ports[0]', 'NET500'],
  ['below its field', 'spec.ports[0].targetPort', 'NET500'],
  ['above its field', 'spec.ports', 'NET500'],
  ['of the object as a whole', '', 'NET500'],
  ['at another field', 'spec.ports[01]', undefined],
  ['at a field that begins like it', 'spec.ports[0]x', undefined],
])('a broken hop names a finding %s', (_, field, id) => {
  expect(told(Verdict.BROKEN, 'spec.ports[0]', fault(field))).toEqual(['broken', id, undefined]);
});

test('an error goes before a warning', () => {
  const faults = [fault('spec', { id: 'NET400', isError: false }), fault('spec')];
  expect(told(Verdict.BLOCKED, 'spec', ...faults)).toEqual(['blocked', 'NET500', undefined]);
});

test('a finding breaks no hop by itself', () => {
  expect(told(Verdict.GIVEN, 'spec', fault('spec'))).toEqual(['given', undefined, undefined]);
});

test('what the API server refuses is not there', () => {
  const refusal = fault('metadata.labels', { isRefusal: true });
  expect(told(Verdict.GIVEN, 'spec', refusal)).toEqual(['broken', 'NET500', 'it is wrong']);
});

const field = fc
  .array(fc.constantFrom('a', 'ab', 'b[0]', 'b[01]', 'b[0][1]'), { maxLength: 3 })
  .map((keys) => keys.join('.'));

/** Whether one of two fields is the other, or holds it. */
function areRelated(a: string, b: string): boolean {
  const [outer, inner] = a.length < b.length ? [a, b] : [b, a];
  return outer === '' || inner === outer || /^[.[]/.test(inner.replace(outer, ''));
}

test('of any findings, the first error that is related is named, else the first', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(field, fc.boolean())), field, (found, asked) => {
      const faults = found.map(([one, isError], index) =>
        fault(one, { id: `NET${index}`, isError }),
      );
      const those = faults.filter(
        (_, index) =>
          found[index]?.[0].startsWith(asked) || asked.startsWith(found[index]?.[0] ?? ''),
      );
      const related = those.filter(({ places }) => areRelated(places[0]?.field ?? '', asked));
      const expected = related.find(({ isError }) => isError) ?? related[0];
      expect(new FoundFaults(faults).tryAt([{ manifest, field: asked }])).toBe(expected);
    }),
  );
});
