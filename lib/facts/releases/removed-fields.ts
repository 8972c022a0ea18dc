import { first } from './answer';
/** A field that a kind once had. */
export interface RemovedField {
  /** The release that no longer has it. */
  readonly since: string;
  readonly fix: string;
}

export const WRITE_BACKEND = 'Write `service: {name: ..., port: {number: ...}}` in the backend.';

const BACKEND: RemovedField = {
  since: '1.22',
  fix: WRITE_BACKEND,
};

/** @see https://kubernetes.io/docs/reference/using-api/deprecation-guide/ */
const FIELDS: Readonly<Record<string, Readonly<Record<string, RemovedField>>>> = {
  Service: {
    ipFamily: { since: '1.20', fix: 'Write `ipFamilies`, a list.' },
    topologyKeys: {
      since: '1.22',
      fix: `Write \`trafficDistribution\`, from ${first('preferClose')} on.`,
    },
  },
  Ingress: { serviceName: BACKEND, servicePort: BACKEND, backend: BACKEND },
};

/** The fields that a kind once had. */
export function removedFields(kind: string): Readonly<Record<string, RemovedField>> {
  return Object.hasOwn(FIELDS, kind) ? (FIELDS[kind] ?? {}) : {};
}
