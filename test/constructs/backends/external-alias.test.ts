import { ApiObject } from 'cdk8s';
import type { ExternalAliasProps } from '../../../lib';
import { ExternalAlias } from '../../../lib';
import { chartFor, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { EXTERNAL_ALIAS } from './external-alias.refusals';

describe('ExternalAlias', () => {
  test('with a target alone', () => {
    const chart = chartFor();
    new ExternalAlias(chart, 'db', { target: 'db.example.com' });
    expect(yaml(chart)).toMatchSnapshot();
  });

  const all: ExternalAliasProps = {
    target: 'db.example.com',
    name: 'database',
    namespace: 'shop',
    labels: { team: 'shop' },
    annotations: { 'example.com/owner': 'shop' },
  };
  const make = (chart: ReturnType<typeof chartFor>, props: ExternalAliasProps) =>
    new ExternalAlias(chart, 'db', props);

  test('with all props', () => {
    const chart = chartFor();
    make(chart, all);
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, all);

  test('a change of target changes one line', () => {
    const lines = ['a.rds.com', 'b.rds.com'].map((target) => {
      const chart = chartFor();
      new ExternalAlias(chart, 'rds', { target });
      return yaml(chart).split('\n');
    });
    const [before = [], after = []] = lines;
    expect(after.filter((line, at) => line !== before[at])).toEqual(['  externalName: b.rds.com']);
    expect(after).toHaveLength(before.length);
  });

  test('gives its names and its Service', () => {
    const alias = new ExternalAlias(chartFor(), 'db', {
      target: 'db.example.com.',
      namespace: 'shop',
    });
    expect(alias.dnsName).toMatchObject({
      short: 'db',
      withNamespace: 'db.shop',
      full: 'db.shop.svc.cluster.local',
    });
    expect(ApiObject.of(alias)).toBe(alias.service);
    expect(ApiObject.of(alias.service)).toBe(alias.service);
    expect(alias.target).toBe('db.example.com.');
  });

  testRefusals(EXTERNAL_ALIAS);
});
