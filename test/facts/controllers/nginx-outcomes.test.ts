import {
  isNginxSuffix,
  nginxSuffixes,
  nginxValue,
} from '../../../lib/facts/controllers/ingress-nginx-annotations';
import {
  BadValueOutcome,
  ifBad,
  meansInstead,
  outcomeSuffixes,
} from '../../../lib/facts/controllers/nginx-outcomes';

test('each outcome and each default is that of an annotation', () => {
  expect(outcomeSuffixes().filter((suffix) => !isNginxSuffix(suffix))).toEqual([]);
});

test('each default is a value that the controller accepts', () => {
  const wrong = nginxSuffixes().filter((suffix) => {
    const { instead } = ifBad(suffix);
    return instead !== undefined && nginxValue(suffix)(instead) !== undefined;
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['server-alias', BadValueOutcome.REFUSED],
  ['auth-secret', BadValueOutcome.DENIED],
  ['auth-request-redirect', BadValueOutcome.UNAUTHENTICATED],
  ['proxy-ssl-verify', BadValueOutcome.DEFAULT],
  ['rewrite-target', BadValueOutcome.DEFAULT],
])('a bad %s is %s', (suffix, outcome) => {
  expect(ifBad(suffix).outcome).toBe(outcome);
});

test.each([
  ['proxy-ssl-verify', 'false', true],
  ['proxy-ssl-verify', ' No ', true],
  ['proxy-ssl-verify', 'true', false],
  ['proxy-request-buffering', 'false', false],
  ['enable-access-log', 'Yes', true],
  ['enable-access-log', 'no', false],
  ['affinity', 'none', true],
  ['affinity', 'ip', false],
  ['proxy-read-timeout', '60s', true],
  ['proxy-read-timeout', '60m', false],
])('%s: %j says what is used instead: %s', (suffix, value, isSame) => {
  expect(meansInstead(value, ifBad(suffix))).toBe(isSame);
});
