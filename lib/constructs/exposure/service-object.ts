import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import type { ObjectProps } from '../common/object-props';
import { metadata } from '../common/object-props';
import type { AppFacts, ServiceExposure } from './service-plan';
import { addressUses, planService } from './service-plan';

/** Makes the Service of an exposure, and takes its address from the pool. */
export function makeService(
  owner: Construct,
  id: string,
  data: ServiceExposure,
  app: AppFacts,
  props: ObjectProps,
): ApiObject {
  const { name, annotations, spec } = planService(data, app, Cluster.of(owner));
  const pool = data.kind === 'loadBalancer' ? data.options.address?.pool : undefined;
  for (const use of addressUses(data, app)) pool?._claim(use, claimant(app, name));
  return new ApiObject(owner, id, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(owner, props, name, annotations),
    spec,
  });
}

/** Who has an address, as others are told. */
export function claimant(app: AppFacts, serviceName: string): string {
  return `${app.path} (Service ${serviceName})`;
}
