import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from '../../../cluster/live/harness/processes';
import type { Lab } from '../lab/lab';
import { NODES } from '../lab/network';

/** A backend that logs what it is asked, takes a second and a half for `/slow`, and upgrades. */
export const COPY = 'copy';

const SERVER = `require('node:http').createServer(({ method, url }, response) => {
  console.log(method + ' ' + url);
  setTimeout(() => response.end(), url === '/slow' ? 1500 : 0);
}).on('upgrade', ({ headers }, socket) => {
  socket.end('HTTP/1.1 101 Switching Protocols\\r\\nConnection: Upgrade\\r\\nUpgrade: ' + headers.upgrade + '\\r\\n\\r\\n');
}).listen(80, '0.0.0.0');
`;

/** Its address, and what it logs. */
export function startCopies(lab: Lab): { ip: string; log: Running } {
  const file = join(lab.folder, 'copies.js');
  writeFileSync(file, SERVER);
  const { namespace, ip } = lab.place(`backend-${COPY}`, NODES[0]);
  return { ip, log: lab.run(namespace, 'copies', [process.execPath, file]) };
}
