import { notSuperuser, userId } from '../../facts/values/pod-settings';
import { flag, judged, number, struct } from '../../props/shape';

/**
 * The rights of pods.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export interface SecurityContext {
  /**
   * Whether the pods meet the profile `restricted`: not as root, without capabilities and new
   * privileges, with the seccomp profile of the runtime. Refused: true together with
   * `runAsUser: 0`.
   *
   * @default - false
   *
   * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
   */
  readonly restricted?: boolean;

  /**
   * The number of the user that runs the program, from 0 to 2147483647. Refused: another number.
   *
   * @default - the user of the image
   */
  readonly runAsUser?: number;

  /**
   * The number of its group, from 0 to 2147483647. Refused: another number.
   *
   * @default - the group of the image
   */
  readonly runAsGroup?: number;

  /**
   * The number of the group that owns the volumes, from 0 to 2147483647. Refused: another number.
   *
   * @default - none
   */
  readonly fsGroup?: number;

  /**
   * Whether the program cannot write to its image.
   *
   * @default - false, set by the cluster
   */
  readonly readOnlyRootFilesystem?: boolean;
}

export const SECURITY_CONTEXT = judged<SecurityContext>(
  struct<SecurityContext>({
    restricted: flag(),
    runAsUser: number(userId),
    runAsGroup: number(userId),
    fsGroup: number(userId),
    readOnlyRootFilesystem: flag(),
  }),
  notSuperuser,
);

/** What is said of all containers of a pod. */
export function podSecurityManifest(context?: SecurityContext): object | undefined {
  if (!context) return undefined;
  const { restricted, runAsUser, runAsGroup, fsGroup } = context;
  return orNothing({
    runAsUser,
    runAsGroup,
    fsGroup,
    ...(restricted && { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } }),
  });
}

/** What is said of the container alone. */
export function containerSecurityManifest(context?: SecurityContext): object | undefined {
  if (!context) return undefined;
  const { restricted, readOnlyRootFilesystem } = context;
  return orNothing({
    readOnlyRootFilesystem,
    ...(restricted && { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } }),
  });
}

function orNothing(fields: object): object | undefined {
  return Object.values(fields).some((one) => one !== undefined) ? fields : undefined;
}
