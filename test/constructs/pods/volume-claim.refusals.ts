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
  why: it is a DNS label: lower-case letters, digits and "-", a letter or a digit at either end, at most 63 characters
  fix: write a short name such as "data"
test/db: volumeClaims[0].size: "10GB" is not a size
  why: it is a number above 0, with one of Ki, Mi, Gi, Ti, Pi, Ei or k, M, G, T, P, E behind it where it is not in bytes
  fix: write for example "10Gi"
test/db: volumeClaims[0].mountPath: "data" is not a place for a volume
  why: it is a path from "/" on, without ":", blanks and "..", and not "/" itself, where the program is
  fix: write for example "/var/lib/data"
test/db: volumeClaims[0].storageClass: "Fast SSD" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "fast-ssd"`,
  },
  {
    name: 'two claims of one name, and two at one place',
    make: claims(DATA, { ...DATA, mountPath: '/more' }, { ...DATA, name: 'logs' }),
    message: `test/db: volumeClaims[1].name: "data" is the name of volumeClaims[0] too
  why: the API server tells the volumes of a pod apart by their names, and mounts one at a place
  fix: write another one
test/db: volumeClaims[2].mountPath: "/data" is the mountPath of volumeClaims[0] too
  why: the API server tells the volumes of a pod apart by their names, and mounts one at a place
  fix: write another one`,
  },
  {
    name: 'the end of claims that are not there',
    make: set({
      claimsWhenDeleted: ClaimRetention.DELETE,
      claimsWhenScaled: ClaimRetention.RETAIN,
    }),
    message: `test/db: claimsWhenDeleted: "Delete" is for no claim
  why: it decides about the claims of volumeClaims, and there is none
  fix: leave it out, or write volumeClaims
test/db: claimsWhenScaled: "Retain" is for no claim
  why: it decides about the claims of volumeClaims, and there is none
  fix: leave it out, or write volumeClaims`,
  },
  {
    name: 'claims of another JavaScript type',
    make: set({
      volumeClaims: ['data', { name: 1, size: 10, accessMode: 'RWO' }],
      claimsWhenDeleted: 'delete',
    } as unknown as Partial<HeadlessSetProps>),
    message: `test/db: volumeClaims[0]: "data" is not an object in { }
  why: several fields belong together here, each under its name
  fix: write an object in { } with some of name, size, mountPath, storageClass, accessMode
test/db: volumeClaims[1].name: 1 is not text
  why: text is what this prop takes
  fix: write it in quotes
test/db: volumeClaims[1].size: 10 is not text
  why: text is what this prop takes
  fix: write it in quotes
test/db: volumeClaims[1].mountPath is missing
  why: nothing can be made without it, and no default would be right
  fix: write for example mountPath: "/var/lib/data"
test/db: volumeClaims[1].accessMode: "RWO" is not one of the values of VolumeAccessMode
  why: one of the values of VolumeAccessMode is what this prop takes
  fix: write VolumeAccessMode.READ_WRITE_ONCE or VolumeAccessMode.READ_ONLY_MANY or VolumeAccessMode.READ_WRITE_MANY or VolumeAccessMode.READ_WRITE_ONCE_POD
test/db: claimsWhenDeleted: "delete" is not one of the values of ClaimRetention
  why: one of the values of ClaimRetention is what this prop takes
  fix: write ClaimRetention.RETAIN or ClaimRetention.DELETE`,
  },
];
