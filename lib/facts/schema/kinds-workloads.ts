import type { Fact, Fault } from '../values/fault';
import { allOf } from '../values/fault';
import { between, needs, upToCharacters } from '../values/limits';
import { dnsLabel } from '../values/names';
import { portNumber } from '../values/ports';
import { LABEL_SELECTOR } from './kinds-policies';
import type { FieldShapes, FieldShape } from './shapes';
import {
  Leaf,
  METADATA,
  TEXTS,
  all,
  fields,
  listField,
  numberField,
  objectFields,
  open,
  textField,
  whole,
} from './shapes';

const { TEXT, NUMBER, ANYTHING } = Leaf;

type Fields = Readonly<Record<string, unknown>>;

/** 0 is none. */
function hostPort(value: number): Fault | undefined {
  return value === 0 ? undefined : portNumber(value);
}

const CONTAINER = open({
  ...all(TEXT, 'name image'),
  ports: [
    whole('containerPort', {
      containerPort: numberField(portNumber),
      hostPort: numberField(hostPort),
      ...all(TEXT, 'name protocol hostIP'),
    }),
  ],
});

/** What is judged of a pod, which has many fields beside. */
const POD = open({
  ...all(TEXT, 'hostname subdomain dnsPolicy restartPolicy'),
  dnsConfig: fields({
    ...all(TEXTS, 'nameservers searches'),
    options: [fields(all(TEXT, 'name value'))],
  }),
  hostAliases: [whole('ip', { ip: textField(upToCharacters(Infinity)), hostnames: TEXTS })],
  ...all([CONTAINER], 'containers initContainers'),
});

const TEMPLATE = fields({ metadata: METADATA, spec: POD });

const updateStrategy: Fact<Fields> = ({ type, rollingUpdate }) =>
  type !== 'OnDelete' || rollingUpdate === undefined || rollingUpdate === null
    ? undefined
    : {
        what: 'has rollingUpdate beside OnDelete',
        why: 'the API server takes it with RollingUpdate alone',
        fix: 'leave rollingUpdate out',
      };

const STRATEGY: FieldShape = {
  shape: fields({
    type: TEXT,
    rollingUpdate: fields({ partition: NUMBER, maxUnavailable: Leaf.EITHER }),
  }),
  fact: updateStrategy,
};

/** A size of a volume. */
function stored({ resources }: Fields): Fault | undefined {
  const { requests } = (resources ?? {}) as Fields;
  return needs(['resources.requests.storage'])({
    'resources.requests.storage': ((requests ?? {}) as Fields)['storage'],
  });
}

function named({ name }: Fields): Fault | undefined {
  return needs(['name'])({ name: name === '' ? undefined : name });
}

function selecting({ matchLabels, matchExpressions }: Fields): Fault | undefined {
  const parts = [matchLabels, matchExpressions].filter((one) => one !== undefined && one !== null);
  return parts.some((one) => Object.keys(one).length > 0)
    ? undefined
    : {
        what: 'is empty',
        why: 'the API server refuses a workload that says nothing of its pods',
        fix: 'write matchLabels with labels of the template',
      };
}

const CLAIM = open({
  metadata: { shape: METADATA, fact: named },
  spec: {
    shape: fields({
      ...all(ANYTHING, 'accessModes resources selector dataSource dataSourceRef'),
      ...all(TEXT, 'storageClassName volumeMode volumeName volumeAttributesClassName'),
    }),
    fact: allOf(needs(['accessModes', 'resources']), stored),
  },
});

/** A claim that says neither its name nor what it is for. */
function wholeClaims(claims: readonly unknown[]): Fault | undefined {
  const faults = claims.map((claim) => needs(['metadata', 'spec'])((claim ?? {}) as Fields));
  const index = faults.findIndex((fault) => fault);
  const fault = faults[index];
  return fault && { ...fault, what: `has [${index}], which ${fault.what}` };
}

/** A part of the names of the pods; it may be left empty. */
const governingService: Fact<string> = (name) => (name === '' ? undefined : dnsLabel(name));

const STATEFUL_SET = workload({
  template: TEMPLATE,
  selector: LABEL_SELECTOR,
  serviceName: textField(governingService),
  podManagementPolicy: TEXT,
  ordinals: fields({ start: NUMBER }),
  updateStrategy: STRATEGY,
  persistentVolumeClaimRetentionPolicy: fields(all(TEXT, 'whenDeleted whenScaled')),
  volumeClaimTemplates: listField(CLAIM, wholeClaims),
});

const OF_PODS = workload({ template: TEMPLATE });
const SELECTING = workload({
  template: TEMPLATE,
  selector: { shape: LABEL_SELECTOR, fact: selecting },
});

function workload(spec: Readonly<Record<string, FieldShape>>): FieldShapes {
  const numbers = all(numberField(between(0, Infinity)), 'replicas minReadySeconds');
  return objectFields({ spec: open({ ...numbers, ...spec }), status: ANYTHING });
}

/** `apiVersion kind` -> its fields, of which those that concern the network are known. */
export const WORKLOADS: ReadonlyMap<string, FieldShapes> = new Map([
  ['v1 Pod', objectFields({ spec: POD, status: ANYTHING })],
  ['apps/v1 Deployment', SELECTING],
  ['apps/v1 DaemonSet', SELECTING],
  ['apps/v1 ReplicaSet', SELECTING],
  ['apps/v1 StatefulSet', STATEFUL_SET],
  ['batch/v1 Job', OF_PODS],
  [
    'batch/v1 CronJob',
    workload({ jobTemplate: fields({ metadata: METADATA, spec: open({ template: TEMPLATE }) }) }),
  ],
]);
