import { at } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { areSetInValues } from './installed-charts';
import { nginxPrograms, tryNginxFlag } from './nginx-programs';

/** Whether a controller is told to serve a certificate where an Ingress names none. */
export const hasDefaultCertificate = derived(
  (network): boolean =>
    nginxPrograms(network).some((one) => tryNginxFlag(one, FLAG) !== '') ||
    network.others('traefik.io', 'TLSStore').some(isDefaultStore) ||
    areSetInValues(network, SET) ||
    areSetInValues(network, STORE),
);

const FLAG = 'default-ssl-certificate';

/** `default-ssl-certificate: ns/name`, `--default-ssl-certificate=ns/name`, in a map or in a text. */
const SET = /default-ssl-certificate\\?"?\s*[:=]\s*\\?["']?[\w$-]/;

/** `defaultCertificate:` of a TLSStore, which the chart of Traefik makes; not in a comment. */
const STORE = /(?:\\n\s*|[{,]\s*)\\?"?defaultCertificate\\?"?\s*:/;

/** @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/tls/tlsstore/ */
function isDefaultStore({ name, spec }: Manifest): boolean {
  const kinds = ['defaultCertificate', 'defaultGeneratedCert'];
  return name === 'default' && kinds.some((key) => at(spec, key) !== undefined);
}
