import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Overlay } from '../../components/page/overlay';
import { offerPainter } from '../../lib/page/late-painter';

export default defineUnlistedScript(() => {
  offerPainter((deps) => new Overlay(deps));
});
