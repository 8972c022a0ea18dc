import { dnsSubdomain } from '../../facts/values/names';
import {
  mountPath,
  repeatedClaims,
  storageSize,
  volumeName,
} from '../../facts/values/stateful-sets';
import type { PropPlace } from '../../props/refusals';
import { list, oneOf, required, struct, text } from '../../props/shape';

/**
 * Which pods can mount a volume.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
 */
export enum VolumeAccessMode {
  /** The pods of one node, for reading and writing. */
  READ_WRITE_ONCE = 'ReadWriteOnce',
  /** The pods of many nodes, for reading. */
  READ_ONLY_MANY = 'ReadOnlyMany',
  /** The pods of many nodes, for reading and writing. */
  READ_WRITE_MANY = 'ReadWriteMany',
  /** Only one pod, for reading and writing. */
  READ_WRITE_ONCE_POD = 'ReadWriteOncePod',
}

/** What happens to the claims of deleted pods. */
export enum ClaimRetention {
  /** They are kept. */
  RETAIN = 'Retain',
  /** They are deleted, including the data if the storage class deletes it. */
  DELETE = 'Delete',
}

/**
 * A volume that each pod of a set has for itself, and keeps when it moves to another node.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/
 */
export interface VolumeClaim {
  /**
   * The name of the volume, a DNS label. Its claims have the names `<name>-<set>-<number>`.
   * Refused: another form, and the name of another volume.
   */
  readonly name: string;

  /**
   * The size, a number above 0 with a unit: `10Gi`. Refused: another form, and 0.
   *
   * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
   */
  readonly size: string;

  /**
   * The mount path in the container, an absolute path. Refused: only `/`, a path with `:`, `..` or
   * blanks, and the path of another volume.
   */
  readonly mountPath: string;

  /**
   * The storage class; empty for volumes that were created by hand. Refused: a value that is
   * neither empty nor a DNS subdomain.
   *
   * @default - the default class of the cluster
   *
   * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1
   */
  readonly storageClass?: string;

  /**
   * Which pods can mount it.
   *
   * @default - VolumeAccessMode.READ_WRITE_ONCE
   */
  readonly accessMode?: VolumeAccessMode;
}

export const VOLUME_CLAIMS = list(
  struct<VolumeClaim>({
    name: required('name: "data"', text(volumeName)),
    size: required('size: "10Gi"', text(storageSize)),
    mountPath: required('mountPath: "/var/lib/data"', text(mountPath)),
    storageClass: text((name) => (name === '' ? undefined : dnsSubdomain(name))),
    accessMode: oneOf('VolumeAccessMode', VolumeAccessMode),
  }),
);

export function checkClaims(claims: readonly VolumeClaim[], place: PropPlace): void {
  for (const { index, field, fault } of repeatedClaims(claims)) {
    const value = claims[index]?.[field as keyof VolumeClaim];
    place.index(index).field(field).refuse(value, fault);
  }
}

/** A claim as it stands in a StatefulSet. */
export function claimManifest(claim: VolumeClaim): object {
  return {
    metadata: { name: claim.name },
    spec: {
      accessModes: [claim.accessMode ?? VolumeAccessMode.READ_WRITE_ONCE],
      storageClassName: claim.storageClass,
      resources: { requests: { storage: claim.size } },
    },
  };
}

export function mountManifest({ name, mountPath }: VolumeClaim): object {
  return { name, mountPath };
}
