import { HeadlessSet, UpdateStrategy } from '../../../lib';
import { chartFor, manifest } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { UPDATE_STRATEGY } from './update-strategy.refusals';

function made(updateStrategy?: UpdateStrategy): unknown {
  const chart = chartFor({ kubernetes: '1.37' });
  new HeadlessSet(chart, 'db', { image: 'postgres:17', ports: [{ port: 5432 }], updateStrategy });
  return manifest(chart, 'StatefulSet').spec.updateStrategy;
}

describe('UpdateStrategy', () => {
  test.each<[string, UpdateStrategy | undefined, unknown]>([
    ['is that of the cluster', undefined, undefined],
    ['waits for somebody', UpdateStrategy.onDelete(), { type: 'OnDelete' }],
    ['goes by itself', UpdateStrategy.rolling(), { type: 'RollingUpdate' }],
    ['goes down to a number', UpdateStrategy.rolling({ partition: 2 }), { type: 'RollingUpdate', rollingUpdate: { partition: 2 } }], // prettier-ignore
    ['goes down to 0', UpdateStrategy.rolling({ partition: 0 }), { type: 'RollingUpdate', rollingUpdate: { partition: 0 } }], // prettier-ignore
    ['takes two at once', UpdateStrategy.rolling({ maxUnavailable: 2 }), { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 2 } }], // prettier-ignore
    ['takes a quarter at once', UpdateStrategy.rolling({ partition: 1, maxUnavailablePercent: 25 }), { type: 'RollingUpdate', rollingUpdate: { partition: 1, maxUnavailable: '25%' } }], // prettier-ignore
  ])('%s', (_, strategy, expected) => {
    expect(made(strategy)).toEqual(expected);
  });

  test('needs no release where nothing but a partition is asked for', () => {
    const chart = chartFor({ kubernetes: '1.27' });
    const updateStrategy = UpdateStrategy.rolling({ partition: 1 });
    new HeadlessSet(chart, 'db', { image: 'postgres:17', ports: [{ port: 5432 }], updateStrategy });
    expect(manifest(chart, 'StatefulSet').spec.updateStrategy).toMatchObject({
      type: 'RollingUpdate',
    });
  });

  testRefusals(UPDATE_STRATEGY);
});
