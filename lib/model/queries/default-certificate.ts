import { CHART_INSTALLERS } from '../evidence/installed';
import { at } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { nginxPrograms, tryNginxFlag } from './nginx-programs';

/** Whether a controller is told to serve a certificate where an Ingress names none. */
export const hasDefaultCertificate = derived(
  (network): boolean =>
    nginxPrograms(network).some((one) => tryNginxFlag(one, FLAG) !== '') ||
    network.others('traefik.io', 'TLSStore').some(isDefaultStore) ||
    CHART_INSTALLERS.some(([group, kind]) => network.others(group, kind).some(setsFlag)),
);

const FLAG = 'default-ssl-certificate';

/** `default-ssl-certificate: ns/name`, `--default-ssl-certificate=ns/name`, in a map or in a text. */
const SET = /default-ssl-certificate\\?"?\s*[:=]\s*\\?["']?[\w$-]/;

/** `defaultCertificate:` of a TLSStore, which the chart of Traefik makes; not in a comment. */
const STORE = /(?:\\n\s*|[{,]\s*)\\?"?defaultCertificate\\?"?\s*:/;

/** In values such as `controller.extraArgs` and `tlsStore`, which stand as a map or in a text. */
function setsFlag({ spec }: Manifest): boolean {
  const text = JSON.stringify(spec);
  return SET.test(text) || STORE.test(text);
}

/** @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/tls/tlsstore/ */
function isDefaultStore({ name, spec }: Manifest): boolean {
  const kinds = ['defaultCertificate', 'defaultGeneratedCert'];
  return name === 'default' && kinds.some((key) => at(spec, key) !== undefined);
}
