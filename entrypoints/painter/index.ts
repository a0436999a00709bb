import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Overlay } from '../../components/page/overlay';
import { offerPainter } from '../../lib/page/late-painter';

export default defineUnlistedScript(() => {
  // Not within the task that compiles this script: each of the two is short then.
  setTimeout(() => offerPainter((deps) => new Overlay(deps)), 0);
});
