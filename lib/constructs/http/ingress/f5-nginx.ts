import { F5 } from '../../../facts/controllers/f5-nginx';
import { BackendProtocol } from '../../common/enums';
import type { RouteTable } from '../table/route-table';
import { targetsOf } from '../table/route-table';
import type { Dialect } from './dialect';
import { PLAIN, annotationText, annotationsOf } from './dialect';

/** F5's NGINX Ingress Controller. It takes one Ingress for a host, so all routes say the same. */
export function f5Dialect(table: RouteTable): Dialect {
  const services = [...new Set(targetsOf(table).map(({ service }) => service))].join(',');
  return {
    ...PLAIN,
    tableAnnotations: ({ httpsRedirect, timeouts, maxBodySize, backendProtocol }) =>
      annotationsOf({
        [F5.sslRedirect]: annotationText(httpsRedirect),
        [F5.connectTimeout]: secondsText(timeouts?.connect),
        [F5.readTimeout]: secondsText(timeouts?.read),
        [F5.sendTimeout]: secondsText(timeouts?.send),
        [F5.bodySize]: maxBodySize,
        [F5.sslServices]: backendProtocol === BackendProtocol.HTTPS ? services : undefined,
        [F5.grpcServices]: backendProtocol === BackendProtocol.GRPC ? services : undefined,
      }),
  };
}

function secondsText(seconds: number | undefined): string | undefined {
  return seconds === undefined ? undefined : `${seconds}s`;
}
