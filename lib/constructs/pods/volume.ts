import { dnsSubdomain } from '../../facts/values/names';
import { mountTaken } from '../../facts/values/pod-settings';
import { mountPath } from '../../facts/values/stateful-sets';
import type { Check } from '../../props/check';
import type { PropPlace } from '../../props/refusals';
import { list, made, text } from '../../props/shape';

interface VolumeData {
  readonly kind: 'configMap' | 'secret' | 'emptyDir';
  readonly name?: string;
  readonly mountPath: string;
}

/**
 * Files that a container finds at a path.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export class Volume {
  /**
   * A file for each key of a ConfigMap of the same namespace.
   *
   * @param name its name. Refused: a value that is not a DNS subdomain
   * @param mountPath the path in the container. Refused: another form than an absolute path, and
   * the path of another volume
   */
  public static configMap(name: string, mountPath: string): Volume {
    return new Volume({ kind: 'configMap', name, mountPath });
  }

  /**
   * A file for each key of a Secret of the same namespace.
   *
   * @param name its name. Refused: a value that is not a DNS subdomain
   * @param mountPath the path in the container. Refused: another form than an absolute path, and
   * the path of another volume
   */
  public static secret(name: string, mountPath: string): Volume {
    return new Volume({ kind: 'secret', name, mountPath });
  }

  /**
   * An empty folder that lives as long as the pod, such as `/tmp` beside a read-only image.
   *
   * @param mountPath the path in the container. Refused: another form than an absolute path, and
   * the path of another volume
   */
  public static emptyDir(mountPath: string): Volume {
    return new Volume({ kind: 'emptyDir', mountPath });
  }

  /** @internal */
  public readonly _data: VolumeData;

  private constructor(data: VolumeData) {
    this._data = data;
  }
}

export const VOLUMES: Check = list({
  run: (value, place) => {
    made(
      (one) => one instanceof Volume,
      'a Volume',
      'Volume.configMap("settings", "/etc/settings") or one of its kind',
    ).run(value, place);
    if (!(value instanceof Volume)) return;
    const { kind, name, mountPath: path } = value._data;
    if (kind !== 'emptyDir') text(dnsSubdomain).run(name, place.field('name'));
    text(mountPath).run(path, place.field('mountPath'));
  },
});

interface Mounted {
  readonly name: string;
  readonly mountPath: string;
}

/** Refuses a second volume at one path. */
export function checkVolumes(
  volumes: readonly Volume[],
  claims: readonly Mounted[],
  place: PropPlace,
): void {
  const taken = new Map<string, string>(); // path -> what is mounted there
  claims.forEach(({ mountPath: path }, index) => taken.set(plain(path), `volumeClaims[${index}]`));
  volumes.forEach(({ _data }, index) => {
    const first = taken.get(plain(_data.mountPath));
    if (first === undefined) taken.set(plain(_data.mountPath), `volumes[${index}]`);
    else place.index(index).field('mountPath').refuse(_data.mountPath, mountTaken(first));
  });
}

function plain(path: string): string {
  return path.replace(/(.)\/+$/, '$1');
}

/** The volumes of a pod and their mounts, each with a name that no claim has. */
export function volumeManifests(volumes: readonly Volume[] = [], claims: readonly Mounted[] = []) {
  const taken = new Set(claims.map(({ name }) => name));
  let number = 0;
  return volumes.map(({ _data: { kind, name, mountPath: path } }) => {
    while (taken.has(`volume-${number}`)) number++;
    const own = `volume-${number++}`;
    const source = { configMap: { name }, secret: { secretName: name }, emptyDir: {} }[kind];
    const isReadOnly = kind !== 'emptyDir';
    return {
      volume: { name: own, [kind]: source },
      mount: { name: own, mountPath: path, ...(isReadOnly && { readOnly: true }) },
    };
  });
}
