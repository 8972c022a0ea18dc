import { dnsSubdomain } from '../../facts/values/names';
import { variableName } from '../../facts/values/workloads';
import type { Check } from '../../props/check';
import { list, map, text, untold } from '../../props/shape';
import { filledList } from '../common/filled-list';

/**
 * The program of a container with an image.
 *
 * @see https://kubernetes.io/docs/concepts/containers/
 */
export interface ContainerProps {
  /**
   * The program instead of that of the image, each word by itself. Refused: any in an `ExposedApp`
   * without `image`.
   *
   * @default - the program of the image
   *
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/
   */
  readonly command?: string[];

  /**
   * The arguments of the program. Refused: any in an `ExposedApp` without `image`.
   *
   * @default - the arguments of the image
   */
  readonly args?: string[];

  /**
   * Environment variables by their names, in this order. Everyone who can read the manifest can
   * read them: use `envFromSecrets` for secrets. Refused: an invalid variable name, and any in an
   * `ExposedApp` without `image`.
   *
   * @default - only those of the image and of `enableServiceLinks`
   *
   * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
   */
  readonly env?: { readonly [name: string]: string };

  /**
   * The names of Secrets in the same namespace, each of whose keys becomes an environment variable.
   * `env` takes precedence over Secrets, and a later Secret over an earlier one. Refused: a value
   * that is not a DNS subdomain, and any in an `ExposedApp` without `image`.
   *
   * @default - none
   *
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

/** The environment variables of a container that have a value of their own. */
export function variables({ env }: ContainerProps): readonly object[] | undefined {
  return env && filledList(Object.entries(env).map(([name, value]) => ({ name, value })));
}

/** Where a container gets more of them from. */
export function variableSources({ envFromSecrets }: ContainerProps): readonly object[] | undefined {
  return filledList(envFromSecrets?.map((name) => ({ secretRef: { name } })));
}
