import { MISTAKES } from './mistakes';
import { hasRegistry, initTemplate, Project } from './project';

/** The project of the template, by the tarball alone. */
(hasRegistry() ? describe : describe.skip)('reach init, from the tarball', () => {
  const project = new Project();
  afterAll(() => {
    project.remove();
  });
  const npm = (...args: string[]) => project.must('npm', args);

  beforeAll(() => {
    process.stderr.write(`seconds of the install: ${initTemplate(project).seconds}\n`);
  });

  test('synth, test and check pass in under 90 s', () => {
    const runs = [npm('run', 'synth'), npm('test'), npm('run', 'check')];
    const seconds = runs.map((run) => run.seconds);
    process.stderr.write(`seconds of synth, test and check: ${seconds.join(', ')}\n`);
    expect(seconds.reduce((sum, one) => sum + one)).toBeLessThan(90);
  });

  test('it says what is exposed', () => {
    expect(npm('run', '--silent', 'exposed').stdout.split('\n')).toContain(
      'lab: shop.lab.example.com by Ingress team-shop/shop, class nginx',
    );
  });

  describe('its tests fail for', () => {
    beforeAll(() => {
      project.commit('All');
    });
    afterEach(() => {
      project.must('git', ['reset', '--hard', '--quiet']);
      project.must('git', ['clean', '-fdq']);
    });

    test.each(MISTAKES)('$name', ({ plant, message, today = '2026-11-21' }) => {
      plant(project);
      const { status, stdout, stderr } = project.run('npx', ['jest', '--ci'], { TODAY: today });
      expect(stdout + stderr).toContain(message);
      expect(status).toBe(1);
    });
  });
});
