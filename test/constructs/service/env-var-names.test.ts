import { ExposedApp, Exposure, LegacyBackend } from '../../../lib';
import { chartFor } from '../../support/chart';

const namesOf = (serviceName: string, ...portNames: (string | undefined)[]) =>
  new ExposedApp(chartFor(), 'web', {
    selector: { app: 'web' },
    serviceName,
    ports: portNames.map((name, index) => ({ port: 80 + index, name })),
  }).envVarNames;

describe('EnvVarNames', () => {
  test.each([
    ['web', 'WEB_SERVICE_HOST', 'WEB_SERVICE_PORT'],
    ['my-db-2', 'MY_DB_2_SERVICE_HOST', 'MY_DB_2_SERVICE_PORT'],
  ])('of the Service %s', (service, host, port) => {
    expect(namesOf(service, undefined)).toEqual({ host, port, namedPorts: {} });
  });

  test('of named ports', () => {
    expect(namesOf('web', 'http', 'http-alt')?.namedPorts).toEqual({
      http: 'WEB_SERVICE_PORT_HTTP',
      'http-alt': 'WEB_SERVICE_PORT_HTTP_ALT',
    });
  });

  test('of addresses outside', () => {
    const backend = new LegacyBackend(chartFor(), 'old-db', {
      addresses: ['192.0.2.1'],
      ports: [{ port: 5432, name: 'sql' }],
    });
    expect(backend.envVarNames).toEqual({
      host: 'OLD_DB_SERVICE_HOST',
      port: 'OLD_DB_SERVICE_PORT',
      namedPorts: { sql: 'OLD_DB_SERVICE_PORT_SQL' },
    });
  });

  test('are none where the Service is headless', () => {
    const app = new ExposedApp(chartFor(), 'web', {
      selector: { app: 'web' },
      ports: [{ port: 80 }],
      expose: [Exposure.headless()],
    });
    expect(app.envVarNames).toBeUndefined();
  });
});
