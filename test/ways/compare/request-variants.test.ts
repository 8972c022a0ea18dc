import { variantsFor } from '../../../lib/ways/compare/request-variants';
import type { Candidate } from '../../../lib/ways/routes/candidate';
import { headerIs, methodIs } from '../../../lib/ways/routes/condition';

/** A candidate for each text, such as `POST` or `x=1`. */
function candidates(texts: readonly string[]): Candidate[] {
  return texts.map((text) => {
    const [name = '', value] = text.split('=');
    const conditions = [value === undefined ? methodIs(name) : headerIs(name, value)];
    return { conditions, action: {} } as unknown as Candidate;
  });
}

function textsOf(texts: readonly string[]): string[] {
  return variantsFor(candidates(texts)).map(({ method, headers }) =>
    [method, ...[...headers].map((one) => one.join('='))].join(' '),
  );
}

test('few conditions are all combined, with a method that no route asks for', () => {
  expect(textsOf(['GET', 'x=1'])).toEqual(['POST', 'GET', 'POST x=1', 'GET x=1']);
});

const headers = (count: number) => Array.from({ length: count }, (_, at) => `h${at}=1`);

test.each([
  [12, 'each with each other one', 1 + 12 + 66],
  [13, 'each with its neighbour', 1 + 13 + 12],
])('of %s conditions that have too many combinations, %s', (count, _, expected) => {
  expect(textsOf(headers(count))).toHaveLength(expected);
});

test('a method is asked together with a header of another route', () => {
  const all = textsOf(['POST', ...headers(7)]);
  expect(all).toContain('POST h0=1');
  expect(all).toContain('GET h0=1 h6=1');
  expect(all).not.toContain('GET h0=1 h1=1 h2=1');
});

test('each value that decides where a route leads is asked, also beside many conditions', () => {
  const wants = ['always', 'never'].map((value) => ({ kind: 'header', name: 'canary', value }));
  const canary = { conditions: [], action: { wants } } as unknown as Candidate;
  const all = variantsFor([canary, ...candidates(headers(7))]);
  const asked = all.filter(({ headers: those }) => those.size === 1 && those.has('canary'));
  expect(asked.map((one) => one.headers.get('canary'))).toEqual(['always', 'never']);
});
