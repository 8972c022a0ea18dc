import { imageName } from '../../facts/values/workloads';
import { containersOf } from '../../model/queries/containers';
import { at, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET439: Rule = {
  id: 'NET439',
  name: 'image-name-invalid',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A container has an image that cannot be the name of one.',
  why: 'the kubelet cannot pull the image, so the pod never runs',
  fix: 'Write one word, such as "nginx:1.27".',
  waive: 'Never: the container does not start.',
  sources: [
    'https://kubernetes.io/docs/concepts/containers/images/#image-names',
    'https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/kubelet/images/image_manager.go#L183',
    'https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/util/parsers/parsers.go#L33',
  ],
  check({ workloads }, report) {
    for (const workload of workloads) {
      for (const { field, fields } of containersOf(workload)) {
        const image = textOf(at(fields, 'image'));
        if (image === undefined || image === '' || REQUEST.test(image)) continue;
        // OpenShift writes the images of its streams into the object.
        if (image.trim() === '' && TRIGGERS in workload.manifest.annotations) continue;
        const fault = imageName(image);
        if (fault) report(draftOf(place(workload.manifest, `${field}.image`), image, fault));
      }
    }
  },
};

/** What asks to be replaced: `your image here`, `IMAGE NAME`; not a name with a registry or a tag. */
const REQUEST = /^(?=.*\S\s+\S)(?=.*\b(?:your|here|image)\b)[^\d/:]*$/i;

/** @see https://docs.openshift.com/container-platform/4.18/openshift_images/triggering-updates-on-imagestream-changes.html */
const TRIGGERS = 'image.openshift.io/triggers';
