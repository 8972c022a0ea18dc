import { AddressPool, LabelOperator } from '../../../lib';
import { chartFor, manifest } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { LABEL_SELECTOR } from './label-selector.refusals';

const { IN, NOT_IN, EXISTS, DOES_NOT_EXIST } = LabelOperator;

describe('label selectors', () => {
  test('come out as they are, without what is empty', () => {
    const chart = chartFor();
    new AddressPool(chart, 'lan', {
      addresses: ['192.0.2.0/28'],
      serviceAllocation: {
        serviceSelectors: [
          { matchLabels: { app: 'web' }, matchExpressions: [] },
          {
            matchLabels: {},
            matchExpressions: [
              { key: 'a', operator: IN, values: ['1'] },
              { key: 'a', operator: NOT_IN, values: ['1'] },
              { key: 'b', operator: EXISTS, values: [] },
              { key: 'c', operator: DOES_NOT_EXIST },
            ],
          },
        ],
      },
    });
    expect(manifest(chart, 'IPAddressPool').spec['serviceAllocation']).toEqual({
      serviceSelectors: [
        { matchLabels: { app: 'web' } },
        {
          matchExpressions: [
            { key: 'a', operator: 'In', values: ['1'] },
            { key: 'a', operator: 'NotIn', values: ['1'] },
            { key: 'b', operator: 'Exists' },
            { key: 'c', operator: 'DoesNotExist' },
          ],
        },
      ],
    });
  });

  testRefusals(LABEL_SELECTOR);
});
