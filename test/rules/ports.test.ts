import { describeFamily } from './family';

describeFamily('ports');
