import type { HeadlessSetProps } from '../../../lib';
import { ClaimRetention, HeadlessSet, VolumeAccessMode } from '../../../lib';
import { chartFor, manifest } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { VOLUME_CLAIM } from './volume-claim.refusals';

function made(props: Partial<HeadlessSetProps>, kubernetes = '1.27') {
  const chart = chartFor({ kubernetes });
  new HeadlessSet(chart, 'db', { image: 'postgres:17', ports: [{ port: 5432 }], ...props });
  return manifest(chart, 'StatefulSet').spec;
}

const DATA = { name: 'data', size: '10Gi', mountPath: '/var/lib/data' };

describe('a volume claim', () => {
  test('is for one node, of the default class, and seen by the container', () => {
    expect(made({ volumeClaims: [DATA] })).toMatchObject({
      template: {
        spec: { containers: [{ volumeMounts: [{ name: 'data', mountPath: '/var/lib/data' }] }] },
      },
      volumeClaimTemplates: [
        {
          metadata: { name: 'data' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
        },
      ],
    });
  });

  test.each([
    [
      'of a class',
      { storageClass: 'fast' },
      { accessModes: ['ReadWriteOnce'], storageClassName: 'fast' },
    ],
    ['of no class', { storageClass: '' }, { accessModes: ['ReadWriteOnce'], storageClassName: '' }],
    [
      'for many nodes',
      { accessMode: VolumeAccessMode.READ_WRITE_MANY },
      { accessModes: ['ReadWriteMany'] },
    ],
    [
      'for reading',
      { accessMode: VolumeAccessMode.READ_ONLY_MANY },
      { accessModes: ['ReadOnlyMany'] },
    ],
    [
      'for one pod',
      { accessMode: VolumeAccessMode.READ_WRITE_ONCE_POD },
      { accessModes: ['ReadWriteOncePod'] },
    ],
  ])('may be %s', (_, more, expected) => {
    const [claim] = made({ volumeClaims: [{ ...DATA, ...more }] }).volumeClaimTemplates as {
      spec: object;
    }[];
    expect(claim?.spec).toEqual({ ...expected, resources: { requests: { storage: '10Gi' } } });
  });

  test.each(['1.27', '1.37'])(
    'goes with its set or with its pod on Kubernetes %s',
    (kubernetes) => {
      const props = { volumeClaims: [DATA], claimsWhenDeleted: ClaimRetention.DELETE };
      expect(made(props, kubernetes).persistentVolumeClaimRetentionPolicy).toEqual({
        whenDeleted: 'Delete',
      });
      const scaled = { volumeClaims: [DATA], claimsWhenScaled: ClaimRetention.RETAIN };
      expect(made(scaled, kubernetes).persistentVolumeClaimRetentionPolicy).toEqual({
        whenScaled: 'Retain',
      });
    },
  );

  test('is not there where none is asked for', () => {
    expect(made({ volumeClaims: [] })).toEqual(made({}));
  });

  testRefusals(VOLUME_CLAIM);
});
