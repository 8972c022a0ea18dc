import { isOfChange } from '../support/cel';
import type { CelRule } from '../support/crds';
import { Crds, describeWithCrds } from '../support/crds';
import { BREAKS } from './broken-rules';

/** Rules that no object breaks by itself: they compare it with what the cluster holds. */
const OF_CHANGE = [
  'GatewayClass spec.controllerName: Value is immutable',
  'BGPPeer spec.enableGracefulRestart: EnableGracefulRestart cannot be changed after creation',
];

/** A manifest that breaks a rule in its place, and how that is told. */
function breakOf({ apiVersion, kind, field, message }: CelRule) {
  const steps = field.replaceAll('[]', '.0').replaceAll('*', 'key').split('.');
  const fields = steps.reduceRight(
    (inner, step) => (step === '0' ? [inner] : { [step]: inner }),
    BREAKS[message],
  );
  const manifest = { apiVersion, kind, ...(fields as object) };
  return { manifest, told: `/${steps.join('/')} ${message}` };
}

describeWithCrds('the rules in CEL', () => {
  const rules = ['gateway-api-v1.6.1', 'metallb-v0.16.1', 'metallb-v0.13.12'].flatMap((release) => {
    const crds = new Crds(release);
    return crds.rules.map((rule) => ({ ...rule, crds }));
  });
  const asked = rules.filter((rule) => !isOfChange(rule));

  test('are all asked, but for those of a change', () => {
    const others = rules.filter((rule) => isOfChange(rule));
    const names = others.map(({ kind, field, message }) => `${kind} ${field}: ${message}`);
    expect([...new Set(names)]).toEqual(OF_CHANGE);
    expect(asked.length).toBeGreaterThan(270);
  });

  test('have each something that breaks them', () => {
    const messages = new Set(asked.map(({ message }) => message));
    expect([...messages].sort()).toEqual(Object.keys(BREAKS).sort());
  });

  test('are told from each other by place and message', () => {
    const names = asked.map(({ apiVersion, kind, field, message }) =>
      [apiVersion, kind, field, message].join(' '),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test.each(Object.keys(BREAKS))('%s', (message) => {
    for (const rule of asked.filter((one) => one.message === message)) {
      const { manifest, told } = breakOf(rule);
      expect(rule.crds.broken(manifest)).toContain(told);
    }
  });
});
