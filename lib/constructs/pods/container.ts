import { dnsSubdomain } from '../../facts/values/names';
import { variableName } from '../../facts/values/workloads';
import type { Check } from '../../props/check';
import { list, map, text, untold } from '../../props/shape';
import { filledList } from '../common/filled-list';

/**
 * The program of a container that is built from an image.
 *
 * @see https://kubernetes.io/docs/concepts/containers/
 */
export interface ContainerProps {
  /**
   * The program, in place of that of the image, each word by itself. Refused: any of an `ExposedApp`
   * without `image`.
   *
   * @default - that of the image
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
   */
  readonly command?: string[];

  /**
   * The arguments of the program. Refused: any of an `ExposedApp` without `image`.
   *
   * @default - those of the image
   */
  readonly args?: string[];

  /**
   * Environment variables by their names, in the order in which they are written. They stand in the
   * manifest for all to read: what is secret belongs into `envFromSecrets`. Refused: what is no name
   * of a variable, and any of an `ExposedApp` without `image`.
   *
   * @default - none but those of the image and of `enableServiceLinks`
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
   */
  readonly env?: { readonly [name: string]: string };

  /**
   * The names of Secrets in the same namespace, each of whose keys becomes an environment variable. A
   * variable of `env` goes before one of a Secret, and a later Secret before an earlier one. Refused:
   * what is no DNS subdomain, and any of an `ExposedApp` without `image`.
   *
   * @default - none
   * @see https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/
   */
  readonly envFromSecrets?: string[];
}

const anyValue = () => undefined;

/** The checks of {@link ContainerProps}. */
export const CONTAINER_PROPS: Readonly<Record<keyof Required<ContainerProps>, Check>> = {
  command: list(text()),
  args: list(text()),
  // Somebody may have written a secret there.
  env: untold(map(variableName, anyValue)),
  envFromSecrets: list(text(dnsSubdomain)),
};

/** What these props say of a container. */
export function containerManifest({ command, args, env = {}, envFromSecrets }: ContainerProps) {
  return {
    command: filledList(command),
    args: filledList(args),
    env: filledList(Object.entries(env).map(([name, value]) => ({ name, value }))),
    envFrom: filledList(envFromSecrets?.map((name) => ({ secretRef: { name } }))),
  };
}
