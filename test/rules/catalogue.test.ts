import { DEFAULT_RULES, RULES, tryRule } from '../../lib/rules/catalogue';
import { CASE_FILES } from '../support/cases';

test('a rule is found by its id and by its name', () => {
  expect(tryRule('NET203')?.name).toBe('node-port-collision');
  expect(tryRule('node-port-collision')?.id).toBe('NET203');
  expect(tryRule('NET000')).toBeUndefined();
});

test('the policy set is off until it is asked for', () => {
  expect(DEFAULT_RULES).toEqual(RULES.filter(({ isPolicy }) => isPolicy !== true));
});

test('each rule has its cases, and each table of cases its rule', () => {
  expect(RULES.map(({ id }) => id)).toEqual([...CASE_FILES.keys()]);
});
