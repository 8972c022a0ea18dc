import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KubeObject } from '../../../cluster/live/harness/api';
import type { Lab } from '../lab/lab';
import { NODES } from '../lab/network';

/** A backend that speaks TLS alone, with the certificate of the API server. */
export const SECURE = 'secure';

/** A name in its certificate. */
export const SECURE_HOST = 'kubernetes.default.svc';

/** The ConfigMap with who signed it. */
export const AUTHORITY = 'authority';

const server = (certificate: string, key: string) => `const { readFileSync } = require('node:fs');
const identity = { cert: readFileSync('${certificate}'), key: readFileSync('${key}') };
require('node:https').createServer(identity, ({ method, url, headers, socket }, response) => {
  const said = { name: '${SECURE}', port: 80, host: headers.host, method, path: url };
  response.end(JSON.stringify({ ...said, headers: {}, sni: socket.servername }));
}).listen(80, '0.0.0.0');
`;

/** Its address. */
export function startSecure(lab: Lab): string {
  const file = join(lab.folder, 'secure.js');
  writeFileSync(file, server(certificateFile('crt'), certificateFile('key')));
  const { namespace, ip } = lab.place(`backend-${SECURE}`, NODES[0]);
  lab.run(namespace, SECURE, [process.execPath, file]);
  return ip;
}

/** The file of the certificate ends with that of its authority. */
export function authority(namespace: string): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: AUTHORITY, namespace },
    data: { 'ca.crt': readFileSync(certificateFile('crt'), 'utf8') },
  };
}

/** That of the API server, by its file: the certificate or its key. */
export function certificateFile(end: 'crt' | 'key'): string {
  return join(process.env['REACH_FOLDER'] ?? '', 'certs', `apiserver.${end}`);
}
