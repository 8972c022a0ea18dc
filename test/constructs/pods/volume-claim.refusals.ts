import type { Chart } from 'cdk8s';
import type { HeadlessSetProps, VolumeClaim } from '../../../lib';
import { ClaimRetention, HeadlessSet } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const set = (props: Partial<HeadlessSetProps>) => (chart: Chart) =>
  new HeadlessSet(chart, 'db', { image: 'postgres:17', ports: [{ port: 5432 }], ...props });

const claims = (...volumeClaims: VolumeClaim[]) => set({ volumeClaims });

const DATA: VolumeClaim = { name: 'data', size: '10Gi', mountPath: '/data' };

export const VOLUME_CLAIM: readonly Refusal[] = [
  {
    name: 'a claim that no cluster could fulfil',
    make: claims({ name: 'My_Data', size: '10GB', mountPath: 'data', storageClass: 'Fast SSD' }),
    message: `test/db: volumeClaims[0].name: "My_Data" is not the name of a volume
  why: it is a DNS label: at most 63 lower-case letters, digits and "-", with a letter or a digit at either end
  fix: write a short name such as "data"
test/db: volumeClaims[0].size: "10GB" is not a size
  why: it is a number above 0, in bytes or with one of the suffixes Ki, Mi, Gi, Ti, Pi, Ei or k, M, G, T, P, E
  fix: write for example "10Gi"
test/db: volumeClaims[0].mountPath: "data" is not a mount path
  why: it is an absolute path without ":", blanks and "..", and not "/" itself, which contains the program
  fix: write for example "/var/lib/data"
test/db: volumeClaims[0].storageClass: "Fast SSD" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "fast-ssd"`,
  },
  {
    name: 'two claims of one name, and two at one place',
    make: claims(DATA, { ...DATA, mountPath: '/more' }, { ...DATA, name: 'logs' }),
    message: `test/db: volumeClaims[1].name: "data" is also the name of volumeClaims[0]
  why: the volumes of a pod have unique names, and the API server accepts one mount for each path
  fix: write another one
test/db: volumeClaims[2].mountPath: "/data" is also the mountPath of volumeClaims[0]
  why: the volumes of a pod have unique names, and the API server accepts one mount for each path
  fix: write another one`,
  },
  {
    name: 'the end of claims that are not there',
    make: set({
      claimsWhenDeleted: ClaimRetention.DELETE,
      claimsWhenScaled: ClaimRetention.RETAIN,
    }),
    message: `test/db: claimsWhenDeleted: "Delete" applies to no claim
  why: it applies to the claims of volumeClaims, and there are none
  fix: remove it, or write volumeClaims
test/db: claimsWhenScaled: "Retain" applies to no claim
  why: it applies to the claims of volumeClaims, and there are none
  fix: remove it, or write volumeClaims`,
  },
  {
    name: 'claims of another JavaScript type',
    make: set({
      volumeClaims: ['data', { name: 1, size: 10, accessMode: 'RWO' }],
      claimsWhenDeleted: 'delete',
    } as unknown as Partial<HeadlessSetProps>),
    message: `test/db: volumeClaims[0]: "data" is not an object
  why: it must be an object
  fix: write an object with some of name, size, mountPath, storageClass, accessMode
test/db: volumeClaims[1].name: 1 is not text
  why: it must be text
  fix: write it in quotes
test/db: volumeClaims[1].size: 10 is not text
  why: it must be text
  fix: write it in quotes
test/db: volumeClaims[1].mountPath is missing
  why: the prop is required and has no default
  fix: write for example mountPath: "/var/lib/data"
test/db: volumeClaims[1].accessMode: "RWO" is not one of the values of VolumeAccessMode
  why: it must be one of the values of VolumeAccessMode
  fix: write VolumeAccessMode.READ_WRITE_ONCE or VolumeAccessMode.READ_ONLY_MANY or VolumeAccessMode.READ_WRITE_MANY or VolumeAccessMode.READ_WRITE_ONCE_POD
test/db: claimsWhenDeleted: "delete" is not one of the values of ClaimRetention
  why: it must be one of the values of ClaimRetention
  fix: write ClaimRetention.RETAIN or ClaimRetention.DELETE`,
  },
];
