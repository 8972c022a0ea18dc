/** A field that the API server accepts only as it was created, with what to do instead. */
export interface ImmutableField {
  /** `spec.selector`. */
  readonly field: string;
  /** What the API server writes where the field is left out. */
  readonly absent?: unknown;
  /** Whether it may be added and removed, and only a written value may not be replaced by another. */
  readonly isFreeToAdd?: boolean;
  readonly why: string;
  /** A sentence with a full stop. */
  readonly fix: string;
}

const VALIDATION = 'the API server accepts the field only as it was created';
const CLASS = 'a class stays what it was created as, since other objects rely on it';
const OTHER_CLASS = 'Create a class of another name and move to it, or delete the old one first.';
const AGAIN = 'Delete the object and apply the new one, or write it under another name.';

const POD_SELECTOR: ImmutableField = {
  field: 'spec.selector',
  why: 'the pods of the old selector would belong to nothing, and the API server refuses the change',
  fix: 'Keep the selector and change other labels of the pods, or delete the workload and apply the new one.',
};

const SET_FIX =
  'Keep it, or delete the StatefulSet with --cascade=orphan and apply the new one, which takes the pods over.';

const ROLE_REF: ImmutableField = {
  field: 'roleRef',
  why: 'another role would be another permission for the same subjects, and the API server refuses the change',
  fix: 'Delete the binding and apply the new one, as kubectl auth reconcile does.',
};

/** What to do about a Job that cannot be changed. */
export const JOB_FIX =
  'Delete the Job and apply the new one, or write a name that changes with its contents.';

function ofClass(field: string, absent?: unknown): ImmutableField {
  return { field, why: CLASS, fix: OTHER_CLASS, ...(absent !== undefined && { absent }) };
}

function ofSet(field: string, absent?: unknown): ImmutableField {
  return { field, why: VALIDATION, fix: SET_FIX, ...(absent !== undefined && { absent }) };
}

function ofJob(field: string, absent?: unknown): ImmutableField {
  return { field, why: VALIDATION, fix: JOB_FIX, ...(absent !== undefined && { absent }) };
}

function again(field: string): ImmutableField {
  return { field, why: VALIDATION, fix: AGAIN };
}

/**
 * Group and kind -> what of it is refused when it changes. What depends on more than the field itself
 * stands beside: the updates of Services, claims, Jobs and data.
 *
 * @see https://github.com/kubernetes/kubernetes/tree/v1.37.0/pkg/apis the functions `Validate...Update`
 */
export const IMMUTABLE_FIELDS: ReadonlyMap<string, readonly ImmutableField[]> = new Map([
  ['apps/Deployment', [POD_SELECTOR]],
  ['apps/ReplicaSet', [POD_SELECTOR]],
  ['apps/DaemonSet', [POD_SELECTOR]],
  [
    'apps/StatefulSet',
    [
      POD_SELECTOR,
      ofSet('spec.serviceName'),
      ofSet('spec.podManagementPolicy', 'OrderedReady'),
      {
        field: 'spec.volumeClaimTemplates',
        why: 'the claims of the pods that exist would not change, and the API server refuses the template',
        fix: 'Change the claims themselves, then delete the StatefulSet with --cascade=orphan and apply the new one.',
      },
    ],
  ],
  ['apps/ControllerRevision', [again('data')]],
  [
    'batch/Job',
    [
      ofJob('spec.selector'),
      ofJob('spec.completionMode', 'NonIndexed'),
      ofJob('spec.podFailurePolicy'),
      ofJob('spec.successPolicy'),
      ofJob('spec.backoffLimitPerIndex'),
      ofJob('spec.managedBy'),
    ],
  ],
  ['rbac.authorization.k8s.io/RoleBinding', [ROLE_REF]],
  ['rbac.authorization.k8s.io/ClusterRoleBinding', [ROLE_REF]],
  ['networking.k8s.io/IngressClass', [ofClass('spec.controller')]],
  ['networking.k8s.io/IPAddress', [again('spec.parentRef')]],
  [
    'discovery.k8s.io/EndpointSlice',
    [
      {
        field: 'addressType',
        why: 'an EndpointSlice has addresses of the one type that it was created with',
        fix: 'Write another EndpointSlice for the other type, and remove this one.',
      },
    ],
  ],
  [
    'storage.k8s.io/StorageClass',
    [
      ofClass('provisioner'),
      ofClass('parameters'),
      ofClass('reclaimPolicy', 'Delete'),
      ofClass('volumeBindingMode', 'Immediate'),
    ],
  ],
  ['storage.k8s.io/VolumeAttributesClass', [ofClass('driverName'), ofClass('parameters')]],
  [
    'storage.k8s.io/CSIDriver',
    [
      { ...again('spec.attachRequired'), absent: true },
      { ...again('spec.volumeLifecycleModes'), absent: ['Persistent'] },
    ],
  ],
  [
    'scheduling.k8s.io/PriorityClass',
    [ofClass('value'), ofClass('preemptionPolicy', 'PreemptLowerPriority')],
  ],
  ['node.k8s.io/RuntimeClass', [ofClass('handler')]],
  ['resource.k8s.io/ResourceClaim', [again('spec')]],
  ['resource.k8s.io/ResourceClaimTemplate', [again('spec')]],
  [
    'apiextensions.k8s.io/CustomResourceDefinition',
    ['spec.scope', 'spec.names.kind'].map((field) => ({
      field,
      why: 'the stored objects depend on it, and the API server refuses the change',
      fix: 'Delete the definition, which deletes all of its objects, and apply the new one, or define another kind.',
    })),
  ],
  // https://github.com/kubernetes-sigs/gateway-api/blob/v1.6.1/apis/v1/gatewayclass_types.go
  ['gateway.networking.k8s.io/GatewayClass', [ofClass('spec.controllerName')]],
  // https://github.com/metallb/metallb/blob/v0.16.1/api/v1beta2/bgppeer_types.go
  [
    'metallb.io/BGPPeer',
    [
      {
        field: 'spec.enableGracefulRestart',
        isFreeToAdd: true,
        why: 'the session would have to restart, and the definition refuses the change',
        fix: 'Delete the BGPPeer and apply the new one.',
      },
    ],
  ],
]);
