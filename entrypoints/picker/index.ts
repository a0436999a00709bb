import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PickerOverlay } from '../../components/page/picker/picker-overlay';
import { offerPicker } from '../../lib/page/picker/late-picker';

export default defineUnlistedScript(() => {
  // Not within the task that compiles this script: each of the two is short then.
  setTimeout(() => offerPicker((deps) => new PickerOverlay(deps)), 0);
});
