import { describeFamily } from './family';

describeFamily('references');
