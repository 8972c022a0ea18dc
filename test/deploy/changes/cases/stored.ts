import type { Case, Fields } from './case';
import { object } from './case';

const claim = (spec: Fields, storage = '1Gi') =>
  object(
    'v1',
    'PersistentVolumeClaim',
  )({ spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } }, ...spec } });
const config = object('v1', 'ConfigMap');
const secret = object('v1', 'Secret');
const volume = (spec: Fields) =>
  object(
    'v1',
    'PersistentVolume',
  )({
    spec: { capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'], ...spec },
  });
const FIXED = { immutable: true };

export const STORED: readonly Case[] = [
  {
    name: 'a smaller claim of another class',
    old: claim({ storageClassName: 'fast' }, '2Gi'),
    now: claim({ storageClassName: 'slow' }),
    says: [
      'spec.resources.requests.storage of PersistentVolumeClaim default/web changes from "2Gi" to "1Gi"',
      'spec.storageClassName of PersistentVolumeClaim default/web changes from "fast" to "slow"',
    ],
  },
  {
    name: 'a larger claim',
    old: claim({}),
    now: claim({}, '2Gi'),
    says: [
      '?spec.resources.requests.storage of PersistentVolumeClaim default/web changes from "1Gi" to "2Gi"',
    ],
  },
  {
    name: 'a class where the cluster may have chosen one',
    old: claim({}),
    now: claim({ storageClassName: 'slow' }),
    says: [
      '?spec.storageClassName of PersistentVolumeClaim default/web changes from nothing to "slow"',
    ],
    isTakenHere: true,
  },
  {
    name: 'another way to mount a claim',
    old: claim({ volumeMode: 'Filesystem' }),
    now: claim({ accessModes: ['ReadWriteMany'] }),
    says: [
      'spec.accessModes[0] of PersistentVolumeClaim default/web changes from "ReadWriteOnce" to "ReadWriteMany"',
    ],
  },
  {
    name: 'another source of a volume',
    old: volume({ hostPath: { path: '/a' } }),
    now: volume({ nfs: { server: '192.0.2.1', path: '/a' } }),
    says: ['spec.hostPath of PersistentVolume web changes from {"path":"/a"} to nothing'],
  },
  {
    name: 'a ConfigMap that is immutable, with other data',
    old: config({ ...FIXED, data: { a: '1' } }),
    now: config({ ...FIXED, data: { a: '2', b: '1' } }),
    says: [
      'data["a"] of ConfigMap default/web changes from "a value" to "another value"',
      'data["b"] of ConfigMap default/web changes from nothing to "a value"',
    ],
  },
  {
    name: 'a ConfigMap that is no longer immutable',
    old: config({ ...FIXED, data: { a: '1' } }),
    now: config({ data: { a: '1' } }),
    says: ['immutable of ConfigMap default/web changes from true to nothing'],
  },
  {
    name: 'a ConfigMap',
    old: config({ data: { a: '1' } }),
    now: config({ data: { a: '2' } }),
    says: [],
  },
  {
    name: 'a Secret that is immutable, with the same data as text, and another type',
    old: secret({ ...FIXED, data: { a: 'MQ==' } }),
    now: secret({ ...FIXED, stringData: { a: '1' }, type: 'example.com/key' }),
    says: ['type of Secret default/web changes from "Opaque" to "example.com/key"'],
  },
  {
    name: 'a text that is left out of a Secret, and stays',
    old: secret({ ...FIXED, stringData: { a: '1', b: '2' } }),
    now: secret({ ...FIXED, stringData: { a: '1' } }),
    says: [],
  },
];
