import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { RowBadges } from '../../components/page/rows/row-badges';
import { offerRows } from '../../lib/page/list/late-list';
import { ListWatch } from '../../lib/page/list/watch-list';

export default defineUnlistedScript(() => {
  // Not within the task that compiles this script: each of the two is short then.
  const offer = () =>
    offerRows((place, deps) => {
      const list = new ListWatch(place, { ...deps, painter: new RowBadges(deps) });
      list.start();
      return list;
    });
  setTimeout(offer, 0);
});
