import { chartFolders, isForHelm } from '../../../lib/cli/check/charts';
import { filesAt } from '../../../lib/cli/check/files';
import { Folder } from '../../support/folder';

const folder = new Folder();

test('templates and values of charts are for Helm, and all other files are not', () => {
  for (const file of [
    'web/Chart.yaml',
    'web/values.yaml',
    'web/production.yaml',
    'web/crds/a.yaml',
    'web/templates/service.yaml',
    'web/templates/sub/ingress.yaml',
    'web/charts/db/Chart.yaml',
    'web/charts/db/templates/service.yaml',
    'web/templates.yaml',
    'templates/service.yaml',
    'other/service.yaml',
    'webb/templates/service.yaml',
  ]) {
    folder.write(file);
  }
  const files = filesAt(folder.path);
  const charts = chartFolders(files);
  const namesOf = (isHelm: boolean) =>
    files
      .filter((file) => isForHelm(file, charts) === isHelm)
      .map(({ name }) => name.slice(folder.path.length + 1));
  expect(namesOf(false)).toEqual([
    'other/service.yaml',
    'templates/service.yaml',
    'web/crds/a.yaml',
    'webb/templates/service.yaml',
  ]);
  expect(namesOf(true)).toHaveLength(8);
});
