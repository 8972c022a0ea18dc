import type { Fault } from '../facts/fault';
import type { Place } from '../props/refusals';
import type { Check } from '../props/shape';
import { list, oneOf } from '../props/shape';
import { IpFamily, IpFamilyPolicy } from './enums';

/** The address families of a Service. */
export interface IpFamilyProps {
  /**
   * The address families, the first one being the main one. Two need `ipFamilyPolicy`.
   *
   * @default - the cluster's first family
   * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/
   */
  readonly ipFamilies?: IpFamily[];

  /**
   * How many families the Service has.
   *
   * @default - SingleStack, by the cluster
   */
  readonly ipFamilyPolicy?: IpFamilyPolicy;
}

export const IP_FAMILY_PROPS: Readonly<Record<keyof IpFamilyProps, Check>> = {
  ipFamilies: list(oneOf('IpFamily', IpFamily)),
  ipFamilyPolicy: oneOf('IpFamilyPolicy', IpFamilyPolicy),
};

/** Refuses families that the API server refuses together. `place` is that of the struct. */
export function checkIpFamilies(props: IpFamilyProps, place: Place): void {
  const families = props.ipFamilies ?? [];
  const given = place.field('ipFamilies');
  if (new Set(families).size < families.length) given.refuse(families, REPEATED);
  else if (families.length > 1 && !isDualStack(props)) given.refuse(families, NEEDS_POLICY);
}

export function isDualStack(props: IpFamilyProps): boolean {
  return (
    props.ipFamilyPolicy === IpFamilyPolicy.PREFER_DUAL_STACK ||
    props.ipFamilyPolicy === IpFamilyPolicy.REQUIRE_DUAL_STACK
  );
}

export function ipFamilyManifest(props: IpFamilyProps): object {
  return {
    ipFamilies: props.ipFamilies?.length ? [...props.ipFamilies] : undefined,
    ipFamilyPolicy: props.ipFamilyPolicy,
  };
}

const REPEATED: Fault = {
  what: 'names a family twice',
  why: 'a Service has one address of each family at most',
  fix: 'write each family once',
};

const NEEDS_POLICY: Fault = {
  what: 'names two families',
  why: 'a Service is of one family unless its policy says otherwise, and the API server refuses the second',
  fix: 'write ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK beside it, or one family',
};
