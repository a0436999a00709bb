import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Overlay } from '../../components/page/overlay';
import { RowBadges } from '../../components/page/rows/row-badges';
import { offerPainter } from '../../lib/page/late-painter';

export default defineUnlistedScript(() => {
  // Not within the task that compiles this script: each of the two is short then.
  setTimeout(() => offerPainter((deps) => ({ record: new Overlay(deps), rows: new RowBadges(deps) })), 0);
});
